import { expect } from "@open-wc/testing";
import fc from "fast-check";
import type { Account, Agency } from "../../src/index.js";
import {
  findEligible,
  hasChoice,
  ineligibilityReason,
  planBulk,
  previewBulk,
  sumAvailable,
  toTargets,
} from "../../src/model/bulk-change.js";
import { account, anyAccounts } from "./accounts.js";

const agency: Agency = { id: 1, name: "Alder", balance: { cents: 100, currency: "USD" } };
const card = { brand: "Visa", last4: "4242" };
const usd = (cents: number) => ({ cents, currency: "USD" });

describe("ineligibilityReason", () => {
  const table: [what: string, fields: Partial<Account>, to: "agency" | "customer", reason: string | undefined][] = [
    ["is on that balance already", { balanceFrom: "agency" }, "agency", "source"],
    ["draws from an unknown balance", { balanceFrom: undefined }, "agency", "source"],
    ["may not be moved", { balanceFrom: "customer", permissions: { changeBalance: false } }, "agency", "forbidden"],
    ["has no card", { balanceFrom: "agency", paymentMethod: null }, "customer", "noCard"],
    ["has no card, but needs none", { balanceFrom: "customer", paymentMethod: null }, "agency", undefined],
    ["has an unknown card", { balanceFrom: "agency", paymentMethod: undefined }, "customer", undefined],
    ["has a card", { balanceFrom: "agency", paymentMethod: card }, "customer", undefined],
  ];
  for (const [what, fields, to, reason] of table) {
    it(`is ${reason ?? "undefined"} for an account that ${what}`, () => {
      expect(ineligibilityReason(account(fields), to)).to.equal(reason);
    });
  }
});

const destinations = fc.constantFrom("agency" as const, "customer" as const);
const anyPaymentMethod = fc.constantFrom(card, null, undefined);
const anyAgency = fc.constantFrom(agency, { ...agency, balance: usd(0) }, { ...agency, balance: undefined }, undefined);
/** Accounts with and without a way to pay, that may and may not be moved. */
const anyMixture = fc
  .tuple(anyAccounts, fc.array(fc.tuple(anyPaymentMethod, fc.boolean()), { minLength: 40 }))
  .map(([accounts, fields]) =>
    accounts.map((one, index) => {
      const [paymentMethod, changeBalance = true] = fields[index] ?? [];
      return { ...one, paymentMethod, permissions: { changeBalance } };
    }),
  );

describe("previewBulk", () => {
  it("judges each account by where it moves, where they do not all move to the same balance", () => {
    const accounts = [
      account({ id: 1, balanceFrom: "customer", balance: usd(0) }),
      account({ id: 2, balanceFrom: "agency", balance: usd(0), paymentMethod: card }),
      account({ id: 3, balanceFrom: "agency", balance: usd(0) }),
    ];
    const preview = previewBulk(new Map(accounts.map((one) => [one, one.id === 2 ? "customer" : "agency"])), agency);
    expect(preview.to).to.be.undefined;
    const { ready, inDanger, ineligible } = preview;
    const ids = [ready, inDanger, ineligible].map((group) => group.map(({ id }) => id));
    expect(ids).to.deep.equal([[1], [2], [3]]);
  });

  it("names the balance that all of them move to", () => {
    fc.assert(
      fc.property(
        anyMixture.filter(({ length }) => length > 0),
        destinations,
        anyAgency,
        (accounts, to, agency) => {
          const preview = previewBulk(toTargets(accounts, to), agency);
          expect(preview.to).to.equal(to);
          expect([...preview.targets.keys()]).to.deep.equal(accounts);
        },
      ),
    );
  });

  it("finds the accounts that could be paused, and those of which that is unknown", () => {
    const accounts = [
      account({ id: "rich", balance: usd(1), paymentMethod: card }),
      account({ id: "empty", balance: usd(0), paymentMethod: card }),
      account({ id: "none", balance: null, paymentMethod: card }),
      account({ id: "empty, unknown card", balance: usd(0), paymentMethod: undefined }),
      account({ id: "unknown balance", balance: undefined, paymentMethod: card }),
      account({ id: "unknown card", balance: usd(1), paymentMethod: undefined }),
      account({ id: "no card", balance: usd(1), paymentMethod: null }),
    ];
    const { inDanger, inDoubt, ready, ineligible } = previewBulk(toTargets(accounts, "customer"), agency);
    const groups = [inDanger, inDoubt, ready, ineligible].map((group) => group.map(({ id }) => id));
    expect(groups).to.deep.equal([
      ["empty", "none", "empty, unknown card"],
      ["unknown balance", "unknown card"],
      ["rich"],
      ["no card"],
    ]);
  });

  it("finds every account that would draw from an empty agency in danger", () => {
    const accounts = [account({ id: 1, balanceFrom: "customer" }), account({ id: 2, balanceFrom: "agency" })];
    const { inDanger } = previewBulk(toTargets(accounts, "agency"), { ...agency, balance: usd(0) });
    expect(inDanger.map(({ id }) => id)).to.deep.equal([1]);
  });

  it("puts every account into exactly one group", () => {
    fc.assert(
      fc.property(anyMixture, destinations, anyAgency, (accounts, to, payer) => {
        const { inDanger, inDoubt, ready, ineligible } = previewBulk(toTargets(accounts, to), payer);
        expect([...inDanger, ...inDoubt, ...ready, ...ineligible]).to.have.members(accounts);
        expect(ineligible.every((one) => ineligibilityReason(one, to))).to.be.true;
      }),
    );
  });
});

