import { expect, fixture, html } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import { setup } from "../../helpers/accounts-billing-page.js";
import { press } from "../../helpers/keyboard.js";
import { expectElement, focused } from "../../helpers/roles.js";

describe("<ctm-accounts-billing>", () => {
  describe("interaction: the key / for the search", () => {
    it("gives it the focus, without being typed, from the page and from the table", async () => {
      const { searchField, control } = await setup();
      expect(searchField().getAttribute("aria-keyshortcuts")).to.equal("/");
      await press("/");
      expectElement(focused(), searchField());
      expect(searchField().value).to.equal("");
      control("Acme Dental").focus();
      await press("/");
      expectElement(focused(), searchField());
    });

    it("is text in a field: of the page, and in the search itself", async () => {
      const { searchField } = await setup();
      for (const field of [
        await fixture<HTMLInputElement>(html`<input aria-label="Field" />`),
        await fixture<HTMLElement>(html`<div contenteditable="true" tabindex="0"></div>`),
      ]) {
        field.focus();
        await press("/");
        expectElement(focused(), field);
        expect("value" in field ? field.value : field.textContent).to.equal("/");
      }
      searchField().focus();
      await sendKeys({ type: "a/b" });
      expect(searchField().value).to.equal("a/b");
    });

    it("is the page's own where the page uses it, or has the focus elsewhere", async () => {
      await setup();
      document.addEventListener("keydown", (event) => event.preventDefault(), { once: true });
      await press("/");
      expectElement(focused(), document.body);
      const button = await fixture<HTMLElement>(html`<button>Page</button>`);
      button.focus();
      await press("/");
      expectElement(focused(), button);
    });

    it("is not used with a modifier, nor while the pop-up is open", async () => {
      const { openDialog } = await setup();
      await sendKeys({ down: "Control" });
      await press("/");
      await sendKeys({ up: "Control" });
      expectElement(focused(), document.body);
      await openDialog("Acme Dental");
      const before = focused()!;
      await press("/");
      expectElement(focused(), before);
    });

    it("gives it the focus in the second of two tables where that has it", async () => {
      await setup();
      const { searchField, control } = await setup();
      control("Acme Dental").focus();
      await press("/");
      expectElement(focused(), searchField());
    });

    it("belongs to the first of two tables", async () => {
      const first = await setup();
      const second = await setup();
      await press("/");
      expectElement(focused(), first.searchField());
      first.element.remove();
      await press("/");
      expectElement(focused(), second.searchField());
    });
  });
});
