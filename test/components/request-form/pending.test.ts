import { expect } from "@open-wc/testing";
import { firstOf, withFailure, withLostAnswer } from "../../../server/index.js";
import { quiet } from "../../helpers/deferred.js";
import { press } from "../../helpers/keyboard.js";
import {
  confirm,
  openDialog,
  findDialog,
  dialogCloses,
  dialogShows,
  dialogText,
  pressInDialog,
} from "../../helpers/change-dialog-page.js";
import {
  field,
  fill,
  openForm,
  pending,
  send,
  sendButton,
  setupForm,
  without,
} from "../../helpers/request-form-page.js";
import { allByRole, expectElement, findByRole, focused, getByRole, nameOf } from "../../helpers/roles.js";
import {
  announcementOf,
  expectUuid,
  faceOf,
  isRequest,
  isWithdrawal,
  labelOf,
  controlOf,
  setup,
} from "../../helpers/balance-toggle-page.js";

const line =
  "Payment requested from office@acme.example on Nov 19, 2026, 3:42 PM. Until the customer pays, the agency does.";

describe("<ctm-request-form>", () => {
  describe("rendering: a request that is out", () => {
    it("is shown under the control: to whom, when, and that the agency pays until then", async () => {
      const { toggle } = await setup({ account: pending });
      expect(labelOf(toggle)).to.equal("Balance from: agency");
      expect(faceOf(toggle).replace(/\s/g, " ")).to.equal(`Balance from: agency ${line}`);
      const described = controlOf(toggle).getAttribute("aria-describedby")!;
      expect(toggle.shadowRoot!.getElementById(described)!.innerText.replace(/\s/g, " ")).to.equal(line);
    });

    it("is shown as well to those who may change nothing, and no longer to be in force for one who pays", async () => {
      const { toggle } = await setup({ account: pending, properties: { readonly: true } });
      expect(faceOf(toggle)).to.contain("office@acme.example");
      toggle.account = { ...toggle.account!, balanceFrom: "customer" };
      await toggle.updateComplete;
      expect(faceOf(toggle)).to.equal("Balance from: customer");
    });

    it("keeps in shape, whatever the address is, which is text", async () => {
      const email = `<img src=x>${"unbreakable".repeat(20)}@acme.example`;
      const { toggle, page } = await setup({
        account: { ...pending, billing_request: { ...pending.billing_request!, email } },
      });
      page.style.width = "200px";
      expect(toggle.getBoundingClientRect().width).to.be.at.most(200);
      const shown = toggle.shadowRoot!.querySelector<HTMLElement>("p bdi")!;
      expect(shown.textContent).to.equal(email);
      expect(shown.getBoundingClientRect().width).to.be.at.most(200);
    });

    it("shows a time that is none as it is", async () => {
      const billing_request = { ...pending.billing_request!, sent_at: "yesterday" };
      const { toggle } = await setup({ account: { ...pending, billing_request } });
      expect(faceOf(toggle)).to.contain("on yesterday");
    });

    it("is shown in the pop-up with its amount, and the form is filled in with it", async () => {
      await setupForm({ account: pending });
      expect(dialogText().replace(/\s/g, " ")).to.contain(line).and.contain("Starting balance: $50.00");
      expect(field("Customer email").value).to.equal("office@acme.example");
      expect(field("Starting balance").value).to.equal("50.00");
      expect(field("Message").value).to.equal("Please add a card.");
      expect(allByRole("button", undefined, findDialog()).map(nameOf)).to.deep.equal([
        "Close",
        "Cancel",
        "Withdraw request",
        "Send again",
      ]);
      expect(nameOf(focused()!)).to.equal("Cancel");
    });

    it("has the least amount filled in where it was asked in another currency", async () => {
      const starting_balance = { cents: 9_900, currency: "EUR" };
      await setupForm({ account: { ...pending, billing_request: { ...pending.billing_request!, starting_balance } } });
      expect(field("Starting balance").value).to.equal("25.00");
    });

    it("does not stand in the way of a removal where there is a card by now", async () => {
      const { fired } = await setup({
        account: {
          ...pending,
          balance: { cents: 0, currency: "USD" },
          payment_method: { brand: "Visa", last4: "4242" },
        },
      });
      await openDialog();
      expect(dialogText()).to.contain("This can silence the phones of Acme Dental");
      await confirm();
      await fired("ctm-balance-change");
    });

    it("cannot be withdrawn where the page's own backend does not know how", async () => {
      const { toggle } = await setup({ account: pending });
      toggle.api = without(toggle.api, "withdrawBillingRequest");
      await toggle.updateComplete;
      await openForm();
      expectElement(findByRole("button", "Withdraw request"), undefined);
      expect(nameOf(sendButton())).to.equal("Send again");
    });
  });

  describe("interaction: sending again", () => {
    it("sends the same once more", async () => {
      const { posts, store, fired } = await setupForm({ account: pending });
      await send();
      await fired("ctm-billing-request-change");
      expect(JSON.parse(posts()[0]!.body)).to.include({ email: "office@acme.example", message: "Please add a card." });
      expect(store.account("7")!.billing_request!.sent_at).not.to.equal(pending.billing_request!.sent_at);
    });

    it("sends what was changed", async () => {
      const { toggle, posts, fired } = await setupForm({ account: pending });
      await fill("Customer email", "owner@acme.example");
      await fill("Starting balance", "75");
      await send();
      await fired("ctm-billing-request-change");
      expect(JSON.parse(posts()[0]!.body)).to.deep.include({
        email: "owner@acme.example",
        starting_balance: { cents: 7_500, currency: "USD" },
      });
      expect(faceOf(toggle)).to.contain("owner@acme.example");
    });

    it("a lost answer is read back: the newer date tells that it was sent", async () => {
      const { posts, fired } = await setupForm({ account: pending, faults: [withLostAnswer(isRequest)] });
      await send();
      await fired("ctm-billing-request-change");
      expect(posts()).to.have.lengthOf(1);
    });

    it("an older date tells that it was not: it can be tried again with the same key", async () => {
      const { posts, fired } = await setupForm({ account: pending, faults: [withFailure(firstOf(isRequest), 502)] });
      await send();
      await fired("ctm-error");
      expect(nameOf(sendButton())).to.equal("Try again");
      await send();
      await fired("ctm-billing-request-change");
      const [first, second] = posts();
      expect(first!.key).to.equal(second!.key);
    });
  });

  describe("interaction: withdrawing", () => {
    it("takes the request back, with a key and the version; the line goes, and it is told", async () => {
      const { toggle, fetch, fired, eventsOf } = await setupForm({ account: pending });
      await pressInDialog("Withdraw request");
      await fired("ctm-billing-request-change");
      const [request] = fetch.requestsOf("DELETE");
      expectUuid(request!.key);
      expect(request!.headers.get("If-Match")).to.equal('"r1"');
      expectElement(findDialog(), undefined);
      expect(faceOf(toggle)).not.to.contain("office@acme.example");
      expect(announcementOf(toggle)).to.equal("Balance from: agency, Acme Dental. Request withdrawn");
      expect(eventsOf("ctm-billing-request-change")[0]!.detail).to.have.nested.property("account.billingRequest", null);
      expectElement(focused(), controlOf(toggle));
    });

    it("a lost answer is read back", async () => {
      const { fetch, fired } = await setupForm({ account: pending, faults: [withLostAnswer(isWithdrawal)] });
      await pressInDialog("Withdraw request");
      await fired("ctm-billing-request-change");
      expect(fetch.requestsOf("DELETE")).to.have.lengthOf(1);
    });

    it("says so where it failed, and tries again with the same key", async () => {
      const { fetch, fired, eventsOf } = await setupForm({
        account: pending,
        faults: [withFailure(firstOf(isWithdrawal), 503)],
      });
      await fill("Message", "Not sent yet.");
      await pressInDialog("Withdraw request");
      await fired("ctm-error");
      expect(eventsOf("ctm-error")[0]!.detail).to.include({ operation: "withdraw" });
      expect(dialogText()).to.contain("Nothing was changed.");
      expect(field("Message").value).to.equal("Not sent yet.");
      expect(nameOf(getByRole("button", "Send again"))).to.equal("Send again");
      await pressInDialog("Withdraw request");
      await fired("ctm-billing-request-change");
      const [first, second] = fetch.requestsOf("DELETE");
      expect(first!.key).to.equal(second!.key);
    });

    it("ends where someone else was faster, and fires nothing", async () => {
      const { toggle, changeElsewhere, eventsOf } = await setupForm({ account: pending });
      changeElsewhere({ billing_request: null });
      await pressInDialog("Withdraw request");
      await dialogShows("Someone else has changed this account");
      expectElement(findByRole("button", /Withdraw|Send|Email/, findDialog()), undefined);
      await press("Escape");
      await dialogCloses();
      expect(faceOf(toggle)).to.equal("Balance from: agency");
      await quiet();
      expect(eventsOf("ctm-billing-request-change")).to.deep.equal([]);
    });

    it("shows the newer request where someone else has sent one, and asks again", async () => {
      const { changeElsewhere, fetch, fired } = await setupForm({ account: pending });
      changeElsewhere({ billing_request: { ...pending.billing_request!, email: "owner@acme.example" } });
      await pressInDialog("Withdraw request");
      await fired("ctm-error");
      expect(dialogText()).to.contain("owner@acme.example");
      expect(field("Customer email").value).to.equal("owner@acme.example");
      await pressInDialog("Withdraw request");
      await fired("ctm-billing-request-change");
      const [first, second] = fetch.requestsOf("DELETE");
      expect(first!.key).not.to.equal(second!.key);
      expect(second!.headers.get("If-Match")).to.equal('"r99"');
    });

    it("is not done where the customer has paid meanwhile, which is told", async () => {
      const { toggle, changeElsewhere, eventsOf } = await setupForm({ account: pending });
      changeElsewhere({
        balance_from: "customer",
        payment_method: { brand: "Visa", last4: "4242" },
        billing_request: null,
      });
      await pressInDialog("Withdraw request");
      await dialogShows("Balance from: customer");
      await pressInDialog("Close");
      await dialogCloses();
      expect(labelOf(toggle)).to.equal("Balance from: customer");
      expect(eventsOf("ctm-billing-request-change")).to.deep.equal([]);
    });
  });
});
