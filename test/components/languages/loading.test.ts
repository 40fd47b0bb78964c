import { expect } from "@open-wc/testing";
import en from "../../../src/locales/en.js";
import { setup } from "../../helpers/accounts-billing-page.js";
import { acme, setup as setupToggle } from "../../helpers/balance-toggle-page.js";
import { textOf } from "../../helpers/roles.js";
import { until } from "../../helpers/until.js";

/** The texts of an element from the moment on at which it is connected. */
function watch(element: HTMLElement): readonly string[] {
  const texts: string[] = [];
  const observer = new MutationObserver(() => texts.push(textOf(element)));
  observer.observe(element.shadowRoot!, { subtree: true, childList: true, characterData: true });
  return texts;
}

// Each test has a language that no other one has loaded.
describe("a language that is loaded", () => {
  it("shows the skeleton of the table until it is there, and no English", async () => {
    const { box, element } = await setup();
    box.lang = "nl";
    element.remove();
    const table = document.createElement("ctm-accounts-billing");
    Object.assign(table, { endpoint: element.endpoint, fetch: element.fetch });
    box.append(table);
    await Promise.resolve();
    const texts = watch(table);
    await until(() => table.shadowRoot!.querySelector("[aria-busy] .bone"), "the skeleton");
    expect(textOf(table)).to.equal("");
    await until(() => textOf(table).includes("Facturering"), "Dutch");
    expect(texts.filter((text) => text.includes(en.billing) || text.includes(en.loading))).to.deep.equal([]);
  });

  it("shows the place of a toggle until it is there, and no English", async () => {
    const { toggle } = await setupToggle({ lang: "pl" });
    expect(textOf(toggle)).not.to.include(en["from.customer"]);
    await toggle.updateComplete;
    expect(textOf(toggle)).to.include("klient");
  });

  it("takes the place of a language that is shown only when it is there", async () => {
    const { box, element } = await setup();
    const texts = watch(element);
    box.lang = "tr";
    await until(() => !textOf(element).includes(en.billing), "Turkish");
    expect(texts.filter((text) => text === "")).to.deep.equal([]);
    expect(element.shadowRoot!.querySelector("tbody .bone")).to.equal(null);
  });

  it("opens the pop-up of a toggle that was told to before", async () => {
    const { toggle } = await setupToggle({ lang: "ja" });
    toggle.show();
    await until(() => toggle.open, "the pop-up");
    expect(toggle.account?.id).to.equal(acme.id);
  });
});
