import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { toSeed, type AccountRecord, type ChangeRecord } from "../../../server/index.js";
import { openDatabase } from "../../../demo/server/database.js";
import { createSqliteStore } from "../../../demo/server/sqlite-store.js";
import { clinic, newKey } from "../../server/setup.js";
import { spawnServer, typescript } from "./child.js";

const folder = mkdtempSync(join(tmpdir(), "ctm-killing-"));
after(() => rmSync(folder, { recursive: true }));

/** One confirmed wish, and the answer to it, once there was one. */
interface Intent {
  readonly key: string;
  readonly id: string;
  readonly to: string;
  answer?: string;
}

/** How many changes are sent at once, and after how many answers the server is killed. */
const rounds = [
  { sent: 120, answered: 1 },
  { sent: 120, answered: 40 },
  { sent: 120, answered: 80 },
];

async function send(url: string, { id, key, to }: Intent) {
  const response = await fetch(`${url}/api/v1/accounts/${id}`, {
    method: "PATCH",
    headers: { "Content-Type": "application/json", "Idempotency-Key": key },
    body: JSON.stringify({ balance_from: to }),
  });
  const isReplayed = response.headers.has("Idempotency-Replayed");
  return { status: response.status, isReplayed, body: await response.text() };
}

async function readJson<T>(url: string): Promise<T> {
  return (await (await fetch(url)).json()) as T;
}

/** Some accounts that may be moved to and fro, by id, as they are now: few, so that many changes are of the same one. */
async function readMovable(url: string): Promise<Map<string, AccountRecord>> {
  const { accounts } = await readJson<{ accounts: AccountRecord[] }>(`${url}/api/v1/accounts?per_page=150`);
  const movable = accounts.filter(
    ({ balance_from: from, payment_method: card, permissions }) =>
      (from === "agency" || from === "customer") && card != null && permissions?.view_history === true,
  );
  return new Map(movable.slice(0, 10).map((account) => [String(account.id), account]));
}

/** Each to where another may just have taken the account from. */
function createIntents(ids: readonly string[], count: number): Intent[] {
  return Array.from({ length: count }, (_, index) => {
    const id = ids[index % ids.length] ?? "";
    return { key: newKey(), id, to: Math.floor(index / ids.length) % 2 === 0 ? "agency" : "customer" };
  });
}

/** Sends all at once, and kills the server when so many were answered. What was not answered may be in effect or not. */
async function sendUntilKilled(url: string, intents: readonly Intent[], answered: number, kill: () => void) {
  let count = 0;
  const sendOne = async (intent: Intent) => {
    const { status, body } = await send(url, intent);
    assert.equal(status, 200);
    intent.answer = body;
    if (++count === answered) kill();
  };
  const results = await Promise.allSettled(intents.map(sendOne));
  const failures = results.flatMap((result) => (result.status === "rejected" ? [result.reason as unknown] : []));
  // A `TypeError` is what `fetch` says of a connection that was cut.
  for (const failure of failures) assert.ok(failure instanceof TypeError, String(failure));
  assert.ok(failures.length > 0, "The server had answered everything before it was killed");
}

/** Everything is asked again with its key: what was answered is answered the same, and the rest is settled now. */
async function repeatAll(url: string, intents: readonly Intent[]): Promise<void> {
  const repeat = async (intent: Intent) => {
    const { status, isReplayed, body } = await send(url, intent);
    assert.equal(status, 200);
    if (intent.answer !== undefined) assert.deepEqual([isReplayed, body], [true, intent.answer]);
    intent.answer = body;
  };
  await Promise.all(intents.map(repeat));
}

const numberOf = ({ version = "" }: AccountRecord) => Number(version.slice(1));

/**
 * From a first version to the present one each step has its row in the history, leads on from the step before, and is the
 * answer to some key: so nothing was lost, and nothing took effect twice.
 */
async function checkAccount(url: string, first: AccountRecord, intents: readonly Intent[]): Promise<void> {
  const path = `${url}/api/v1/accounts/${first.id}`;
  const account = await readJson<AccountRecord>(path);
  const { balance_changes } = await readJson<{ balance_changes: ChangeRecord[] }>(
    `${path}/balance_changes?per_page=150`,
  );
  const steps = balance_changes.slice(0, numberOf(account) - numberOf(first)).toReversed();
  const answers = intents.filter(({ id }) => id === String(first.id)).map(({ answer = "" }) => answer);
  let source = first.balance_from;
  for (const [index, { from, to }] of steps.entries()) {
    assert.equal(from, source);
    source = to;
    const version = `r${numberOf(first) + index + 1}`;
    const isAnswered = answers.some((answer) => {
      const after = JSON.parse(answer) as AccountRecord;
      return after.version === version && after.balance_from === to;
    });
    assert.ok(isAnswered, `${first.name} came to ${version} by no key`);
  }
  assert.equal(account.balance_from, source);
}

describe("a process that is killed between writing a change and committing it", () => {
  it("leaves nothing of the change, its history row or its key", () => {
    const file = join(folder, "half-way.sqlite");
    const script = fileURLToPath(new URL("die-half-way.ts", import.meta.url));
    assert.equal(spawnSync(process.execPath, [...typescript, script, file]).signal, "SIGKILL");
    const database = openDatabase(file);
    const store = createSqliteStore(database, toSeed([]));
    assert.deepEqual(store.accounts(), [clinic]);
    assert.deepEqual([store.changes("7"), store.answer("key")], [[], undefined]);
    database.close();
  });
});

describe("a server that is killed with changes in flight, and started again on the same file", () => {
  it("has lost none that it answered, doubled none, and its history agrees with its accounts", async () => {
    const file = join(folder, "killed.sqlite");
    const intents: Intent[] = [];
    let server = await spawnServer(file);
    const movable = await readMovable(server.url);
    const historyBefore = await countChanges(server.url, movable);
    for (const { sent, answered } of rounds) {
      const next = createIntents([...movable.keys()], sent);
      intents.push(...next);
      await sendUntilKilled(server.url, next, answered, () => server.kill("SIGKILL"));
      assert.deepEqual(await server.exit, [null, "SIGKILL"]);
      server = await spawnServer(file);
      await repeatAll(server.url, next);
    }

    for (const account of movable.values()) await checkAccount(server.url, account, intents);
    const movableNow = await readMovable(server.url);
    const moved = [...movable.values()].map(
      (first) => numberOf(movableNow.get(String(first.id)) ?? first) - numberOf(first),
    );
    const steps = moved.reduce((sum, count) => sum + count, 0);
    assert.equal(await countChanges(server.url, movable), historyBefore + steps);
    assert.ok(steps > 100, `Only ${steps} changes took effect`);
    server.kill("SIGTERM");
    await server.exit;
  });
});

/** The entries of these accounts' histories. */
async function countChanges(url: string, accounts: ReadonlyMap<string, AccountRecord>): Promise<number> {
  const count = async (id: string) =>
    (await readJson<{ total_entries: number }>(`${url}/api/v1/accounts/${id}/balance_changes?per_page=1`))
      .total_entries;
  const counts = await Promise.all([...accounts.keys()].map(count));
  return counts.reduce((sum, one) => sum + one, 0);
}
