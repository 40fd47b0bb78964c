// Takes the README's pictures of the widget as it is: its source, over the demo's mock backend, in one page without a
// server. The same source gives the same pictures with the same browser; CHROME_PATH names another one.
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { crc32, deflateSync, inflateSync } from "node:zlib";
import { launchBrowser } from "./browser.mjs";
import { bundleScript } from "./bundle.mjs";

/** @typedef {import("puppeteer-core").Page} Page */
/** @typedef {"light" | "dark"} Scheme */

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = join(root, "docs", "images");
const viewport = { width: 1140, height: 590, deviceScaleFactor: 2 };
const mostBytes = 200_000;

/** Whose pop-up is open: it has a card, but nothing left to pay from, so there is something to warn of. */
const account = "Arroyo Family Law";

const script = `
  import "/src/define.ts";
  import { asFetch, findScenario } from "/server/index.ts";
  const { handle } = findScenario("normal").create({ wait: async () => {} });
  const billing = document.createElement("ctm-accounts-billing");
  Object.assign(billing, { endpoint: "https://host.example/api/v1/accounts", pageSize: 8, fetch: asFetch(handle) });
  document.body.append(billing);
`;

/** What a host may do: its own font and page, and by the part where the pop-up stands and how dark it is behind it. */
const page = `<!doctype html>
<html lang="en">
  <meta charset="utf-8" />
  <meta name="color-scheme" content="light dark" />
  <style>
    body { margin: 20px; background: light-dark(#f1f2f6, #0d0e13); font: 15px/1.45 "Open Sans", sans-serif; }
    ctm-accounts-billing::part(dialog) { margin-inline-start: 234px; }
    ctm-accounts-billing::part(dialog)::backdrop { background: rgb(14 16 28 / 22%); }
  </style>
  <body></body>
</html>`;

/** @param {Page} tab @param {string} code @param {Scheme} scheme */
async function show(tab, code, scheme) {
  await tab.setViewport(viewport);
  await tab.emulateMediaFeatures([
    { name: "prefers-color-scheme", value: scheme },
    { name: "prefers-reduced-motion", value: "reduce" },
  ]);
  await tab.setContent(page);
  await tab.addScriptTag({ type: "module", content: code });
  // As a person would: with the mouse, which is out of the way afterwards.
  await tab.locator(`>>> button[aria-label$=", ${account}"]`).setTimeout(5000).click();
  await tab.locator(">>> dialog[open]").wait();
  await tab.mouse.move(0, 0);
  await tab.evaluate(() => document.fonts.ready.then(() => undefined));
}

const signature = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");

/** The browser writes three bytes a pixel; a palette of 256 colours takes a third of the space and looks the same. */
function toPalettePng(/** @type {Uint8Array} */ png) {
  const { width, height, pixels } = decodePng(Buffer.from(png));
  const colours = [...new Uint32Array(width * height).keys()].map((index) => pixels.readUIntBE(index * 3, 3));
  const palette = choosePalette(colours);
  const nearest = new Map();
  const rows = Buffer.alloc((width + 1) * height);
  colours.forEach((colour, index) => {
    if (!nearest.has(colour)) nearest.set(colour, findNearest(palette, colour).index);
    rows[index + Math.floor(index / width) + 1] = nearest.get(colour);
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8);
  const entries = Buffer.from(palette.flatMap((colour) => toChannels(colour)));
  const chunks = [toChunk("IHDR", header), toChunk("PLTE", entries), toChunk("IDAT", deflateSync(rows, { level: 9 }))];
  return Buffer.concat([signature, ...chunks, toChunk("IEND", Buffer.alloc(0))]);
}

/** The pixels of a PNG of the kind that the browser writes: three bytes each, not interlaced. @param {Buffer} png */
function decodePng(png) {
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  if (png[24] !== 8 || png[25] !== 2 || png[28] !== 0) throw new Error("The browser writes another kind of PNG now");
  const parts = [];
  for (let at = signature.length; at < png.length; at += png.readUInt32BE(at) + 12) {
    if (png.toString("latin1", at + 4, at + 8) === "IDAT")
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const filtered = inflateSync(Buffer.concat(parts));
  const length = width * 3;
  const pixels = Buffer.alloc(length * height);
  for (let index = 0; index < pixels.length; index++) {
    const column = index % length;
    const row = Math.floor(index / length);
    const left = column < 3 ? 0 : (pixels[index - 3] ?? 0);
    const above = row === 0 ? 0 : (pixels[index - length] ?? 0);
    const corner = column < 3 || row === 0 ? 0 : (pixels[index - length - 3] ?? 0);
    const kind = filtered[row * (length + 1)] ?? 0;
    pixels[index] = (filtered[index + row + 1] ?? 0) + predict(kind, left, above, corner);
  }
  return { width, height, pixels };
}

/** What each of PNG's five filters expects of a byte. @type {(kind: number, left: number, above: number, corner: number) => number} */
function predict(kind, left, above, corner) {
  if (kind < 4) return [0, left, above, (left + above) >> 1][kind] ?? 0;
  const guess = left + above - corner;
  const [toLeft, toAbove, toCorner] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

/** The most frequent colours, and of those that are much alike only one. @param {number[]} colours */
function choosePalette(colours) {
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  /** @type {number[]} */
  const palette = [];
  for (const [colour] of [...counts].sort((one, other) => other[1] - one[1])) {
    if (palette.length < 256 && findNearest(palette, colour).distance > 4) palette.push(colour);
  }
  return palette;
}

/** @param {number} colour */
const toChannels = (colour) => [colour >> 16, (colour >> 8) & 255, colour & 255];

/** @param {number[]} palette @param {number} colour */
function findNearest(palette, colour) {
  const wanted = toChannels(colour);
  const found = { index: 0, distance: Infinity };
  palette.forEach((one, index) => {
    const distance = toChannels(one).reduce((sum, value, channel) => sum + (value - (wanted[channel] ?? 0)) ** 2, 0);
    if (distance < found.distance) Object.assign(found, { index, distance });
  });
  return found;
}

/** @param {string} type @param {Buffer} data */
function toChunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

const browser = await launchBrowser();
try {
  const code = await bundleScript(script);
  await mkdir(folder, { recursive: true });
  for (const scheme of /** @type {Scheme[]} */ (["light", "dark"])) {
    const tab = await browser.newPage();
    await show(tab, code, scheme);
    const picture = toPalettePng(await tab.screenshot());
    await writeFile(join(folder, `accounts-${scheme}.png`), picture);
    await tab.close();
    console.log(`docs/images/accounts-${scheme}.png  ${Math.ceil(picture.length / 1000)} kB`);
    if (picture.length > mostBytes) throw new Error("The picture is too large for a README");
  }
} finally {
  await browser.close();
}
