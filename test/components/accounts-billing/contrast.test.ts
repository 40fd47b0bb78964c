import { expect } from "@open-wc/testing";
import { sendMouse } from "@web/test-runner-commands";
import { seedAccounts } from "../../../server/index.js";
import words from "../../../src/locales/en.js";
import { setupBulk } from "../../helpers/bulk-dialog-page.js";
import { blend, contrast } from "../../helpers/contrast.js";
import { middleOf } from "../../helpers/keyboard.js";
import { getByRole } from "../../helpers/roles.js";
import { useTestClock, type TestClock } from "../../helpers/test-clock.js";

/** Puts the pointer on the middle of an element. */
async function hover(element: Element): Promise<void> {
  element.scrollIntoView({ block: "center" });
  await sendMouse({ type: "move", position: middleOf(element) });
}

type Page = Awaited<ReturnType<typeof setupBulk>>;

/** In the row of an account: its id, and what its control says, be the control filled or not. */
function expectLegible({ frame, row, cell, control }: Page, name: string): void {
  const surface = getComputedStyle(frame()).backgroundColor;
  const layers = [surface, getComputedStyle(row(name)).backgroundColor];
  const button = control(name);
  const texts = [
    { text: cell(name, "account").querySelector(".quiet")!, background: blend(...layers) },
    { text: button.querySelector(".label")!, background: blend(...layers, getComputedStyle(button).backgroundColor) },
  ];
  for (const { text, background } of texts)
    expect(contrast(getComputedStyle(text).color, background), `${name}: ${text.textContent}`).to.be.at.least(4.5);
}

describe("<ctm-accounts-billing>", () => {
  let clock: TestClock;
  beforeEach(() => (clock = useTestClock()));
  afterEach(() => clock.restore());

  describe("accessibility: contrast", () => {
    for (const scheme of ["light", "dark"]) {
      it(`gives fields and buttons an edge that is seen, in ${scheme} (WCAG 1.4.11)`, async () => {
        const { element, root, select } = await setupBulk({ seed: seedAccounts(60) });
        await select("Acme Dental", "Álvarez Plomería");
        element.style.colorScheme = scheme;
        const controls = [
          getByRole("searchbox", undefined, root),
          getByRole("combobox", undefined, root),
          ...["Next", "Export CSV", /^Add to agency billing \(1/].map((name) => getByRole("button", name, root)),
        ];
        for (const control of controls) {
          const { borderTopColor, backgroundColor } = getComputedStyle(control);
          expect(contrast(borderTopColor, backgroundColor), control.localName).to.be.at.least(3);
        }
      });

      it(`keeps the words of a row legible on every tint, in ${scheme} (WCAG 1.4.3)`, async () => {
        const page = await setupBulk({ seed: seedAccounts(12) });
        const { element, change, select, row, control, header } = page;
        const [plain, chosen, moved] = ["Abbot Lane Veterinary", "Alder & Finch Realty", "Acme Dental"] as const;
        await change(moved);
        // As it is at first: it throws where there is none.
        const tint = row(moved).getAnimations()[0]!;
        tint.pause();
        tint.currentTime = 0;
        await select(chosen);
        element.style.colorScheme = scheme;
        for (const name of [plain, chosen, moved]) {
          for (const place of [header(words.account), row(name).querySelector(".name")!, control(name)]) {
            await hover(place);
            expectLegible(page, name);
          }
        }
      });
    }
  });
});
