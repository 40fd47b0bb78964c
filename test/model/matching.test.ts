import { expect } from "@open-wc/testing";
import fc from "fast-check";
import type { Account } from "../../src/model/account.js";
import { MAX_PAGE_SIZE, type AccountQuery } from "../../src/model/query.js";
import { applyQuery, findMatching, isAttentionNeeded, isFound, moveCounts } from "../../src/model/apply-query.js";
import { isPayingLow } from "../../src/model/usage.js";
import { account, anyAccounts, sorts } from "./accounts.js";

const firstPage: AccountQuery = { page: 1, pageSize: 50 };
const summarize = (accounts: readonly Account[], search?: string) =>
  applyQuery(accounts, { ...firstPage, search }).summary;

describe("isAttentionNeeded", () => {
  const request = { email: "a@b.example", startingBalance: { cents: 1, currency: "USD" }, message: "", sentAt: "" };
  const table: [what: string, fields: Partial<Account>, needed: boolean][] = [
    ["is active and has a balance", { balance: { cents: 1, currency: "USD" } }, false],
    ["is paused", { status: "paused" }, true],
    ["is canceled", { status: "canceled" }, false],
    ["has an unknown status", { status: undefined }, false],
    ["has a balance of zero", { balance: { cents: 0, currency: "USD" } }, true],
    ["has a balance below zero", { balance: { cents: -1, currency: "JPY" } }, true],
    ["has no balance", { balance: null }, false],
    ["has an unknown balance", { balance: undefined }, false],
    ["has an open billing request", { billingRequest: request }, true],
    ["has no billing request", { billingRequest: null }, false],
  ];
  for (const [what, fields, needed] of table) {
    it(`is ${needed} for an account that ${what}`, () => {
      expect(isAttentionNeeded(account(fields))).to.equal(needed);
    });
  }
});

describe("the summary of applyQuery", () => {
  it("counts the accounts that a search finds, without those of an unknown source", () => {
    const accounts = [
      account({ id: 1, name: "Acme" }),
      account({ id: 2, name: "Acme", balanceFrom: "customer", status: "paused" }),
      account({ id: 3, name: "Acme", balanceFrom: undefined, status: "paused" }),
      account({ id: 4, name: "Other" }),
    ];
    expect(summarize(accounts, undefined)).to.deep.equal({ agency: 2, customer: 1, needsAttention: 2 });
    expect(summarize(accounts, " ACME ")).to.deep.equal({ agency: 1, customer: 1, needsAttention: 2 });
    expect(summarize([], "a")).to.deep.equal({ agency: 0, customer: 0, needsAttention: 0 });
  });

  it("equals the totals of the filters", () => {
    fc.assert(
      fc.property(anyAccounts, fc.constantFrom(undefined, "acme", "e"), (accounts, search) => {
        const totalOf = (filter: Partial<AccountQuery>) =>
          applyQuery(accounts, { ...firstPage, search, ...filter }).total;
        expect(summarize(accounts, search)).to.deep.equal({
          agency: totalOf({ balanceFrom: "agency" }),
          customer: totalOf({ balanceFrom: "customer" }),
          needsAttention: totalOf({ needsAttention: true }),
          ...(accounts.some(({ usage }) => usage) && {
            runsOut: totalOf({ runsOutWithin: 7 }),
            low: accounts.filter((one) => isFound(one, search) && isPayingLow(one)).length,
          }),
        });
      }),
    );
  });
});

describe("moveCounts", () => {
  it("returns the same as counting again, for any change", () => {
    fc.assert(
      fc.property(anyAccounts, anyAccounts, (accounts, others) => {
        fc.pre(accounts.length > 0 && others.length > 0);
        const [before, after] = [accounts[0]!, { ...others[0]!, id: accounts[0]!.id }];
        // Whether they are counted depends on all accounts.
        const known = account({ id: "known", usage: { perDay: { cents: 1, currency: "USD" }, days: 7 } });
        const counts = summarize([...accounts, known]);
        expect(moveCounts(counts, before, after)).to.deep.equal(summarize([after, ...accounts.slice(1), known]));
        expect(counts, "the counts before").to.deep.equal(summarize([...accounts, known]));
      }),
    );
  });

  it("keeps a count undefined that the backend does not send", () => {
    const sent = { agency: 5, customer: 3, needsAttention: undefined };
    const [before, after] = [account(), account({ balanceFrom: "customer", status: "paused" })];
    expect(moveCounts(sent, before, after)).to.deep.equal({ ...sent, agency: 4, customer: 4 });
  });
});

describe("findMatching", () => {
  it("returns the rows of all pages", () => {
    fc.assert(
      fc.property(
        anyAccounts,
        fc.constantFrom(undefined, "acme"),
        fc.constantFrom(undefined, ...sorts),
        (accounts, search, sort) => {
          const query = { page: 1, pageSize: MAX_PAGE_SIZE, search, sort };
          expect(findMatching(accounts, { ...query, page: 3, pageSize: 2 })).to.deep.equal(
            applyQuery(accounts, query).accounts,
          );
        },
      ),
    );
  });
});

describe("isFound", () => {
  it("is true for exactly the accounts that a search finds", () => {
    fc.assert(
      fc.property(anyAccounts, fc.constantFrom(undefined, "", "acme", " E"), (accounts, search) => {
        const found = findMatching(accounts, { ...firstPage, search });
        expect(accounts.filter((one) => isFound(one, search))).to.deep.equal(found);
      }),
    );
  });
});
