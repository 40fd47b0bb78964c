import { expect } from "@open-wc/testing";
import type { Account, BillingRequest } from "../../src/model/account.js";
import {
  canRequestBilling,
  findPendingRequest,
  isAsWished,
  type BillingRequestDraft,
} from "../../src/model/billing-request.js";
import { account } from "./accounts.js";

const may = { changeBalance: true, requestBilling: true };
const unpaid = account({ balanceFrom: "agency", paymentMethod: null, permissions: may });
const draft: BillingRequestDraft = {
  email: "office@acme.example",
  startingBalance: { cents: 2_500, currency: "USD" },
  message: "Please add a card.\n\nThank you!",
};
const sent: BillingRequest = { ...draft, sentAt: "2026-11-20T09:00:00Z" };

describe("canRequestBilling", () => {
  const table: [what: string, fields: Partial<Account>, expected: boolean][] = [
    ["on agency billing without a payment method, where the viewer may ask", {}, true],
    [
      "also where the viewer may not change who pays",
      { permissions: { changeBalance: false, requestBilling: true } },
      true,
    ],
    ["on customer billing", { balanceFrom: "customer" }, false],
    ["of an unknown source", { balanceFrom: undefined }, false],
    ["with a payment method", { paymentMethod: { brand: "Visa", last4: "4242" } }, false],
    ["whose payment method is not known", { paymentMethod: undefined }, false],
    [
      "whose payment method is not known, but that has a request out",
      { paymentMethod: undefined, billingRequest: sent },
      true,
    ],
    ["that the viewer may not ask about", { permissions: { changeBalance: true, requestBilling: false } }, false],
    ["where nobody says whether the viewer may", { permissions: { changeBalance: true } }, false],
    ["of a page that says nothing of permissions", { permissions: undefined as never }, false],
  ];
  for (const [what, fields, expected] of table) {
    it(`${expected ? "holds" : "does not hold"} for an account ${what}`, () => {
      expect(canRequestBilling({ ...unpaid, ...fields })).to.equal(expected);
    });
  }
});

describe("findPendingRequest", () => {
  it("finds the request that is out", () => {
    expect(findPendingRequest({ ...unpaid, billingRequest: sent })).to.equal(sent);
  });

  for (const [what, fields] of [
    ["none is out", { billingRequest: null }],
    ["nothing is said of it", {}],
    ["the customer pays already", { balanceFrom: "customer" as const, billingRequest: sent }],
  ] as const) {
    it(`finds none where ${what}`, () => {
      expect(findPendingRequest({ ...unpaid, ...fields })).to.equal(undefined);
    });
  }
});

describe("isAsWished", () => {
  const ask = { account: unpaid, draft, key: "k" };
  const again = { ...ask, account: { ...unpaid, billingRequest: sent } };
  const withdraw = { account: { ...unpaid, billingRequest: sent }, draft: null, key: "k" };
  const change = { account: unpaid, from: "agency", to: "customer", key: "k" } as const;
  const later = "2026-11-20T09:00:01Z";
  const out = (request: Partial<BillingRequest> = {}) => ({ ...unpaid, billingRequest: { ...sent, ...request } });
  const table: [what: string, now: Account, intent: Parameters<typeof isAsWished>[1], expected: boolean][] = [
    ["a change is made", { ...unpaid, balanceFrom: "customer" }, change, true],
    ["a change is not made", unpaid, change, false],
    ["a first request is out", out(), ask, true],
    ["no request is out", { ...unpaid, billingRequest: null }, ask, false],
    ["a request to someone else is out", out({ email: "owner@acme.example" }), ask, false],
    ["a request for more is out", out({ startingBalance: { cents: 9_900, currency: "USD" } }), ask, false],
    ["one in another currency is out", out({ startingBalance: { cents: 2_500, currency: "EUR" } }), ask, false],
    ["one in other words is out", out({ message: "Pay!" }), ask, false],
    [
      "it is out as servers store it",
      out({ email: "Office@acme.example", message: "Please add a card.\r\n\r\nThank you! " }),
      ask,
      true,
    ],
    ["the customer has paid instead", { ...out(), balanceFrom: "customer" }, ask, false],
    ["the same request is out as before", out(), again, false],
    ["the same request is out since later", out({ sentAt: later }), again, true],
    ["a request is withdrawn", { ...unpaid, billingRequest: null }, withdraw, true],
    ["a request is not withdrawn", out(), withdraw, false],
    [
      "the customer has paid instead of being asked no more",
      { ...unpaid, balanceFrom: "customer", billingRequest: null },
      withdraw,
      false,
    ],
  ];
  for (const [what, now, intent, expected] of table) {
    it(`${expected ? "is so" : "is not so"} where ${what}`, () => {
      expect(isAsWished(now, intent)).to.equal(expected);
    });
  }
});
