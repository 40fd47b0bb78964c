import { expect } from "@open-wc/testing";
import { seedAccounts, withAnswer, withDelay, withFailure } from "../../../server/index.js";
import { setupBulk } from "../../helpers/bulk-dialog-page.js";
import { quiet } from "../../helpers/deferred.js";
import { click } from "../../helpers/keyboard.js";
import { until } from "../../helpers/until.js";
import { isList, type AccountsOptions } from "../../helpers/accounts-billing-page.js";
import { Gate, switchable } from "../../helpers/gate.js";

const isOfMany = (request: Request) => isList(request) && request.url.includes("per_page=150");

/** 400 accounts, the first page of them selected. */
async function setupPage(options: AccountsOptions = {}) {
  const screen = await setupBulk({ seed: seedAccounts(400), ...options });
  await click(screen.pageBox());
  await screen.element.updateComplete;
  const asked = () =>
    screen.fetch.requests
      .filter(({ url }) => url.searchParams.get("per_page") === "150")
      .map(({ url }) => url.searchParams);
  return { ...screen, asked, selects: (text: string) => until(() => screen.bar()?.innerText.includes(text), text) };
}

/** As it is, but each page of all that match is held back. */
async function setupHeld(options: AccountsOptions = {}) {
  const gate = new Gate();
  const screen = await setupPage({ ...options, faults: [withDelay(isOfMany, gate.wait)] });
  await screen.press("Select all 400 that match");
  return { gate, ...screen };
}

describe("<ctm-accounts-billing>", () => {
  describe("interaction: selecting all that match", () => {
    it("is offered when all of the page is selected and there is more", async () => {
      const { labels, select, pageBox, element } = await setupPage();
      expect(labels()).to.include("Select all 400 that match");
      await select("Acme Dental");
      expect(labels()).not.to.include("Select all 400 that match");
      await click(pageBox());
      await element.updateComplete;
      expect(labels()).to.include("Select all 400 that match");
    });

    it("is not offered where the page is all there is", async () => {
      const { labels } = await setupPage({ seed: seedAccounts(40) });
      expect(labels()).to.have.lengthOf(3);
    });

    it("reads all pages of what is asked for, 150 rows each, one after another", async () => {
      const properties = { search: "a", balanceFrom: "customer", sort: "-name" } as const;
      const { press, selects, asked, store, labels } = await setupPage({ properties });
      const matching = store.accounts().filter(({ name, id, balance_from }) => {
        const text = `${name} ${id}`.normalize("NFD").toLowerCase();
        return balance_from === "customer" && text.includes("a");
      }).length;
      await press(`Select all ${matching} that match`);
      await selects(`${matching} selected`);
      expect(asked().map((params) => params.get("page"))).to.deep.equal(matching > 150 ? ["1", "2"] : ["1"]);
      for (const params of asked())
        expect([params.get("search"), params.get("balance_from")]).to.deep.equal(["a", "customer"]);
      expect(labels().join()).not.to.include("that match");
    });

    it("says how far it is, and keeps what was selected until all are there", async () => {
      const { gate, bar, labels, selects } = await setupHeld();
      (await gate.next()).release();
      await selects("Loading… 150 / 400");
      expect(bar()!.innerText).to.include("49 selected");
      expect(labels()).to.include("Cancel");
      (await gate.next()).release();
      await selects("Loading… 300 / 400");
      (await gate.next()).release();
      await selects("400 selected");
    });

    it("is given up by Cancel, by clearing, and by asking for something else", async () => {
      const { gate, press, bar, element, hasBar, pageBox, labels } = await setupHeld();
      const first = await gate.next();
      await press("Cancel");
      expect(first.request.signal.aborted).to.be.true;
      expect(bar()!.innerText).to.include("49 selected");
      await press("Select all 400 that match");
      await gate.next();
      await press("Clear selection");
      expect(hasBar()).to.be.false;
      await click(pageBox());
      await element.updateComplete;
      await press("Select all 400 that match");
      const last = await gate.next();
      element.balanceFrom = "agency";
      await element.updateComplete;
      expect(last.request.signal.aborted).to.be.true;
      last.release();
      await quiet();
      expect(hasBar()).to.be.false;
      expect(labels()).to.be.empty;
    });

    it("is given up when the table leaves the page", async () => {
      const { gate, element } = await setupHeld();
      const { request } = await gate.next();
      element.remove();
      expect(request.signal.aborted).to.be.true;
    });

    it("says what went wrong, and goes on from there", async () => {
      const refusal = switchable(
        withFailure((request) => isOfMany(request) && new URL(request.url).searchParams.get("page") === "2", 403),
      );
      const { press, selects, asked, nextError, bar, element } = await setupPage({ faults: [refusal.fault] });
      const failed = nextError();
      await press("Select all 400 that match");
      const { detail } = await failed;
      expect([detail.operation, detail.error.kind]).to.deep.equal(["list", "forbidden"]);
      await element.updateComplete;
      expect(bar()!.innerText).to.include("49 selected").and.to.include("You are not allowed to do this.");
      refusal.isOn = false;
      await press("Try again");
      await selects("400 selected");
      expect(asked().map((params) => params.get("page"))).to.deep.equal(["1", "2", "2", "3"]);
    });

    it("asks nothing where the whole collection is at hand", async () => {
      const { accounts } = seedAccounts(400);
      const bare = withAnswer(isList, () => Response.json(accounts));
      const { press, selects, fetch } = await setupPage({ faults: [bare] });
      const before = fetch.requests.length;
      await press("Select all 400 that match");
      await selects("400 selected");
      expect(fetch.requests).to.have.lengthOf(before);
    });

    it("takes accounts as well that may not be changed, so that it can say that they are left out", async () => {
      const { press, selects, says, button } = await setupPage();
      await press("Select all 400 that match");
      await selects("400 selected");
      await click(button(/^Add to agency billing/));
      await says("You are not allowed to do this. (");
    });
  });
});
