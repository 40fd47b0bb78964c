import { expect } from "@open-wc/testing";
import { seedAccounts, withBody, withDelay, withFailure } from "../../../server/index.js";
import { isList, setup, setupHeldRefresh } from "../../helpers/accounts-billing-page.js";
import { Gate, switchable } from "../../helpers/gate.js";
import { click, press } from "../../helpers/keyboard.js";
import { expectElement, focused } from "../../helpers/roles.js";

const isSecond = ({ url }: Request) => new URL(url).searchParams.get("page") === "2";
const topOf = (element: Element) => element.getBoundingClientRect().top;

describe("<ctm-accounts-billing>", () => {
  describe("interaction: turning pages", () => {
    it("shows the next and the previous page", async () => {
      const { names, turn, requested } = await setup();
      const first = names();
      await turn("Next");
      expect(names()).to.have.lengthOf(50).and.not.deep.equal(first);
      await turn("Previous");
      expect(names()).to.deep.equal(first);
      expect(requested("page")).to.deep.equal(["1", "2", "1"]);
    });

    it("keeps the focus on Next at the last page, where Next does nothing", async () => {
      const { button, loadAfter, isDisabled, fetch, range } = await setup();
      button("Next").focus();
      for (const shown of ["51–100 of 137", "101–137 of 137"]) {
        await loadAfter(() => press("Enter"));
        expect(range()).to.equal(shown);
      }
      expectElement(focused(), button("Next"));
      expect(isDisabled("Next")).to.be.true;
      await press("Enter");
      expect(fetch.requests).to.have.lengthOf(3);
    });

    it("does nothing on Previous at the first page", async () => {
      const { button, fetch, element } = await setup();
      await click(button("Previous"));
      await element.updateComplete;
      expect(fetch.requests).to.have.lengthOf(1);
    });

    it("scrolls to the top of the next page", async () => {
      const gate = new Gate();
      const { button, loadAfter, frame } = await setup({ faults: [withDelay(isSecond, gate.wait)] });
      await loadAfter(async () => {
        await click(button("Next"));
        expect(topOf(frame()), "out of sight").to.be.below(0);
        await gate.releaseNext();
      });
      expect(topOf(frame()), "in sight").to.be.within(0, 150);
    });

    it("shows at once that the next page loads, and turns on from that page", async () => {
      const gate = new Gate();
      const { button, range, isDisabled, turn, requested, element } = await setup({
        faults: [withDelay(isSecond, gate.wait)],
      });
      await click(button("Next"));
      await gate.next();
      expect(range()).to.equal("Loading…");
      expect(isDisabled("Previous")).to.be.false;
      await turn("Next");
      expect(range()).to.equal("101–137 of 137");
      expect(element.page).to.equal(3);
      expect(requested("page")).to.deep.equal(["1", "2", "3"]);
    });

    it("scrolls to the error when a page cannot be loaded, and turns on from the page on screen", async () => {
      const failing = switchable(withFailure(isSecond, 403));
      const { noticeArea, button, errorAfter, range, turn, eventsOf } = await setup({ faults: [failing.fault] });
      await errorAfter(() => click(button("Next")));
      expect(topOf(noticeArea())).to.be.within(0, innerHeight - 1);
      expect(range()).to.equal("1–50 of 137");
      failing.isOn = false;
      await turn("Next");
      expect(range()).to.equal("51–100 of 137");
      expect(eventsOf("query-change").map(({ detail }) => detail.page)).to.deep.equal([2]);
    });

    it("does not scroll at a refresh", async () => {
      const { element, button } = await setup();
      button("Next").scrollIntoView();
      const before = scrollY;
      await element.refresh();
      expect(before).to.be.above(0);
      expect(scrollY).to.equal(before);
    });
  });

  describe("interaction: a page that no longer exists", () => {
    it("shows the last page instead, without ctm-query-change", async () => {
      const { element, store, loadAfter, turn, range, names, eventsOf } = await setup({ seed: seedAccounts(51) });
      await turn("Next");
      store.dropAccount(String(store.accounts().find(({ name }) => name === names()[0])!.id));
      await loadAfter(() => element.refresh());
      expect(range()).to.equal("1–50 of 50");
      expect(element.page).to.equal(1);
      expect(eventsOf("query-change")).to.have.lengthOf(1);
    });

    it("resolves refresh() with the rows of the page that is shown instead", async () => {
      const { gate, element, range, rows } = await setupHeldRefresh();
      element.page = 20;
      const refreshed = element.refresh().then(() => range());
      await gate.releaseNext();
      expect((await gate.releaseNext()).page).to.equal(3);
      expect(await refreshed).to.equal("101–137 of 137");
      expect(rows()).to.have.lengthOf(37);
      expect(element.page).to.equal(3);
    });

    it("is left page by page if the backend sends no total", async () => {
      const withoutTotal = withBody(isList, (body) => {
        const { accounts, next_page } = body as { accounts: unknown[]; next_page: string | null };
        return { accounts, next_page };
      });
      const { rows, element } = await setup({ faults: [withoutTotal], properties: { page: 5 } });
      expect(rows()).to.have.lengthOf(37);
      expect(element.page).to.equal(3);
    });

    it("stops with no rows when the server's count is wrong", async () => {
      const wrongCount = withBody(isList, (body) => ({ ...(body as object), accounts: [] }));
      const { skeletons, isBusy, fetch } = await setup({ faults: [wrongCount], properties: { page: 2 } });
      expect(skeletons()).to.be.empty;
      expect(isBusy()).to.be.false;
      expect(fetch.requests.length).to.be.at.most(2);
    });
  });
});
