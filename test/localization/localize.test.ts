import { expect } from "@open-wc/testing";
import { localize } from "../../src/localization/localize.js";
import { load } from "./load.js";

const zero = {
  zero: (formats: { money: (money: { cents: number; currency: string }) => string }) =>
    formats.money({ cents: 0, currency: "USD" }),
};

describe("localize", () => {
  it("gives the same object for the same language, however it is written", () => {
    expect(localize("en-us") === localize("en-US")).to.equal(true);
    expect(localize("en-US") === localize("fa")).to.equal(false);
  });

  it("has English at once", () => {
    expect(localize("en").isLoading).to.equal(false);
    expect(localize("en").text("cancel")).to.equal("Cancel");
  });

  it("says nothing while a language is loaded, least of all in English", async () => {
    const loading = localize("tr");
    expect(loading.isLoading).to.equal(true);
    expect(loading.text("cancel")).to.equal("");
    const turkish = await load("tr");
    expect(turkish.text("cancel")).not.to.be.oneOf(["", "Cancel"]);
    expect(turkish.locale).to.equal("tr");
  });

  it("takes texts from the language, and formats from the region", async () => {
    const swiss = await load("de-CH");
    expect(swiss.text("cancel")).to.equal("Abbrechen");
    expect(swiss.number(12_345)).to.match(/^12['’]345$/);
  });

  it("writes English, its formats too, for a language without texts", () => {
    const persian = localize("fa");
    expect(persian.isFallback).to.equal(true);
    expect(persian.text("selectedAccounts", { count: 1234 })).to.equal("1,234 accounts selected");
    expect(persian.number(1234)).to.equal("1,234");
    expect(persian.message("cancel").locale).to.equal("en");
    expect(persian.pageLocale).to.equal("fa");
  });

  it("puts a page's own texts over those of the language, in that language", async () => {
    const localization = await load("de", { cancel: "Zurück", "field.email": "Adresse" });
    expect(localization.text("cancel")).to.equal("Zurück");
    expect(localization.text("close")).to.equal("Schließen");
    expect(localization.message("cancel").locale).to.equal("de");
  });

  it("says of the few texts of another language which language they are in", () => {
    const persian = localize("fa", { cancel: "لغو", selectedAccounts: { other: "{count} مورد" } });
    expect(persian.message("cancel").locale).to.equal("fa");
    expect(persian.text("selectedAccounts", { count: 12 })).to.equal("۱۲ مورد");
    expect(persian.message("close").locale).to.equal("en");
    expect(persian.locale).to.equal("en");
  });

  it("asks a function of the page's own each time: its word may have changed", () => {
    let word = "Cancel it";
    const localization = localize("en", { cancel: () => word });
    expect(localization.text("cancel")).to.equal("Cancel it");
    word = "Never mind";
    expect(localization.text("cancel")).to.equal("Never mind");
  });

  it("shows the text of the package where a function of the page's own fails", async () => {
    const fail = () => {
      throw new Error("Not today");
    };
    expect(localize("en", { cancel: fail }).text("cancel")).to.equal("Cancel");
    const german = await load("de", { cancel: fail });
    expect(german.text("cancel")).to.equal("Abbrechen");
    expect(german.message("cancel").locale).to.equal("de");
    expect(localize("en", { close: () => undefined as unknown as string }).text("close")).to.equal("Close");
  });

  it("keeps a text of the other direction apart, and no other", async () => {
    expect(localize("en").text("select", { account: "שלום" })).to.equal("Select \u2068שלום\u2069");
    expect(localize("en").text("select", { account: "Acme" })).to.equal("Select Acme");
    expect((await load("he")).text("select", { account: "Acme" })).to.include("\u2068Acme\u2069");
  });

  it("makes a text from elsewhere safe to show", () => {
    expect(localize("en").text("select", { account: "Ac\u202eme" })).to.equal("Select Acme");
  });

  it("puts sentences after each other, and leaves out those that are not there", () => {
    expect(localize("en").sentences(["One.", "", "Two."])).to.equal("One. Two.");
    expect(localize("en").sentences([])).to.equal("");
  });

  it("writes an amount inside a sentence by the language of the sentence", async () => {
    expect((await load("de")).text("atZero", zero)).to.match(/0,00\s\$/);
    expect(localize("fa").text("atZero", zero)).to.include("$0.00");
  });
});
