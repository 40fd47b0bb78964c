import { toAccount, toAccountRow, type AccountRow } from "../../src/client/account-schema.js";
import type { Account } from "../../src/model/account.js";
import type { Answer } from "../answer.js";
import { isValidInUrl, type Client } from "../client.js";
import type { Run, Sample } from "../run.js";
import { isJsonType, toLine, toWords } from "../words.js";

/** Reads an account, one whose id needs encoding, and one that does not exist. */
export async function checkOneAccount(run: Run, { rows }: Sample): Promise<void> {
  const { findings } = run;
  const valid = rows.filter(({ id }) => isValidInUrl(id));
  const plain = valid.find(({ id }) => !isEncoded(id));
  const encoded = valid.find(({ id }) => isEncoded(id));
  if (plain) await checkAccount(run, "account.read", plain);
  else findings.skip("account.read", "there is no account");
  if (encoded) await checkAccount(run, "account.ids", encoded);
  else findings.skip("account.ids", "no id needs encoding");
  await checkMissing(run, rows);
}

/** Whether an id has to be encoded in a path. */
function isEncoded(id: AccountRow["id"]): boolean {
  return encodeURIComponent(id) !== String(id);
}

async function checkAccount({ client, findings }: Run, check: "account.read" | "account.ids", row: AccountRow) {
  const answer = await client.read(row.id);
  const found = parseAccount(answer);
  if (!found) findings.fail(check, toWords(answer));
  else if (String(found.id) !== String(row.id))
    findings.fail(check, `the account ${toLine(found.id, 40)} for ${toLine(row.id, 40)}`);
  else if (found.balance_from !== row.balance_from)
    findings.fail(check, `balance_from ${toLine(found.balance_from, 20)}; in the list ${toLine(row.balance_from, 20)}`);
  else if (!isJsonType(answer.type)) findings.fail(check, toWords(answer));
  else findings.pass(check, `id ${toLine(row.id, 40)}`);
}

/** Parses the account of an answer. */
export function parseAccount({ status, json }: Answer): AccountRow | undefined {
  return status >= 200 && status < 300 ? toAccountRow(json) : undefined;
}

/** Reads an account. Returns `undefined` if that fails. */
export async function readAccount(client: Client, id: AccountRow["id"]): Promise<Account | undefined> {
  const row = parseAccount(await client.read(id));
  return row && toAccount(row);
}

async function checkMissing({ client, findings }: Run, rows: readonly AccountRow[]): Promise<void> {
  const answer = await client.read(createUnusedId(rows));
  if (answer.status === 404 || answer.status === 410) findings.pass("account.missing", String(answer.status));
  else findings.fail("account.missing", toWords(answer));
  if (answer.status < 400) findings.skip("errors.problem", "nothing was refused");
  else if (answer.type !== "application/problem+json")
    findings.fail("errors.problem", answer.type || "no Content-Type");
  else checkProblem(findings, answer);
}

function checkProblem(findings: Run["findings"], { json, status }: Answer): void {
  const problem = (json ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof problem.title !== "string") findings.fail("errors.problem", "no title");
  else if (problem.status !== status)
    findings.fail("errors.problem", `status ${toLine(problem.status ?? "missing", 20)} in a ${status}`);
  else if (typeof problem.detail !== "string") findings.fail("errors.problem", "no detail");
  else findings.pass("errors.problem");
}

/** Creates an unused id of the same kind: a number of at most 32 bits, a UUID, or a word. */
function createUnusedId(rows: readonly AccountRow[]): string | number {
  const ids = rows.map(({ id }) => String(id));
  if (ids.every((id) => /^-?\d+$/.test(id))) {
    let id = 2 ** 31 - 1;
    while (ids.includes(String(id))) id--;
    return id;
  }
  if (ids.every((id) => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(id))) return crypto.randomUUID();
  return "no-such-account";
}

/** Checks that no refusal so far has quoted a header of its request. */
export function checkQuotes({ client, findings }: Run, isRead: boolean): void {
  if (client.quotes.length > 0) findings.fail("errors.quotes", client.quotes.join(", "));
  else if (isRead) findings.pass("errors.quotes");
}

/** Checks the answer to a request without the configured headers. */
export async function checkUnauthenticated({ client, findings }: Run, hasHeaders: boolean): Promise<void> {
  if (!hasHeaders) {
    findings.skip("errors.unauthorized", "there is no --header to leave out");
    return;
  }
  const answer = await client.listWithoutHeaders();
  if (answer.status === 401) findings.pass("errors.unauthorized");
  else if (answer.status === 200)
    findings.miss("errors.unauthorized", "the list is answered without --header too; check that this is intended");
  else if (answer.status === 403)
    findings.miss("errors.unauthorized", "403, for which the widget does not request fresh headers");
  else findings.fail("errors.unauthorized", toWords(answer));
}
