import { expect } from "@open-wc/testing";
import fc from "fast-check";
import { fillMessage, type MessageValue } from "../../src/localization/fill-message.js";
import { Formats } from "../../src/localization/formats.js";
import type { Message } from "../../src/localization/messages.js";

const anyText = fc.string({ unit: "grapheme" });

function fill(message: Message, values: Record<string, MessageValue>, locale = "en"): string {
  const parts = fillMessage(message, values, new Formats(locale));
  return parts.map(({ text }) => text).join("");
}

describe("fillMessage", () => {
  it("puts a text in as it is, whatever is in it", () => {
    fc.assert(
      fc.property(anyText, (account) => {
        expect(fill("Select {account}", { account })).to.equal(`Select ${account}`);
      }),
    );
  });

  it("does not fill what stands in braces inside of a value", () => {
    expect(fill("{a} of {b}", { a: "{b}", b: "$&" })).to.equal("{b} of $&");
  });

  it("says of each part whether it is words, a text from elsewhere or something formatted", () => {
    const values = {
      account: "Acme",
      count: 2,
      zero: (formats: Formats) => formats.money({ cents: 0, currency: "USD" }),
    };
    expect(fillMessage("{account}: {count}, {zero}", values, new Formats("en"))).to.deep.equal([
      { type: "text", text: "Acme" },
      { type: "words", text: ": " },
      { type: "formatted", text: "2" },
      { type: "words", text: ", " },
      { type: "formatted", text: "$0.00" },
    ]);
  });

  it("chooses among plural forms by the language", () => {
    const polish = { one: "{count} konto", few: "{count} konta", many: "{count} kont", other: "{count} konta" };
    const texts = [1, 2, 5, 22, 1.5].map((count) => fill(polish, { count }, "pl"));
    expect(texts).to.deep.equal(["1 konto", "2 konta", "5 kont", "22 konta", "1,5 konta"]);
  });

  it("takes “other” for a category without a form", () => {
    expect(fill({ other: "{count} accounts" }, { count: 1 })).to.equal("1 accounts");
  });

  it("hands a function names in braces, so that a name stays a name whatever is in it", () => {
    const message: Message = ({ account, balance }) => `${String(account)}: ${String(balance)}`;
    const values = {
      account: "{balance}",
      balance: (formats: Formats) => formats.money({ cents: 0, currency: "USD" }),
    };
    expect(fillMessage(message, values, new Formats("en"))).to.deep.equal([
      { type: "text", text: "{balance}" },
      { type: "words", text: ": " },
      { type: "formatted", text: "$0.00" },
    ]);
  });

  for (const result of [undefined, 7, null, {}, { one: "1" }]) {
    it(`throws where a function returns ${JSON.stringify(result)}`, () => {
      expect(() => fill((() => result) as unknown as Message, {})).to.throw(TypeError);
    });
  }

  it("lets a function choose by the numbers, and fills what it returns", () => {
    const message: Message = ({ moved, count }) =>
      moved === count ? "All {count} of {account}" : "{moved} of {count}";
    expect(fill(message, { moved: 3, count: 3, account: "Acme" })).to.equal("All 3 of Acme");
    expect(fill(message, { moved: 2_000, count: 3_000 })).to.equal("2,000 of 3,000");
  });

  it("never writes two full stops where a date or a name ends in one", () => {
    const message = "Paid by {name}. Thanks.";
    expect(fill(message, { name: "Acme Inc." })).to.equal("Paid by Acme Inc. Thanks.");
    expect(fill(message, { name: () => "3:04 p. m." })).to.equal("Paid by 3:04 p. m. Thanks.");
    expect(fill(message, { name: "Acme" })).to.equal("Paid by Acme. Thanks.");
  });

  it("writes all numbers of a sentence in the same digits", () => {
    fc.assert(
      fc.property(
        fc.nat(100_000),
        fc.nat(100_000),
        fc.constantFrom("ar-EG", "fa", "hi-u-nu-deva"),
        (count, total, locale) => {
          expect(fill("{count} / {total}", { count, total }, locale)).not.to.match(/[0-9]/);
        },
      ),
    );
  });
});
