import { expect } from "@open-wc/testing";
import fc from "fast-check";
import type { Account, Agency } from "../../src/model/account.js";
import { canChangeBalance, previewChange, type Hazard } from "../../src/model/change.js";
import type { Money } from "../../src/model/money.js";
import { account, anyAccounts } from "./accounts.js";

const dollars = (amount: number): Money => ({ cents: amount * 100, currency: "USD" });
const agency = (fields: Partial<Agency> = {}): Agency => ({
  id: 1,
  name: "Agency",
  balance: dollars(500),
  ...fields,
});
const visa = { brand: "Visa", last4: "4242" };
const permissions = { changeBalance: true };

describe("previewChange", () => {
  it("moves an account of the customer's to the agency's balance", () => {
    const acme = account({ balanceFrom: "customer", balance: dollars(7) });
    expect(previewChange(acme, agency())).to.deep.equal({
      account: acme,
      from: "customer",
      to: "agency",
      balance: dollars(500),
      hazards: [],
    });
  });

  it("moves an account of the agency's to the customer's own balance", () => {
    const acme = account({ balance: dollars(7), paymentMethod: visa });
    expect(previewChange(acme, agency())).to.deep.equal({
      account: acme,
      from: "agency",
      to: "customer",
      balance: dollars(7),
      hazards: [],
    });
  });

  it("knows of no change where the present source is not known", () => {
    expect(previewChange(account({ balanceFrom: undefined }), agency())).to.equal(undefined);
  });

  const toAgency: [what: string, owner: Agency | undefined, hazards: Hazard[]][] = [
    ["with money", agency({ balance: { cents: 1, currency: "USD" } }), []],
    ["with nothing left", agency({ balance: dollars(0) }), ["noFunds"]],
    ["with less than nothing", agency({ balance: dollars(-1) }), ["noFunds"]],
    ["without a balance", agency({ balance: null }), ["noFunds"]],
    ["whose balance is not known", agency({ balance: undefined }), []],
    ["that is not known", undefined, []],
  ];
  for (const [what, owner, hazards] of toAgency) {
    it(`warns of ${hazards.join() || "nothing"} for an agency ${what}`, () => {
      // Whatever the customer has is beside the point.
      const acme = account({ balanceFrom: "customer", balance: null, paymentMethod: null });
      expect(previewChange(acme, owner)?.hazards).to.deep.equal(hazards);
    });
  }

  const toCustomer: [what: string, fields: Partial<Account>, hazards: Hazard[]][] = [
    ["a balance and a card", { balance: dollars(1), paymentMethod: visa }, []],
    ["a card and nothing else", { balance: dollars(0), paymentMethod: visa }, ["noFunds"]],
    ["a card and no balance at all", { balance: null, paymentMethod: visa }, ["noFunds"]],
    ["a balance and no card", { balance: dollars(1), paymentMethod: null }, ["noCard"]],
    ["neither", { balance: null, paymentMethod: null }, ["noFunds", "noCard"]],
    ["debts and no card", { balance: dollars(-1), paymentMethod: null }, ["noFunds", "noCard"]],
    ["who knows what", { balance: undefined, paymentMethod: undefined }, ["notKnown"]],
    ["a card and who knows what balance", { balance: undefined, paymentMethod: visa }, ["notKnown"]],
    ["a balance and who knows what card", { balance: dollars(1), paymentMethod: undefined }, ["notKnown"]],
    ["nothing and who knows what card", { balance: dollars(0), paymentMethod: undefined }, ["noFunds", "notKnown"]],
    ["no card and who knows what balance", { balance: undefined, paymentMethod: null }, ["noCard", "notKnown"]],
  ];
  for (const [what, fields, hazards] of toCustomer) {
    it(`warns of ${hazards.join() || "nothing"} for a customer with ${what}`, () => {
      expect(previewChange(account(fields), agency({ balance: null }))?.hazards).to.deep.equal(hazards);
    });
  }

  it("leads back to where it came from, for any account", () => {
    fc.assert(
      fc.property(anyAccounts, (accounts) => {
        for (const one of accounts) {
          const there = previewChange(one, agency());
          const back = there && previewChange({ ...one, balanceFrom: there.to }, agency());
          expect(there?.from).to.equal(one.balanceFrom);
          expect(back?.to).to.equal(one.balanceFrom);
        }
      }),
    );
  });
});

describe("canChangeBalance", () => {
  const table: [what: string, fields: Partial<Account>, can: boolean][] = [
    ["may where the permissions say so", { permissions }, true],
    ["may not where they do not", { permissions: { ...permissions, changeBalance: false } }, false],
    ["may not where the source is not known", { permissions, balanceFrom: undefined }, false],
  ];
  for (const [what, fields, can] of table) {
    it(what, () => {
      expect(canChangeBalance(account(fields))).to.equal(can);
    });
  }
});
