import { expect } from "@open-wc/testing";
import { withAnswer, withDelay, withFailure, withNetworkError } from "../../../server/index.js";
import { en as words } from "../../../src/localization/en.js";
import { click } from "../../helpers/keyboard.js";
import { focused } from "../../helpers/roles.js";
import { expectSame, isList, setup } from "../../helpers/accounts-billing-page.js";
import { Gate, switchable } from "../../helpers/gate.js";

const refuse = () => switchable(withFailure(isList, 403));
const answer = (body: unknown) => withAnswer(isList, () => Response.json(body));
describe("<ctm-accounts-billing>", () => {
  describe("errors: the first load fails", () => {
    it("says what happened in the place of the rows, and tells the page", async () => {
      const { notices, states, eventsOf, skeletons, root } = await setup({ faults: [refuse().fault], until: "error" });
      expect(notices()).to.deep.equal([`${words.loadFailed} ${words.forbidden} Try again`]);
      expect(root.querySelector("[part~=notice]")!.getAttribute("role")).to.equal("alert");
      expect(skeletons()).to.be.empty;
      expect(states()).to.deep.equal(["error"]);
      expect(eventsOf("error")).to.have.lengthOf(1);
      expect(eventsOf("error")[0]!.detail).to.include({ operation: "list" });
      expect(eventsOf("error")[0]!.detail.error.kind).to.equal("forbidden");
      expect(eventsOf("accounts-load")).to.be.empty;
    });

    it("tries again when asked, shows that, and goes on to the rows", async () => {
      const refusal = refuse();
      const gate = new Gate();
      const faults = [refusal.fault, withDelay(isList, gate.wait)];
      const { button, rows, states, notices, nextLoad } = await setup({ faults, until: "error" });
      refusal.isOn = false;
      const load = nextLoad();
      await click(button("Try again"));
      const held = await gate.next();
      expect(button("Try again").getAttribute("aria-disabled")).to.equal("true");
      await click(button("Try again"));
      held.release();
      await load;
      expect(gate.held).to.have.lengthOf(1);
      expect(rows()).to.have.lengthOf(50);
      expect(notices()).to.be.empty;
      expect(states()).to.be.empty;
    });

    it("keeps the focus in the table when the button that had it is gone", async () => {
      const refusal = refuse();
      const { button, element, root, nextLoad } = await setup({ faults: [refusal.fault], until: "error" });
      refusal.isOn = false;
      const load = nextLoad();
      await click(button("Try again"));
      await load;
      expectSame(document.activeElement, element);
      expectSame(focused(), root.querySelector(".frame"));
    });

    it("asks three times in all before it says that there is no connection", async () => {
      const { fetch, notices } = await setup({ faults: [withNetworkError(isList)], until: "error" });
      expect(fetch.requests).to.have.lengthOf(3);
      expect(notices()[0]).to.contain(words.network);
    });

    it("calls an answer that is no list unexpected, without showing it", async () => {
      const { notices } = await setup({ faults: [answer({ hello: "<script>" })], until: "error" });
      expect(notices()[0]).to.contain(words["invalid-response"]).and.not.contain("script");
    });

    it("says that there is no list at an address", async () => {
      const { notices } = await setup({ faults: [withFailure(isList, 404)], until: "error" });
      expect(notices()[0]).to.contain(words["not-found"]);
    });
  });

  describe("errors: a refresh fails", () => {
    it("keeps the rows, with a notice that says why and a way to try again", async () => {
      const refusal = refuse();
      refusal.isOn = false;
      const { element, rows, notices, states, nextError, eventsOf } = await setup({ faults: [refusal.fault] });
      refusal.isOn = true;
      const failed = nextError();
      await element.refresh();
      const { detail } = await failed;
      expect(rows()).to.have.lengthOf(50);
      expect(notices()).to.have.lengthOf(1);
      expect(notices()[0])
        .to.match(/could not be (loaded|updated)\..* Try again$/)
        .and.contain(words.forbidden);
      expect(states()).to.deep.equal(["error"]);
      expect(detail).to.include({ operation: "list" });
      expect(eventsOf("accounts-load")).to.have.lengthOf(1);
    });

    it("takes the notice away when trying again succeeds", async () => {
      const refusal = refuse();
      refusal.isOn = false;
      const { element, button, notices, states, nextLoad } = await setup({ faults: [refusal.fault] });
      refusal.isOn = true;
      await element.refresh();
      refusal.isOn = false;
      const load = nextLoad();
      await click(button("Try again"));
      await load;
      expect(notices()).to.be.empty;
      expect(states()).to.be.empty;
    });

    it("keeps the rows when the answer is no list", async () => {
      const wrong = switchable(answer("maintenance"));
      wrong.isOn = false;
      const { element, rows, notices } = await setup({ faults: [wrong.fault] });
      wrong.isOn = true;
      await element.refresh();
      expect(rows()).to.have.lengthOf(50);
      expect(notices()[0]).to.contain(words["invalid-response"]);
    });
  });
});
