import { expect } from "@open-wc/testing";
import fc from "fast-check";
import type { Agency } from "../../src/index.js";
import { previewAgencyRunway } from "../../src/model/agency-runway.js";
import type { Usage } from "../../src/model/usage.js";
import { account } from "./accounts.js";

const daily = (cents: number, days = 30, currency = "USD"): Usage => ({ perDay: { cents, currency }, days });
const agency: Agency = { id: 1, name: "Alder", balance: { cents: 41_000, currency: "USD" }, usage: daily(1_000) };

describe("previewAgencyRunway", () => {
  const of = (...usages: (Usage | null | undefined)[]) => usages.map((usage, id) => account({ id, usage }));
  const add = (...usages: (Usage | null | undefined)[]) => ({ added: of(...usages), removed: [] });
  const remove = (...usages: (Usage | null | undefined)[]) => ({ added: [], removed: of(...usages) });

  it("adds the rate of an account that the agency will pay for", () => {
    expect(previewAgencyRunway(agency, add(daily(240)))).to.deep.equal({ now: 41, then: 33 });
  });

  it("takes the rate of an account away that its customer will pay for", () => {
    expect(previewAgencyRunway(agency, remove(daily(240)))).to.deep.equal({ now: 41, then: 53 });
  });

  it("adds up the rates of many, also of some that are charged nothing", () => {
    expect(previewAgencyRunway(agency, add(daily(200), daily(0), daily(800)))).to.deep.equal({
      now: 41,
      then: 20,
    });
  });

  it("adds and takes away in one change", () => {
    const moves = { added: of(daily(500)), removed: of(daily(200), daily(300)) };
    expect(previewAgencyRunway(agency, moves)).to.deep.equal({ now: 41, then: 41 });
  });

  const nothing: [
    what: string,
    agency: Agency | undefined,
    usages: (Usage | null | undefined)[],
    to?: typeof remove,
  ][] = [
    ["of an unknown agency", undefined, [daily(1)]],
    ["of an agency whose usage is not known", { ...agency, usage: null }, [daily(1)]],
    ["of an agency whose usage rests on 6 days", { ...agency, usage: daily(1_000, 6) }, [daily(1)]],
    ["of an agency without a balance", { ...agency, balance: null }, [daily(1)]],
    ["of an agency whose balance is used up", { ...agency, balance: { cents: 0, currency: "USD" } }, [daily(1)]],
    ["where nothing moves", agency, []],
    ["where one usage is null", agency, [daily(1), null]],
    ["where one usage is not said", agency, [daily(1), undefined]],
    ["where one usage rests on 6 days", agency, [daily(1), daily(1, 6)]],
    ["where one usage is in another currency", agency, [daily(1), daily(1, 30, "CAD")]],
    ["where one usage is below zero", agency, [daily(1), daily(-1)]],
    ["where the agency would be charged nothing", agency, [daily(1_000)], remove],
    ["where the agency would be charged less than nothing", agency, [daily(1_001)], remove],
  ];
  for (const [what, owner, usages, to = add] of nothing) {
    it(`says nothing ${what}`, () => expect(previewAgencyRunway(owner, to(...usages))).to.equal(undefined));
  }

  it("is exact for sums beyond 2^53, and never promises more with an account than without", () => {
    const cents = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
    fc.assert(
      fc.property(fc.array(cents, { minLength: 1 }), cents, cents, (rates, balance, rate) => {
        const owner = { ...agency, balance: { cents: balance, currency: "USD" }, usage: daily(rate) };
        const usages = rates.map((one) => daily(one));
        const sum = rates.reduce((all, one) => all + BigInt(one), 0n);
        const added = previewAgencyRunway(owner, add(...usages));
        fc.pre(added !== undefined);
        expect(BigInt(added.then)).to.equal(BigInt(balance) / (BigInt(rate) + sum));
        expect(added.then).to.be.at.most(added.now);
        const removed = previewAgencyRunway(owner, remove(...usages));
        expect(removed === undefined).to.equal(BigInt(rate) <= sum);
        if (removed) expect(removed.then).to.be.at.least(removed.now);
      }),
    );
  });
});
