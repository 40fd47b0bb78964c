import { expect } from "@open-wc/testing";
import { setup } from "../../helpers/accounts-billing-page.js";

/** Wraps all text, as page translators do, in open shadow roots too. */
function translate(root: Node): void {
  for (const node of [...root.childNodes]) {
    if (node instanceof Text && node.data.trim() && node.parentElement?.localName !== "style") {
      const wrapper = document.createElement("span");
      node.replaceWith(wrapper);
      wrapper.append(`‹${node.data}›`);
    } else translate(node);
  }
  if (root instanceof Element && root.shadowRoot) translate(root.shadowRoot);
}

describe("<ctm-accounts-billing>", () => {
  describe("rendering: a page that was translated", () => {
    it("shows who pays, the name and the balance as they are after a change, and nothing of what they were", async () => {
      const { element, change, billing, store, cells } = await setup();
      translate(element);
      expect(billing("‹Acme Dental›")).to.contain("‹Balance from: ›‹customer›");
      const { balance } = store.account("248013")!;
      store.saveAccount({ ...store.account("248013")!, balance: { ...balance!, cents: 4_200 } });
      await change("‹Acme Dental›");
      expect(billing("‹Acme Dental›")).to.equal("Balance from: agency");
      expect(cells("‹Acme Dental›").join()).to.contain("$42.00").and.not.contain("182.40");
    });
  });
});
