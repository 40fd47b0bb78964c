import { expect } from "@open-wc/testing";
import en from "../../src/locales/en.js";
import { registerLocale } from "../../src/localization/locale-registry.js";
import { localize } from "../../src/localization/localize.js";
import { load } from "./load.js";

// Texts that were registered stay for as long as the page: each test has a language of its own.
describe("registerLocale", () => {
  it("adds a language: at once, and without a request", () => {
    registerLocale("cs", { ...en, cancel: "Zrušit" });
    expect(localize("cs").isLoading).to.equal(false);
    expect(localize("cs").isFallback).to.equal(false);
    expect(localize("cs-CZ").text("cancel")).to.equal("Zrušit");
  });

  it("puts texts over those of a language that the package has", async () => {
    registerLocale("it", { "payer.customer": "Ospite" });
    const italian = await load("it-CH");
    expect(italian.text("payer.customer")).to.equal("Ospite");
    expect(italian.text("cancel")).to.equal("Annulla");
  });

  it("puts a region over its language, and both over English", () => {
    registerLocale("sv", { cancel: "Avbryt", close: "Stäng" });
    registerLocale("sv-FI", { cancel: "Ångra" });
    const { text } = { text: (key: "cancel" | "close" | "done") => localize("sv-FI").text(key) };
    expect([text("cancel"), text("close"), text("done")]).to.deep.equal(["Ångra", "Stäng", "Done"]);
  });

  it("adds to what was registered before", () => {
    registerLocale("da", { cancel: "Annuller", close: "Luk" });
    registerLocale("da", { cancel: "Fortryd" });
    expect(localize("da").text("cancel")).to.equal("Fortryd");
    expect(localize("da").text("close")).to.equal("Luk");
  });

  it("is in English where most texts are, and says of the others what they are in", () => {
    registerLocale("fi", { cancel: "Peruuta" });
    const { locale, isFallback } = localize("fi");
    expect([locale, isFallback]).to.deep.equal(["en", true]);
    expect(localize("fi").message("cancel").locale).to.equal("fi");
  });

  it("puts English texts of the page's own also into English for want of other texts", () => {
    registerLocale("en", { done: "Finished" });
    expect(localize("fa").text("done")).to.equal("Finished");
    registerLocale("en", { done: en.done });
  });

  it("takes a tag with an underscore", () => {
    registerLocale("hu_HU", { cancel: "Mégse" });
    expect(localize("hu-HU").text("cancel")).to.equal("Mégse");
  });

  it("takes no text with a wrong key or value", () => {
    registerLocale("nb", { cancel: "Avbryt", select: "Velg {konto}" });
    expect(localize("nb").text("select", { account: "Acme" })).to.equal("Select Acme");
    expect(localize("nb").text("cancel")).to.equal("Avbryt");
  });

  it("throws for what is no language tag", () => {
    expect(() => registerLocale("no language", {})).to.throw(RangeError);
  });
});
