import { expect } from "@open-wc/testing";
import { registerLocale } from "../../../src/index.js";
import { setup } from "../../helpers/accounts-billing-page.js";
import { controlOf, labelOf, setup as setupToggle } from "../../helpers/balance-toggle-page.js";
import { textOf } from "../../helpers/roles.js";
import { warningsDuring } from "../../helpers/warnings.js";

const CLIENT = {
  "from.customer": "Balance from: client",
  "payer.customer": "Client",
  "movedHere.customer": "Moved to client billing",
};

describe("texts of the page's own", () => {
  it("take the place of the table's, in its rows and its pop-up too", async () => {
    const { element, root, openDialog } = await setup({ properties: { messages: CLIENT } });
    expect(textOf(element)).to.include("Balance from: client").and.not.include("Balance from: customer");
    await openDialog("Acme Dental");
    expect(textOf(root.querySelector("ctm-change-dialog")!)).to.include("Currently paid by Client");
  });

  it("take the place of a toggle's that stands alone", async () => {
    const { toggle } = await setupToggle({ properties: { messages: CLIENT } });
    expect(labelOf(toggle)).to.equal("Balance from: client");
  });

  it("may come and go while the table is shown", async () => {
    const { element } = await setup();
    element.messages = CLIENT;
    await element.updateComplete;
    expect(textOf(element)).to.include("Balance from: client");
    element.messages = undefined;
    await element.updateComplete;
    expect(textOf(element)).to.include("Balance from: customer");
  });

  it("of one element are not those of another", async () => {
    const one = await setupToggle({ properties: { messages: CLIENT } });
    const other = await setupToggle();
    expect(labelOf(one.toggle)).to.equal("Balance from: client");
    expect(labelOf(other.toggle)).to.equal("Balance from: customer");
  });

  it("name the element, the key and what is wrong with it, once", async () => {
    const messages = { "payer.client": "Client", select: "Pick {name}", cancel: "Back" };
    const warnings = await warningsDuring(async () => {
      const { toggle } = await setupToggle({ properties: { messages } });
      toggle.messages = { ...messages };
      await toggle.updateComplete;
      expect(controlOf(toggle)).not.to.equal(undefined);
    });
    expect(warnings).to.deep.equal([
      '<ctm-balance-toggle>: "messages": "payer.client" is no key of a text; it is not used.',
      '<ctm-balance-toggle>: "messages": "select" has no value {name}, but {account}; it is not used.',
    ]);
  });

  it("of a language that was registered are shown at once, also by elements that are there", async () => {
    const { box, element } = await setup();
    box.lang = "hr";
    await element.updateComplete;
    expect(textOf(element)).to.include("Balance from: customer");
    registerLocale("hr", { "from.customer": "Saldo: klijent" });
    await element.updateComplete;
    expect(textOf(element)).to.include("Saldo: klijent");
  });
});
