import { expect } from "@open-wc/testing";
import { afterFirst, withDelay, withLateAnswer } from "../../../server/index.js";
import {
  controlOf,
  isChange,
  isReadOfOne,
  labelOf,
  setup,
  setupHeld,
  setupRead,
  shows,
  type ToggleSetup,
} from "../../helpers/balance-toggle-page.js";
import { confirm, dialogCloses, findDialog, openDialog } from "../../helpers/change-dialog-page.js";
import { createDeferred, quiet } from "../../helpers/deferred.js";
import { press } from "../../helpers/keyboard.js";
import { expectElement, focused, nameOf } from "../../helpers/roles.js";
import { until } from "../../helpers/until.js";

/** Adds another place of the page that a toggle can be moved to. */
function withPlace<T extends { toggle: HTMLElement; page: HTMLElement }>(screen: T) {
  const elsewhere = document.createElement("section");
  screen.page.after(elsewhere);
  return { ...screen, elsewhere, move: () => elsewhere.append(screen.toggle) };
}

/** A toggle whose change is under way until the test answers it. */
async function setupSaving(options: ToggleSetup = {}) {
  const screen = withPlace(await setupHeld(options));
  await confirm();
  return screen;
}

describe("<ctm-balance-toggle>", () => {
  describe("interaction: moved in the document", () => {
    it("keeps its pop-up open, modal and focused", async () => {
      const { toggle, move } = withPlace(await setup());
      await openDialog();
      move();
      await toggle.updateComplete;
      await quiet();
      expect(findDialog()?.matches(":modal")).to.equal(true);
      expect(nameOf(focused()!)).to.equal("Cancel");
      await press("Escape");
      await dialogCloses();
      expectElement(focused(), controlOf(toggle));
    });

    it("continues a change: nothing is sent twice, and the result is shown", async () => {
      const { toggle, move, patches, answer, fired } = await setupSaving();
      move();
      await toggle.updateComplete;
      expect(findDialog()?.matches(":modal")).to.equal(true);
      answer();
      await fired("ctm-balance-change");
      expectElement(findDialog(), undefined);
      expect(labelOf(toggle)).to.equal("Balance from: agency");
      expect(patches()).to.have.lengthOf(1);
    });

    it("does not return to an account that was read before the change was confirmed", async () => {
      const reading = createDeferred();
      const stale = withLateAnswer(afterFirst(isReadOfOne), () => reading.promise);
      const answer = createDeferred();
      const late = withDelay(isChange, () => answer.promise);
      const { toggle, move, reads, fired } = withPlace(await setupRead({ faults: [stale, late] }));
      await openDialog();
      await confirm();
      move();
      await until(() => reads().filter(({ url }) => url.pathname.endsWith("/7")).length === 2, "a second reading");
      await quiet();
      answer.resolve();
      await fired("ctm-balance-change");
      reading.resolve();
      await quiet();
      await toggle.updateComplete;
      expect(labelOf(toggle)).to.equal("Balance from: agency");
    });

    it("shows its account while it is read again", async () => {
      const { toggle, move } = withPlace(await setupRead());
      move();
      await toggle.updateComplete;
      expect(labelOf(toggle)).to.equal("Balance from: customer");
    });
  });

  describe("interaction: removed from the document", () => {
    it("closes its pop-up, which stays closed and without focus when the toggle returns", async () => {
      const { toggle, elsewhere, fetch } = withPlace(await setup());
      await openDialog();
      toggle.remove();
      await quiet();
      const input = document.createElement("input");
      elsewhere.append(input, toggle);
      input.focus();
      await toggle.updateComplete;
      await quiet();
      expectElement(findDialog(), undefined);
      expectElement(focused(), input);
      expect(fetch.requests).to.deep.equal([]);
      await openDialog();
    });

    it("completes a change: it is sent once, and the event is fired", async () => {
      const { toggle, elsewhere, patches, store, answer, fired } = await setupSaving();
      await until(() => store.account("7")!.balance_from === "agency", "the write to arrive");
      toggle.remove();
      await quiet();
      answer();
      await fired("ctm-balance-change");
      elsewhere.append(toggle);
      await toggle.updateComplete;
      expect(patches()).to.have.lengthOf(1);
      expect(labelOf(toggle)).to.equal("Balance from: agency");
      expectElement(findDialog(), undefined);
    });

    it("shows a change that is still under way when the toggle returns", async () => {
      const { toggle, elsewhere, answer, fired } = await setupSaving();
      toggle.remove();
      await quiet();
      elsewhere.append(toggle);
      await toggle.updateComplete;
      expect(findDialog()?.matches(":modal")).to.equal(true);
      expect(toggle.matches(":state(saving)")).to.equal(true);
      answer();
      await fired("ctm-balance-change");
    });

    it("aborts reading, and reads again when the toggle returns", async () => {
      const first = createDeferred();
      let isHeld = true;
      const hold = withDelay(
        (request) => isReadOfOne(request) && isHeld,
        () => first.promise,
      );
      const { toggle, elsewhere, reads, events } = withPlace(await setup({ alone: true, faults: [hold] }));
      await until(() => reads().length === 1, "a reading");
      toggle.remove();
      await quiet();
      isHeld = false;
      elsewhere.append(toggle);
      await shows(toggle, "Balance from: customer");
      first.resolve();
      await quiet();
      expect(reads()).to.have.lengthOf(2);
      expect(events.map(({ type }) => type)).to.deep.equal(["ctm-account-read"]);
    });
  });

  describe("interaction: given another account while a change is under way", () => {
    it("does not show the answer about the first account", async () => {
      const { toggle, answer, eventsOf, fired } = await setupSaving();
      toggle.account = { ...toggle.account!, id: 8, name: "Baker Law" };
      answer();
      await fired("ctm-balance-change");
      expect(toggle.account.name).to.equal("Baker Law");
      expect(labelOf(toggle)).to.equal("Balance from: customer");
      expect(eventsOf("ctm-balance-change")[0]!.detail).to.have.nested.property("account.id", 7);
    });

    it("does not show it either while it reads the second account", async () => {
      const { toggle, store, answer, fired } = await setupSaving({ alone: true });
      store.saveAccount({ ...store.account("7")!, id: 8, name: "Baker Law", balance_from: "customer" });
      toggle.accountId = 8;
      answer();
      await fired("ctm-balance-change");
      await shows(toggle, "Balance from: customer");
      expect(nameOf(controlOf(toggle))).to.contain("Baker Law");
    });
  });
});
