import { expect } from "@open-wc/testing";
import fc from "fast-check";
import type { Money } from "../../src/model/money.js";
import { daysLeft, isLow, isPayingLow, runsOutWithin, runwayOf, type Usage } from "../../src/model/usage.js";

const usd = (cents: number): Money => ({ cents, currency: "USD" });
const daily = (cents: number, days = 30, currency = "USD"): Usage => ({ perDay: { cents, currency }, days });

const anyCurrency = fc.constantFrom("USD", "JPY");
const anyMoney = fc.record({
  cents: fc.oneof(fc.maxSafeInteger(), fc.integer({ min: -99, max: 999 })),
  currency: anyCurrency,
});
const anyUsage = fc.record({ perDay: anyMoney, days: fc.nat(40) });

describe("daysLeft", () => {
  const table: [what: string, balance: Money | null | undefined, usage: Usage | null | undefined, days?: number][] = [
    ["is a whole number of days", usd(900), daily(100), 9],
    ["is rounded down", usd(999), daily(100), 9],
    ["is 0 where the balance does not last a day", usd(99), daily(100), 0],
    ["is exact at any size", usd(Number.MAX_SAFE_INTEGER), daily(1), Number.MAX_SAFE_INTEGER],
    ["is told from 7 days on", usd(900), daily(100, 7), 9],
    ["is unknown below 7 days", usd(900), daily(100, 6)],
    ["is unknown where nothing is charged", usd(900), daily(0)],
    ["is unknown where charges are below zero", usd(900), daily(-100)],
    ["is unknown where there is no usage", usd(900), null],
    ["is unknown where usage is not known", usd(900), undefined],
    ["is unknown in another currency", usd(900), daily(100, 30, "CAD")],
    ["is unknown where nothing is left", usd(0), daily(100)],
    ["is unknown where the balance is below zero", usd(-1), daily(100)],
    ["is unknown where there is no balance", null, daily(100)],
    ["is unknown where the balance is not known", undefined, daily(100)],
  ];
  for (const [what, balance, usage, days] of table) {
    it(what, () => expect(daysLeft(balance, usage)).to.equal(days));
  }

  it("never promises a day more than the balance pays for, nor one less", () => {
    fc.assert(
      fc.property(anyMoney, anyUsage, (balance, usage) => {
        const days = daysLeft(balance, usage);
        if (days === undefined) return;
        const rate = BigInt(usage.perDay.cents);
        expect(BigInt(days) * rate <= BigInt(balance.cents)).to.be.true;
        expect(BigInt(days + 1) * rate > BigInt(balance.cents)).to.be.true;
      }),
      { numRuns: 1000 },
    );
  });

  it("never falls when the balance rises, nor rises when more is charged", () => {
    fc.assert(
      fc.property(anyMoney, anyUsage, fc.nat(9_999), (balance, usage, more) => {
        const days = daysLeft(balance, usage);
        fc.pre(days !== undefined && balance.cents + more <= Number.MAX_SAFE_INTEGER);
        expect(daysLeft({ ...balance, cents: balance.cents + more }, usage)).to.be.at.least(days);
        const cents = Math.min(usage.perDay.cents + more, Number.MAX_SAFE_INTEGER);
        expect(daysLeft(balance, { ...usage, perDay: { ...usage.perDay, cents } })).to.be.at.most(days);
      }),
    );
  });
});

describe("what runs out", () => {
  const paying = { balanceFrom: "customer", balance: usd(699), usage: daily(100) } as const;

  it("is the balance that pays, never one that does not", () => {
    expect(runwayOf(paying)).to.equal(6);
    expect(runwayOf({ ...paying, balanceFrom: "agency" })).to.equal(undefined);
    expect(runwayOf({ ...paying, balanceFrom: undefined })).to.equal(undefined);
  });

  it("lasts less than so many days", () => {
    expect(runsOutWithin(paying, 7)).to.be.true;
    expect(runsOutWithin({ ...paying, balance: usd(700) }, 7)).to.be.false;
  });

  it("is not one of which nothing is known, and not one that is used up", () => {
    expect(runsOutWithin({ ...paying, usage: null }, 7)).to.be.false;
    expect(runsOutWithin({ ...paying, balance: usd(0) }, 7)).to.be.false;
  });
});

describe("isLow", () => {
  const table: [cents: number, lowBelow: Money | undefined, isLow: boolean][] = [
    [1500, undefined, false],
    [1499, undefined, true],
    [9_999, usd(10_000), true],
    [1, usd(1), false],
    [1499, { cents: 1, currency: "CAD" }, true],
    [0, usd(0), false],
    [-1, usd(0), true],
  ];
  for (const [cents, lowBelow, expected] of table) {
    it(`is ${expected} for ${cents} with ${lowBelow ? JSON.stringify(lowBelow) : "no threshold"}`, () => {
      expect(isLow(usd(cents), lowBelow)).to.equal(expected);
    });
  }

  it("counts where the customer pays", () => {
    const low = { balance: usd(1), balanceFrom: "customer" } as const;
    expect(isPayingLow(low)).to.be.true;
    expect(isPayingLow({ ...low, balanceFrom: "agency" })).to.be.false;
    expect(isPayingLow({ ...low, balance: null })).to.be.false;
  });
});
