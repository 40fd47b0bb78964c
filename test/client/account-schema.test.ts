import { expect } from "@open-wc/testing";
import fc from "fast-check";
import { safeParse } from "valibot";
import { accountSchema, toAccount } from "../../src/client/account-schema.js";
import type { Account } from "../../src/model/account.js";
import { wireAccount } from "./helpers.js";

function parseAccount(value: unknown): Account | undefined {
  const { success, output } = safeParse(accountSchema, value);
  return success ? toAccount(output) : undefined;
}

const defaults = { changeBalance: true, requestBilling: false, viewHistory: false };
const none = { changeBalance: false, requestBilling: false, viewHistory: false };
const request = {
  email: "office@acme.example",
  starting_balance: { cents: 2500, currency: "usd" },
  message: "",
  sent_at: "2026-01-03T00:00:00Z",
};

describe("an account on the wire", () => {
  it("needs no more than an id, a name and a balance source", () => {
    expect(parseAccount(wireAccount())).to.deep.equal({
      id: 7,
      name: "Acme Dental",
      balanceFrom: "agency",
      status: undefined,
      agencyId: undefined,
      balance: undefined,
      paymentMethod: undefined,
      billingRequest: undefined,
      permissions: defaults,
      version: undefined,
      updated: undefined,
    });
  });

  it("is read in full, and what is not in the contract is left behind", () => {
    const wire = {
      ...wireAccount({ id: "a/7", user_role: "admin", numbers_url: "javascript:0", balance_from: "customer" }),
      status: "paused",
      agency_id: 3,
      balance: { cents: -1250, currency: "usd", formatted: "$-12.50" },
      payment_method: { brand: "Visa", last4: "4242", number: "4242424242424242" },
      billing_request: { ...request, link: "https://pay.example/?token=s3cret" },
      permissions: { change_balance: false, request_billing: true, view_history: true },
      version: "v7",
      updated: "2026-01-02T00:00:00Z",
    };
    expect(parseAccount(wire)).to.deep.equal({
      id: "a/7",
      name: "Acme Dental",
      balanceFrom: "customer",
      status: "paused",
      agencyId: 3,
      balance: { cents: -1250, currency: "USD" },
      paymentMethod: { brand: "Visa", last4: "4242" },
      billingRequest: {
        email: "office@acme.example",
        startingBalance: { cents: 2500, currency: "USD" },
        message: "",
        sentAt: "2026-01-03T00:00:00Z",
      },
      permissions: { changeBalance: false, requestBilling: true, viewHistory: true },
      version: "v7",
      updated: "2026-01-02T00:00:00Z",
    });
  });

  const unreadable: [what: string, fields: object][] = [
    ["no id", { id: undefined }],
    ["an id that is null", { id: null }],
    ["an empty id", { id: "" }],
    ["a fraction for an id", { id: 1.5 }],
    ["an id beyond what a number holds exactly", { id: 2 ** 53 }],
    ["no name", { name: undefined }],
    ["a number for a name", { name: 7 }],
    ["no balance source", { balance_from: undefined }],
    ["a balance source that is no text", { balance_from: null }],
  ];
  for (const value of [null, undefined, 7, "Acme", true, [], [wireAccount()]]) {
    it(`is not ${JSON.stringify(value)}`, () => {
      expect(parseAccount(value)).to.equal(undefined);
    });
  }

  for (const [what, fields] of unreadable) {
    it(`cannot be read with ${what}`, () => {
      expect(parseAccount(wireAccount(fields))).to.equal(undefined);
    });
  }

  it("keeps an unknown balance source as unknown", () => {
    expect(parseAccount(wireAccount({ balance_from: "reseller" }))).to.have.property("balanceFrom", undefined);
  });

  it("tells having none from not being known", () => {
    expect(parseAccount(wireAccount({ balance: null, payment_method: null, billing_request: null }))).to.include({
      balance: null,
      paymentMethod: null,
      billingRequest: null,
    });
  });

  const malformed: [field: string, value: unknown, property: keyof Account, read: unknown][] = [
    ["balance", 12, "balance", undefined],
    ["balance", { cents: 1.5, currency: "USD" }, "balance", undefined],
    ["balance", { cents: "100", currency: "USD" }, "balance", undefined],
    ["balance", { cents: 1e999, currency: "USD" }, "balance", undefined],
    ["balance", { cents: 1, currency: "US" }, "balance", undefined],
    ["balance", { cents: 1, currency: "U$D" }, "balance", undefined],
    ["balance", { cents: 1, currency: "uſd" }, "balance", undefined],
    ["balance", { cents: 1 }, "balance", undefined],
    ["payment_method", "Visa", "paymentMethod", undefined],
    ["payment_method", { brand: "Visa" }, "paymentMethod", undefined],
    ["status", 1, "status", undefined],
    ["agency_id", {}, "agencyId", undefined],
    ["version", 7, "version", undefined],
    ["updated", null, "updated", undefined],
  ];
  for (const [field, value, property, read] of malformed) {
    it(`does without a ${field} of ${JSON.stringify(value)}`, () => {
      const account = parseAccount(wireAccount({ [field]: value }));
      expect(account).to.include({ id: 7, name: "Acme Dental" });
      expect(account?.[property]).to.equal(read);
    });
  }

  it("takes amounts that only a number as large as 1e39 can tell", () => {
    const account = parseAccount(wireAccount({ balance: { cents: 1e39, currency: "USD" } }));
    expect(account?.balance).to.deep.equal({ cents: 1e39, currency: "USD" });
  });

  const permissions: [wire: unknown, read: object][] = [
    [undefined, defaults],
    [{}, defaults],
    [{ request_billing: true }, { ...defaults, requestBilling: true }],
    [{ view_history: true }, { ...defaults, viewHistory: true }],
    [{ request_billing: "true", view_history: {} }, defaults],
    [{ change_balance: "true", request_billing: 1, view_history: null }, none],
    [null, none],
    ["all", none],
    [[], none],
    [true, none],
  ];
  for (const [wire, read] of permissions) {
    it(`fails closed on permissions ${JSON.stringify(wire)}`, () => {
      expect(parseAccount(wireAccount({ permissions: wire }))?.permissions).to.deep.equal(read);
    });
  }

  it("is not fooled by a prototype sent along", () => {
    const wire: unknown = JSON.parse('{"__proto__":{"polluted":1},"id":7,"name":"A","balance_from":"agency"}');
    expect(parseAccount(wire)).to.have.property("id", 7);
    expect(parseAccount(JSON.parse('{"__proto__":{"id":7,"name":"A","balance_from":"agency"}}'))).to.equal(undefined);
    expect({}).not.to.have.property("polluted");
  });

  it("is what it needs to be or is not read, and nothing throws, whatever arrives", () => {
    const required = fc.record(
      { id: fc.jsonValue(), name: fc.jsonValue(), balance_from: fc.jsonValue() },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), required), (value) => {
        const account = parseAccount(value);
        if (!account) return;
        expect(account).to.have.all.keys(Object.keys(parseAccount(wireAccount())!));
        expect(account.name).to.be.a("string");
        expect(account.balanceFrom).to.be.oneOf(["agency", "customer", undefined]);
        expect(typeof account.id === "number" ? Number.isSafeInteger(account.id) : account.id !== "").to.equal(true);
      }),
    );
  });

  it("survives any value in any other field, of the contract or not", () => {
    const others = [
      "status",
      "agency_id",
      "balance",
      "payment_method",
      "billing_request",
      "permissions",
      "version",
      "updated",
      "numbers_url",
    ];
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...others), fc.jsonValue()), (fields) => {
        expect(parseAccount(wireAccount(fields))).to.include({ id: 7, name: "Acme Dental", balanceFrom: "agency" });
      }),
    );
  });
});
