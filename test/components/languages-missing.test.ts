// A page of its own: where the languages are cannot be changed back.
import { expect } from "@open-wc/testing";
import { registerLocale, setLocalesUrl } from "../../src/index.js";
import italian from "../../src/locales/it.js";
import { setup } from "../helpers/accounts-billing-page.js";
import { textOf } from "../helpers/roles.js";
import { until } from "../helpers/until.js";

describe("a place of the languages", () => {
  it("without the language: English, told once in the console", async () => {
    const warnings: string[] = [];
    const { warn } = console;
    console.warn = (text: string) => void warnings.push(text);
    setLocalesUrl("/nowhere");
    const one = await setup({ lang: "de" });
    const other = await setup({ lang: "de-AT" });
    console.warn = warn;
    for (const { element, root } of [one, other]) {
      expect(textOf(element)).to.include("Balance from: customer");
      expect(root.querySelector<HTMLElement>(".root")!.lang).to.equal("en");
    }
    expect(warnings).to.have.lengthOf(1);
    expect(warnings[0]).to.match(/"de" could not be loaded.*setLocalesUrl/);
  });

  it("with the language, also for elements that were there before it was said", async () => {
    setLocalesUrl("/nowhere");
    const before = await setup({ lang: "nl" });
    expect(textOf(before.element)).to.include("Balance from: customer");
    setLocalesUrl(new URL("/dist/cdn/locales", location.href));
    const { element } = await setup({ lang: "pl" });
    expect(textOf(element)).to.include("klient");
    await until(() => textOf(before.element).includes("klant"), "Dutch");
  });

  it("is not asked for what the page registers in the lines after its elements", async () => {
    // The browser keeps a limited number of entries.
    performance.clearResourceTimings();
    const table = document.createElement("ctm-accounts-billing");
    table.lang = "it";
    document.body.append(table);
    registerLocale("it", italian);
    await table.updateComplete;
    table.remove();
    const requests = () =>
      performance.getEntriesByType("resource").filter(({ name }) => name.includes("/locales/it.js"));
    // An earlier request would be listed before this one.
    await fetch("/dist/cdn/locales/it.js?afterwards");
    await until(() => requests().some(({ name }) => name.endsWith("afterwards")), "the entry of the request");
    expect(requests()).to.have.lengthOf(1);
  });

  it("is not asked, and nothing is warned of, for a region that the page registers as a whole", async () => {
    performance.clearResourceTimings();
    const table = document.createElement("ctm-accounts-billing");
    table.lang = "fr-FR";
    document.body.append(table);
    registerLocale("fr-FR", italian);
    await table.updateComplete;
    table.remove();
    const requests = () =>
      performance.getEntriesByType("resource").filter(({ name }) => name.includes("/locales/fr.js"));
    await fetch("/dist/cdn/locales/fr.js?afterwards");
    await until(() => requests().some(({ name }) => name.endsWith("afterwards")), "the entry of the request");
    expect(requests()).to.have.lengthOf(1);
  });

  it("has to be a URL", () => {
    expect(() => setLocalesUrl("https://")).to.throw(TypeError);
  });
});
