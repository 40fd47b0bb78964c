import { expect } from "@open-wc/testing";
import { withDelay, withLateAnswer } from "../../../server/index.js";
import { createDeferred, quiet } from "../../helpers/deferred.js";
import { click, hold, press } from "../../helpers/keyboard.js";
import { openDialog, findDialog, dialogCloses, dialogShows, dialogText } from "../../helpers/change-dialog-page.js";
import { until } from "../../helpers/until.js";
import {
  field,
  fill,
  focusedField,
  openForm,
  send,
  sendButton,
  setupForm,
  unpaid,
  without,
} from "../../helpers/request-form-page.js";
import { allByRole, expectElement, findByRole, focused, getByRole, nameOf, queryAll } from "../../helpers/roles.js";
import {
  announcementOf,
  expectUuid,
  faceOf,
  isList,
  isRequest,
  labelOf,
  controlOf,
  setup,
  shows,
} from "../../helpers/balance-toggle-page.js";

describe("<ctm-request-form>", () => {
  describe("rendering: asking the customer to pay", () => {
    it("shows a form in the pop-up where the customer has no payment method", async () => {
      await setupForm();
      expect(nameOf(findDialog()!)).to.equal("Remove From Agency Billing");
      expect(allByRole("textbox", undefined, findDialog()).map(nameOf)).to.deep.equal([
        "Customer email",
        "Starting balance",
        "Message",
      ]);
      expect(allByRole("button", undefined, findDialog()).map(nameOf)).to.deep.equal([
        "Close",
        "Cancel",
        "Email client",
      ]);
    });

    it("says that the agency pays until the customer has paid", async () => {
      await setupForm();
      expect(dialogText()).to.contain("Until the customer pays, the agency does.");
      expect(dialogText()).not.to.match(/silence|As soon as you confirm/);
    });

    it("fills in the least starting balance, and a message that names the account and the agency", async () => {
      await setupForm({ agency: { minimum_starting_balance: { cents: 4_050, currency: "USD" } } });
      expect(field("Customer email").value).to.equal("");
      expect(field("Starting balance").value).to.equal("40.50");
      expect(dialogText()).to.contain("at least $40.50");
      expect(field("Message").value).to.contain("Acme Dental").and.contain("Alder Street Marketing");
    });

    it("asks for $25.00 where the agency does not say", async () => {
      await setupForm({ agency: { minimum_starting_balance: undefined as never } });
      expect(field("Starting balance").value).to.equal("25.00");
    });

    it("has fields that browsers and keyboards understand", async () => {
      await setupForm();
      const email = field("Customer email");
      expect([email.type, email.inputMode, email.required]).to.deep.equal(["email", "email", true]);
      expect(field("Starting balance").inputMode).to.equal("decimal");
      expect(field("Message").localName).to.equal("textarea");
    });

    it("does not have browsers suggest the address of somebody else, whose list Escape would close first", async () => {
      await setupForm();
      expect(field("Customer email").autocomplete).to.equal("off");
    });

    it("begins with the focus on the address", async () => {
      await setupForm();
      expect(focusedField()).to.equal("email");
    });

    it("waits for the agency, which is read when the pop-up opens, before it sends anything", async () => {
      const list = createDeferred();
      const { toggle, posts, fired } = await setup({
        account: unpaid,
        alone: true,
        faults: [withDelay(isList, () => list.promise)],
        agency: { minimum_starting_balance: { cents: 4_000, currency: "USD" } },
      });
      await shows(toggle, "Balance from: agency");
      await openForm();
      await fill("Customer email", "billing@acme.example");
      await send();
      await quiet();
      expect(posts()).to.deep.equal([]);
      list.resolve();
      await dialogShows("at least $40.00");
      expect(field("Starting balance").value).to.equal("40.00");
      expect(field("Message").value).to.contain("Alder Street Marketing");
      await send();
      await fired("ctm-billing-request-change");
    });

    it("counts the characters of the message, as the server does, and cuts nothing off", async () => {
      await setupForm();
      await fill("Message", "Hi 🦷");
      await dialogShows("4 of 2,000");
      expect(field("Message").maxLength).to.equal(-1);
    });

    const others = {
      "may not ask": { permissions: { change_balance: true } },
      "sees that there is a card": { payment_method: { brand: "Visa", last4: "4242" } },
      "does not know of a card": { payment_method: undefined as never },
    };
    for (const [who, account] of Object.entries(others)) {
      it(`asks as before where the viewer ${who}`, async () => {
        await setup({ account: { ...unpaid, ...account } });
        await openDialog();
        expectElement(findByRole("textbox", undefined, findDialog()), undefined);
        expect(getByRole("button", "Remove from agency billing")).to.exist;
      });
    }

    it("asks as before where the page's own backend cannot send e-mail", async () => {
      const { toggle } = await setup({ account: unpaid });
      toggle.api = without(toggle.api, "requestBilling");
      await toggle.updateComplete;
      await openDialog();
      expect(getByRole("button", "Remove from agency billing")).to.exist;
    });

    it("is offered to those who may ask but not change", async () => {
      await setupForm({ account: { permissions: { change_balance: false, request_billing: true } } });
      expect(sendButton()).to.exist;
    });
  });

  describe("interaction: e-mailing the customer", () => {
    it("sends address, amount and message, with a key and the version", async () => {
      const { posts, fired } = await setupForm();
      await fill("Customer email", " billing@acme.example ");
      await fill("Starting balance", "1,234.50");
      await fill("Message", "Pay, please.");
      await send();
      await fired("ctm-billing-request-change");
      const [request] = posts();
      expect(JSON.parse(request!.body)).to.deep.equal({
        email: "billing@acme.example",
        starting_balance: { cents: 123_450, currency: "USD" },
        message: "Pay, please.",
      });
      expectUuid(request!.key);
      expect(request!.headers.get("If-Match")).to.equal('"r1"');
      expect(request!.url.pathname).to.match(/\/7\/billing_request$/);
    });

    it("then says to whom a request went, and when, and that the agency pays; and gives the focus back", async () => {
      const { toggle, fired, eventsOf } = await setupForm();
      await fill("Customer email", "billing@acme.example");
      await send();
      await fired("ctm-billing-request-change");
      expectElement(findDialog(), undefined);
      expect(labelOf(toggle)).to.equal("Balance from: agency");
      const year = String(new Date().getFullYear());
      const line = new RegExp(
        `requested from billing@acme\\.example on .*${year}.*Until the customer pays, the agency does\\.$`,
      );
      expect(faceOf(toggle)).to.match(line);
      expect(announcementOf(toggle)).to.match(line).and.contain("Acme Dental");
      expectElement(focused(), controlOf(toggle));
      expect(eventsOf("ctm-billing-request-change")[0]!.detail).to.have.nested.property(
        "account.billingRequest.email",
        "billing@acme.example",
      );
      expect(eventsOf("ctm-request-balance-change")).to.deep.equal([]);
      expect(eventsOf("ctm-balance-change")).to.deep.equal([]);
    });

    it("takes an address with letters that are not ASCII as browsers send it", async () => {
      const { posts } = await setupForm();
      await fill("Customer email", "info@münchen.example");
      await send();
      await until(() => posts().length === 1, "the request");
      expect(JSON.parse(posts()[0]!.body)).to.have.property("email", "info@xn--mnchen-3ya.example");
    });

    it("sends with Enter in a field", async () => {
      const { fired } = await setupForm();
      await fill("Customer email", "billing@acme.example");
      await press("Enter");
      await fired("ctm-billing-request-change");
    });

    it("sends one request for a double click, and for an Enter that is held down", async () => {
      const answer = createDeferred();
      const { posts, fired } = await setupForm({ faults: [withLateAnswer(isRequest, () => answer.promise)] });
      await fill("Customer email", "billing@acme.example");
      await hold("Enter");
      await click(sendButton());
      await click(sendButton());
      await quiet();
      expect(dialogText()).to.contain("Saving…");
      expect(field("Customer email").readOnly).to.equal(true);
      answer.resolve();
      await fired("ctm-billing-request-change");
      expect(posts()).to.have.lengthOf(1);
    });

    it("cannot be closed while the e-mail is on its way", async () => {
      const answer = createDeferred();
      const { fired } = await setupForm({ faults: [withLateAnswer(isRequest, () => answer.promise)] });
      await fill("Customer email", "billing@acme.example");
      await send();
      await press("Escape", 2);
      await dialogShows("Saving…");
      answer.resolve();
      await fired("ctm-billing-request-change");
      await dialogCloses();
    });

    const languages: [lang: string, typed: string, filled: string][] = [
      ["de", "40,50", "25,00"],
      ["es", "40,50", "25,00"],
      ["ar-EG", "٤٠٫٥٠", "25.00"],
    ];
    for (const [lang, typed, filled] of languages) {
      it(`reads amounts as they are typed in ${lang}: ${typed}`, async () => {
        const { page, posts, fired } = await setupForm();
        page.lang = lang;
        await Promise.resolve();
        await page.querySelector("ctm-balance-toggle")!.updateComplete;
        const [email, amount] = queryAll<HTMLInputElement>("input", findDialog());
        expect(amount!.value).to.equal(filled);
        email!.value = "billing@acme.example";
        email!.dispatchEvent(new InputEvent("input", { bubbles: true }));
        amount!.value = typed;
        amount!.dispatchEvent(new InputEvent("input", { bubbles: true }));
        await click(queryAll(".primary", findDialog())[0]!);
        await fired("ctm-billing-request-change");
        expect(JSON.parse(posts()[0]!.body)).to.have.deep.property("starting_balance", {
          cents: 4_050,
          currency: "USD",
        });
      });
    }

    it("asks in a currency of three decimals, and in one of none", async () => {
      for (const [currency, typed, cents] of [
        ["KWD", "40.500", 40_500],
        ["JPY", "4,000", 4_000],
      ] as const) {
        const least = { cents: 2_500, currency };
        const { toggle, posts, fired } = await setupForm({ agency: { minimum_starting_balance: least } });
        await fill("Customer email", "billing@acme.example");
        await fill("Starting balance", typed);
        await send();
        await fired("ctm-billing-request-change");
        expect(JSON.parse(posts()[0]!.body)).to.have.deep.property("starting_balance", { cents, currency });
        toggle.remove();
      }
    });
  });
});
