import { expect } from "@open-wc/testing";
import fc from "fast-check";
import { toAgency, toFields } from "../../src/client/account-schema.js";

const unknown = { id: undefined, name: undefined, balance: undefined, minimumStartingBalance: undefined };
const notAnObject = [undefined, null, 7, "agency", true, [], [{ id: 1 }]];

describe("the agency on the wire", () => {
  it("is read in full, and what is not in the contract is left behind", () => {
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

  it("may leave anything unsaid", () => {
    expect(toAgency({})).to.deep.equal(unknown);
  });

  it("may say anything unreadably", () => {
    expect(toAgency({ id: {}, name: 1, balance: "much" })).to.deep.equal(unknown);
    expect(toAgency({ id: "", name: null, minimum_starting_balance: null })).to.deep.equal(unknown);
    expect(toAgency({ minimum_starting_balance: { cents: "2500", currency: "USD" } })).to.deep.equal(unknown);
  });

  it("tells having no balance from one that is not known", () => {
    expect(toAgency({ balance: null })).to.deep.equal({ ...unknown, balance: null });
  });

  for (const value of notAnObject) {
    it(`is not ${JSON.stringify(value)}`, () => {
      expect(toAgency(value)).to.equal(undefined);
    });
  }

  it("has the same fields or none, whatever arrives", () => {
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
  it("answers an object as it is", () => {
    const value = { id: 7 };
    expect(toFields(value)).to.equal(value);
  });

  for (const value of notAnObject) {
    it(`finds none in ${JSON.stringify(value)}`, () => {
      expect(toFields(value)).to.equal(undefined);
    });
  }
});
