import { expect } from "@open-wc/testing";
import { withAnswer, withDelay, withFailure, withNetworkError } from "../../../server/index.js";
import words from "../../../src/locales/en.js";
import { isList, setup } from "../../helpers/accounts-billing-page.js";
import { Gate, switchable } from "../../helpers/gate.js";
import { click } from "../../helpers/keyboard.js";
import { expectElement, focused } from "../../helpers/roles.js";

const answer = (body: unknown) => withAnswer(isList, () => Response.json(body));

/** A table whose first load was refused. */
async function setupRefused() {
  const refusal = switchable(withFailure(isList, 403));
  const gate = new Gate();
  const page = await setup({ faults: [refusal.fault, withDelay(isList, gate.wait)], until: "error" });
  return { refusal, gate, ...page };
}

/** A table with its rows, whose refresh was refused. */
async function setupRefusedRefresh() {
  const refusal = switchable(withFailure(isList, 403), { isOn: false });
  const page = await setup({ faults: [refusal.fault] });
  refusal.isOn = true;
  const detail = await page.errorAfter(() => page.element.refresh());
  return { refusal, detail, ...page };
}

describe("<ctm-accounts-billing>", () => {
  describe("errors: the first load", () => {
    it("shows the reason in place of the rows, and fires ctm-error", async () => {
      const { notices, noticeArea, states, eventsOf, skeletons } = await setupRefused();
      expect(notices()).to.deep.equal([`${words.loadFailed} ${words["error.forbidden.read"]} Try again`]);
      expect(noticeArea().role).to.equal("alert");
      expect(skeletons()).to.be.empty;
      expect(states()).to.deep.equal(["error"]);
      const [{ detail } = {}] = eventsOf("error");
      expect(eventsOf("error")).to.have.lengthOf(1);
      expect([detail?.operation, detail?.error.kind]).to.deep.equal(["list", "forbidden"]);
      expect(eventsOf("accounts-load")).to.be.empty;
    });

    it("loads once more on Try again, shows that, and gives the focus to the search field", async () => {
      const { refusal, gate, button, isDisabled, rows, states, notices, loadAfter, element, searchField } =
        await setupRefused();
      refusal.isOn = false;
      await loadAfter(async () => {
        await click(button("Try again"));
        const held = await gate.next();
        expect(isDisabled("Try again")).to.be.true;
        await click(button("Try again"));
        held.release();
      });
      expect(gate.held).to.have.lengthOf(1);
      expect(rows()).to.have.lengthOf(50);
      expect(notices()).to.be.empty;
      expect(states()).to.be.empty;
      expectElement(document.activeElement, element);
      expectElement(focused(), searchField());
    });

    it("sends three requests before it reports a lost connection", async () => {
      const { fetch, notices } = await setup({ faults: [withNetworkError(isList)], until: "error" });
      expect(fetch.requests).to.have.lengthOf(3);
      expect(notices()[0]).to.contain(words["error.network"]);
    });

    it("reports an answer that is no list, without showing it", async () => {
      const { notices } = await setup({ faults: [answer({ hello: "<script>" })], until: "error" });
      expect(notices()[0]).to.contain(words["error.invalid-response"]).and.not.contain("script");
    });

    it("reports that there is no list at the address", async () => {
      const { notices } = await setup({ faults: [withFailure(isList, 404)], until: "error" });
      expect(notices()[0]).to.contain(words["error.not-found.read"]);
    });
  });

  describe("errors: a refresh", () => {
    it("keeps the rows, and shows the reason with Try again", async () => {
      const { rows, notices, states, detail, eventsOf } = await setupRefusedRefresh();
      expect(rows()).to.have.lengthOf(50);
      expect(notices()).to.deep.equal([`${words.refreshFailed} ${words["error.forbidden.read"]} Try again`]);
      expect(states()).to.deep.equal(["error"]);
      expect(detail.operation).to.equal("list");
      expect(eventsOf("accounts-load")).to.have.lengthOf(1);
    });

    it("removes the notice when Try again succeeds", async () => {
      const { refusal, button, notices, states, loadAfter } = await setupRefusedRefresh();
      refusal.isOn = false;
      await loadAfter(() => click(button("Try again")));
      expect(notices()).to.be.empty;
      expect(states()).to.be.empty;
    });

    it("keeps the rows when the answer is no list", async () => {
      const wrong = switchable(answer("maintenance"), { isOn: false });
      const { element, rows, notices } = await setup({ faults: [wrong.fault] });
      wrong.isOn = true;
      await element.refresh();
      expect(rows()).to.have.lengthOf(50);
      expect(notices()[0]).to.contain(words["error.invalid-response"]);
    });
  });
});
