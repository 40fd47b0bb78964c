import { expect } from "@open-wc/testing";
import fc from "fast-check";
import type { Account, Agency } from "../../src/index.js";
import { findEligible, ineligibilityReason, previewBulk } from "../../src/model/bulk-change.js";
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

describe("previewBulk", () => {
  it("sums balances by currency, exactly at any size, without unknown ones", () => {
    const balances = [usd(Number.MAX_SAFE_INTEGER), usd(Number.MAX_SAFE_INTEGER), { cents: -5, currency: "EUR" }, null];
    const accounts = [...balances, undefined].map((balance, id) => account({ id, balance, balanceFrom: "customer" }));
    expect(previewBulk(accounts, "agency", agency).sums).to.deep.equal([
      { cents: 2n * BigInt(Number.MAX_SAFE_INTEGER), currency: "USD" },
      { cents: -5n, currency: "EUR" },
    ]);
  });

  it("does not sum the balances of accounts that are left out", () => {
    const there = account({ id: 1, balanceFrom: "agency", balance: usd(7) });
    const moving = account({ id: 2, balanceFrom: "customer", balance: usd(11) });
    expect(previewBulk([there, moving], "agency", agency).sums).to.deep.equal([{ cents: 11n, currency: "USD" }]);
  });

  it("finds the accounts that could be paused, and those of which that is unknown", () => {
    const accounts = [
      account({ id: "rich", balance: usd(1), paymentMethod: card }),
      account({ id: "empty", balance: usd(0), paymentMethod: card }),
      account({ id: "none", balance: null, paymentMethod: card }),
      account({ id: "unknown balance", balance: undefined, paymentMethod: card }),
      account({ id: "unknown card", balance: usd(1), paymentMethod: undefined }),
    ];
    const { inDanger, inDoubt } = previewBulk(accounts, "customer", agency);
    expect(inDanger.map(({ id }) => id)).to.deep.equal(["empty", "none"]);
    expect(inDoubt.map(({ id }) => id)).to.deep.equal(["unknown balance", "unknown card"]);
  });

  it("finds every account that would draw from an empty agency in danger", () => {
    const accounts = [account({ id: 1, balanceFrom: "customer" }), account({ id: 2, balanceFrom: "agency" })];
    const { inDanger } = previewBulk(accounts, "agency", { ...agency, balance: usd(0) });
    expect(inDanger.map(({ id }) => id)).to.deep.equal([1]);
  });

  it("finds no account eligible that is on that balance already or on an unknown one", () => {
    fc.assert(
      fc.property(anyAccounts, fc.constantFrom("agency" as const, "customer" as const), (accounts, to) => {
        const { eligible } = previewBulk(accounts, to, agency);
        expect(eligible).to.deep.equal(findEligible(accounts, to));
        for (const one of eligible) expect(one.balanceFrom).not.to.be.oneOf([to, undefined]);
      }),
    );
  });
});
