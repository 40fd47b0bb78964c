// Only Chromium emulates print media for a test.
import { expect } from "@open-wc/testing";
import { emulateMedia, setViewport } from "@web/test-runner-commands";
import { seedAccounts } from "../../../server/index.js";
import { setup } from "../../helpers/accounts-billing-page.js";
import { emulate } from "../../helpers/emulate.js";
import { allByRole, textOf } from "../../helpers/roles.js";

/** The table as it is printed; its window is narrow, as paper is. */
async function setupPrint() {
  await setViewport({ width: 400, height: 700 });
  const page = await setup({ seed: seedAccounts(60) });
  await page.change("Acme Dental");
  await emulateMedia({ media: "print" });
  return page;
}

/** The elements of a role that are on paper. */
const visible = (role: string, root: Node) => allByRole(role, undefined, root);

describe("<ctm-accounts-billing>", () => {
  describe("rendering: print", () => {
    afterEach(async () => {
      await emulateMedia({ media: "screen" });
      await setViewport({ width: 800, height: 600 });
    });

    it("is a table, in a narrow window too, whose header row is repeated on each page", async () => {
      const { rows, head, headers, frame, element } = await setupPrint();
      const displays = [rows()[0]!, head(), headers()[1]!, frame()].map((one) => getComputedStyle(one).display);
      expect(displays).to.deep.equal(["table-row", "table-header-group", "table-cell", "block"]);
      expect(getComputedStyle(frame()).overflow).to.equal("visible");
      expect(visible("columnheader", element).map(textOf)).to.deep.equal(["Account", "Status", "Balance", "Billing"]);
      expect(visible("rowheader", element)).to.have.lengthOf(50);
    });

    it("has nothing that can only be pressed, and says who pays", async () => {
      const { element, control, tray, range, rows } = await setupPrint();
      for (const role of ["searchbox", "checkbox", "radio", "combobox"]) expect(visible(role, element)).to.be.empty;
      const buttons = visible("button", element).filter((one) => !one.matches("thead button, .control"));
      expect(buttons.map(({ textContent }) => textContent)).to.be.empty;
      const { borderTopWidth, backgroundColor } = getComputedStyle(control("Acme Dental"));
      expect([borderTopWidth, backgroundColor]).to.deep.equal(["0px", "rgba(0, 0, 0, 0)"]);
      expect(getComputedStyle(control("Acme Dental").querySelector("svg")!).display).to.equal("none");
      expect(control("Acme Dental").innerText).to.equal("Balance from: agency");
      expect(getComputedStyle(tray()).display, "nor what was changed last").to.equal("none");
      expect([range(), rows().length]).to.deep.equal(["1–50 of 60", 50]);
    });

    it("is black on white in a dark page and in a page's own colours", async () => {
      const { element, amount, cell, box } = await setupPrint();
      box.style.setProperty("--ctm-text-color", "rgb(200, 220, 255)");
      await emulate({ "prefers-color-scheme": "dark" });
      await emulateMedia({ media: "print" });
      element.style.colorScheme = "dark";
      const colors = [amount("Acme Dental"), cell("Acme Dental", "account"), cell("Acme Dental", "status")].map(
        (one) => getComputedStyle(one).color,
      );
      expect(new Set(colors)).to.deep.equal(new Set(["rgb(0, 0, 0)"]));
    });
  });
});
