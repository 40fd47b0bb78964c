import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { safeParse } from "valibot";
import { seedAccounts, seedEdgeCases, seedInCurrency, seedViewer } from "../../server/index.js";
import { historySchema, toBalanceChangePage } from "../../src/client/history-schema.js";
import { accountListSchema, toAccountPage } from "../../src/client/list-schema.js";
import { accountSchema, toAccount } from "../../src/client/account-schema.js";
import { parseBalanceSource } from "../../src/model/balance-source.js";
import { withUnknownFields } from "./arbitrary.js";
import { findErrors, schemaOf } from "./openapi.js";
import { toExpected, toWireAccount } from "./wire-account.js";

const accountOf = schemaOf("Account");
const known = Object.keys(accountOf.properties ?? {});

describe("openapi.yaml and the widget's reader", () => {
  it("agree on every account: what the schema allows is read in full", () => {
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

  it("agree on what cannot be an account: what the reader refuses, the schema refuses", () => {
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

  it("agree on every page of accounts", () => {
    fc.assert(
      fc.property(withUnknownFields(schemaOf("AccountPage")), (answer) => {
        const { success, output } = safeParse(accountListSchema, answer);
        assert.ok(success && "accounts" in output);
        // Of two rows with one id the reader takes the first; a schema cannot ask for different ones.
        const ids = output.accounts.map((row) => String((row as { id: unknown }).id));
        fc.pre(new Set(ids).size === ids.length);
        const page = toAccountPage(output, { page: 1, pageSize: 50 });
        assert.equal(page.unreadable, 0);
        assert.deepEqual([page.page, page.pageSize, page.total], [output.page, output.per_page, output.total_entries]);
      }),
      { numRuns: 200 },
    );
  });

  it("agree on every page of the history", () => {
    fc.assert(
      fc.property(withUnknownFields(schemaOf("BalanceChangePage")), (answer) => {
        const { success, output } = safeParse(historySchema, answer);
        assert.ok(success);
        assert.equal(toBalanceChangePage(output).changes.length, output.balance_changes.length);
      }),
      { numRuns: 200 },
    );
  });
});

describe("the accounts that the demo and the tests use", () => {
  const yen = seedInCurrency({ cents: 3_000, currency: "JPY" }, 40);
  for (const [name, { accounts, agency }] of Object.entries({
    usual: seedAccounts(300),
    "a viewer's": seedViewer(20),
    "in yen": yen,
    "edge cases": seedEdgeCases(),
  })) {
    it(`are as openapi.yaml says: ${name}`, () => {
      assert.deepEqual(
        accounts.flatMap((account) => findErrors(accountOf, account)),
        [],
      );
      assert.deepEqual(findErrors(schemaOf("Agency"), agency), []);
    });
  }
});