describe("planBulk", () => {
  it("moves all that can be moved, except those in danger where there is a choice that was not made", () => {
    fc.assert(
      fc.property(anyMixture, destinations, anyAgency, fc.boolean(), (accounts, to, payer, isDangerIncluded) => {
        const preview = previewBulk(toTargets(accounts, to), payer);
        const { moving, inDanger } = planBulk(preview, isDangerIncluded);
        const isLeftOut = hasChoice(preview) && !isDangerIncluded;
        const leftOut = isLeftOut ? preview.inDanger : [];
        expect([...moving, ...leftOut, ...preview.ineligible]).to.have.members(accounts);
        expect(inDanger).to.deep.equal(isLeftOut ? [] : preview.inDanger);
        expect(moving, "in the order of the selection").to.deep.equal(accounts.filter((one) => moving.includes(one)));
      }),
    );
  });

  it("moves something wherever something can be moved", () => {
    fc.assert(
      fc.property(anyMixture, destinations, anyAgency, fc.boolean(), (accounts, to, payer, isDangerIncluded) => {
        const { moving } = planBulk(previewBulk(toTargets(accounts, to), payer), isDangerIncluded);
        expect(moving.length > 0).to.equal(findEligible(accounts, to).length > 0);
      }),
    );
  });

  it("leaves no choice where all accounts draw from one balance", () => {
    fc.assert(
      fc.property(anyMixture, anyAgency, (accounts, payer) => {
        expect(hasChoice(previewBulk(toTargets(accounts, "agency"), payer))).to.be.false;
      }),
    );
  });
});

describe("sumAvailable", () => {
  it("sums what customers have by currency, exactly at any size", () => {
    const { MAX_SAFE_INTEGER } = Number;
    const balances = [usd(MAX_SAFE_INTEGER), usd(MAX_SAFE_INTEGER), { cents: 700, currency: "JPY" }];
    expect(sumAvailable(balances.map((balance, id) => account({ id, balance })))).to.deep.equal([
      { cents: 2n * BigInt(MAX_SAFE_INTEGER), currency: "USD" },
      { cents: 700n, currency: "JPY" },
    ]);
  });

  it("adds nothing for balances that are unknown, used up or below zero", () => {
    const balances = [usd(11), usd(-5), usd(0), null, undefined, { cents: -5, currency: "EUR" }];
    const accounts = balances.map((balance, id) => account({ id, balance }));
    expect(sumAvailable(accounts)).to.deep.equal([{ cents: 11n, currency: "USD" }]);
  });
});
