import { queryAll, textOf } from "../../helpers/roles.js";
import { expect } from "@open-wc/testing";
import { setViewport } from "@web/test-runner-commands";
import { seedAccounts, withDelay, withFailure } from "../../../server/index.js";
import { expectAccessible } from "../../helpers/axe.js";
import { setupBulk } from "../../helpers/bulk-dialog-page.js";
import { click } from "../../helpers/keyboard.js";
import { isChange, type AccountsOptions } from "../../helpers/accounts-billing-page.js";
import { Gate } from "../../helpers/gate.js";

const WIDTHS = [1024, 320];

async function setupQuestion(to: RegExp, options: AccountsOptions = {}) {
  const screen = await setupBulk({ seed: seedAccounts(12), ...options });
  await click(screen.pageBox());
  await screen.press(to);
  await screen.says("Will pay");
  return { ...screen, release: () => undefined };
}

/** Every state that changing many can be in. */
const states = {
  "asking about adding": (options: AccountsOptions) => setupQuestion(/^Add/, options),
  "asking about a removal that could silence phones": (options: AccountsOptions) => setupQuestion(/^Remove/, options),
  running: async (options: AccountsOptions) => {
    const gate = new Gate();
    const screen = await setupQuestion(/^Add/, { ...options, faults: [withDelay(isChange, gate.wait)] });
    await click(screen.inDialog(/^Add/));
    await screen.says("Saving…");
    await gate.next();
    await screen.press("Stop");
    const release = () => {
      for (const held of gate.held) held.release();
    };
    return { ...screen, release };
  },
  "ended with failures": async (options: AccountsOptions) => {
    const screen = await setupQuestion(/^Add/, { ...options, faults: [withFailure(isChange, 503)] });
    await click(screen.inDialog(/^Add/));
    await screen.says("Changed: 0");
    return screen;
  },
  "changed, with the way back": async (options: AccountsOptions) => {
    const screen = await setupQuestion(/^Add/, options);
    await click(screen.inDialog(/^Add/));
    await screen.closes();
    await screen.element.updateComplete;
    return screen;
  },
};

/** What the open pop-up says to be described by is there, and says something. */
function expectDescribed(root: ShadowRoot): void {
  const ids = root.querySelector("dialog[open]")?.getAttribute("aria-describedby")?.split(" ") ?? [];
  for (const id of ids) expect(root.getElementById(id)?.textContent.trim(), id).to.be.ok;
}

describe("<ctm-accounts-billing>", () => {
  afterEach(() => setViewport({ width: 1024, height: 768 }));

  describe("accessibility: changing many", () => {
    for (const [state, open] of Object.entries(states)) {
      for (const width of WIDTHS) {
        it(`has nothing for axe to find, and nothing to scroll sideways, while ${state}, at ${width} px`, async () => {
          await setViewport({ width, height: 768 });
          const { element, root, release } = await open({});
          await expectAccessible(element);
          expectDescribed(root);
          expect(document.documentElement.scrollWidth).to.be.at.most(width);
          for (const dialog of queryAll("dialog", root)) expect(dialog.scrollWidth).to.be.at.most(dialog.clientWidth);
          release();
        });
      }
    }

    for (const lang of ["es", "ar"]) {
      it(`speaks the language of the page from the first checkbox to Undo: ${lang}`, async () => {
        const { root, closes, says, notice } = await setupBulk({ lang, seed: seedAccounts(1) });
        const texts = () => queryAll("[part=selection], dialog[open]", root).map(textOf).join(" ");
        await click(root.querySelector("thead input")!);
        await click(root.querySelector("[part=selection] [aria-haspopup]")!);
        await says("Acme Dental");
        expect(texts()).not.to.match(/agency|billing|customer|select/i);
        await click(queryAll("dialog[open] .primary", root)[0]!);
        await closes();
        expect(notice()).to.include("Acme Dental").and.not.to.include("agency").and.not.to.include("Undo");
      });
    }
  });
});
