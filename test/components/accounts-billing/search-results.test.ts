import { expect } from "@open-wc/testing";
import { NEWS_DELAY } from "../../../src/components/shared/announcer.js";
import { seedAccounts, toSeed, withBody } from "../../../server/index.js";
import words from "../../../src/locales/en.js";
import { isList, setup } from "../../helpers/accounts-billing-page.js";
import { quiet } from "../../helpers/deferred.js";
import { click, press } from "../../helpers/keyboard.js";
import { expectElement, focused } from "../../helpers/roles.js";
import { useTestClock, type TestClock } from "../../helpers/test-clock.js";

const few = { seed: seedAccounts(20) };
const NO_MATCH = "No accounts match “zzz”";

describe("<ctm-accounts-billing>", () => {
  let clock: TestClock;
  beforeEach(() => (clock = useTestClock()));
  afterEach(() => clock.restore());

  describe("interaction: searching a collection of one page", () => {
    it("filters at each letter, at once and without a request", async () => {
      const { typeSearch, names, fetch, element, searchField } = await setup(few);
      await typeSearch("de");
      const first = names();
      expect(first).to.include("Acme Dental");
      expect(first.length).to.be.above(1);
      await typeSearch("nt ");
      expect(names()).to.deep.equal(["Acme Dental"]);
      expect(element.search).to.equal("dent");
      expect(searchField().value).to.equal("dent ");
      expectElement(focused(), searchField());
      await press("Escape");
      expect(searchField().value).to.equal("");
      clock.pass(NEWS_DELAY);
      await quiet();
      expect(fetch.requests).to.have.lengthOf(1);
    });

    it("reads all accounts at a refresh, and shows those that match", async () => {
      const { typeSearch, names, element, store, fetch } = await setup(few);
      await typeSearch("acme");
      store.saveAccount({ ...store.account("248030")!, name: "Acme Two" });
      await element.refresh();
      expect(names()).to.deep.equal(["Acme Dental", "Acme Two"]);
      expect(fetch.requests.map(({ url }) => url.search)).to.deep.equal(Array(2).fill("?page=1&per_page=50"));
    });

    it("treats a bare array as the whole collection", async () => {
      const bare = withBody(isList, (body) => (body as { accounts: unknown[] }).accounts);
      const { typeSearch, names, fetch } = await setup({ ...few, faults: [bare] });
      await typeSearch("dent");
      expect(names()).to.deep.equal(["Acme Dental"]);
      expect(fetch.requests).to.have.lengthOf(1);
    });
  });

  describe("rendering: no match", () => {
    it("shows that nothing matches, with a button that clears search and filters", async () => {
      const page = await setup({ properties: { balanceFrom: "agency", needsAttention: true, sort: "-name" } });
      const { typeSearch, loadAfter, panel, searchField, hasEmptySlot, button, rows, element, status, states } = page;
      await typeSearch("zzz");
      await loadAfter(() => press("Enter"));
      expect(panel()).to.equal(`${NO_MATCH} ${words.clearFilters}`);
      clock.pass(NEWS_DELAY);
      expect(status()).to.equal(NO_MATCH);
      expect(hasEmptySlot()).to.be.false;
      expect(states()).to.deep.equal(["empty"]);
      await loadAfter(async () => {
        await click(button(words.clearFilters));
        expectElement(focused(), searchField());
      });
      expectElement(focused(), searchField());
      expect(searchField().value).to.equal("");
      expect(rows()).to.have.lengthOf(50);
      expect([...element.attributes].map(({ name }) => name)).to.deep.equal(["sort"]);
    });

    it("shows and announces that nothing matches the filters where there is no search", async () => {
      const seed = toSeed([{ id: 1, name: "One", balance_from: "agency" }]);
      const { panel, status } = await setup({ seed, properties: { balanceFrom: "customer" } });
      expect(panel()).to.equal(`${words["noMatch.filters"]} ${words.clearFilters}`);
      clock.pass(NEWS_DELAY);
      expect(status()).to.equal(words["noMatch.filters"]);
    });

    it("announces that the filters were cleared, with the rows", async () => {
      const { typeSearch, loadAfter, button, recordAnnouncements, element } = await setup();
      await typeSearch("zzz");
      await loadAfter(() => press("Enter"));
      clock.pass(NEWS_DELAY);
      const announcements = recordAnnouncements();
      await loadAfter(() => click(button(words.clearFilters)));
      await element.updateComplete;
      clock.pass(NEWS_DELAY);
      await quiet();
      expect(announcements).to.deep.equal(["Filters cleared. Showing 1–50 of 137 accounts."]);
    });

    it("differs from a collection without accounts, which is not searched on the server", async () => {
      const { panel, hasButton, element, parts, fetch } = await setup({ seed: seedAccounts(0) });
      expect(panel()).to.equal(`${words.empty} ${words.emptyHint}`);
      expect(hasButton(words.clearFilters)).to.be.false;
      // Nothing to search, to count or to export.
      expect(parts("toolbar")).to.deep.equal([]);
      element.search = "acme";
      await element.updateComplete;
      expect(panel()).to.contain("No accounts match “acme”");
      expect(parts("toolbar")).to.have.lengthOf(1);
      await quiet();
      expect(fetch.requests).to.have.lengthOf(1);
    });

    it("is shown beside the notice about rows that cannot be read", async () => {
      const bare = withBody(isList, (body) => [null, ...(body as { accounts: unknown[] }).accounts]);
      const { typeSearch, panel, notices } = await setup({ seed: seedAccounts(3), faults: [bare] });
      await typeSearch("zzz");
      expect(panel()).to.contain(NO_MATCH);
      expect(notices()).to.have.lengthOf(1);
    });
  });

  describe("rendering: the search field", () => {
    it("shows the search that the page sets, and is empty without one", async () => {
      const { searchField, element, loadAfter } = await setup({ properties: { search: "acme" } });
      expect(searchField().value).to.equal("acme");
      for (const search of ["dental", ""]) {
        await loadAfter(() => element.setAttribute("search", search));
        expect(searchField().value).to.equal(search);
      }
      await loadAfter(() => (element.search = "acme"));
      element.removeAttribute("search");
      await element.updateComplete;
      expect(searchField().value).to.equal("");
    });

    it("is labeled in the language of the page", async () => {
      const { searchField } = await setup({ lang: "es" });
      expect(searchField().ariaLabel).to.equal("Buscar por nombre o ID");
    });
  });
});
