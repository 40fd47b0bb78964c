import { expect } from "@open-wc/testing";
import { firstOf, withDelay, withFailure, withLostAnswer, withNetworkError } from "../../../server/index.js";
import { createDeferred, quiet } from "../../helpers/deferred.js";
import { press } from "../../helpers/keyboard.js";
import { findDialog, dialogCloses, dialogShows, dialogText, pressInDialog } from "../../helpers/change-dialog-page.js";
import { until } from "../../helpers/until.js";
import {
  errorOf,
  field,
  fill,
  focusedField,
  openForm,
  send,
  sendButton,
  setupForm,
} from "../../helpers/request-form-page.js";
import { expectElement, findByRole, getByRole, nameOf, textOf, queryAll, focused } from "../../helpers/roles.js";
import { isReadOfOne, isRequest, labelOf, type ToggleSetup } from "../../helpers/balance-toggle-page.js";

/** The form as someone has filled it in. */
async function setupFilled(options: ToggleSetup = {}) {
  const page = await setupForm(options);
  await fill("Customer email", "billing@acme.example");
  await fill("Starting balance", "60");
  await fill("Message", "Pay, please.");
  return page;
}

/** That nothing of what was typed is lost. */
function expectTyped(): void {
  expect(field("Customer email").value).to.equal("billing@acme.example");
  expect(field("Starting balance").value).to.equal("60");
  expect(field("Message").value).to.equal("Pay, please.");
}

const unreadable = () => withFailure(isReadOfOne, 503, "Busy.", { "Retry-After": "3600" });

