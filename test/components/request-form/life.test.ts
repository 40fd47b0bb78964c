import { expect } from "@open-wc/testing";
import { firstOf, withFailure, withLostAnswer, type BillingRequestRecord } from "../../../server/index.js";
import type { AccountDetail } from "../../../src/index.js";
import {
  announces,
  controlOf,
  expectKeys,
  faceOf,
  isReminder,
  setup,
  type ToggleSetup,
} from "../../helpers/balance-toggle-page.js";
import {
  dialogCloses,
  dialogShows,
  dialogText,
  findDialog,
  offers,
  pressInDialog,
} from "../../helpers/change-dialog-page.js";
import { withClipboard } from "../../helpers/clipboard.js";
import { setupForm, withLife } from "../../helpers/request-form-page.js";
import { descriptionOf, focused, getByRole, nameOf } from "../../helpers/roles.js";
import { until } from "../../helpers/until.js";

const sent = "A payment request for $50.00 went to office@acme.example on Nov 19, 2026.";
const youPay = "You’ll keep paying until the customer has paid.";
const link = "https://pay.example/r/s3cret";

const setupLife = (life: Partial<BillingRequestRecord>, options: ToggleSetup = {}) =>
  setupForm({ ...options, account: withLife(life) });

/** A form of a customer who can be reminded. */
const setupReminder = (options: ToggleSetup = {}) => setupLife({ status: "opened" }, { reminds: true, ...options });

