import { expect } from "@open-wc/testing";
import { splitLabel } from "../../../src/components/balance-toggle/label-parts.js";
import { controlOf, setup } from "../../helpers/balance-toggle-page.js";

describe("the label of a control", () => {
  const cases: [one: string, other: string, start: string, word: string, end: string][] = [
    ["Balance from: agency", "Balance from: customer", "Balance from: ", "agency", ""],
    ["Agency pays", "Customer pays", "", "Agency", " pays"],
    ["Paid by the agency today", "Paid by the customer today", "Paid by the ", "agency", " today"],
    // Not in the middle of a word.
    ["Conto agenzia", "Conto agente", "Conto ", "agenzia", ""],
    ["מקור היתרה: הסוכנות", "מקור היתרה: הלקוח", "מקור היתרה: ", "הסוכנות", ""],
    ["使用する残高：代理店", "使用する残高：顧客", "使用する残高：", "代理店", ""],
    ["Solde débité\u00a0: agence", "Solde débité\u00a0: client", "Solde débité\u00a0: ", "agence", ""],
    // Nothing in common but punctuation, or nothing that differs.
    ["Agency.", "Customer.", "", "Agency.", ""],
    ["Agency", "Customer", "", "Agency", ""],
    ["Balance", "Balance", "", "Balance", ""],
    ["Balance: own", "Balance", "", "Balance: own", ""],
    ["", "", "", "", ""],
  ];
  for (const [one, other, start, word, end] of cases) {
    it(`weighs "${word}" in "${one}" beside "${other}"`, () => {
      expect(splitLabel(one, one, other)).to.deep.equal({ start, word, end });
    });
  }

  it("weighs the whole of a third text that is unlike the two", () => {
    const third = (text: string) => splitLabel(text, "Paid by: agency", "Paid by: customer");
    expect(third("Paid by: unknown").word).to.equal("unknown");
    expect(third("Unknown").word).to.equal("Unknown");
    expect(third("Paid by: ").word).to.equal("Paid by: ");
  });

  for (const isReadonly of [false, true]) {
    it(`mutes what all say and weighs the word, of a ${isReadonly ? "text" : "button"}`, async () => {
      const { toggle } = await setup({ properties: { readonly: isReadonly } });
      const label = controlOf(toggle).querySelector(".label")!;
      const word = label.querySelector("strong")!;
      expect(label.textContent).to.equal("Balance from: customer");
      expect(word.textContent).to.equal("customer");
      const [around, weighed] = [label, word].map((element) => getComputedStyle(element));
      expect(around!.color).not.to.equal(weighed!.color);
      expect(Number(weighed!.fontWeight)).to.be.above(Number(around!.fontWeight));
    });
  }
});