describe("<ctm-request-form>", () => {
  describe("errors: what was typed is wrong", () => {
    it("sends nothing, sums it up, says beside each field what is wrong, and goes to the first", async () => {
      const { fetch } = await setupForm();
      await fill("Customer email", "billing@acme");
      await fill("Starting balance", "24.99");
      await fill("Message", "");
      await send();
      await until(() => focusedField() === "email", "the focus on the first");
      expect(textOf(getByRole("alert", undefined, findDialog()))).to.equal(
        "Please check: Customer email, Starting balance, and Message",
      );
      expect(errorOf("Customer email")).to.equal("Enter it like this: name@example.com");
      expect(errorOf("Starting balance")).to.equal("Enter it like this: 25.00");
      expect(errorOf("Message")).to.equal("1 to 2,000 characters, please");
      for (const name of ["Customer email", "Starting balance", "Message"] as const) {
        expect(field(name).getAttribute("aria-invalid")).to.equal("true");
      }
      await quiet();
      expect(fetch.requests).to.deep.equal([]);
    });

    it("takes back what is corrected, field by field, and does not complain anew while someone types", async () => {
      await setupForm();
      await fill("Starting balance", "1");
      await send();
      await until(() => errorOf("Customer email"), "an error");
      await fill("Customer email", "billing@acme.example");
      expect(errorOf("Customer email")).to.equal("");
      expect(field("Customer email").getAttribute("aria-invalid")).to.equal("false");
      expect(textOf(getByRole("alert", undefined, findDialog()))).to.equal("Please check: Starting balance");
      await fill("Customer email", "billing");
      expect(errorOf("Customer email")).to.equal("");
      await fill("Starting balance", "25");
      expectElement(findByRole("alert", undefined, findDialog()), undefined);
    });

    const wrong: [name: Parameters<typeof field>[0], text: string][] = [
      ["Customer email", ""],
      ["Customer email", "nobody"],
      ["Starting balance", ""],
      ["Starting balance", "lots"],
      ["Starting balance", "40,50"],
      ["Starting balance", "€40"],
      ["Starting balance", "25.001"],
      ["Message", "   "],
    ];
    for (const [name, text] of wrong) {
      it(`refuses “${text}” as ${name}`, async () => {
        const { posts } = await setupFilled();
        await fill(name, text);
        await send();
        await until(() => errorOf(name), "an error");
        expect(posts()).to.deep.equal([]);
      });
    }

    it("refuses a message of 2,001 characters, but lets it be written", async () => {
      const { posts } = await setupFilled();
      const message = field("Message");
      message.value = "🦷".repeat(2001);
      message.dispatchEvent(new InputEvent("input", { bubbles: true }));
      await dialogShows("2,001 of 2,000");
      await send();
      await until(() => errorOf("Message"), "an error");
      expect(posts()).to.deep.equal([]);
      message.value = "🦷".repeat(2000);
      message.dispatchEvent(new InputEvent("input", { bubbles: true }));
      await until(() => !errorOf("Message"), "no error");
    });
  });

  describe("errors: the e-mail is refused or fails", () => {
    it("422: shows the server's reason, keeps what was typed, and sends anew with a new key", async () => {
      const { posts, fired, eventsOf } = await setupFilled({
        faults: [withFailure(firstOf(isRequest), 422, "This address has bounced.")],
      });
      await send();
      await fired("ctm-error");
      expect(dialogText()).to.contain("This address has bounced.");
      expect(eventsOf("ctm-error")[0]!.detail).to.include({ operation: "request" });
      expectTyped();
      expect(nameOf(sendButton())).to.equal("Email client");
      await send();
      await fired("ctm-billing-request-change");
      const [first, second] = posts();
      expect(first!.key).not.to.equal(second!.key);
    });

    for (const status of [401, 500]) {
      it(`${status}: keeps what was typed, and tries again with the same key`, async () => {
        const { posts, fired } = await setupFilled({ faults: [withFailure(firstOf(isRequest), status)] });
        await send();
        await fired("ctm-error");
        expectTyped();
        expect(dialogText()).to.contain("Nothing was changed.");
        expect(nameOf(sendButton())).to.equal("Try again");
        await send();
        await fired("ctm-billing-request-change");
        const [first, second] = posts();
        expect(first!.key).to.equal(second!.key);
      });
    }

    it("what is changed before trying again is another wish, with its own key", async () => {
      const { posts, fired } = await setupFilled({ faults: [withNetworkError(firstOf(isRequest))] });
      await send();
      await fired("ctm-error");
      await fill("Message", "Pay, please!");
      await send();
      await fired("ctm-billing-request-change");
      const [first, second] = posts();
      expect(first!.key).not.to.equal(second!.key);
    });

    it("a lost answer is read back: the e-mail was sent, and is not sent again", async () => {
      const { posts, reads, fired, eventsOf } = await setupFilled({ faults: [withLostAnswer(isRequest)] });
      await send();
      await fired("ctm-billing-request-change");
      await dialogCloses();
      expect(posts()).to.have.lengthOf(1);
      expect(reads()).to.have.lengthOf(1);
      expect(eventsOf("ctm-error")).to.deep.equal([]);
    });

    it("an outcome that nobody knows is checked by reading, with what was typed in view", async () => {
      const down = { isOn: true };
      const read = withFailure((request) => down.isOn && isReadOfOne(request), 503, "Busy.", { "Retry-After": "3600" });
      const { posts, fired } = await setupFilled({ faults: [withLostAnswer(isRequest), read] });
      await send();
      await fired("ctm-error");
      expectTyped();
      expect(field("Message").readOnly).to.equal(true);
      down.isOn = false;
      await pressInDialog("Check again");
      await fired("ctm-billing-request-change");
      expect(posts()).to.have.lengthOf(1);
    });

    it("says what it is doing while it reads back", async () => {
      const reading = createDeferred();
      const { fired } = await setupFilled({
        faults: [withLostAnswer(isRequest), withDelay(isReadOfOne, () => reading.promise)],
      });
      await send();
      await dialogShows("Checking what was saved…");
      reading.resolve();
      await fired("ctm-billing-request-change");
    });

    it("403: ends, and the control becomes text", async () => {
      const { toggle, fired } = await setupFilled({ faults: [withFailure(isRequest, 403)] });
      await send();
      await fired("ctm-error");
      expectElement(findByRole("button", /Email client|Try again/, findDialog()), undefined);
      await pressInDialog("Close");
      await dialogCloses();
      expectElement(findByRole("button"), undefined);
      expect(labelOf(toggle)).to.equal("Balance from: agency");
    });
  });

  describe("errors: someone else changed the account", () => {
    it("shows what it is now, keeps what was typed, and asks again with a new key and the new version", async () => {
      const { changeElsewhere, posts, fired } = await setupFilled();
      changeElsewhere({ status: "paused" });
      await send();
      await fired("ctm-error");
      expect(dialogText()).to.contain("Someone else has changed this account (Balance from: agency).");
      expectTyped();
      await send();
      await fired("ctm-billing-request-change");
      const [first, second] = posts();
      expect(first!.key).not.to.equal(second!.key);
      expect(second!.headers.get("If-Match")).to.equal('"r99"');
    });

    it("says so where the customer has paid meanwhile, and asks for nothing more; what was typed is still there", async () => {
      const { toggle, changeElsewhere, posts, eventsOf } = await setupFilled();
      changeElsewhere({ balance_from: "customer", payment_method: { brand: "Visa", last4: "4242" } });
      await send();
      await dialogShows("Balance from: customer");
      expectTyped();
      expectElement(findByRole("button", /Email|Try|agency billing/, findDialog()), undefined);
      expect(queryAll("*", findDialog())).to.include(focused());
      await press("Escape");
      await dialogCloses();
      expect(labelOf(toggle)).to.equal("Balance from: customer");
      expect(posts()).to.have.lengthOf(1);
      expect(eventsOf("ctm-billing-request-change")).to.deep.equal([]);
    });

    it("does not turn into a removal where a card has come meanwhile", async () => {
      const { changeElsewhere, patches, fired } = await setupFilled();
      changeElsewhere({ payment_method: { brand: "Visa", last4: "4242" } });
      await send();
      await fired("ctm-error");
      expectTyped();
      expectElement(findByRole("button", /Email client|agency billing/, findDialog()), undefined);
      await pressInDialog("Close");
      await dialogCloses();
      expect(patches()).to.deep.equal([]);
    });

    it("is told also where what it is now cannot be read", async () => {
      const { changeElsewhere, fired } = await setupFilled({ faults: [unreadable()] });
      changeElsewhere({});
      await send();
      await fired("ctm-error");
      expectTyped();
      expect(dialogText()).to.contain("Nothing was changed.");
    });
  });

  describe("interaction: what was typed", () => {
    it("survives a change of language, the amount in the language that it was typed in", async () => {
      const { page, toggle, posts, fired } = await setupFilled();
      await fill("Starting balance", "1,060.50");
      page.lang = "es";
      await Promise.resolve();
      await toggle.updateComplete;
      const [email, amount] = queryAll<HTMLInputElement>("input", findDialog());
      expect([email!.value, amount!.value]).to.deep.equal(["billing@acme.example", "1,060.50"]);
      queryAll(".primary", findDialog())[0]!.click();
      await fired("ctm-billing-request-change");
      expect(JSON.parse(posts()[0]!.body)).to.have.nested.property("starting_balance.cents", 106_050);
    });

    it("survives new rows from the page, and a move in the document", async () => {
      const { toggle, page } = await setupFilled();
      toggle.account = { ...toggle.account!, status: "paused" };
      toggle.agency = { ...toggle.agency!, name: "Renamed" };
      await toggle.updateComplete;
      const elsewhere = document.createElement("section");
      page.append(elsewhere);
      elsewhere.append(toggle);
      await toggle.updateComplete;
      expectTyped();
    });

    it("follows the language where nothing was typed", async () => {
      const { page, toggle } = await setupForm();
      page.lang = "es";
      await Promise.resolve();
      await toggle.updateComplete;
      expect(queryAll<HTMLTextAreaElement>("textarea", findDialog())[0]!.value).to.match(/^Hola, Acme Dental/);
    });

    it("is gone when the pop-up was closed and is opened anew", async () => {
      const { toggle } = await setupFilled();
      toggle.hide();
      toggle.show();
      await toggle.updateComplete;
      await quiet();
      expect(field("Customer email").value).to.equal("");
      toggle.hide();
      await dialogCloses();
      await openForm();
      expect(field("Customer email").value).to.equal("");
    });
  });
});
