import { expect } from "@open-wc/testing";
import { withDelay } from "../../../server/index.js";
import { isList, setup, setupRead } from "../../helpers/balance-toggle-page.js";
import {
  dialogButtons,
  dialogShows,
  dialogText,
  findDialog,
  offers,
  openDialog,
} from "../../helpers/change-dialog-page.js";
import { createDeferred, quiet } from "../../helpers/deferred.js";
import {
  field,
  fill,
  focusedField,
  openForm,
  paste,
  send,
  sendButton,
  setupForm,
  unpaid,
  without,
} from "../../helpers/request-form-page.js";
import { click } from "../../helpers/keyboard.js";
import { allByRole, descriptionOf, nameOf } from "../../helpers/roles.js";

describe("<ctm-request-form>", () => {
  describe("interaction: a page with an image that hides the focus from scripts", () => {
    it("keeps the focus in the field that was pressed", async () => {
      const image = Object.assign(document.createElement("img"), { name: "activeElement" });
      await setupForm();
      document.body.append(image);
      try {
        expect(document.activeElement).to.equal(image);
        for (const name of ["Message in the email", "Starting balance"] as const) {
          await click(field(name));
          expect(field(name).matches(":focus"), name).to.equal(true);
        }
      } finally {
        image.remove();
      }
    });
  });

  describe("rendering: which dialog opens for an account on agency billing", () => {
    it("shows a form when the customer has no payment method, and that the agency pays until the customer does", async () => {
      await setupForm();
      expect(nameOf(findDialog()!)).to.equal("Remove From Agency Billing");
      expect(allByRole("textbox", undefined, findDialog()).map(nameOf)).to.deep.equal([
        "Customer email",
        "Starting balance",
        "Message in the email",
      ]);
      expect(dialogButtons()).to.deep.equal(["Close", "Cancel", "Email the customer"]);
      expect(dialogText()).to.contain(
        "Acme Dental has no payment method on file. We’ll email them a link to add one. You’ll keep paying until they do.",
      );
      expect(dialogText()).not.to.match(/may stop|Once you confirm/);
    });

    const others = {
      "the viewer may not request billing": { permissions: { change_balance: true } },
      "the customer has a payment method": { payment_method: { brand: "Visa", last4: "4242" } },
      "the payment method is unknown": { payment_method: undefined as never },
    };
    for (const [when, account] of Object.entries(others)) {
      it(`shows the question whether to remove the account when ${when}`, async () => {
        await setup({ account: { ...unpaid, ...account } });
        await openDialog();
        expect(allByRole("textbox", undefined, findDialog())).to.deep.equal([]);
        expect(offers("Remove from agency billing")).to.equal(true);
      });
    }

    it("shows the question whether to remove the account when the page's own API cannot request billing", async () => {
      const { toggle } = await setup({ account: unpaid });
      toggle.api = without(toggle.api, "requestBilling");
      await toggle.updateComplete;
      await openDialog();
      expect(offers("Remove from agency billing")).to.equal(true);
    });

    it("shows the form to a viewer who may request billing, but not change the balance", async () => {
      await setupForm({ account: { permissions: { change_balance: false, request_billing: true } } });
      expect(sendButton()).to.exist;
    });
  });

  describe("rendering: the fields", () => {
    it("has the least starting balance filled in, and a message that names the account and the agency", async () => {
      await setupForm({ agency: { minimum_starting_balance: { cents: 4_050, currency: "USD" } } });
      expect(field("Customer email").value).to.equal("");
      expect(field("Starting balance").value).to.equal("40.50");
      expect(dialogText()).to.contain("Minimum $40.50");
      expect(field("Message in the email").value).to.contain("Acme Dental").and.contain("Alder Street Marketing");
    });

    it("has $25.00 filled in when the agency has no minimum", async () => {
      await setupForm({ agency: { minimum_starting_balance: undefined as never } });
      expect(field("Starting balance").value).to.equal("25.00");
    });

    it("has the types and input modes of an address, an amount and a long text, and the focus on the address", async () => {
      await setupForm();
      const email = field("Customer email");
      expect([email.inputMode, email.ariaRequired]).to.deep.equal(["email", "true"]);
      expect(field("Starting balance").inputMode).to.equal("decimal");
      expect(field("Message in the email").localName).to.equal("textarea");
      expect(focusedField()).to.equal("email");
    });

    it("turns off autocompletion of the address: it suggests other people's, and Escape would close its list first", async () => {
      await setupForm();
      expect(field("Customer email").autocomplete).to.equal("off");
    });

    it("shows how many characters a long message has, counted as by the server, and does not limit them", async () => {
      await setupForm();
      const message = field("Message in the email");
      expect(descriptionOf(message)).to.equal("");
      paste(message, "🦷".repeat(1599));
      await quiet();
      expect(dialogText()).not.to.contain("2,000");
      const { height } = findDialog()!.getBoundingClientRect();
      paste(message, "🦷".repeat(1600));
      await dialogShows("1,600/2,000");
      expect(descriptionOf(message)).to.equal("1,600 of 2,000 characters");
      expect(findDialog()!.getBoundingClientRect().height).to.be.closeTo(height, 0.5);
      expect(message.maxLength).to.equal(-1);
    });

    it("sends nothing until the agency has been read, and then has the agency's minimum and name filled in", async () => {
      const list = createDeferred();
      const { posts, fired } = await setupRead({
        account: unpaid,
        faults: [withDelay(isList, () => list.promise)],
        agency: { minimum_starting_balance: { cents: 4_000, currency: "USD" } },
      });
      await openForm();
      await fill("Customer email", "billing@acme.example");
      await send();
      await quiet();
      expect(posts()).to.deep.equal([]);
      list.resolve();
      await dialogShows("Minimum $40.00");
      expect(field("Starting balance").value).to.equal("40.00");
      expect(field("Message in the email").value).to.contain("Alder Street Marketing");
      await send();
      await fired("ctm-billing-request-change");
    });
  });
});
