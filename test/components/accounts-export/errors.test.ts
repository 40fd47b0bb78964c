import { expect } from "@open-wc/testing";
import { seedAccounts, withAnswer, withFailure } from "../../../server/index.js";
import { expectAccessible } from "../../helpers/axe.js";
import { endDownloads } from "../../helpers/downloads.js";
import { click } from "../../helpers/keyboard.js";
import { until } from "../../helpers/until.js";
import { expectElement, focused } from "../../helpers/roles.js";
import { isList } from "../../helpers/accounts-billing-page.js";
import { switchable } from "../../helpers/gate.js";
import { setupExport, setupHeldExport } from "../../helpers/accounts-export-page.js";

/** An export of 400 accounts whose second page fails. */
async function setupFailed() {
  const failing = switchable(
    withFailure((request) => isList(request) && request.url.includes("page=2"), 401, "Your session has expired."),
  );
  const screen = await setupExport({ seed: seedAccounts(400), faults: [failing.fault] });
  await screen.start();
  await until(() => screen.alert(), "an error");
  return { failing, ...screen };
}

describe("<ctm-accounts-billing>", () => {
  afterEach(endDownloads);

  describe("errors: export", () => {
    it("says what is wrong, tells the page, and hands over no file that is not whole", async () => {
      const { alert, eventsOf, downloads, hasButton, names } = await setupFailed();
      expect(alert()).to.equal("Your session has expired. Sign in again. Try again");
      expect(eventsOf("error").map(({ detail }) => [detail.operation, detail.error.kind])).to.deep.equal([
        ["export", "unauthorized"],
      ]);
      expect(downloads).to.deep.equal([]);
      expect(hasButton("Export CSV")).to.be.true;
      expect(names()).to.have.lengthOf(50);
    });

    it("goes on with the page that failed, and takes the focus along", async () => {
      const { failing, asked, file, done, button, alert } = await setupFailed();
      failing.isOn = false;
      await click(button("Try again"));
      await done();
      expectElement(focused(), button("Export CSV"));
      expect(asked().map((params) => params.slice(0, 6))).to.deep.equal(["page=1", "page=2", "page=2", "page=3"]);
      expect((await file()).rows).to.have.lengthOf(401);
      expect(alert()).to.equal("");
    });

    it("says so again where it fails again", async () => {
      const { button, alert, eventsOf } = await setupFailed();
      await click(button("Try again"));
      await until(() => eventsOf("error").length === 2, "the second error");
      expect(alert()).to.contain("Your session has expired.");
    });

    it("begins anew with its button", async () => {
      const { failing, start, asked, done, alert } = await setupFailed();
      failing.isOn = false;
      await start();
      await done();
      expect(asked().map((params) => params.slice(0, 6))).to.deep.equal([
        "page=1",
        "page=2",
        "page=1",
        "page=2",
        "page=3",
      ]);
      expect(alert()).to.equal("");
    });
  });

  describe("accessibility: export", () => {
    it("passes axe while it runs", async () => {
      const { start, gate, element, progress, box } = await setupHeldExport({ seed: seedAccounts(200) });
      // What is written beside the button has the page's own background.
      box.style.background = "canvas";
      await start();
      (await gate.next()).release();
      await gate.next();
      await until(() => progress()?.value === 150, "progress");
      await expectAccessible(element);
    });

    it("passes axe when it has failed", async () => {
      await expectAccessible((await setupFailed()).element);
    });

    it("passes axe when it is done, with rows that could not be read", async () => {
      const body = { accounts: [{ id: 1 }], total_entries: 2 };
      const { start, done, element, box } = await setupExport({
        faults: [withAnswer(isList, () => Response.json(body))],
      });
      box.style.background = "canvas";
      await start();
      await done();
      await expectAccessible(element);
    });
  });
});
