import { expect } from "@open-wc/testing";
import { firstOf, withFailure, withLostAnswer } from "../../../server/index.js";
import {
  announces,
  controlOf,
  expectKeys,
  expectUuid,
  faceOf,
  hasMarkup,
  isRequest,
  isWithdrawal,
  labelOf,
  offersUndo,
  requestAddress,
  setup,
  setupOpen,
  undoNoticeOf,
} from "../../helpers/balance-toggle-page.js";
import {
  confirm,
  dialogButtons,
  dialogCloses,
  dialogShows,
  dialogText,
  expectDialogFits,
  findDialog,
  offers,
  pressInDialog,
} from "../../helpers/change-dialog-page.js";
import { quiet } from "../../helpers/deferred.js";
import { click, press } from "../../helpers/keyboard.js";
import {
  asksToDiscard,
  closeButton,
  field,
  fill,
  formOpens,
  openForm,
  pending,
  send,
  sendButton,
  setupForm,
  without,
} from "../../helpers/request-form-page.js";
import { requestNote } from "../../helpers/request-note.js";
import { descriptionOf, expectElement, focused, getByRole, nameOf } from "../../helpers/roles.js";
import { until } from "../../helpers/until.js";

/** In the dialog. */
const request =
  "A payment request for $50.00 went to office@acme.example on Nov 19, 2026. You’ll keep paying until they do.";
/** Below the toggle. */
const note = requestNote();

