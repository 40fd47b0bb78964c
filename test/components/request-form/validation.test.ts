import { expect } from "@open-wc/testing";
import { alertText, dialogShows } from "../../helpers/change-dialog-page.js";
import { quiet } from "../../helpers/deferred.js";
import {
  errorOf,
  field,
  fill,
  focusedField,
  paste,
  send,
  setupFilled,
  setupForm,
  showsErrorOf,
  type FieldName,
} from "../../helpers/request-form-page.js";
import { until } from "../../helpers/until.js";

describe("<ctm-request-form>", () => {
  describe("errors: invalid fields", () => {
    it("sends nothing, shows an alert with all of them and an error below each, and focuses the first", async () => {
      const { fetch } = await setupForm();
      await fill("Customer email", "billing@acme");
      await fill("Starting balance", "24.99");
      await fill("Message", "");
      await send();
      await until(() => focusedField() === "email", "the focus on the first field");
      expect(alertText()).to.equal("Please check: Customer email, Starting balance, and Message");
      expect(errorOf("Customer email")).to.equal("Enter it like this: name@example.com");
      expect(errorOf("Starting balance")).to.equal("Enter it like this: 25.00");
      expect(errorOf("Message")).to.equal("1 to 2,000 characters, please");
      for (const name of ["Customer email", "Starting balance", "Message"] as const) {
        expect(field(name).getAttribute("aria-invalid")).to.equal("true");
      }
      await quiet();
      expect(fetch.requests).to.deep.equal([]);
    });

    it("removes the error of each field once it is valid, and shows no new one before the form is sent again", async () => {
      await setupForm();
      await fill("Starting balance", "1");
      await send();
      await showsErrorOf("Customer email");
      await fill("Customer email", "billing@acme.example");
      expect(errorOf("Customer email")).to.equal("");
      expect(field("Customer email").getAttribute("aria-invalid")).to.equal("false");
      expect(alertText()).to.equal("Please check: Starting balance");
      await fill("Customer email", "billing");
      expect(errorOf("Customer email")).to.equal("");
      await fill("Starting balance", "25");
      expect(alertText()).to.equal(undefined);
    });

    const invalid: [name: FieldName, text: string][] = [
      ["Customer email", ""],
      ["Customer email", "nobody"],
      ["Starting balance", ""],
      ["Starting balance", "lots"],
      ["Starting balance", "40,50"],
      ["Starting balance", "€40"],
      ["Starting balance", "25.001"],
      ["Message", "   "],
    ];
    for (const [name, text] of invalid) {
      it(`does not send “${text}” as ${name}`, async () => {
        const { posts } = await setupFilled();
        await fill(name, text);
        await send();
        await showsErrorOf(name);
        expect(posts()).to.deep.equal([]);
      });
    }

    it("does not send a message of 2,001 characters, but keeps them all", async () => {
      const { posts } = await setupFilled();
      const message = field("Message");
      paste(message, "🦷".repeat(2001));
      await dialogShows("2,001 of 2,000");
      await send();
      await showsErrorOf("Message");
      expect(posts()).to.deep.equal([]);
      expect(message.value).to.equal("🦷".repeat(2001));
      paste(message, "🦷".repeat(2000));
      await until(() => !errorOf("Message"), "no error");
    });
  });
});