describe("<ctm-request-form>", () => {
  describe("rendering: how far a request is", () => {
    for (const [status, note, sentences] of [
      ["opened", "Payment request opened", ["The customer has opened the payment request.", sent, youPay]],
      [
        "accepted",
        "Payment request accepted",
        ["The customer has accepted the payment request, but hasn’t paid yet.", sent, youPay],
      ],
      [
        "declined",
        "Payment request declined",
        ["The customer has declined the payment request.", sent, "To ask again, resend the request.", youPay],
      ],
      [
        "expired",
        "Payment request expired",
        ["The payment request has expired.", sent, "To ask again, resend the request.", youPay],
      ],
      [
        "bounced",
        "Payment request not delivered",
        ["The email couldn’t be delivered.", sent, "Check the address, then resend the request.", youPay],
      ],
    ] as const) {
      it(`says of one that is ${status} what has come of it, in its row too, and who pays`, async () => {
        const { toggle } = await setupLife({ status });
        expect(descriptionOf(controlOf(toggle))).to.equal(note);
        expect(faceOf(toggle)).to.include(`Balance from: agency ${note}`);
        for (const sentence of sentences) expect(dialogText()).to.include(sentence);
        for (const sentence of sentences) expect(descriptionOf(findDialog()!)).to.include(sentence);
        expect(offers("Resend request")).to.equal(true);
        expect(offers("Withdraw request")).to.equal(true);
      });
    }

    it("says until when the link works, and when the last reminder went out", async () => {
      await setupLife({ expires_at: "2126-12-06T10:00:00Z", reminded_at: "2026-11-22T10:00:00Z" });
      expect(dialogText()).to.include(
        `${sent} The last reminder went out on Nov 22, 2026. Its link works until Dec 6, 2126. ${youPay}`,
      );
    });

    it("says since when the link does not work any more", async () => {
      await setupLife({ expires_at: "2026-11-22T10:00:00Z" });
      expect(dialogText()).to.include(`${sent} Its link stopped working on Nov 22, 2026.`);
      expect(dialogText()).not.to.include("works until");
    });

    it("is as it was where the backend says nothing of it", async () => {
      await setupLife({});
      expect(dialogText()).to.include(`${sent} You’ll keep paying until they do.`);
      for (const label of ["Copy link", "Send a reminder"]) expect(offers(label), label).to.equal(false);
    });
  });

  describe("interaction: copying the link", () => {
    it("puts it on the clipboard, says so, and shows it nowhere", async () => {
      const { toggle } = await setupLife({ link });
      const copied: string[] = [];
      await withClipboard({ writeText: async (text) => void copied.push(text) }, async () => {
        await pressInDialog("Copy link");
        await dialogShows("Link copied.");
      });
      expect(copied).to.deep.equal([link]);
      expect(dialogText()).not.to.include("s3cret");
      expect(toggle.shadowRoot?.innerHTML).not.to.include("s3cret");
      expect(nameOf(focused()!)).to.equal("Copy link");
    });

    for (const [what, clipboard] of [
      ["has no clipboard", undefined],
      ["may not write on it", { writeText: () => Promise.reject(new Error("NotAllowedError")) }],
    ] as const) {
      it(`shows it selected, to be copied by hand, where the page ${what}`, async () => {
        await setupLife({ link });
        await withClipboard(clipboard, async () => {
          await pressInDialog("Copy link");
          await dialogShows("This page can’t copy it for you. Select the link and copy it.");
        });
        const box = getByRole("textbox", "Link sent to the customer") as HTMLInputElement;
        await until(() => focused() === box, "the focus");
        expect(box.value.slice(box.selectionStart!, box.selectionEnd!)).to.equal(link);
        expect(box.outerHTML).not.to.include("s3cret");
      });
    }

    it("is not offered of a link that works no more", async () => {
      await setupLife({ link, status: "expired" });
      expect(offers("Copy link")).to.equal(false);
    });
  });

  describe("interaction: reminding the customer", () => {
    it("sends one reminder, says so, and is not offered again on that day", async () => {
      const { toggle, posts, fired, eventsOf, events } = await setupReminder();
      await pressInDialog("Send a reminder");
      await dialogCloses();
      await announces(toggle, "Reminder sent to office@acme.example.");
      await fired("ctm-billing-request-change");
      expect(posts()).to.have.lengthOf(1);
      expect(posts()[0]!.url).to.match(/\/7\/billing_reminder$/);
      const { account } = eventsOf("ctm-billing-request-change")[0]!.detail as AccountDetail;
      expect(account.billingRequest?.remindedAt).to.be.a("string");
      expect(events.map(({ type }) => type)).not.to.include("ctm-balance-change");
      toggle.show();
      await dialogShows("The last reminder went out on");
      expect(offers("Send a reminder")).to.equal(false);
    });

    it("is not offered to who may not ask the customer", async () => {
      const screen = await setup({ reminds: true, account: withLife({}) });
      const { account } = await screen.known();
      expect(account.billingRequest?.canRemind).to.equal(true);
      screen.toggle.account = { ...account, permissions: { ...account.permissions, requestBilling: false } };
      await screen.toggle.updateComplete;
      screen.toggle.show();
      await dialogShows("Remove from agency billing");
      expect(offers("Send a reminder")).to.equal(false);
    });

    it("is counted as sent where the answer is lost, and the account shows it", async () => {
      const { toggle, posts } = await setupReminder({ faults: [withLostAnswer(isReminder)] });
      await pressInDialog("Send a reminder");
      await dialogCloses();
      await announces(toggle, "Reminder sent to office@acme.example.");
      expect(posts()).to.have.lengthOf(1);
    });

    it("is sent again with its key where the first attempt has not reached the server", async () => {
      const { posts, fired, store } = await setupReminder({ faults: [withFailure(firstOf(isReminder), 503)] });
      await pressInDialog("Send a reminder");
      await fired("ctm-error");
      expect(dialogText()).to.include("No changes were made.");
      expect(store.account("7")?.billing_request?.reminded_at).to.equal(undefined);
      await pressInDialog("Send a reminder");
      await dialogCloses();
      expectKeys(posts(), "same");
      expect(store.account("7")?.billing_request?.reminded_at).to.be.a("string");
    });

    it("says why the server has refused it, and keeps what was typed", async () => {
      const { fired } = await setupReminder({
        faults: [withFailure(isReminder, 422, "They asked not to be reminded.")],
      });
      await pressInDialog("Send a reminder");
      await fired("ctm-error");
      expect(dialogText()).to.include("They asked not to be reminded.");
      expect(offers("Resend request")).to.equal(true);
    });

    it("is not sent where somebody else has just reminded the customer", async () => {
      const { changeElsewhere, fired, store } = await setupReminder();
      changeElsewhere(withLife({ status: "opened", reminded_at: new Date().toISOString() }));
      const before = store.account("7");
      await pressInDialog("Send a reminder");
      await fired("ctm-account-read");
      await dialogShows("Someone else just changed this account.");
      expect(store.account("7")).to.deep.equal(before);
    });
  });
});