describe("<ctm-request-form>", () => {
  describe("rendering: a pending request", () => {
    it("is shown below the toggle in short: its date", async () => {
      const { toggle } = await setup({ account: pending });
      expect(labelOf(toggle)).to.equal("Balance from: agency");
      expect(faceOf(toggle)).to.equal(`Balance from: agency ${note}`);
      expect(descriptionOf(controlOf(toggle))).to.equal(note);
    });

    it("is shown in a readonly toggle, and no longer once the customer pays", async () => {
      const { toggle } = await setup({ account: pending, properties: { readonly: true } });
      expect(faceOf(toggle)).to.equal(`Balance from: agency ${note}`);
      toggle.account = { ...toggle.account!, balanceFrom: "customer" };
      await toggle.updateComplete;
      expect(faceOf(toggle)).to.equal("Balance from: customer");
    });

    it("is shown in the dialog with markup in its address as text, wrapped to the width of the dialog", async () => {
      const email = `<img src=x>${"unbreakable".repeat(20)}@acme.example`;
      const { toggle } = await setup({
        account: { ...pending, billing_request: { ...pending.billing_request!, email } },
      });
      await openForm();
      const shown = requestAddress();
      expect(shown.textContent).to.equal(email);
      expect(hasMarkup(toggle)).to.equal(false);
      expectDialogFits();
      expect(shown.getBoundingClientRect().right).to.be.at.most(findDialog()!.getBoundingClientRect().right);
    });

    it("does not change the size of the control", async () => {
      const { toggle, page } = await setup({ account: pending });
      const { width, height } = controlOf(toggle).getBoundingClientRect();
      page.remove();
      const other = await setup({ account: { balance_from: "agency" } });
      const plain = controlOf(other.toggle).getBoundingClientRect();
      expect([width, height]).to.deep.equal([plain.width, plain.height]);
    });

    it("is wrapped to the width of the toggle", async () => {
      const { toggle, page } = await setup({ account: pending });
      page.style.width = "120px";
      expect(toggle.getBoundingClientRect().width).to.be.at.most(120);
      expect(toggle.shadowRoot!.firstElementChild!.scrollWidth).to.be.at.most(120);
    });

    it("is shown with its date as the server sent it when that is no date", async () => {
      const billing_request = { ...pending.billing_request!, sent_at: "yesterday" };
      const { toggle } = await setup({ account: { ...pending, billing_request } });
      expect(faceOf(toggle)).to.equal("Balance from: agency Payment requested yesterday");
      await openForm();
      expect(dialogText()).to.contain("went to office@acme.example on yesterday.");
    });

    it("is shown without a date, an address or an amount that the server does not send", async () => {
      const { sent_at, email } = pending.billing_request!;
      const cases = [
        [{ email }, "A payment request is out.", "A payment request is out."],
        [{ sent_at }, note, "A payment request is out."],
        [{ email, sent_at }, note, "A payment request went to office@acme.example on Nov 19, 2026."],
      ] as const;
      for (const [billing_request, short, long] of cases) {
        const { toggle, page } = await setup({ account: { ...pending, billing_request } as never });
        expect(faceOf(toggle)).to.equal(`Balance from: agency ${short}`);
        await openForm();
        expect(dialogText()).to.contain(`${long} You’ll keep paying until they do.`);
        page.remove();
      }
    });

    it("is shown in the dialog with its amount, above a form that is filled in with it", async () => {
      await setupForm({ account: pending });
      expect(dialogText()).to.contain(request);
      expect(field("Customer email").value).to.equal("office@acme.example");
      expect(field("Starting balance").value).to.equal("50.00");
      expect(field("Message in the email").value).to.equal("Please add a card.");
      expect(dialogButtons()).to.deep.equal(["Close", "Close", "Withdraw request", "Resend request"]);
      expectElement(focused(), closeButton());
    });

    it("is left as it is by Close at the end of the dialog", async () => {
      const { toggle, fetch } = await setupForm({ account: pending });
      await click(closeButton());
      await dialogCloses();
      await quiet();
      expect(fetch.requests).to.deep.equal([]);
      expect(faceOf(toggle)).to.equal(`Balance from: agency ${note}`);
      expectElement(focused(), controlOf(toggle));
    });

    it("is not left by Close before the user is asked whether to discard what was typed", async () => {
      await setupForm({ account: pending });
      await fill("Customer email", "owner@acme.example");
      await click(closeButton());
      await until(asksToDiscard, "the question");
    });

    it("has the minimum filled in as the amount when the request was in another currency", async () => {
      const starting_balance = { cents: 9_900, currency: "EUR" };
      await setupForm({ account: { ...pending, billing_request: { ...pending.billing_request!, starting_balance } } });
      expect(field("Starting balance").value).to.equal("25.00");
    });

    it("does not prevent the removal from agency billing when the customer has a card by now", async () => {
      const { fired } = await setupOpen({
        account: {
          ...pending,
          balance: { cents: 0, currency: "USD" },
          payment_method: { brand: "Visa", last4: "4242" },
        },
      });
      expect(dialogText()).to.contain("Calls to Acme Dental may stop");
      await confirm();
      await fired("ctm-balance-change");
    });

    it("cannot be withdrawn when the page's own API has no method for it", async () => {
      const { toggle } = await setup({ account: pending });
      toggle.api = without(toggle.api, "withdrawBillingRequest");
      await toggle.updateComplete;
      await openForm();
      expect(offers("Withdraw request")).to.equal(false);
      expect(nameOf(sendButton())).to.equal("Resend request");
    });
  });

  describe("interaction: sending a pending request again", () => {
    it("sends the same text, and the request gets a new date", async () => {
      const { posts, store, fired } = await setupForm({ account: pending });
      await send();
      await fired("ctm-billing-request-change");
      expect(JSON.parse(posts()[0]!.body)).to.include({ email: "office@acme.example", message: "Please add a card." });
      expect(store.account("7")!.billing_request!.sent_at).not.to.equal(pending.billing_request!.sent_at);
    });

    it("sends the edited address and amount, and shows the new address", async () => {
      const { toggle, posts, fired } = await setupForm({ account: pending });
      await fill("Customer email", "owner@acme.example");
      await fill("Starting balance", "75");
      await send();
      await fired("ctm-billing-request-change");
      expect(JSON.parse(posts()[0]!.body)).to.deep.include({
        email: "owner@acme.example",
        starting_balance: { cents: 7_500, currency: "USD" },
      });
      expect(faceOf(toggle)).to.contain("Payment request sent to owner@acme.example.");
    });

    it("reads the account when the response is lost, and succeeds when the request has a newer date", async () => {
      const { posts, fired } = await setupForm({ account: pending, faults: [withLostAnswer(isRequest)] });
      await send();
      await fired("ctm-billing-request-change");
      expect(posts()).to.have.lengthOf(1);
    });

    it("tries again with the same key when the request still has its old date after a failure", async () => {
      const { posts, fired } = await setupForm({ account: pending, faults: [withFailure(firstOf(isRequest), 502)] });
      await send();
      await fired("ctm-error");
      expect(nameOf(sendButton())).to.equal("Try again");
      await send();
      await fired("ctm-billing-request-change");
      expectKeys(posts(), "same");
    });
  });

  describe("interaction: withdrawing a pending request", () => {
    it("sends one DELETE with a key and the version, removes the note, and announces it, with the focus on the toggle", async () => {
      const { toggle, fetch, fired, eventsOf } = await setupForm({ account: pending });
      await pressInDialog("Withdraw request");
      await fired("ctm-billing-request-change");
      const requests = fetch.requestsOf("DELETE");
      expect(requests).to.have.lengthOf(1);
      expectUuid(requests[0]!.key);
      expect(requests[0]!.headers.get("If-Match")).to.equal('"r1"');
      expectElement(findDialog(), undefined);
      expect(faceOf(toggle)).to.equal(
        "Balance from: agency Payment request to office@acme.example withdrawn. Send again",
      );
      expect(offersUndo()).to.equal(false);
      await announces(toggle, "Payment request to office@acme.example withdrawn.");
      expect(eventsOf("ctm-billing-request-change")[0]!.detail).to.have.nested.property("account.billingRequest", null);
      expectElement(focused(), controlOf(toggle));
    });

    it("can be sent again from the notice, by the form with what it was, with a key of its own", async () => {
      const { toggle, fetch, posts, fired, events } = await setupForm({ account: pending });
      await pressInDialog("Withdraw request");
      await fired("ctm-billing-request-change");
      events.length = 0;
      await click(getByRole("button", "Send again"));
      await formOpens();
      expect(field("Customer email").value).to.equal("office@acme.example");
      expect(field("Starting balance").value).to.equal("50.00");
      expect(field("Message in the email").value).to.equal("Please add a card.");
      expect(posts()).to.have.lengthOf(0);
      await send();
      await fired("ctm-billing-request-change");
      expect(posts()).to.have.lengthOf(1);
      expect(posts()[0]!.key).not.to.equal(fetch.requestsOf("DELETE")[0]!.key);
      expect(undoNoticeOf(toggle)).to.equal("Payment request sent to office@acme.example.");
      expectElement(focused(), controlOf(toggle));
    });

    it("has the focus again on Send again when the form is cancelled", async () => {
      const { fired } = await setupForm({ account: pending });
      await pressInDialog("Withdraw request");
      await fired("ctm-billing-request-change");
      await click(getByRole("button", "Send again"));
      await formOpens();
      await pressInDialog("Cancel");
      await until(() => !findDialog(), "the dialog to close");
      expectElement(focused(), getByRole("button", "Send again"));
    });

    it("reads the account when the response is lost, and succeeds without a second DELETE", async () => {
      const { fetch, fired } = await setupForm({ account: pending, faults: [withLostAnswer(isWithdrawal)] });
      await pressInDialog("Withdraw request");
      await fired("ctm-billing-request-change");
      expect(fetch.requestsOf("DELETE")).to.have.lengthOf(1);
    });

    it("shows that nothing was changed after a failure, keeps the text, and tries again with the same key", async () => {
      const { fetch, fired, eventsOf } = await setupForm({
        account: pending,
        faults: [withFailure(firstOf(isWithdrawal), 503)],
      });
      await fill("Message in the email", "Not sent yet.");
      await pressInDialog("Withdraw request");
      await fired("ctm-error");
      expect(eventsOf("ctm-error")[0]!.detail).to.include({ operation: "withdraw" });
      expect(dialogText()).to.contain("No changes were made.");
      expect(field("Message in the email").value).to.equal("Not sent yet.");
      expect(offers("Resend request")).to.equal(true);
      await pressInDialog("Withdraw request");
      await fired("ctm-billing-request-change");
      expectKeys(fetch.requestsOf("DELETE"), "same");
    });

    it("fires no event, and offers no request, when someone else has withdrawn it", async () => {
      const { toggle, changeElsewhere, eventsOf } = await setupForm({ account: pending });
      changeElsewhere({ billing_request: null });
      await pressInDialog("Withdraw request");
      await dialogShows("Someone else just changed this account. It’s now on agency billing.");
      expect(offers(/Withdraw|Resend|Email/)).to.equal(false);
      await press("Escape");
      await dialogCloses();
      expect(faceOf(toggle)).to.equal("Balance from: agency");
      await quiet();
      expect(eventsOf("ctm-billing-request-change")).to.deep.equal([]);
    });

    it("shows the newer request when someone else has sent one, and withdraws it after another confirmation", async () => {
      const { changeElsewhere, fetch, fired } = await setupForm({ account: pending });
      changeElsewhere({ billing_request: { ...pending.billing_request!, email: "owner@acme.example" } });
      await pressInDialog("Withdraw request");
      await fired("ctm-error");
      expect(dialogText()).to.contain("went to owner@acme.example on Nov 19, 2026.");
      expect(field("Customer email").value).to.equal("owner@acme.example");
      await pressInDialog("Withdraw request");
      await fired("ctm-billing-request-change");
      const requests = fetch.requestsOf("DELETE");
      expectKeys(requests, "different");
      expect(requests[1]!.headers.get("If-Match")).to.equal('"r99"');
    });

    it("shows that the customer pays, and fires no event, when the customer has paid meanwhile", async () => {
      const { toggle, changeElsewhere, eventsOf } = await setupForm({ account: pending });
      changeElsewhere({
        balance_from: "customer",
        payment_method: { brand: "Visa", last4: "4242" },
        billing_request: null,
      });
      await pressInDialog("Withdraw request");
      await dialogShows("Someone else just changed this account. It’s now on customer billing.");
      await pressInDialog("Close");
      await dialogCloses();
      expect(labelOf(toggle)).to.equal("Balance from: customer");
      expect(eventsOf("ctm-billing-request-change")).to.deep.equal([]);
    });
  });
});
