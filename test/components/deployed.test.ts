// A part that is gone since a deploy, as a user meets it.
import { expect } from "@open-wc/testing";
import { quiet } from "../helpers/deferred.js";
import { setupFrame } from "../helpers/framed-page.js";
import { until } from "../helpers/until.js";

const OUTDATED = "This page is out of date, so this part can’t be loaded. Reload the page to continue.";

describe("<ctm-accounts-billing>", () => {
  describe("errors: a part that is gone since a deploy", () => {
    it("says so, offers to load the page anew instead of another attempt, and dispatches what it is", async () => {
      const { press, shows, hasButton, text, errors } = await setupFrame("/test/pages/table/without-export.html");
      const fired = errors();
      press("Export CSV");
      await shows(OUTDATED);
      await until(() => fired.length > 0, "ctm-error");
      expect(fired).to.deep.equal(["export outdated"]);
      expect([hasButton("Reload page"), hasButton("Try again")]).to.deep.equal([true, false]);
      expect(text()).not.to.contain("Check your connection");
    });

    it("loads the page anew when the user says so, and never by itself", async () => {
      const { press, shows, loads, hasRows } = await setupFrame("/test/pages/table/without-export.html");
      press("Export CSV");
      await shows(OUTDATED);
      await quiet();
      expect(loads()).to.equal(0);
      press("Reload page");
      await until(() => loads() === 1 && hasRows(), "the page to be loaded anew");
    });

    it("asks first where something was typed that is not sent yet", async () => {
      const { press, shows, loads, everything, hasButton } = await setupFrame("/test/pages/table/without-history.html");
      everything()
        .find(({ ariaLabel }) => ariaLabel === "Balance from: agency, Álvarez Plomería")!
        .click();
      await shows("Message in the email");
      const email = everything().find(({ id }) => id === "email") as HTMLInputElement;
      email.value = "half@typ";
      email.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
      everything()
        .findLast((one) => one.localName === "summary")!
        .click();
      await shows(OUTDATED);
      press("Reload page");
      await shows("Discard this request?");
      await quiet();
      expect([loads(), email.value, hasButton("Keep editing")]).to.deep.equal([0, "half@typ", true]);
    });
  });
});
