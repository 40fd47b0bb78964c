import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { safeParse } from "valibot";
import { historySchema, toBalanceChangePage } from "../../src/client/history-schema.js";
import { toAgencyChangePage } from "../../src/client/log-schema.js";
import { accountListSchema, isPaged, readWholePage, toAccountPage } from "../../src/client/list-schema.js";
import { accountSchema, toAccount } from "../../src/client/account-schema.js";
import { runToEnd } from "../model/run-to-end.js";
import { examplesOf, findErrors, operations, resolve, schemaOf, type ResponseObject } from "./openapi.js";
import { toExpected, toWireAccount } from "./wire-account.js";

type Fields = Readonly<Record<string, unknown>>;

const own = operations.filter(({ path }) => !path.endsWith(".json"));
const known = Object.keys(schemaOf("Account").properties ?? {});

/** Fails unless the widget reads all known fields of a row. */
function assertRead(row: unknown): void {
  const { success, output } = safeParse(accountSchema, row);
  assert.ok(success);
  assert.deepEqual(toWireAccount(toAccount(output)), toExpected(row as Fields, known));
}

function assertListRead(list: unknown): void {
  const { success, output } = safeParse(accountListSchema, list);
  assert.ok(success);
  const answer = { list: output, link: null };
  const query = { page: 1, pageSize: 50 };
  const page = isPaged(answer) ? toAccountPage(answer, query) : runToEnd(readWholePage(answer, query));
  assert.equal(page.unreadable, 0);
  assert.equal(page.accounts.length, output.accounts.length);
  output.accounts.forEach(assertRead);
  if (!isPaged(answer)) return;
  assert.deepEqual([page.page, page.pageSize, page.total], [output.page, output.per_page, output.total_entries]);
  assert.equal(page.hasNext, output.next_page !== null);
  const { agency, customer, needsAttention, runsOut, low } = page.summary ?? {};
  assert.deepEqual(
    {
      agency,
      customer,
      needs_attention: needsAttention,
      ...(runsOut !== undefined && { runs_out: runsOut }),
      ...(low !== undefined && { low }),
    },
    { ...noCounts, ...(output.summary as object) },
  );
  const { id, name, balance, minimumStartingBalance, usage, lowBelow, links } = page.agency ?? {};
  assert.deepEqual(
    {
      id,
      name,
      balance,
      minimum_starting_balance: minimumStartingBalance,
      ...(usage && { usage: { per_day: usage.perDay, days: usage.days } }),
      ...(lowBelow && { low_below: lowBelow }),
      links: links && { balance_changes: links.balanceChanges },
    },
    { ...noAgency, ...(output.agency as object) },
  );
}

const noCounts = { agency: undefined, customer: undefined, needs_attention: undefined };
const noAgency = {
  id: undefined,
  name: undefined,
  balance: undefined,
  minimum_starting_balance: undefined,
  links: undefined,
};

function assertHistoryRead(history: unknown): void {
  const { success, output } = safeParse(historySchema, history);
  assert.ok(success);
  const { changes, hasNext } = toBalanceChangePage(output);
  assert.deepEqual(
    changes.map(({ actor, ...change }) => ({ ...change, actor: { name: actor } })),
    output.balance_changes,
  );
  assert.equal(hasNext, output.next_page !== null);
}

function assertLogRead(log: unknown): void {
  const { success, output } = safeParse(historySchema, log);
  assert.ok(success);
  const { changes, hasNext, unreadable } = toAgencyChangePage(output);
  assert.equal(unreadable, 0);
  const defined = (change: object) => Object.entries(change).filter(([, value]) => value !== undefined);
  assert.deepEqual(
    changes.map(({ actor, ...change }) => Object.fromEntries([...defined(change), ["actor", { name: actor }]])),
    output.balance_changes,
  );
  assert.equal(hasNext, output.next_page !== null);
}

const assertions: Readonly<Record<string, (value: unknown) => void>> = {
  listAccounts: assertListRead,
  readAccount: assertRead,
  changeBalance: assertRead,
  requestBilling: assertRead,
  withdrawBillingRequest: assertRead,
  sendBillingReminder: assertRead,
  scheduleChange: assertRead,
  cancelScheduledChange: assertRead,
  listBalanceChanges: assertHistoryRead,
  listAgencyChanges: assertLogRead,
  // For people, not for the widget.
  listTrail: () => undefined,
};

describe("openapi.yaml", () => {
  it("describes each operation twice, also for a collection that ends in .json", () => {
    assert.deepEqual(own.map(({ id }) => id).sort(), Object.keys(assertions).sort());
    const suffixed = operations.filter(({ path }) => path.endsWith(".json"));
    const describeAll = (all: typeof operations, suffix: string) =>
      all.map(({ method, path, id, parameters, content, operation: { responses } }) => {
        return { method, path: path + suffix, id, parameters, content, responses };
      });
    assert.deepEqual(describeAll(suffixed, ""), describeAll(own, ".json"));
  });

  it("describes exactly the fields of an account that the widget reads", () => {
    const optional = { links: {}, usage: null, low_below: null, scheduled_change: null };
    const account = toAccount({ id: 1, name: "", balance_from: "agency", created: "", ...optional });
    assert.deepEqual(known.sort(), Object.keys(toWireAccount(account)).sort());
    assert.equal(Object.keys(account).length, known.length);
  });

  for (const { id, operation, content } of own) {
    const responses = Object.entries(operation.responses).map(([status, response]) => ({
      status,
      examples: examplesOf(resolve<ResponseObject>(response).content),
    }));
    const requests = examplesOf(content);

    it(`has a valid example for each response of ${id}, and for its request`, () => {
      for (const { status, examples } of responses) assert.ok(examples.length > 0, status);
      for (const { name, schema, value } of [...requests, ...responses.flatMap(({ examples }) => examples)]) {
        assert.deepEqual(findErrors(schema, value), [], name);
      }
    });

    it(`has example responses of ${id} that the widget reads completely`, () => {
      const read = responses.filter(({ status }) => status.startsWith("2")).flatMap(({ examples }) => examples);
      assert.ok(read.length > 0);
      for (const { value } of read) assertions[id]?.(value);
    });

    it(`has example problems of ${id} with the right status`, () => {
      for (const { status, examples } of responses.filter((response) => /^[45]/.test(response.status))) {
        const problems = examples.filter(({ type }) => type === "application/problem+json");
        assert.deepEqual(new Set(problems.map(({ value }) => (value as Fields).status)), new Set([Number(status)]));
      }
    });
  }
});
