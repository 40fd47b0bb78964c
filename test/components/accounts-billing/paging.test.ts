import { expect } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import { seedAccounts, withBody, withDelay, withFailure } from "../../../server/index.js";
import { click } from "../../helpers/keyboard.js";
import { focused } from "../../helpers/roles.js";
import { expectSame, isList, setup } from "../../helpers/accounts-billing-page.js";
import { Gate, switchable } from "../../helpers/gate.js";

const isSecond = ({ url }: Request) => new URL(url).searchParams.get("page") === "2";
const isDisabled = (button: Element) => button.getAttribute("aria-disabled") === "true";

describe("<ctm-accounts-billing>", () => {
  describe("interaction: turning pages", () => {
    it("shows the next and the previous page, and no other rows", async () => {
      const { names, button, nextLoad, fetch } = await setup();
      const first = names();
      for (const name of ["Next", "Previous"]) {
        const load = nextLoad();
        await click(button(name));
        await load;
      }
      expect(names()).to.deep.equal(first);
      expect(fetch.requests.map(({ url }) => url.searchParams.get("page"))).to.deep.equal(["1", "2", "1"]);
    });

    it("leaves the focus on Next at the last page, where Next does nothing", async () => {
      const { button, nextLoad, fetch, range } = await setup();
      button("Next").focus();
      for (const shown of ["51 to 100 of 137", "101 to 137 of 137"]) {
        const load = nextLoad();
        await sendKeys({ press: "Enter" });
        await load;
        expect(range()).to.equal(shown);
      }
      expectSame(focused(), button("Next"));
      expect(isDisabled(button("Next"))).to.be.true;
      await sendKeys({ press: "Enter" });
      expect(fetch.requests).to.have.lengthOf(3);
    });

    it("does nothing on Previous at the first page", async () => {
      const { button, fetch, element } = await setup();
      expect(isDisabled(button("Previous"))).to.be.true;
      await click(button("Previous"));
      await element.updateComplete;
      expect(fetch.requests).to.have.lengthOf(1);
    });

    it("shows a page that was turned from its top", async () => {
      const gate = new Gate();
      const { button, nextLoad, root } = await setup({ faults: [withDelay(isSecond, gate.wait)] });
      const load = nextLoad();
      await click(button("Next"));
      expect(root.querySelector(".frame")!.getBoundingClientRect().top, "out of sight").to.be.below(0);
      (await gate.next()).release();
      await load;
      expect(root.querySelector(".frame")!.getBoundingClientRect().top, "in sight").to.be.within(0, 100);
    });

    it("says at once that the next page is being read, and turns on from that page", async () => {
      const gate = new Gate();
      const { button, range, nextLoad, fetch, element } = await setup({ faults: [withDelay(isSecond, gate.wait)] });
      await click(button("Next"));
      await gate.next();
      expect(range()).to.equal("Loading…");
      expect(isDisabled(button("Previous"))).to.be.false;
      const load = nextLoad();
      await click(button("Next"));
      await load;
      expect(range()).to.equal("101 to 137 of 137");
      expect(element.page).to.equal(3);
      expect(fetch.requests.map(({ url }) => url.searchParams.get("page"))).to.deep.equal(["1", "2", "3"]);
    });

    it("shows why a page could not be turned, however far down its button is", async () => {
      const { root, button, nextError } = await setup({ faults: [withFailure(isSecond, 403)] });
      const failed = nextError();
      await click(button("Next"));
      await failed;
      const { top } = root.querySelector(".notice")!.getBoundingClientRect();
      expect(top).to.be.within(0, innerHeight - 1);
    });

    it("does not scroll when the list is only read again", async () => {
      const { element, button } = await setup();
      button("Next").scrollIntoView();
      const before = scrollY;
      await element.refresh();
      expect(before).to.be.above(0);
      expect(scrollY).to.equal(before);
    });

    it("turns on from the page on screen when a turn has failed", async () => {
      const failing = switchable(withFailure(isList, 403));
      failing.isOn = false;
      const { button, range, nextError, nextLoad } = await setup({ faults: [failing.fault] });
      failing.isOn = true;
      const failed = nextError();
      await click(button("Next"));
      await failed;
      expect(range()).to.equal("1 to 50 of 137");
      failing.isOn = false;
      const load = nextLoad();
      await click(button("Next"));
      await load;
      expect(range()).to.equal("51 to 100 of 137");
    });
  });

  describe("interaction: a page that is not there any more", () => {
    it("leads to the last page that is", async () => {
      const { element, store, nextLoad, button, range, names } = await setup({ seed: seedAccounts(51) });
      const turned = nextLoad();
      await click(button("Next"));
      await turned;
      store.removeAccount(String(store.accounts().find(({ name }) => name === names()[0])!.id));
      const load = nextLoad();
      await element.refresh();
      await load;
      expect(range()).to.equal("1 to 50 of 50");
      expect(element.page).to.equal(1);
    });

    it("has refresh() wait for the rows of the page that is shown instead", async () => {
      const gate = new Gate();
      const delay = switchable(withDelay(isList, gate.wait));
      delay.isOn = false;
      const { element, range, rows } = await setup({ faults: [delay.fault] });
      delay.isOn = true;
      element.page = 20;
      const refreshed = element.refresh().then(() => range());
      (await gate.next()).release();
      const instead = await gate.next();
      expect(instead.page).to.equal(3);
      instead.release();
      expect(await refreshed).to.equal("101 to 137 of 137");
      expect(rows()).to.have.lengthOf(37);
      expect(element.page).to.equal(3);
    });

    it("leads back page by page where the backend gives no total", async () => {
      const untold = withBody(isList, (body) => {
        const { accounts, next_page } = body as { accounts: unknown[]; next_page: string | null };
        return { accounts, next_page };
      });
      const { rows, element } = await setup({ faults: [untold], properties: { page: 5 } });
      expect(rows()).to.have.lengthOf(37);
      expect(element.page).to.equal(3);
    });

    it("ends with no rows, not without an end, where the server's count is wrong", async () => {
      const lie = withBody(isList, (body) => ({ ...(body as object), accounts: [] }));
      const { skeletons, table, fetch } = await setup({ faults: [lie], properties: { page: 2 } });
      expect(skeletons()).to.be.empty;
      expect(table().getAttribute("aria-busy")).to.equal("false");
      expect(fetch.requests.length).to.be.at.most(2);
    });
  });
});
