import { expect } from "@open-wc/testing";
import fc from "fast-check";
import type { Account, BillingRequest } from "../../src/model/account.js";
import {
  canRemind,
  canRequestBilling,
  countCharacters,
  findPendingRequest,
  hasFailed,
  isEmail,
  isMessage,
  isRequestOpen,
  MAX_MESSAGE,
  minimumStartingBalance,
  REQUEST_STATUSES,
  toEmail,
} from "../../src/model/billing-request.js";
import { account } from "./accounts.js";

const may = { changeBalance: true, requestBilling: true };
const unpaid = account({ balanceFrom: "agency", paymentMethod: null, permissions: may });
const sent: BillingRequest = {
  email: "office@acme.example",
  startingBalance: { cents: 2_500, currency: "USD" },
  message: "Please add a card.",
  sentAt: "2026-11-20T09:00:00Z",
};

describe("canRequestBilling", () => {
  const table: [what: string, fields: Partial<Account>, expected: boolean][] = [
    ["on agency billing without a payment method, where the viewer may request it", {}, true],
    [
      "also where the viewer may not change who pays",
      { permissions: { changeBalance: false, requestBilling: true } },
      true,
    ],
    ["on customer billing", { balanceFrom: "customer" }, false],
    ["of an unknown source", { balanceFrom: undefined }, false],
    ["with a payment method", { paymentMethod: { brand: "Visa", last4: "4242" } }, false],
    ["whose payment method is unknown", { paymentMethod: undefined }, false],
    ["with a request, whose payment method is unknown", { paymentMethod: undefined, billingRequest: sent }, true],
    ["that the viewer may not request it of", { permissions: { changeBalance: true, requestBilling: false } }, false],
    ["whose permissions do not say so", { permissions: { changeBalance: true } }, false],
    ["without permissions, as a page may hand it over", { permissions: undefined as never }, false],
  ];
  for (const [what, fields, expected] of table) {
    it(`${expected ? "holds" : "does not hold"} for an account ${what}`, () => {
      expect(canRequestBilling({ ...unpaid, ...fields })).to.equal(expected);
    });
  }
});

describe("canRemind", () => {
  const remindable = { ...sent, canRemind: true };
  for (const [what, fields, expected] of [
    ["with a request that the backend can remind of", { billingRequest: remindable }, true],
    ["with a request of which it does not say so", { billingRequest: sent }, false],
    ["without a request", { billingRequest: null }, false],
    ["whose customer pays already", { balanceFrom: "customer", billingRequest: remindable }, false],
    [
      "whose viewer may not ask",
      { billingRequest: remindable, permissions: { changeBalance: true, requestBilling: false } },
      false,
    ],
  ] as const) {
    it(`${expected ? "holds" : "does not hold"} for an account ${what}`, () => {
      expect(canRemind({ ...unpaid, ...fields })).to.equal(expected);
    });
  }
});

describe("a request's status", () => {
  const withStatus = (status: BillingRequest["status"]) => ({ ...sent, ...(status && { status }) });

  it("has failed where nothing will come of the request as it is", () => {
    const failed = REQUEST_STATUSES.filter((status) => hasFailed(withStatus(status)));
    expect(failed).to.deep.equal(["declined", "expired", "bounced"]);
    expect(hasFailed(sent)).to.equal(false);
  });

  it("needs attention, with one that nobody says too, until it is accepted", () => {
    const calm = [undefined, ...REQUEST_STATUSES].filter(
      (status) => !isRequestOpen({ billingRequest: withStatus(status) }),
    );
    expect(calm).to.deep.equal(["accepted"]);
    expect([null, undefined].map((billingRequest) => isRequestOpen({ billingRequest }))).to.deep.equal([false, false]);
  });
});

describe("findPendingRequest", () => {
  it("returns the request of an account that the agency pays for", () => {
    expect(findPendingRequest({ ...unpaid, billingRequest: sent })).to.equal(sent);
  });

  for (const [what, fields] of [
    ["there is none", { billingRequest: null }],
    ["the account does not say", {}],
    ["the customer pays already", { balanceFrom: "customer" as const, billingRequest: sent }],
  ] as const) {
    it(`returns undefined where ${what}`, () => {
      expect(findPendingRequest({ ...unpaid, ...fields })).to.equal(undefined);
    });
  }
});

describe("toEmail", () => {
  const addresses = [
    ["info@münchen.example", "info@xn--mnchen-3ya.example"],
    ["info@MÜNCHEN.Example", "info@xn--mnchen-3ya.example"],
    ["पता@उदाहरण.परीक्षा", "पता@xn--p1b6ci4b4b3a.xn--11b5bs3a9aj6g"],
  ] as const;
  for (const [text, email] of addresses) {
    it(`writes the domain of ${text} in ASCII`, () => {
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
    it(`accepts ${text.slice(0, 40)}`, () => {
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

  it("accepts exactly what an e-mail field accepts, with a dot in the domain", () => {
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
  it("accepts a text that is not blank, up to the limit in characters", () => {
    expect(isMessage("a")).to.equal(true);
    expect(isMessage(" \n\t")).to.equal(false);
    expect(isMessage("🦷".repeat(MAX_MESSAGE))).to.equal(true);
    expect(isMessage("🦷".repeat(MAX_MESSAGE + 1))).to.equal(false);
  });
});

describe("countCharacters", () => {
  it("counts a pair of surrogates as one character", () => {
    expect(countCharacters("")).to.equal(0);
    expect(countCharacters("é🦷")).to.equal(2);
    expect(countCharacters("\ud83d")).to.equal(1);
  });
});

describe("minimumStartingBalance", () => {
  it("is that of the agency, or $25.00", () => {
    const minimum = { cents: 4_000, currency: "EUR" };
    const agency = { id: 1, name: "Alder", balance: null };
    expect(minimumStartingBalance({ ...agency, minimumStartingBalance: minimum })).to.equal(minimum);
    for (const other of [agency, undefined]) {
      expect(minimumStartingBalance(other)).to.deep.equal({ cents: 2_500, currency: "USD" });
    }
  });
});
