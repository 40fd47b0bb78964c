import { expect } from "@open-wc/testing";
import { seedAccounts, withFailure } from "../../../server/index.js";
import { endDownloads } from "../../helpers/downloads.js";
import { click } from "../../helpers/keyboard.js";
import { until } from "../../helpers/until.js";
import { expectElement, focused } from "../../helpers/roles.js";
import { isList } from "../../helpers/accounts-billing-page.js";
import { switchable } from "../../helpers/gate.js";
import { setupExport } from "../../helpers/accounts-export-page.js";

/** An export of 400 accounts whose second page fails. */
async function setupFailed() {
  const failing = switchable(
    withFailure((request) => isList(request) && request.url.includes("page=2"), 401, "Your session has expired."),
  );
  const page = await setupExport({ seed: seedAccounts(400), faults: [failing.fault] });
  await page.start();
  await until(() => page.alert(), "an error");
  return { failing, ...page };
}

describe("<ctm-accounts-export>", () => {
  afterEach(endDownloads);

  describe("errors: export", () => {
    it("shows the error, fires ctm-error, and offers no incomplete file", async () => {
      const { alert, eventsOf, downloads, hasButton, names } = await setupFailed();
      expect(alert()).to.equal("You’ve been signed out. Sign in again to continue. Try again");
      expect(eventsOf("error").map(({ detail }) => [detail.operation, detail.error.kind])).to.deep.equal([
        ["export", "unauthorized"],
      ]);
      expect(downloads).to.deep.equal([]);
      expect(hasButton("Export CSV")).to.be.true;
      expect(names()).to.have.lengthOf(50);
    });

    it("continues with the page that failed, and moves the focus to the button", async () => {
      const { failing, exportedPages, file, done, button, alert } = await setupFailed();
      failing.isOn = false;
      await click(button("Try again"));
      await done();
      expectElement(focused(), button("Export CSV"));
      expect(exportedPages()).to.deep.equal([1, 2, 2, 3]);
      expect((await file()).rows).to.have.lengthOf(401);
      expect(alert()).to.equal("");
    });

    it("shows and fires the error again when it fails again", async () => {
      const { button, alert, eventsOf } = await setupFailed();
      await click(button("Try again"));
      await until(() => eventsOf("error").length === 2, "the second error");
      expect(alert()).to.contain("You’ve been signed out. Sign in again to continue.");
    });

    it("starts again with its button", async () => {
      const { failing, start, exportedPages, done, alert } = await setupFailed();
      failing.isOn = false;
      await start();
      await done();
      expect(exportedPages()).to.deep.equal([1, 2, 1, 2, 3]);
      expect(alert()).to.equal("");
    });
  });
});
