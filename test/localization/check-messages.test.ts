import { expect } from "@open-wc/testing";
import { checkMessages, isSameMessages } from "../../src/localization/check-messages.js";

const problems: [what: string, messages: unknown, key: string, isUsed: boolean][] = [
  ["an unknown key", { cancle: "Abort" }, "cancle", false],
  ["a value that the English text does not have", { "moved.agency": "{name} moved" }, "moved.agency", false],
  ["a value that is left out", { "moved.agency": "It moved" }, "moved.agency", true],
  ["plural forms without “other”", { accountCount: { one: "one" } }, "accountCount", false],
  ["a number", { cancel: 7 }, "cancel", false],
  ["an empty text", { cancel: "" }, "cancel", false],
  ["a brace that belongs to no value", { cancel: "Go { back }" }, "cancel", false],
  ["a plural form of no category", { accountCount: { uno: "one", other: "{count}" } }, "accountCount", false],
  ["a form that is no text", { accountCount: { one: 1, other: "{count} accounts" } }, "accountCount", false],
];

describe("checkMessages", () => {
  for (const [what, messages, key, isUsed] of problems) {
    it(`names ${what}, and ${isUsed ? "uses" : "leaves out"} the text`, () => {
      const checked = checkMessages(messages);
      expect(checked.problems).to.have.lengthOf(1);
      expect(checked.problems[0]).to.include(`"${key}"`);
      expect(Object.keys(checked.messages)).to.deep.equal(isUsed ? [key] : []);
    });
  }

  it("takes texts, plural forms that say the number in words, and functions", () => {
    const messages = {
      cancel: "Abort",
      accountCount: { one: "one account", other: "{count} accounts" },
      close: () => "Shut",
    };
    expect(checkMessages(messages)).to.deep.equal({ messages, problems: [] });
  });

  it("takes nothing that is no object", () => {
    for (const messages of [null, "texts", 7]) expect(checkMessages(messages).problems).to.have.lengthOf(1);
  });
});

describe("isSameMessages", () => {
  it("compares texts and plural forms by what they say, and functions by which they are", () => {
    const close = () => "Shut";
    const write = (text: string) => ({ cancel: "Back", accountCount: { other: text }, close });
    expect(isSameMessages(write("{count}"), write("{count}"))).to.equal(true);
    expect(isSameMessages(write("{count}"), write("{count} accounts"))).to.equal(false);
    expect(isSameMessages({ close }, { close: () => "Shut" })).to.equal(false);
    expect(isSameMessages({}, { cancel: "Back" })).to.equal(false);
  });
});
