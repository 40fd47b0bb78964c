import { expect } from "@open-wc/testing";
import { registerLocale } from "../../../src/index.js";
import ar from "../../../src/locales/ar.js";
import en from "../../../src/locales/en.js";
import { setup } from "../../helpers/accounts-billing-page.js";
import { queryAll, textOf } from "../../helpers/roles.js";

/** The language and the direction that the first element with just this text says it is in. */
function languageOf(element: HTMLElement, text: string): readonly (string | undefined)[] {
  const holder = queryAll("*", element).find((one) => one.children.length === 0 && one.textContent.trim() === text);
  const nearest = (attribute: string): string | undefined => {
    for (let node: Element | null | undefined = holder; node && node !== element;) {
      const value = node.getAttribute(attribute);
      if (value) return value;
      const root: Node = node.getRootNode();
      node = node.parentElement ?? (root instanceof ShadowRoot ? root.host : undefined);
    }
    return undefined;
  };
  return holder ? [nearest("lang"), nearest("dir")] : ["not found", text];
}

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
    registerLocale("ur", { "from.agency": "ادائیگی: ایجنسی", exportCsv: "برآمد کریں" });
    const { element } = await setup({ lang: "ur", dir: "rtl" });
    expect(languageOf(element, "ادائیگی: ایجنسی")).to.deep.equal(["ur", "rtl"]);
    expect(languageOf(element, "برآمد کریں")).to.deep.equal(["ur", "rtl"]);
    expect(languageOf(element, "Balance from: customer")).to.deep.equal(["en", "ltr"]);
    expect(languageOf(element, "Next")).to.deep.equal(["en", "ltr"]);
  });

  it("says the same of English texts in a language that has most", async () => {
    const { exportCsv, "from.customer": customer, "status.active": active, "payer.all": all, ...most } = ar;
    registerLocale("ckb", most);
    const { element } = await setup({ lang: "ckb", dir: "rtl" });
    for (const text of [en.exportCsv, en["from.customer"], en["status.active"], en["payer.all"]]) {
      expect(languageOf(element, text), text).to.deep.equal(["en", "ltr"]);
    }
    expect(languageOf(element, ar.next as string)).to.deep.equal(["ckb", undefined]);
    expect([exportCsv, customer, active, all]).not.to.include(undefined);
  });

  it("follows the page to a language with texts", async () => {
    const { box, root, element } = await setup({ lang: "fa", dir: "rtl" });
    box.lang = "en";
    await element.updateComplete;
    expect(root.querySelector<HTMLElement>(".root")!.hasAttribute("dir")).to.equal(false);
  });
});
