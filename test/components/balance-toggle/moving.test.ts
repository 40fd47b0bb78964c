import { expect } from "@open-wc/testing";
import { afterFirst, withDelay, withLateAnswer } from "../../../server/index.js";
import { createDeferred, quiet } from "../../helpers/deferred.js";
import { press } from "../../helpers/keyboard.js";
import { confirm, openDialog, findDialog, dialogCloses } from "../../helpers/change-dialog-page.js";
import { until } from "../../helpers/until.js";
import { expectElement, focused, nameOf } from "../../helpers/roles.js";
import {
  isChange,
  isReadOfOne,
  labelOf,
  partOf,
  setup,
  shows,
  type ToggleSetup,
} from "../../helpers/balance-toggle-page.js";

/** A toggle and somewhere else to put it. */
async function setupPlaces(options: ToggleSetup = {}) {
  const page = await setup(options);
  const elsewhere = document.createElement("section");
  page.page.after(elsewhere);
  return { ...page, move: () => elsewhere.append(page.toggle), elsewhere };
}

/** The same with a change whose answer is held back. */
async function setupSaving(options: ToggleSetup = {}) {
  const answer = createDeferred();
  const page = await setupPlaces({
    ...options,
    faults: [withLateAnswer(isChange, () => answer.promise), ...(options.faults ?? [])],
  });
  if (options.alone) await shows(page.toggle, "Balance from: customer");
  await openDialog();
  await confirm();
  return { ...page, answer: () => answer.resolve() };
}

describe("<ctm-balance-toggle>", () => {
  describe("interaction: moved in the document", () => {
    it("keeps its pop-up open, modal, and with the focus inside", async () => {
      const { toggle, move } = await setupPlaces();
      await openDialog();
      move();
      await toggle.updateComplete;
      await quiet();
      expect(findDialog()?.matches(":modal")).to.equal(true);
      expect(nameOf(focused()!)).to.equal("Cancel");
      await press("Escape");
      await dialogCloses();
      expectElement(focused(), partOf(toggle));
    });

    it("goes on saving, sends nothing twice, and shows what came of it", async () => {
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

    it("does not fall back to what was read before the change was confirmed", async () => {
      const reading = createDeferred();
      const stale = withLateAnswer(afterFirst(isReadOfOne), () => reading.promise);
      const answer = createDeferred();
      const late = withDelay(isChange, () => answer.promise);
      const { toggle, move, reads, fired } = await setupPlaces({ alone: true, faults: [stale, late] });
      await shows(toggle, "Balance from: customer");
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

    it("shows its account meanwhile, where it reads it again", async () => {
      const { toggle, move } = await setupPlaces({ alone: true });
      await shows(toggle, "Balance from: customer");
      move();
      await toggle.updateComplete;
      expect(labelOf(toggle)).to.equal("Balance from: customer");
    });
  });

  describe("interaction: taken out of the document", () => {
    it("closes its pop-up, and does not open or take the focus when it comes back", async () => {
      const { toggle, elsewhere, fetch } = await setupPlaces();
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

    it("does not take back a write, nor send it again: it is sent once, and told of", async () => {
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

    it("shows what is still being saved when it comes back meanwhile", async () => {
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

    it("gives up a reading, and reads again when it comes back", async () => {
      const first = createDeferred();
      let held = true;
      const hold = withDelay(
        (request) => isReadOfOne(request) && held,
        () => first.promise,
      );
      const { toggle, elsewhere, reads, events } = await setupPlaces({ alone: true, faults: [hold] });
      await until(() => reads().length === 1, "a reading");
      toggle.remove();
      await quiet();
      held = false;
      elsewhere.append(toggle);
      await shows(toggle, "Balance from: customer");
      first.resolve();
      await quiet();
      expect(reads()).to.have.lengthOf(2);
      expect(events.map(({ type }) => type)).to.deep.equal(["ctm-account-read"]);
    });
  });

  describe("interaction: another account while a change is being saved", () => {
    it("is not given the answer to the old one", async () => {
      const { toggle, answer, eventsOf, fired } = await setupSaving();
      toggle.account = { ...toggle.account!, id: 8, name: "Baker Law" };
      answer();
      await fired("ctm-balance-change");
      expect(toggle.account.name).to.equal("Baker Law");
      expect(labelOf(toggle)).to.equal("Balance from: customer");
      expect(eventsOf("ctm-balance-change")[0]!.detail).to.have.nested.property("account.id", 7);
    });

    it("is not given it either while it is being read", async () => {
      const { toggle, store, answer, fired } = await setupSaving({ alone: true });
      store.saveAccount({ ...store.account("7")!, id: 8, name: "Baker Law", balance_from: "customer" });
      toggle.accountId = 8;
      answer();
      await fired("ctm-balance-change");
      await shows(toggle, "Balance from: customer");
      expect(nameOf(partOf(toggle))).to.contain("Baker Law");
    });
  });
});
