import { expect, fixture, html } from "@open-wc/testing";
import { seedAccounts } from "../../../server/index.js";
import type { CtmAccountsBilling, QueryChangeDetail } from "../../../src/index.js";
import { quiet } from "../../helpers/deferred.js";
import { click, press } from "../../helpers/keyboard.js";
import { attributesOf, setup } from "../../helpers/accounts-billing-page.js";

const nothing: QueryChangeDetail = {
  page: 1,
  pageSize: 50,
  search: undefined,
  sort: undefined,
  balanceFrom: undefined,
  needsAttention: false,
  runsOutWithin: undefined,
};

/** The table with all that a user can request. */
async function setupQueried() {
  const page = await setup({ properties: { pageSize: 25 } });
  const after = async (act: () => Promise<void>) => {
    const load = page.nextLoad();
    await act();
    await load;
  };
  await after(async () => {
    await page.typeSearch("a");
    await press("Enter");
  });
  await after(() => page.chooseSource(/^Agency/));
  await after(() => click(page.header("Balance")));
  await after(() => click(page.header("Balance")));
  await after(() => click(page.button("Next")));
  return page;
}

describe("<ctm-accounts-billing>", () => {
  describe("interaction: the query as attributes", () => {
    it("reflects no default", async () => {
      const { element } = await setup();
      expect(attributesOf(element)).to.deep.equal({});
    });

    it("reflects what the user requests and removes", async () => {
      const { element, nextLoad, button, typeSearch, attention, chooseSource, header } = await setupQueried();
      const queried = { page: "2", "page-size": "25", search: "a", sort: "-balance", "balance-from": "agency" };
      expect(attributesOf(element)).to.deep.equal(queried);
      for (const act of [
        () => click(button("Previous")),
        () => click(attention()!),
        async () => {
          await typeSearch("");
          await press("Escape");
        },
        () => chooseSource(/^All/),
      ]) {
        const load = nextLoad();
        await act();
        await load;
      }
      // All: that takes the other filter away, too.
      expect(attributesOf(element)).to.deep.equal({ "page-size": "25", sort: "-balance" });
      expect(header("Balance").closest("th")!.ariaSort).to.equal("descending");
    });

    it("follows its attributes at any time, with one request for all", async () => {
      const { element, nextLoad, fetch, searchField, source, attention, header, pageSize } = await setup();
      const load = nextLoad();
      for (const [name, value] of [
        ["page", "2"],
        ["page-size", "25"],
        ["search", "a"],
        ["sort", "-name"],
        ["balance-from", "agency"],
        ["needs-attention", ""],
      ] as const) {
        element.setAttribute(name, value);
      }
      element.setAttribute("page", "1");
      await load;
      expect(fetch.requests.at(-1)!.url.search).to.equal(
        "?page=1&per_page=25&search=a&balance_from=agency&needs_attention=true&sort=-name",
      );
      expect(fetch.requests, "one request").to.have.lengthOf(2);
      expect(searchField().value).to.equal("a");
      expect(source(/^Agency/).checked).to.be.true;
      expect(attention()!.checked).to.be.true;
      expect(header("Account").closest("th")!.ariaSort).to.equal("descending");
      expect(pageSize()?.value ?? "25").to.equal("25");
    });

    it("reads its attributes from markup", async () => {
      const element = await fixture<CtmAccountsBilling>(
        html`<ctm-accounts-billing
          page="3"
          page-size="10"
          search="a"
          sort="status"
          needs-attention
        ></ctm-accounts-billing>`,
      );
      expect(element).to.include({ page: 3, pageSize: 10, search: "a", sort: "status", needsAttention: true });
      expect(attributesOf(element)).to.have.all.keys("page", "page-size", "search", "sort", "needs-attention");
    });

    it("returns to its defaults when the attributes are removed", async () => {
      const { element, nextLoad, fetch } = await setup({
        properties: { page: 2, pageSize: 25, needsAttention: true, search: "a", balanceFrom: "agency", sort: "name" },
      });
      await element.updateComplete;
      const load = nextLoad();
      for (const { name } of [...element.attributes]) element.removeAttribute(name);
      await load;
      expect(element).to.include({ page: 1, pageSize: 50, needsAttention: false });
      expect(fetch.requests.at(-1)!.url.search).to.equal("?page=1&per_page=50");
      expect(attributesOf(element)).to.deep.equal({});
    });

    it("removes defaults from markup", async () => {
      const element = await fixture<CtmAccountsBilling>(
        html`<ctm-accounts-billing page="1" page-size="50"></ctm-accounts-billing>`,
      );
      expect(attributesOf(element)).to.deep.equal({});
      expect(element).to.include({ page: 1, pageSize: 50 });
    });

    it("keeps its query over a refresh", async () => {
      const { element, fetch } = await setupQueried();
      const before = attributesOf(element);
      await element.refresh();
      expect(attributesOf(element)).to.deep.equal(before);
      expect(fetch.requests.at(-1)!.url.search).to.equal(fetch.requests.at(-2)!.url.search);
    });

    it("uses properties that were set before the element was defined", async () => {
      const late = document.createElement("ctm-late-query");
      Object.assign(late, { page: 2, pageSize: 25, search: "a" });
      document.body.append(late);
      const { element } = await setup({ properties: { endpoint: "" }, until: "nothing" });
      customElements.define("ctm-late-query", class extends (element.constructor as typeof HTMLElement) {});
      await quiet();
      expect(late).to.include({ page: 2, pageSize: 25, search: "a" });
      expect(attributesOf(late)).to.deep.equal({ page: "2", "page-size": "25", search: "a" });
      late.remove();
    });
  });

  describe("events: ctm-query-change", () => {
    it("is fired for each change of the query by the user, with the whole query", async () => {
      const { eventsOf } = await setupQueried();
      const queried = { ...nothing, pageSize: 25, search: "a" };
      expect(eventsOf("query-change").map(({ detail }) => detail)).to.deep.equal([
        queried,
        { ...queried, balanceFrom: "agency" },
        { ...queried, balanceFrom: "agency", sort: "balance" },
        { ...queried, balanceFrom: "agency", sort: "-balance" },
        { ...queried, balanceFrom: "agency", sort: "-balance", page: 2 },
      ]);
    });

    it("bubbles out of shadow roots, after the attributes have changed", async () => {
      const { element, box, button } = await setup();
      const seen = new Promise<string | null>((resolve) =>
        box.addEventListener("ctm-query-change", (event) => {
          expect(event.composed).to.be.true;
          resolve(element.getAttribute("page"));
        }),
      );
      await click(button("Next"));
      expect(await seen).to.equal("2");
    });

    it("is fired for a query that is applied in memory", async () => {
      const { attention, queryAfter, fetch } = await setup({ seed: seedAccounts(20) });
      expect(await queryAfter(() => click(attention()!))).to.deep.equal({ ...nothing, needsAttention: true });
      expect(fetch.requests).to.have.lengthOf(1);
    });

    it("is not fired for what the page sets, for refreshes, or for a page that no longer exists", async () => {
      const { element, nextLoad, eventsOf, store, names } = await setup({ seed: seedAccounts(51) });
      for (const change of [{ search: "a" }, { search: undefined, page: 2 }, { sort: "name", page: 2 }] as const) {
        const load = nextLoad();
        Object.assign(element, change);
        await load;
      }
      store.dropAccount(String(store.accounts().find(({ name }) => name === names()[0])!.id));
      const load = nextLoad();
      await element.refresh();
      await load;
      expect(element.page).to.equal(1);
      expect(eventsOf("query-change")).to.be.empty;
    });

    it("is not fired for what is requested already", async () => {
      const { chooseSource, typeSearch, eventsOf, element } = await setup({ properties: { search: "acme" } });
      await chooseSource(/^All/);
      await typeSearch(" ");
      await press("Enter");
      await element.updateComplete;
      await quiet();
      expect(eventsOf("query-change")).to.be.empty;
    });

    it("lets a page keep the query in its address and put it back", async () => {
      const first = await setupQueried();
      const { detail } = first.eventsOf("query-change").at(-1)!;
      const names = first.names();
      first.box.remove();
      const { names: again, eventsOf } = await setup({ properties: { ...detail } as object });
      expect(again()).to.deep.equal(names);
      expect(eventsOf("query-change")).to.be.empty;
    });
  });
});
