import { expect } from "@open-wc/testing";
import { registerLocale } from "../../../src/index.js";
import { setup } from "../../helpers/accounts-billing-page.js";
import { textOf } from "../../helpers/roles.js";

describe("a language without texts", () => {
  it("is shown in English that says so and reads from the left, in a page that reads from the right", async () => {
    const { element, root } = await setup({ lang: "fa", dir: "rtl" });
    const frame = root.querySelector<HTMLElement>(".root")!;
    expect([frame.lang, frame.dir]).to.deep.equal(["en", "ltr"]);
    expect(textOf(element)).to.include("1–50 of 137").and.include("$182.40");
    expect(textOf(element)).not.to.match(/[\u06f0-\u06f9]/);
  });

  it("leaves what the page puts into the table in the direction of the page", async () => {
    const { element } = await setup({ lang: "fa", dir: "rtl" });
    const heading = document.createElement("h2");
    heading.slot = "heading";
    element.append(heading);
    await element.updateComplete;
    expect(getComputedStyle(heading).direction).to.equal("rtl");
  });

  it("says of the texts that there are which language they are in, and of those that there are not", async () => {
    registerLocale("ur", { "from.agency": "ادائیگی: ایجنسی", noCard: "کوئی طریقہ نہیں" });
    const { box, root, openDialog, element } = await setup({ lang: "ur", dir: "rtl" });
    expect(box.dir).to.equal("rtl");
    await openDialog("Aïcha Pâtisserie & Café");
    await element.updateComplete;
    expect(root.querySelector<HTMLElement>(".root")!.lang).to.equal("en");
  });

  it("follows the page to a language with texts", async () => {
    const { box, root, element } = await setup({ lang: "fa", dir: "rtl" });
    box.lang = "en";
    await element.updateComplete;
    expect(root.querySelector<HTMLElement>(".root")!.hasAttribute("dir")).to.equal(false);
  });
});
