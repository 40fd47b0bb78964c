import { expect } from "@open-wc/testing";
import fc from "fast-check";
import { toAgency, toFields } from "../../src/client/account-schema.js";
import { notAnObject } from "./helpers.js";

describe("toAgency", () => {
  const unknown = { id: undefined, name: undefined, balance: undefined, minimumStartingBalance: undefined };

  it("reads every field of the contract, and no other", () => {
    const wire = {
      id: 1,
      name: "Agency",
      balance: { cents: -5, currency: "jpy", formatted: "-5" },
      minimum_starting_balance: { cents: 5000, currency: "jpy" },
      api_key: "s3cret",
    };
    expect(toAgency(wire)).to.deep.equal({
      id: 1,
      name: "Agency",
      balance: { cents: -5, currency: "JPY" },
      minimumStartingBalance: { cents: 5000, currency: "JPY" },
    });
  });

  const unreadable = [
    {},
    { id: {}, name: 1, balance: "much" },
    { id: "", name: null, minimum_starting_balance: null },
    { minimum_starting_balance: { cents: "2500", currency: "USD" } },
  ];
  for (const value of unreadable) {
    it(`reads ${JSON.stringify(value)} as an agency without known fields`, () => {
      expect(toAgency(value)).to.deep.equal(unknown);
    });
  }

  it("keeps a balance of null, which means that there is none", () => {
    expect(toAgency({ balance: null })).to.deep.equal({ ...unknown, balance: null });
  });

  const [none, euros] = [
    { cents: 0, currency: null },
    { cents: 1, currency: "EUR" },
  ];
  for (const [balance, minimum, currency] of [
    [{ cents: 0 }, { cents: 5000 }, "USD"],
    [none, { cents: 5000, currency: "" }, "USD"],
    [none, euros, "EUR"],
    [euros, none, "EUR"],
  ] as const) {
    it(`reads amounts of ${JSON.stringify([balance, minimum])} in ${currency}`, () => {
      const agency = toAgency({ balance, minimum_starting_balance: minimum });
      expect(agency?.balance).to.deep.equal({ cents: balance.cents, currency });
      expect(agency?.minimumStartingBalance).to.deep.equal({ cents: minimum.cents, currency });
    });
  }

  it("returns all fields or undefined for any value", () => {
    const field = fc.constantFrom("id", "name", "balance", "minimum_starting_balance", "other");
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.dictionary(field, fc.jsonValue())), (value) => {
        const agency = toAgency(value);
        if (agency) expect(agency).to.have.all.keys(Object.keys(unknown));
        else expect(toFields(value)).to.equal(undefined);
      }),
    );
  });
});

describe("toFields", () => {
  it("returns an object unchanged", () => {
    const value = { id: 7 };
    expect(toFields(value)).to.equal(value);
  });

  for (const value of notAnObject) {
    it(`returns undefined for ${JSON.stringify(value)}, and so does toAgency`, () => {
      expect(toFields(value)).to.equal(undefined);
      expect(toAgency(value)).to.equal(undefined);
    });
  }
});
