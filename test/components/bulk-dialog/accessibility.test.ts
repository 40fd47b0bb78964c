import { expect } from "@open-wc/testing";
import { setViewport } from "@web/test-runner-commands";
import { seedAccounts } from "../../../server/index.js";
import { expectNoSidewaysScroll } from "../../helpers/accounts-billing-page.js";
import { setupBulk } from "../../helpers/bulk-dialog-page.js";
import { click } from "../../helpers/keyboard.js";
import { requestStates, states, WIDTHS } from "./states.js";

describe("<ctm-bulk-dialog>", () => {
  describe("accessibility", () => {
    afterEach(() => setViewport({ width: 1024, height: 768 }));

    for (const [state, open] of Object.entries({ ...states, ...requestStates })) {
      for (const width of WIDTHS) {
        it(`has descriptions, and nothing to scroll sideways, ${state}, at ${width} px`, async () => {
          await setViewport({ width, height: 768 });
          const { descriptions, dialog, end } = await open();
          for (const description of descriptions()) expect(description).to.be.ok;
          expectNoSidewaysScroll(width);
          const { scrollWidth = 0, clientWidth = 0 } = dialog() ?? {};
          expect(scrollWidth).to.be.at.most(clientWidth);
          await end?.();
        });
      }
    }

    for (const lang of ["es", "ar"]) {
      it(`is in the language of the page from the first checkbox to Undo: ${lang}`, async () => {
        const page = await setupBulk({ lang, seed: seedAccounts(1) });
        const { selectPage, barText, opener, dialogShows, dialogText, confirmButton, dialogCloses, changeNotice } =
          page;
        await selectPage();
        await click(opener());
        await dialogShows("Acme Dental");
        expect(barText() + dialogText()).not.to.match(/agency|billing|customer|select/i);
        await click(confirmButton());
        await dialogCloses();
        expect(changeNotice()).to.include("Acme Dental").and.not.to.include("agency").and.not.to.include("Undo");
      });
    }
  });
});
