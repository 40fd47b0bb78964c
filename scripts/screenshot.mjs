// `npm run screenshot`: takes the pictures in docs/images, of the widget over the backend, in one page without a server.
import { fileURLToPath } from "node:url";
import { launchBrowser } from "./browser.mjs";
import { bundleScript } from "./bundle.mjs";

const folder = fileURLToPath(new URL("../docs/images/", import.meta.url));

/** Whose dialog is open: the account has a card, but nothing left to pay from, so there is something to warn of. */
const account = "Arroyo Family Law";

const code = await bundleScript(`
  import "/src/define.ts";
  import { asFetch, findScenario } from "/server/index.ts";
  const { handle } = findScenario("normal").create({ wait: async () => {} });
  const billing = document.createElement("ctm-accounts-billing");
  Object.assign(billing, { endpoint: "https://host.example/api/v1/accounts", pageSize: 10, fetch: asFetch(handle) });
  document.body.append(billing);
`);

/** A host's own font and page, and by the part how dark the page is behind the dialog. */
const page = `<!doctype html>
<html lang="en">
  <meta charset="utf-8" />
  <meta name="color-scheme" content="light dark" />
  <style>
    body { margin: 20px; background: light-dark(#f1f2f6, #0d0e13); font: 15px/1.45 "Open Sans", sans-serif; }
    ctm-accounts-billing::part(dialog)::backdrop { background: rgb(14 16 28 / 22%); }
  </style>
  <body></body>
</html>`;

const browser = await launchBrowser();
try {
  for (const scheme of ["light", "dark"]) {
    const tab = await browser.newPage();
    await tab.setViewport({ width: 1140, height: 600, deviceScaleFactor: 2 });
    await tab.emulateMediaFeatures([
      { name: "prefers-color-scheme", value: scheme },
      { name: "prefers-reduced-motion", value: "reduce" },
    ]);
    await tab.setContent(page);
    await tab.addScriptTag({ type: "module", content: code });
    const control = await tab.waitForSelector(`>>> button[aria-label$=", ${account}"]`, { visible: true });
    await tab.evaluate(() => document.fonts.ready.then(() => undefined));
    await tab.screenshot({ path: `${folder}accounts-${scheme}.png`, fullPage: true });
    await control?.click();
    await tab.waitForSelector(">>> dialog[open]", { visible: true });
    await tab.mouse.move(0, 0);
    await tab.screenshot({ path: `${folder}dialog-${scheme}.png` });
    await tab.close();
  }
} finally {
  await browser.close();
}
