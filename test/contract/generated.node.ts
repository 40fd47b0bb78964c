import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { safeParse } from "valibot";
import { seedAccounts, seedEdgeCases, seedInCurrency, seedViewer } from "../../server/index.js";
import { historySchema, toBalanceChangePage } from "../../src/client/history-schema.js";
import { toAgencyChangePage } from "../../src/client/log-schema.js";
import { accountListSchema, toAccountPage } from "../../src/client/list-schema.js";
import { accountSchema, toAccount } from "../../src/client/account-schema.js";
import { parseBalanceSource } from "../../src/model/balance-source.js";
import { withUnknownFields } from "./arbitrary.js";
import { findErrors, schemaOf } from "./openapi.js";
import { toExpected, toWireAccount } from "./wire-account.js";

const accountOf = schemaOf("Account");
const known = Object.keys(accountOf.properties ?? {});

describe("openapi.yaml and the widget's reader", () => {
  it("agree on valid accounts, which are read completely", () => {
    fc.assert(
      fc.property(withUnknownFields(accountOf), (row) => {
        const { success, output } = safeParse(accountSchema, row);
        assert.ok(success);
        const expected = toExpected(output, known);
        const source = parseBalanceSource(output.balance_from);
        assert.deepEqual(toWireAccount(toAccount(output)), { ...expected, balance_from: source });
      }),
      { numRuns: 500 },
    );
  });

  it("agree on invalid accounts", () => {
    const broken = fc.tuple(
      withUnknownFields(accountOf),
      fc.constantFrom("id", "name", "balance_from"),
      fc.jsonValue(),
    );
    fc.assert(
      fc.property(broken, ([row, name, value]) => {
        const changed = { ...row, [name]: value };
        assert.equal(safeParse(accountSchema, changed).success, findErrors(accountOf, changed).length === 0);
      }),
      { numRuns: 300 },
    );
  });

  it("agree on pages of accounts", () => {
    fc.assert(
      fc.property(withUnknownFields(schemaOf("AccountPage")), (body) => {
        const { success, output } = safeParse(accountListSchema, body);
        assert.ok(success);
        // The reader ignores rows with a repeated id, which a schema cannot forbid.
        const ids = output.accounts.map((row) => String((row as { id: unknown }).id));
        fc.pre(new Set(ids).size === ids.length);
        const page = toAccountPage({ list: output, link: null }, { page: 1, pageSize: 50 });
        assert.equal(page.unreadable, 0);
        assert.deepEqual([page.page, page.pageSize, page.total], [output.page, output.per_page, output.total_entries]);
      }),
      { numRuns: 200 },
    );
  });

  it("agree on pages of the history", () => {
    fc.assert(
      fc.property(withUnknownFields(schemaOf("BalanceChangePage")), (body) => {
        const { success, output } = safeParse(historySchema, body);
        assert.ok(success);
        assert.equal(toBalanceChangePage(output).changes.length, output.balance_changes.length);
      }),
      { numRuns: 200 },
    );
  });

  it("agree on pages of the agency's log", () => {
    fc.assert(
      fc.property(withUnknownFields(schemaOf("AgencyChangePage")), (body) => {
        const { success, output } = safeParse(historySchema, body);
        assert.ok(success);
        const { changes, unreadable } = toAgencyChangePage(output);
        assert.deepEqual([changes.length, unreadable], [output.balance_changes.length, 0]);
      }),
      { numRuns: 200 },
    );
  });
});

describe("the seeds of the backend kit", () => {
  for (const [name, { accounts, agency }] of Object.entries({
    seedAccounts: seedAccounts(300),
    seedViewer: seedViewer(20),
    seedInCurrency: seedInCurrency({ cents: 3_000, currency: "JPY" }, 40),
    seedEdgeCases: seedEdgeCases(),
  })) {
    it(`are valid: ${name}`, () => {
      assert.deepEqual(
        accounts.flatMap((account) => findErrors(accountOf, account)),
        [],
      );
      assert.deepEqual(findErrors(schemaOf("Agency"), agency), []);
    });
  }
});
