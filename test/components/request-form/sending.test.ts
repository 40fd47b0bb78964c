import { expect } from "@open-wc/testing";
import { withLateAnswer } from "../../../server/index.js";
import {
  announces,
  controlOf,
  expectUuid,
  faceOf,
  isRequest,
  labelOf,
  offersUndo,
  setLanguage,
  type ToggleSetup,
} from "../../helpers/balance-toggle-page.js";
import { dialogCloses, dialogShows, dialogText, findDialog, primaryButton } from "../../helpers/change-dialog-page.js";
import { createDeferred, quiet } from "../../helpers/deferred.js";
import { click, hold, press } from "../../helpers/keyboard.js";
import {
  field,
  fields,
  fill,
  paste,
  send,
  sendButton,
  setupAddressed,
  setupForm,
} from "../../helpers/request-form-page.js";
import { requestNote } from "../../helpers/request-note.js";
import { descriptionOf, expectElement, focused, getByRole } from "../../helpers/roles.js";
import { until } from "../../helpers/until.js";

/** A filled-in form. Its request takes effect at once; the response arrives when the test sends it. */
async function setupHeld(options: ToggleSetup = {}) {
  const answer = createDeferred();
  const screen = await setupAddressed({ ...options, faults: [withLateAnswer(isRequest, () => answer.promise)] });
  return { ...screen, answer: () => answer.resolve() };
}

describe("<ctm-request-form>", () => {
  describe("interaction: sending a request", () => {
    it("sends the address, the amount and the message, with a key and the version of the account", async () => {
      const { posts, fired } = await setupForm();
      await fill("Customer email", " billing@acme.example ");
      await fill("Starting balance", "1,234.50");
      await fill("Message in the email", "Pay, please.");
      await send();
      await fired("ctm-billing-request-change");
      const { url, body, key, headers } = posts()[0]!;
      expect(JSON.parse(body)).to.deep.equal({
        email: "billing@acme.example",
        starting_balance: { cents: 123_450, currency: "USD" },
        message: "Pay, please.",
      });
      expectUuid(key);
      expect(headers.get("If-Match")).to.equal('"r1"');
      expect(url.pathname).to.match(/\/7\/billing_request$/);
    });

    it("then shows the date, and shows and announces the address, with the focus on the toggle", async () => {
      const { toggle, store, fired, eventsOf } = await setupAddressed();
      await send();
      await fired("ctm-billing-request-change");
      expectElement(findDialog(), undefined);
      expect(labelOf(toggle)).to.equal("Balance from: agency");
      const note = requestNote(store.account("7")!.billing_request!.sent_at);
      expect(faceOf(toggle)).to.equal(`Balance from: agency ${note} Payment request sent to billing@acme.example.`);
      expect(descriptionOf(controlOf(toggle))).to.equal(note);
      await announces(toggle, "Payment request sent to billing@acme.example.");
      expect(offersUndo()).to.equal(false);
      expectElement(focused(), controlOf(toggle));
      expect(eventsOf("ctm-billing-request-change")[0]!.detail).to.have.nested.property(
        "account.billingRequest.email",
        "billing@acme.example",
      );
      expect(eventsOf("ctm-request-balance-change")).to.deep.equal([]);
      expect(eventsOf("ctm-balance-change")).to.deep.equal([]);
    });

    it("then shows a notice until it is closed, which moves the focus to the toggle", async () => {
      const { toggle, fired } = await setupAddressed();
      await send();
      await fired("ctm-billing-request-change");
      await click(getByRole("button", "Close"));
      await toggle.updateComplete;
      expect(faceOf(toggle)).to.match(/^Balance from: agency Payment requested [\w, ]+$/);
      expectElement(focused(), controlOf(toggle));
    });

    it("sends the domain of an address in ASCII, as browsers do", async () => {
      const { posts } = await setupForm();
      await fill("Customer email", "info@münchen.example");
      await send();
      await until(() => posts().length === 1, "the request");
      expect(JSON.parse(posts()[0]!.body)).to.have.property("email", "info@xn--mnchen-3ya.example");
    });

    it("sends with Enter in a field", async () => {
      const { fired } = await setupAddressed();
      await press("Enter");
      await fired("ctm-billing-request-change");
    });

    it("sends one request for Enter held down and a double click; the fields are read-only meanwhile", async () => {
      const { posts, fired, answer } = await setupHeld();
      await hold("Enter");
      await click(sendButton());
      await click(sendButton());
      await quiet();
      expect(dialogText()).to.contain("Saving…");
      expect(field("Customer email").readOnly).to.equal(true);
      answer();
      await fired("ctm-billing-request-change");
      expect(posts()).to.have.lengthOf(1);
    });

    it("stays open at Escape while the request is being sent", async () => {
      const { fired, answer } = await setupHeld();
      await send();
      await press("Escape", 2);
      await dialogShows("Saving…");
      answer();
      await fired("ctm-billing-request-change");
      await dialogCloses();
    });
  });

  describe("interaction: amounts", () => {
    const languages: [lang: string, typed: string, filled: string][] = [
      ["de", "40,50", "25,00"],
      ["es", "40,50", "25,00"],
      ["ar-EG", "٤٠٫٥٠", "25.00"],
    ];
    for (const [lang, typed, filled] of languages) {
      it(`reads an amount in the format of ${lang}: ${typed}`, async () => {
        const { page, toggle, posts, fired } = await setupForm();
        await setLanguage(page, lang, toggle);
        const [email, amount] = fields();
        expect(amount!.value).to.equal(filled);
        paste(email!, "billing@acme.example");
        paste(amount!, typed);
        await click(primaryButton());
        await fired("ctm-billing-request-change");
        const body: unknown = JSON.parse(posts()[0]!.body);
        expect(body).to.have.deep.property("starting_balance", { cents: 4_050, currency: "USD" });
      });
    }

    for (const [currency, typed, cents] of [
      ["KWD", "40.500", 40_500],
      ["JPY", "4,000", 4_000],
    ] as const) {
      it(`reads an amount in ${currency}, the currency of the agency's minimum: ${typed}`, async () => {
        const minimum = { cents: 2_500, currency };
        const { posts, fired } = await setupAddressed({ agency: { minimum_starting_balance: minimum } });
        await fill("Starting balance", typed);
        await send();
        await fired("ctm-billing-request-change");
        expect(JSON.parse(posts()[0]!.body)).to.have.deep.property("starting_balance", { cents, currency });
      });
    }
  });
});
