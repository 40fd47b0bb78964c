import { expect } from "@open-wc/testing";
import { dialogShows, findDialog } from "../../helpers/change-dialog-page.js";
import { quiet } from "../../helpers/deferred.js";
import {
  errorOf,
  field,
  fields,
  fill,
  focusedField,
  paste,
  send,
  setupFilled,
  setupForm,
  showsErrorOf,
  summary,
  type FieldName,
} from "../../helpers/request-form-page.js";
import { queryAll } from "../../helpers/roles.js";
import { until } from "../../helpers/until.js";

describe("<ctm-request-form>", () => {
  describe("errors: invalid fields", () => {
    it("sends nothing, shows an alert with all of them and an error below each, and focuses the first", async () => {
      const { fetch } = await setupForm();
      await fill("Customer email", "billing@acme");
      await fill("Starting balance", "24.99");
      await fill("Message in the email", "");
      await send();
      await until(() => focusedField() === "email", "the focus on the first field");
      expect(summary()).to.equal("Fix customer email, starting balance, and message to continue.");
      expect(errorOf("Customer email")).to.equal("Enter an email address, like name@example.com");
      expect(errorOf("Starting balance")).to.equal("Enter $25.00 or more");
      expect(errorOf("Message in the email")).to.equal("Write a message");
      for (const name of ["Customer email", "Starting balance", "Message in the email"] as const) {
        expect(field(name).getAttribute("aria-invalid")).to.equal("true");
      }
      await quiet();
      expect(fetch.requests).to.deep.equal([]);
    });

    it("calls nothing invalid before the form was sent, in any browser", async () => {
      await setupForm();
      for (const input of fields()) {
        expect(input.matches(":invalid"), input.id).to.equal(false);
        expect(input.getAttribute("aria-invalid")).to.equal("false");
        expect(input.ariaRequired).to.equal("true");
      }
      await fill("Customer email", "nobody");
      expect(field("Customer email").matches(":invalid")).to.equal(false);
    });

    it("announces what is to be fixed in a later task, in a region that was there before", async () => {
      await setupForm();
      const announcer = queryAll("[role=status].unseen", findDialog())[0]!;
      expect(announcer.textContent).to.equal("");
      const texts: string[] = [];
      const observer = new MutationObserver(() => texts.push(`${focusedField()}: ${announcer.textContent}`));
      observer.observe(announcer, { childList: true, characterData: true, subtree: true });
      await send();
      await until(() => texts.length > 0, "the announcement");
      expect(texts).to.deep.equal(["email: Fix customer email to continue."]);
      await fill("Customer email", "billing@acme.example");
      await until(() => announcer.textContent === "", "no announcement");
      observer.disconnect();
    });

    it("removes the error of each field once it is valid, and shows no new one before the form is sent again", async () => {
      await setupForm();
      await fill("Starting balance", "1");
      await send();
      await showsErrorOf("Customer email");
      await fill("Customer email", "billing@acme.example");
      expect(errorOf("Customer email")).to.equal("");
      expect(field("Customer email").getAttribute("aria-invalid")).to.equal("false");
      expect(summary()).to.equal("Fix starting balance to continue.");
      await fill("Customer email", "billing");
      expect(errorOf("Customer email")).to.equal("");
      await fill("Starting balance", "25");
      expect(summary()).to.equal("");
    });

    const address = "Enter an email address, like name@example.com";
    const amount = "Enter an amount, like 25.00";
    const invalid: [name: FieldName, text: string, error: string][] = [
      ["Customer email", "", address],
      ["Customer email", "nobody", address],
      ["Starting balance", "", amount],
      ["Starting balance", "lots", amount],
      ["Starting balance", "40,50", amount],
      ["Starting balance", "€40", amount],
      ["Starting balance", "25.001", amount],
      ["Starting balance", "24.99", "Enter $25.00 or more"],
      ["Starting balance", "3", "Enter $25.00 or more"],
      ["Message in the email", "   ", "Write a message"],
    ];
    for (const [name, text, error] of invalid) {
      it(`does not send “${text}” as ${name}`, async () => {
        const { posts } = await setupFilled();
        await fill(name, text);
        await send();
        await showsErrorOf(name);
        expect(errorOf(name)).to.equal(error);
        expect(posts()).to.deep.equal([]);
      });
    }

    it("does not send a message of 2,001 characters, but keeps them all", async () => {
      const { posts } = await setupFilled();
      const message = field("Message in the email");
      paste(message, "🦷".repeat(2001));
      await dialogShows("2,001/2,000");
      await send();
      await showsErrorOf("Message in the email");
      expect(errorOf("Message in the email")).to.equal("Shorten this to 2,000 characters");
      expect(posts()).to.deep.equal([]);
      expect(message.value).to.equal("🦷".repeat(2001));
      paste(message, "🦷".repeat(2000));
      await until(() => !errorOf("Message in the email"), "no error");
    });
  });
});
