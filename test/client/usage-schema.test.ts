import { expect } from "@open-wc/testing";
import fc from "fast-check";
import { toAccount, toAgency, toWrittenAccount } from "../../src/client/account-schema.js";
import { toSummary } from "../../src/client/summary-schema.js";
import { toUsage } from "../../src/client/usage-schema.js";

const perDay = { cents: 1980, currency: "USD" };
const sent = { per_day: perDay, days: 30 };
const row = { id: 7, name: "Acme", balance_from: "customer" };

describe("toUsage", () => {
  it("reads the mean and its days, and no other field", () => {
    expect(toUsage({ ...sent, trend: "up" }, "USD")).to.deep.equal({ perDay, days: 30 });
  });

  it("keeps null, which means that it is not known", () => expect(toUsage(null, "USD")).to.equal(null));

  it("takes an amount without a currency in that of the list", () => {
    expect(toUsage({ per_day: { cents: 5 }, days: 7 }, "EUR")?.perDay).to.deep.equal({ cents: 5, currency: "EUR" });
  });

  const unreadable = [undefined, "much", 5, [], {}, { per_day: perDay }, { days: 7 }]
    .concat([
      { ...sent, days: -1 },
      { ...sent, days: 7.5 },
      { ...sent, days: "30" },
    ] as never)
    .concat([
      { ...sent, per_day: { cents: 1.5, currency: "USD" } },
      { ...sent, per_day: 1980 },
    ] as never);
  for (const value of unreadable) {
    it(`does not read ${JSON.stringify(value)}`, () => expect(toUsage(value, "USD")).to.equal(undefined));
  }

  it("reads all of it or nothing, of any value", () => {
    const field = fc.oneof(fc.jsonValue(), fc.constant(perDay), fc.nat(40));
    fc.assert(
      fc.property(fc.record({ per_day: field, days: field }, { requiredKeys: [] }), (value) => {
        const usage = toUsage(value, "USD");
        if (usage === undefined) return;
        expect(Number.isSafeInteger(usage?.perDay.cents)).to.be.true;
        expect(usage?.days).to.be.at.least(0);
      }),
    );
  });
});

describe("an account and an agency", () => {
  it("have no usage and no threshold where none is sent", () => {
    expect(toAccount(row)).not.to.have.any.keys("usage", "lowBelow");
    expect(toAgency({})).not.to.have.any.keys("usage", "lowBelow");
  });

  it("have those that are sent", () => {
    const low = { cents: 10_000, currency: "usd" };
    const expected = { usage: { perDay, days: 30 }, lowBelow: { cents: 10_000, currency: "USD" } };
    expect(toAccount({ ...row, usage: sent, low_below: low })).to.deep.include(expected);
    expect(toAgency({ usage: sent, low_below: low })).to.deep.include(expected);
  });

  it("are read where these cannot be read", () => {
    const wrong = { usage: { per_day: "a lot", days: 30 }, low_below: { cents: "10" } };
    expect(toAccount({ ...row, ...wrong })).to.deep.include({ id: 7, usage: undefined, lowBelow: undefined });
    expect(toAgency({ name: "Alder", ...wrong })).to.deep.include({ name: "Alder", usage: undefined });
  });

  it("keep what the answer to a write does not mention", () => {
    const known = toAccount({ ...row, usage: sent });
    expect(toWrittenAccount({ ...row, balance_from: "agency" }, known)?.usage).to.deep.equal({ perDay, days: 30 });
    expect(toWrittenAccount({ ...row, usage: null }, known)?.usage).to.equal(null);
  });
});

describe("toSummary", () => {
  const counts = { agency: 3, customer: 2 };

  it("has no counts that are not sent, or cannot be read", () => {
    const read = { ...counts, needsAttention: undefined };
    expect(toSummary({ summary: counts })).to.deep.equal(read);
    expect(toSummary({ summary: { ...counts, runs_out: -1, low: "many" } })).to.deep.equal(read);
  });

  it("has those of accounts that run out, and of low balances", () => {
    const summary = toSummary({ summary: { ...counts, runs_out: 1, low: "2" } });
    expect(summary).to.deep.equal({ ...counts, needsAttention: undefined, runsOut: 1, low: 2 });
  });
});
