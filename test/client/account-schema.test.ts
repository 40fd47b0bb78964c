import { expect } from "@open-wc/testing";
import fc from "fast-check";
import { safeParse } from "valibot";
import { accountSchema, toAccount, toAccountRow, toWrittenAccount } from "../../src/client/account-schema.js";
import type { Account } from "../../src/model/account.js";
import { notAnObject, wireAccount } from "./helpers.js";

/** Parses a value; `undefined` when it is not an account. */
function parseAccount(value: unknown): Account | undefined {
  const { success, output } = safeParse(accountSchema, value);
  expect(toAccountRow(value) !== undefined).to.equal(success);
  return success ? toAccount(output) : undefined;
}

describe("accountSchema", () => {
  const unreadable: [what: string, fields: object][] = [
    ["no id", { id: undefined }],
    ["an id that is null", { id: null }],
    ["an empty id", { id: "" }],
    ["a fraction as its id", { id: 1.5 }],
    ["an id beyond the safe integers", { id: 2 ** 53 }],
    ["no name", { name: undefined }],
    ["a number as its name", { name: 7 }],
    ["no balance source", { balance_from: undefined }],
    ["a balance source that is null", { balance_from: null }],
  ];
  for (const [what, fields] of unreadable) {
    it(`rejects an account with ${what}`, () => {
      expect(parseAccount(wireAccount(fields))).to.equal(undefined);
    });
  }

  for (const value of notAnObject) {
    it(`rejects ${JSON.stringify(value)}`, () => {
      expect(parseAccount(value)).to.equal(undefined);
    });
  }

  it("ignores __proto__ in the JSON", () => {
    const wire: unknown = JSON.parse('{"__proto__":{"polluted":1},"id":7,"name":"A","balance_from":"agency"}');
    expect(parseAccount(wire)).to.have.property("id", 7);
    expect(parseAccount(JSON.parse('{"__proto__":{"id":7,"name":"A","balance_from":"agency"}}'))).to.equal(undefined);
    expect({}).not.to.have.property("polluted");
  });

  it("accepts only values with the required fields, and never throws", () => {
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
});

describe("toAccount", () => {
  const defaults = { changeBalance: true, requestBilling: false, viewHistory: false };
  const none = { changeBalance: false, requestBilling: false, viewHistory: false };
  const request = {
    email: "office@acme.example",
    starting_balance: { cents: 2500, currency: "usd" },
    message: "",
    sent_at: "2026-01-03T00:00:00Z",
  };

  it("reads an account that has only an id, a name and a balance source", () => {
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

  it("reads what is scheduled, and a permission to schedule, where there is one", () => {
    const times = { at: "2026-12-01T00:00:00+01:00", fall_back_until: "2026-12-15T00:00:00+01:00" };
    const scheduled = {
      ...{ to: "customer", ...times, reason: "Trial ends" },
      ...{ created_at: "2026-11-22T10:00:00Z", created_by: { id: "dana", name: "Dana" }, secret: "s3cret" },
    };
    const permissions = { schedule_change: true };
    const { scheduledChange, permissions: read } = parseAccount(
      wireAccount({ scheduled_change: scheduled, permissions }),
    )!;
    expect(read).to.deep.equal({ ...defaults, scheduleChange: true });
    expect(scheduledChange).to.deep.equal({
      to: "customer",
      at: times.at,
      when: undefined,
      fallBackUntil: times.fall_back_until,
      fallBackDays: undefined,
      reason: "Trial ends",
      createdAt: "2026-11-22T10:00:00Z",
      createdBy: "Dana",
    });
    const funded = { to: "customer", when: "funded", fall_back_days: 14 };
    expect(parseAccount(wireAccount({ scheduled_change: funded }))!.scheduledChange).to.include({
      ...{ when: "funded", fallBackDays: 14, at: undefined },
    });
    for (const none of [null, false]) {
      expect(parseAccount(wireAccount({ scheduled_change: none }))!.scheduledChange).to.equal(null);
    }
  });

  it("takes what is scheduled and cannot be read for a change of which nothing is known", () => {
    const unknown = {
      ...{ to: undefined, at: undefined, when: undefined, fallBackUntil: undefined, fallBackDays: undefined },
      ...{ reason: undefined, createdAt: undefined, createdBy: undefined },
    };
    const strange = {
      to: "vendor",
      at: "soon",
      when: "later",
      fall_back_until: 7,
      fall_back_days: "x",
      created_by: "Dana",
    };
    for (const scheduled of [true, "tomorrow", [], {}, strange]) {
      expect(parseAccount(wireAccount({ scheduled_change: scheduled }))!.scheduledChange).to.deep.equal(unknown);
    }
    const permissions = { schedule_change: "yes" };
    expect(parseAccount(wireAccount({ permissions }))!.permissions.scheduleChange).to.equal(false);
  });

  it("reads every field of the contract, and no other", () => {
    const wire = {
      ...wireAccount({
        id: "a/7",
        user_role: "agency_administrator",
        numbers_url: "javascript:0",
        balance_from: "customer",
      }),
      status: "paused",
      agency_id: 3,
      balance: { cents: -1250, currency: "usd", formatted: "$-12.50" },
      payment_method: { brand: "Visa", last4: "4242", number: "4242424242424242" },
      billing_request: { ...request, checkout_url: "https://pay.example/?token=s3cret" },
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

  it("reads an unknown balance source as undefined", () => {
    expect(parseAccount(wireAccount({ balance_from: "reseller" }))).to.have.property("balanceFrom", undefined);
  });

  it("keeps null, which means that there is none", () => {
    expect(parseAccount(wireAccount({ balance: null, payment_method: null, billing_request: null }))).to.include({
      balance: null,
      paymentMethod: null,
      billingRequest: null,
    });
  });

  const unreadable: [field: string, property: keyof Account, values: unknown[]][] = [
    ["status", "status", [1, [], [1], null]],
    ["agency_id", "agencyId", [{}, "", null]],
    [
      "balance",
      "balance",
      [
        12,
        { cents: 1.5, currency: "USD" },
        { cents: "100", currency: "USD" },
        { cents: 1e300, currency: "USD" },
        { cents: 2 ** 53, currency: "USD" },
        { cents: 1e999, currency: "USD" },
        { cents: 1, currency: "US" },
        { cents: 1, currency: "U$D" },
        { cents: 1, currency: "uſd" },
      ],
    ],
    ["payment_method", "paymentMethod", ["Visa", { brand: "Visa" }, { brand: null, last4: "4242" }]],
    ["version", "version", [1.5, {}, null]],
    ["updated", "updated", [null]],
  ];
  for (const [field, property, values] of unreadable) {
    for (const value of values) {
      it(`reads a ${field} of ${JSON.stringify(value)} as undefined`, () => {
        const account = parseAccount(wireAccount({ [field]: value }));
        expect(account).to.include({ id: 7, name: "Acme Dental", [property]: undefined });
      });
    }
  }

  it("reads the largest safe integer as an amount", () => {
    const balance = { cents: Number.MAX_SAFE_INTEGER, currency: "USD" };
    expect(parseAccount(wireAccount({ balance }))?.balance).to.deep.equal(balance);
  });

  const tolerated: [wire: object, read: Partial<Account>][] = [
    [{ version: 7 }, { version: "7" }],
    [{ status: ["paused", "archived"] }, { status: "paused" }],
    [{ balance: { cents: 1 } }, { balance: { cents: 1, currency: "USD" } }],
    [{ balance: { cents: 1, currency: null } }, { balance: { cents: 1, currency: "USD" } }],
    [{ balance: { cents: 1, currency: "" } }, { balance: { cents: 1, currency: "USD" } }],
    [{ balance_from: undefined, shared_billing: true }, { balanceFrom: "agency" }],
    [{ balance_from: undefined, shared_billing: false }, { balanceFrom: "customer" }],
    [{ balance_from: "agency", shared_billing: false }, { balanceFrom: "agency" }],
    [{ billing_request: false }, { billingRequest: null }],
  ];
  for (const [wire, read] of tolerated) {
    it(`reads ${JSON.stringify(wire)} as ${JSON.stringify(read)}`, () => {
      expect(parseAccount(wireAccount(wire))).to.deep.include(read);
    });
  }

  it("reads a balance without a currency in the currency of the agency", () => {
    expect(
      toAccount({ id: 7, name: "Acme", balance_from: "agency", balance: { cents: 1 } }, "EUR").balance,
    ).to.deep.equal({
      cents: 1,
      currency: "EUR",
    });
  });

  it("reads a balance without a currency in an answer to a change in the currency that the account had", () => {
    const known = toAccount({ id: 7, name: "Acme", balance_from: "agency", balance: { cents: 1, currency: "GBP" } });
    const answer = { balance_from: "customer", balance: { cents: 2, currency: null } };
    expect(toWrittenAccount(answer, known, "EUR")?.balance).to.deep.equal({ cents: 2, currency: "GBP" });
    expect(toWrittenAccount(answer, { ...known, balance: null }, "EUR")?.balance?.currency).to.equal("EUR");
    expect(toWrittenAccount(answer, { ...known, balance: null }, undefined)?.balance?.currency).to.equal("USD");
  });

  it("rejects an account without any field about who pays", () => {
    for (const fields of [{ balance_from: undefined }, { balance_from: undefined, shared_billing: "true" }]) {
      expect(parseAccount(wireAccount(fields))).to.equal(undefined);
    }
  });

  const permissions: [wire: unknown, read: object][] = [
    [undefined, defaults],
    [{}, defaults],
    [{ request_billing: true }, { ...defaults, requestBilling: true }],
    [{ view_history: true }, { ...defaults, viewHistory: true }],
    [{ request_billing: "true", view_history: {} }, defaults],
    [{ change_balance: "true", request_billing: 1, view_history: null }, none],
    [{ give_reason: true }, { ...defaults, giveReason: true }],
    [{ give_reason: "true" }, { ...defaults, giveReason: false }],
    [null, none],
    ["all", none],
    [[], none],
    [true, none],
  ];
  for (const [wire, read] of permissions) {
    it(`reads permissions of ${JSON.stringify(wire)} as ${JSON.stringify(read)}`, () => {
      expect(parseAccount(wireAccount({ permissions: wire }))?.permissions).to.deep.equal(read);
    });
  }

  it("reads the links that lead to a page, and why an account cannot be changed where that is a text", () => {
    const links = { open: "/accounts/7", billing: "https://portal.example/7" };
    expect(parseAccount(wireAccount({ links }))?.links).to.deep.equal(links);
    for (const wrong of ["javascript:alert(1)", 7, null, {}]) {
      expect(parseAccount(wireAccount({ links: { open: wrong, billing: wrong } }))?.links).to.deep.equal({});
    }
    expect([undefined, null, "x", []].map((none) => parseAccount(wireAccount({ links: none }))?.links)).to.deep.equal(
      Array(4).fill(undefined),
    );
    const reasonOf = (reason: unknown) => parseAccount(wireAccount({ permissions: { reason } }))?.permissions.reason;
    expect([reasonOf("Ask us."), reasonOf(7), reasonOf(null)]).to.deep.equal(["Ask us.", undefined, undefined]);
  });

  it("reads any value but null and false as a pending billing request, with its readable fields", () => {
    const field = fc.constantFrom(...Object.keys(request));
    const near = fc.dictionary(field, fc.jsonValue()).map((fields) => ({ ...request, ...fields }));
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), near), (billing_request) => {
        const read = parseAccount(wireAccount({ billing_request }))?.billingRequest;
        expect(read === null).to.equal(billing_request === null || billing_request === false);
        for (const text of [read?.email, read?.message, read?.sentAt])
          expect(typeof text).to.be.oneOf(["string", "undefined"]);
        expect(Number.isSafeInteger(read?.startingBalance?.cents ?? 0)).to.equal(true);
      }),
    );
  });

  it("accepts any value in every other field", () => {
    const others = ["status", "agency_id", "balance", "payment_method", "billing_request", "permissions"];
    const any = fc.constantFrom(...others, "version", "updated", "numbers_url");
    fc.assert(
      fc.property(fc.dictionary(any, fc.jsonValue()), (fields) => {
        expect(parseAccount(wireAccount(fields))).to.include({ id: 7, name: "Acme Dental", balanceFrom: "agency" });
      }),
    );
  });
});
