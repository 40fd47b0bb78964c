import { expect } from "@open-wc/testing";
import { seedAccounts, withAnswer, withDelay, withFailure } from "../../../server/index.js";
import { setupBulk } from "../../helpers/bulk-dialog-page.js";
import { quiet } from "../../helpers/deferred.js";
import { click } from "../../helpers/keyboard.js";
import { isList, type AccountsOptions } from "../../helpers/accounts-billing-page.js";
import { Gate, switchable } from "../../helpers/gate.js";

const isOfMany = (request: Request) => isList(request) && request.url.includes("per_page=150");

/** 400 accounts, the first page of them selected. */
async function setupPage(options: AccountsOptions = {}) {
  const page = await setupBulk({ seed: seedAccounts(400), ...options });
  await page.selectPage();

  const selectionRequests = () =>
    page.fetch.requests
      .filter(({ url }) => url.searchParams.get("per_page") === "150")
      .map(({ url }) => url.searchParams);
  return { ...page, selectionRequests };
}

/** As it is, but each page of all that match is held back. */
async function setupHeld(options: AccountsOptions = {}) {
  const gate = new Gate();
  const page = await setupPage({ ...options, faults: [withDelay(isOfMany, gate.wait)] });
  await page.press("Select all 400 accounts");
  return { gate, ...page };
}

describe("<ctm-accounts-billing>", () => {
  describe("interaction: selecting all that match", () => {
    it("is offered when all of the page is selected and there are more pages", async () => {
      const { selectPage, barLabels, select } = await setupPage();
      expect(barLabels()).to.include("Select all 400 accounts");
      await select("Acme Dental");
      expect(barLabels()).not.to.include("Select all 400 accounts");
      await selectPage();

      expect(barLabels()).to.include("Select all 400 accounts");
    });

    it("is not offered for a collection of one page", async () => {
      const { barLabels } = await setupPage({ seed: seedAccounts(40) });
      expect(barLabels()).to.have.lengthOf(3);
    });

    it("reads all pages of the query in turn, 150 rows each", async () => {
      const properties = { search: "a", balanceFrom: "customer", sort: "-name" } as const;
      const { press, barShows, selectionRequests, store, barLabels } = await setupPage({ properties });
      const matching = store.accounts().filter(({ name, id, balance_from }) => {
        const text = `${name} ${id}`.normalize("NFD").toLowerCase();
        return balance_from === "customer" && text.includes("a");
      }).length;
      await press(`Select all ${matching} results`);
      await barShows(`${matching} accounts selected`);
      expect(selectionRequests().map((params) => params.get("page"))).to.deep.equal(
        matching > 150 ? ["1", "2"] : ["1"],
      );
      for (const params of selectionRequests())
        expect([params.get("search"), params.get("balance_from")]).to.deep.equal(["a", "customer"]);
      expect(barLabels().join()).not.to.include("Select all");
    });

    it("shows its progress, and keeps the selection until all are read", async () => {
      const { barText, gate, barLabels, barShows } = await setupHeld();
      (await gate.next()).release();
      await barShows("Loading accounts… 150 of 400");
      expect(barText()).to.include("49 accounts selected");
      expect(barLabels()).to.include("Stop");
      (await gate.next()).release();
      await barShows("Loading accounts… 300 of 400");
      (await gate.next()).release();
      await barShows("400 accounts selected");
    });

    it("is aborted by Stop, by Clear, and by another query", async () => {
      const { barText, selectPage, gate, press, element, hasBar, barLabels } = await setupHeld();
      const first = await gate.next();
      await press("Stop");
      expect(first.request.signal.aborted).to.be.true;
      expect(barText()).to.include("49 accounts selected");
      await press("Select all 400 accounts");
      await gate.next();
      await press("Clear");
      expect(hasBar()).to.be.false;
      await selectPage();

      await press("Select all 400 accounts");
      const last = await gate.next();
      element.balanceFrom = "agency";
      await element.updateComplete;
      expect(last.request.signal.aborted).to.be.true;
      last.release();
      await quiet();
      expect(hasBar()).to.be.false;
      expect(barLabels()).to.be.empty;
    });

    it("is aborted when the table leaves the page", async () => {
      const { gate, element } = await setupHeld();
      const { request } = await gate.next();
      element.remove();
      expect(request.signal.aborted).to.be.true;
    });

    it("shows an error, and continues from there", async () => {
      const refusal = switchable(
        withFailure((request) => isOfMany(request) && new URL(request.url).searchParams.get("page") === "2", 403),
      );
      const { barText, press, barShows, selectionRequests, nextError, element } = await setupPage({
        faults: [refusal.fault],
      });
      const failed = nextError();
      await press("Select all 400 accounts");
      const { detail } = await failed;
      expect([detail.operation, detail.error.kind]).to.deep.equal(["list", "forbidden"]);
      await element.updateComplete;
      expect(barText())
        .to.include("49 accounts selected")
        .and.to.include("You don’t have permission to see this. Ask your administrator.");
      refusal.isOn = false;
      await press("Try again");
      await barShows("400 accounts selected");
      expect(selectionRequests().map((params) => params.get("page"))).to.deep.equal(["1", "2", "2", "3"]);
    });

    it("sends no request for a collection in memory", async () => {
      const { accounts } = seedAccounts(400);
      const bare = withAnswer(isList, () => Response.json(accounts));
      const { press, barShows, fetch } = await setupPage({ faults: [bare] });
      const before = fetch.requests.length;
      await press("Select all 400 accounts");
      await barShows("400 accounts selected");
      expect(fetch.requests).to.have.lengthOf(before);
    });

    it("includes accounts that may not be changed, which the dialog then lists as left out", async () => {
      const { press, barShows, dialogShows, button } = await setupPage();
      await press("Select all 400 accounts");
      await barShows("400 accounts selected");
      await click(button(/^Add to agency billing/));
      await dialogShows(/You don’t have permission to change these \(\d+\)/);
    });
  });
});
