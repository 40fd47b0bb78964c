import { expect } from "@open-wc/testing";
import fc from "fast-check";
import {
  countCharacters,
  isEmail,
  isMessage,
  leastStartingBalance,
  MAX_MESSAGE,
  toEmail,
} from "../../src/model/request-draft.js";

describe("toEmail", () => {
  const addresses = [
    ["info@münchen.example", "info@xn--mnchen-3ya.example"],
    ["info@MÜNCHEN.Example", "info@xn--mnchen-3ya.example"],
    ["पता@उदाहरण.परीक्षा", "पता@xn--p1b6ci4b4b3a.xn--11b5bs3a9aj6g"],
  ] as const;
  for (const [text, email] of addresses) {
    it(`has the domain of ${text} in ASCII`, () => {
      expect(toEmail(text)).to.equal(email);
    });
  }

  for (const text of [
    "Name@Example.COM",
    "ü@example.com",
    "a@1.2",
    "münchen.example",
    "a@ü/b.example",
    "a@ü b.example",
    "",
  ]) {
    it(`leaves “${text}” as it is`, () => {
      expect(toEmail(text)).to.equal(text);
    });
  }
});

describe("isEmail", () => {
  const good = [
    "name@example.com",
    "first.last+tag@sub.example.co.uk",
    "o'neill@example.ie",
    "_@example.com",
    "1@2.example",
    "billing@xn--mnchen-3ya.de",
    `${"a".repeat(242)}@example.com`,
  ];
  for (const text of good) {
    it(`takes ${text.slice(0, 40)}`, () => {
      expect(isEmail(text)).to.equal(true);
    });
  }

  const bad = [
    "",
    "name",
    "name@",
    "@example.com",
    "name@localhost",
    "name@example.",
    "name@.com",
    "name@exa mple.com",
    "na me@example.com",
    "name@example.com, other@example.com",
    "Name <name@example.com>",
    "name@-example.com",
    "name@exam_ple.com",
    "a@b@example.com",
    "name@example.com\n",
    `${"a".repeat(243)}@example.com`,
    `name@${"a".repeat(64)}.com`,
  ];
  for (const text of bad) {
    it(`refuses “${text.slice(0, 40)}”`, () => {
      expect(isEmail(text)).to.equal(false);
    });
  }

  it("takes nothing that a browser's own field would refuse", () => {
    const input = document.createElement("input");
    input.type = "email";
    const anyText = fc.oneof(
      fc.emailAddress(),
      fc.string({ unit: "grapheme" }),
      fc.stringMatching(/^[a-z.@'+ -]{1,12}@[a-z.-]{1,12}$/),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        input.value = text;
        const isValid = input.validity.valid && input.value === text && /@.*\./.test(text);
        if (isEmail(text)) expect(isValid).to.equal(true);
        else expect(isValid && text.length <= 254).to.equal(false);
      }),
    );
  });
});

describe("isMessage", () => {
  it("is something, and not too long", () => {
    expect(isMessage("a")).to.equal(true);
    expect(isMessage(" \n\t")).to.equal(false);
    expect(isMessage("🦷".repeat(MAX_MESSAGE))).to.equal(true);
    expect(isMessage("🦷".repeat(MAX_MESSAGE + 1))).to.equal(false);
  });
});

describe("countCharacters", () => {
  it("counts code points", () => {
    expect(countCharacters("")).to.equal(0);
    expect(countCharacters("é🦷")).to.equal(2);
    expect(countCharacters("\ud83d")).to.equal(1);
  });
});

describe("leastStartingBalance", () => {
  it("is the agency's own, or else $25.00", () => {
    const least = { cents: 4_000, currency: "EUR" };
    const agency = { id: 1, name: "Alder", balance: null };
    expect(leastStartingBalance({ ...agency, minimumStartingBalance: least })).to.equal(least);
    for (const other of [agency, undefined]) {
      expect(leastStartingBalance(other)).to.deep.equal({ cents: 2_500, currency: "USD" });
    }
  });
});
