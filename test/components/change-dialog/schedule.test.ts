import { expect } from "@open-wc/testing";
import { firstOf, withFailure, withLostAnswer } from "../../../server/index.js";
import { toDay } from "../../../src/model/day.js";
import {
  controlOf,
  endpoint,
  expectKeys,
  labelOf,
  offersUndo,
  setup,
  setupOpen,
  undo,
} from "../../helpers/balance-toggle-page.js";
import {
  confirm,
  dialogCloses,
  dialogShows,
  dialogText,
  expectDialogFits,
  findDialog,
  openDialog,
  pressInDialog,
} from "../../helpers/change-dialog-page.js";
import { click } from "../../helpers/keyboard.js";
import { getByRole, nameOf, textOf } from "../../helpers/roles.js";
import {
  cancelButton,
  choices,
  choose,
  coming,
  day,
  dayField,
  fillDay,
  isSchedule,
  openCancellation,
  schedulable,
  scheduled,
} from "../../helpers/schedule-page.js";
import { until } from "../../helpers/until.js";

const usd = (cents: number) => ({ cents, currency: "USD" });
const account = schedulable;

describe("<ctm-change-dialog>", () => {
  describe("interaction: a hand-over on a date", () => {
    it("is not offered where the backend does not say that it can, nor for the other direction", async () => {
      await setupOpen({ account: { ...account, permissions: { change_balance: true } } });
      expect(choices()).to.deep.equal([]);
    });

    it("is not offered where an account is added to agency billing", async () => {
      await setupOpen({ account: { permissions: schedulable.permissions! } });
      expect(choices()).to.deep.equal([]);
    });

    it("begins with now; a customer who has money need not be waited for", async () => {
      await setupOpen({ account });
      await until(() => choices().length > 0, "the choices");
      expect(choices()).to.deep.equal(["Now", "On a date", "When the customer has paid in"]);
      await pressInDialog("Cancel");
      await dialogCloses();
    });

    it("can be on a date where the customer has money, but need not wait for that", async () => {
      await setupOpen({ account: { ...account, balance: usd(5_000) } });
      await until(() => choices().length > 0, "the choices");
      expect(choices()).to.deep.equal(["Now", "On a date"]);
    });

    it("says when and in which time zone, and sends the start of that day", async () => {
      const { posts, fired, toggle, events } = await setupOpen({ account });
      await choose("On a date");
      fillDay(day);
      await dialogShows("The agency pays until");
      const zone = new Intl.DateTimeFormat("en", { timeZoneName: "long" })
        .formatToParts(new Date(coming.at!))
        .at(-1)!.value;
      await dialogShows(zone);
      expectDialogFits();
      await click(getByRole("checkbox", /^If their card fails within 14 days/, findDialog()));
      await pressInDialog("Schedule");
      await fired("ctm-scheduled-change");
      expect(posts().map(({ url, body }) => [url.pathname, JSON.parse(body) as unknown])).to.deep.equal([
        [`${endpoint}/7/scheduled_change`, { to: "customer", at: coming.at, fall_back_until: coming.fall_back_until }],
      ]);
      expect(labelOf(toggle)).to.equal("Balance from: agency");
      expect(textOf(toggle)).to.match(/To customer on /);
      const asked = events.find(({ type }) => type === "ctm-request-balance-change")!.detail as object;
      expect(asked).to.deep.include({ from: "agency", to: "customer" });
    });

    it("asks for a day that can be, and sends nothing until then", async () => {
      const { posts } = await setupOpen({ account });
      await choose("On a date");
      for (const wrong of ["", "2020-01-01", toDay(Date.now())]) {
        fillDay(wrong);
        await pressInDialog("Schedule");
        await dialogShows(/Choose a date from .+ to .+\./);
        expect(dayField().getAttribute("aria-invalid")).to.equal("true");
      }
      expect(posts()).to.have.length(0);
      fillDay(day);
      await dialogShows(/Starts .+/);
    });

    it("can wait until the customer has paid in", async () => {
      const { posts, fired, toggle } = await setupOpen({ account });
      await choose("When the customer has paid in");
      await dialogShows("The agency pays until the customer has paid in.");
      await click(getByRole("checkbox", /^If their card fails within 14 days/, findDialog()));
      await pressInDialog("Schedule");
      await fired("ctm-scheduled-change");
      expect(JSON.parse(posts()[0]!.body)).to.deep.equal({ to: "customer", when: "funded", fall_back_days: 14 });
      expect(textOf(toggle)).to.include("To customer once they’ve paid in");
    });

    it("is one change when the answer is lost: the account is read, and nothing is sent again", async () => {
      const { posts, fired } = await setupOpen({ account, faults: [withLostAnswer(isSchedule)] });
      await choose("When the customer has paid in");
      await pressInDialog("Schedule");
      await fired("ctm-scheduled-change");
      expect(posts()).to.have.length(1);
    });

    it("is sent again with its key where it had no effect", async () => {
      const { posts, fired, store } = await setupOpen({ account, faults: [withFailure(firstOf(isSchedule), 503)] });
      await choose("When the customer has paid in");
      await pressInDialog("Schedule");
      await dialogShows("No changes were made.");
      await confirm();
      await fired("ctm-scheduled-change");
      expectKeys(posts(), "same");
      expect(store.account("7")!.scheduled_change?.when).to.equal("funded");
    });

    it("can be undone, and that be scheduled again", async () => {
      const { store, fired } = await setupOpen({ account });
      await choose("When the customer has paid in");
      await pressInDialog("Schedule");
      await until(offersUndo, "Undo");
      await undo();
      await until(() => store.account("7")!.scheduled_change == null, "what is scheduled to be canceled");
      await fired("ctm-scheduled-change");
    });
  });

  describe("interaction: what is scheduled", () => {
    it("stands below the control, with a way to cancel it that names the account", async () => {
      const { toggle } = await setup({ account: scheduled });
      expect(textOf(toggle)).to.match(/To customer on .+ Cancel/);
      expect(cancelButton()).to.not.equal(undefined);
      expect(controlOf(toggle).getAttribute("aria-describedby")).to.equal("coming");
    });

    it("is shown, without a way to cancel it, to who may not", async () => {
      const { toggle } = await setup({ account: { ...scheduled, permissions: { change_balance: false } } });
      expect(textOf(toggle)).to.match(/To customer on /);
      expect(cancelButton()).to.equal(undefined);
    });

    it("is told before another change, which takes its place", async () => {
      await setup({ account: scheduled });
      await openDialog();
      expect(dialogText()).to.include("moves to customer billing on");
      expect(dialogText()).to.include("Dana scheduled this on");
      expect(dialogText()).to.include("A change you make now replaces what’s scheduled.");
    });

    it("is said though nothing of it can be read", async () => {
      const { toggle } = await setup({
        account: { ...scheduled, scheduled_change: { ...coming, to: "vendor" as never } },
      });
      expect(textOf(toggle)).to.include("A change is scheduled");
    });

    it("is canceled in the pop-up, which says what would happen, and comes back with Undo", async () => {
      const { store, fired, toggle } = await setup({ account: scheduled });
      await openCancellation();
      expect(nameOf(findDialog()!)).to.equal("Cancel Scheduled Change");
      for (const part of ["Acme Dental moves to customer billing on", "The trial ends.", "goes back to agency"]) {
        expect(dialogText()).to.include(part);
      }
      expectDialogFits();
      await pressInDialog("Cancel the change");
      await fired("ctm-scheduled-change");
      expect(store.account("7")!.scheduled_change ?? null).to.equal(null);
      expect(textOf(toggle)).to.include("The scheduled change of Acme Dental is canceled.");
      await until(offersUndo, "Undo");
      await undo();
      await until(() => store.account("7")!.scheduled_change?.at === coming.at, "the change to be scheduled again");
      expect(store.account("7")!.scheduled_change?.reason).to.equal("The trial ends.");
    });

    it("is not canceled by a press alone", async () => {
      const { store, fetch } = await setup({ account: scheduled });
      await openCancellation();
      await pressInDialog("Close");
      await dialogCloses();
      expect(fetch.requestsOf("DELETE")).to.have.length(0);
      expect(store.account("7")!.scheduled_change).to.deep.equal(coming);
    });

    it("was made meanwhile: the pop-up says who pays now", async () => {
      const { changeElsewhere } = await setup({ account: scheduled });
      await openCancellation();
      changeElsewhere({ balance_from: "customer" });
      await pressInDialog("Cancel the change");
      await dialogShows("Someone else");
    });

    it("leaves a way back that can be closed", async () => {
      const open = { ...coming, at: "2026-01-01T00:00:00Z" };
      const { toggle, store, fired } = await setup({
        account: { ...scheduled, balance_from: "customer", scheduled_change: open },
      });
      expect(textOf(toggle)).to.match(/Back to agency if their card fails by /);
      await openCancellation();
      await pressInDialog("Cancel the change");
      await fired("ctm-scheduled-change");
      expect(store.account("7")!.scheduled_change ?? null).to.equal(null);
    });

    it("is replaced by a move now", async () => {
      const { store, fired } = await setup({ account: scheduled });
      await openDialog();
      await confirm();
      await fired("ctm-balance-change");
      expect(store.account("7")!.scheduled_change ?? null).to.equal(null);
    });
  });
});
