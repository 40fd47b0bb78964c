import { expect } from "@open-wc/testing";
import fc from "fast-check";
import type { Account, Agency } from "../../src/index.js";
import { findChanging, findObstacle, previewBulk } from "../../src/model/bulk-change.js";
import { account, anyAccounts } from "./accounts.js";

const agency: Agency = { id: 1, name: "Alder", balance: { cents: 100, currency: "USD" } };
const card = { brand: "Visa", last4: "4242" };
const usd = (cents: number) => ({ cents, currency: "USD" });

describe("findObstacle", () => {
  const table: [what: string, fields: Partial<Account>, to: "agency" | "customer", obstacle: string | undefined][] = [
    ["is there already", { balanceFrom: "agency" }, "agency", "source"],
    ["is at a place that nobody knows", { balanceFrom: undefined }, "agency", "source"],
    ["may not be moved", { balanceFrom: "customer", permissions: { changeBalance: false } }, "agency", "forbidden"],
    ["has no card", { balanceFrom: "agency", paymentMethod: null }, "customer", "noCard"],
    ["has no card, but needs none", { balanceFrom: "customer", paymentMethod: null }, "agency", undefined],
    ["has a card that nobody told of", { balanceFrom: "agency", paymentMethod: undefined }, "customer", undefined],
    ["has a card", { balanceFrom: "agency", paymentMethod: card }, "customer", undefined],
  ];
  for (const [what, fields, to, obstacle] of table) {
    it(`of an account that ${what}: ${obstacle ?? "none"}`, () => {
      expect(findObstacle(account(fields), to)).to.equal(obstacle);
    });
  }
});

describe("previewBulk", () => {
  it("sums balances by currency, exactly at any size, and without those that are not known", () => {
    const balances = [usd(Number.MAX_SAFE_INTEGER), usd(Number.MAX_SAFE_INTEGER), { cents: -5, currency: "EUR" }, null];
    const accounts = [...balances, undefined].map((balance, id) => account({ id, balance, balanceFrom: "customer" }));
    expect(previewBulk(accounts, "agency", agency).sums).to.deep.equal([
      { cents: 2n * BigInt(Number.MAX_SAFE_INTEGER), currency: "USD" },
      { cents: -5n, currency: "EUR" },
    ]);
  });

  it("does not count the balances of those that are left out", () => {
    const there = account({ id: 1, balanceFrom: "agency", balance: usd(7) });
    const moving = account({ id: 2, balanceFrom: "customer", balance: usd(11) });
    expect(previewBulk([there, moving], "agency", agency).sums).to.deep.equal([{ cents: 11n, currency: "USD" }]);
  });

  it("knows whom a removal could silence, and of whom nobody knows", () => {
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

  it("sees all in danger that are to draw from an empty agency", () => {
    const accounts = [account({ id: 1, balanceFrom: "customer" }), account({ id: 2, balanceFrom: "agency" })];
    const { inDanger } = previewBulk(accounts, "agency", { ...agency, balance: usd(0) });
    expect(inDanger.map(({ id }) => id)).to.deep.equal([1]);
  });

  it("asks of any accounts to change those, and only those, that nothing stands in the way of", () => {
    fc.assert(
      fc.property(anyAccounts, fc.constantFrom("agency" as const, "customer" as const), (accounts, to) => {
        const { changing } = previewBulk(accounts, to, agency);
        expect(changing).to.deep.equal(findChanging(accounts, to));
        for (const one of changing) expect(one.balanceFrom).not.to.be.oneOf([to, undefined]);
      }),
    );
  });
});
