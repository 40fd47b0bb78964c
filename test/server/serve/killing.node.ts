import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { administrator, toSeed, type AccountRecord, type ChangeRecord } from "../../../server/index.js";
import { clinic, newKey, setupStore } from "../setup.js";
import { openSqliteStore } from "../sql/stores.js";
import { spawnServer, typescript } from "./spawn-server.js";

const folder = mkdtempSync(join(tmpdir(), "ctm-killing-"));
after(() => rmSync(folder, { recursive: true }));

/** A change with its key, and the body of the response if there was one. */
interface SentChange {
  readonly key: string;
  readonly id: string;
  readonly to: string;
  responseBody?: string;
}

/** How many changes are sent in parallel, and after how many responses the server is killed. */
const rounds = [
  { sent: 120, answered: 1 },
  { sent: 120, answered: 40 },
  { sent: 120, answered: 80 },
];

async function send(url: string, { id, key, to }: SentChange) {
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

/** Reads ten accounts that can be changed in both directions: few, so that each gets many changes. */
async function readMovable(url: string): Promise<Map<string, AccountRecord>> {
  const { accounts } = await readJson<{ accounts: AccountRecord[] }>(`${url}/api/v1/accounts?per_page=150`);
  const movable = accounts.filter(
    ({ balance_from: from, payment_method: card, permissions }) =>
      (from === "agency" || from === "customer") && card != null && permissions?.view_history === true,
  );
  return new Map(movable.slice(0, 10).map((account) => [String(account.id), account]));
}

/** Creates changes that move each account back and forth. */
function createChanges(ids: readonly string[], count: number): SentChange[] {
  return Array.from({ length: count }, (_, index) => {
    const id = ids[index % ids.length] ?? "";
    return { key: newKey(), id, to: Math.floor(index / ids.length) % 2 === 0 ? "agency" : "customer" };
  });
}

/** Sends all changes in parallel, and kills the server after some responses. The other changes may have taken effect. */
async function sendUntilKilled(url: string, changes: readonly SentChange[], answered: number, kill: () => void) {
  let count = 0;
  const sendOne = async (change: SentChange) => {
    const { status, body } = await send(url, change);
    assert.equal(status, 200);
    change.responseBody = body;
    if (++count === answered) kill();
  };
  const results = await Promise.allSettled(changes.map(sendOne));
  const failures = results.flatMap((result) => (result.status === "rejected" ? [result.reason as unknown] : []));
  // `fetch` rejects with a `TypeError` when the connection is cut.
  for (const failure of failures) assert.ok(failure instanceof TypeError, String(failure));
  assert.ok(failures.length > 0, "All responses arrived before the server was killed");
}

/** Retries all changes with their keys. A change that was answered before must get the same response. */
async function repeatAll(url: string, changes: readonly SentChange[]): Promise<void> {
  const repeat = async (change: SentChange) => {
    const { status, isReplayed, body } = await send(url, change);
    assert.equal(status, 200);
    if (change.responseBody !== undefined) assert.deepEqual([isReplayed, body], [true, change.responseBody]);
    change.responseBody = body;
  };
  await Promise.all(changes.map(repeat));
}

const versionNumberOf = ({ version = "" }: AccountRecord) => Number(version.slice(1));

/**
 * Checks that each version of an account since the first one has an entry in the history, which continues the entry
 * before, and is the response to a key: no change was lost, and none took effect twice.
 */
async function checkAccount(url: string, first: AccountRecord, changes: readonly SentChange[]): Promise<void> {
  const path = `${url}/api/v1/accounts/${first.id}`;
  const account = await readJson<AccountRecord>(path);
  const { balance_changes } = await readJson<{ balance_changes: ChangeRecord[] }>(
    `${path}/balance_changes?per_page=150`,
  );
  const steps = balance_changes.slice(0, versionNumberOf(account) - versionNumberOf(first)).toReversed();
  const bodies = changes.filter(({ id }) => id === String(first.id)).map(({ responseBody = "" }) => responseBody);
  let source = first.balance_from;
  for (const [index, { from, to }] of steps.entries()) {
    assert.equal(from, source);
    source = to;
    const version = `r${versionNumberOf(first) + index + 1}`;
    const isConfirmed = bodies.some((body) => {
      const after = JSON.parse(body) as AccountRecord;
      return after.version === version && after.balance_from === to;
    });
    assert.ok(isConfirmed, `${first.name} has the version ${version}, which no response has`);
  }
  assert.equal(account.balance_from, source);
}

describe("a process that is killed between writing a change and committing it", () => {
  it("stores nothing of the change, its history entry, its entry in the trail or its key", async () => {
    const file = join(folder, "before-commit.sqlite");
    const script = fileURLToPath(new URL("die-before-commit.ts", import.meta.url));
    assert.equal(spawnSync(process.execPath, [...typescript, script, file]).signal, "SIGKILL");
    const { store, close } = await openSqliteStore(file, toSeed([]));
    const { agencyId } = administrator;
    assert.equal((await store.findAccount(agencyId, "7"))?.version, clinic.version);
    assert.deepEqual(await store.listChanges(agencyId, "7", { page: 1, perPage: 9 }), { rows: [], total: 0 });
    assert.deepEqual(await store.listTrail!(agencyId, { before: undefined, perPage: 9 }), { rows: [], hasNext: false });
    const { change } = setupStore(store);
    assert.equal((await change(7, "customer", { key: "key" })).headers.has("Idempotency-Replayed"), false);
    await close();
  });
});

describe("a server that is killed with changes in flight, and started again on the same file", () => {
  it("has lost none that it answered, doubled none, and its history agrees with its accounts", async () => {
    const file = join(folder, "killed.sqlite");
    const changes: SentChange[] = [];
    let server = await spawnServer(file);
    const movable = await readMovable(server.url);
    const historyBefore = await countChanges(server.url, movable);
    for (const { sent, answered } of rounds) {
      const next = createChanges([...movable.keys()], sent);
      changes.push(...next);
      await sendUntilKilled(server.url, next, answered, () => server.kill("SIGKILL"));
      assert.deepEqual(await server.exit, [null, "SIGKILL"]);
      server = await spawnServer(file);
      await repeatAll(server.url, next);
    }

    for (const account of movable.values()) await checkAccount(server.url, account, changes);
    const movableNow = await readMovable(server.url);
    const moved = [...movable.values()].map(
      (first) => versionNumberOf(movableNow.get(String(first.id)) ?? first) - versionNumberOf(first),
    );
    const steps = moved.reduce((sum, count) => sum + count, 0);
    assert.equal(await countChanges(server.url, movable), historyBefore + steps);
    assert.ok(steps > 100, `Only ${steps} changes took effect`);
    server.kill("SIGTERM");
    await server.exit;
  });
});

/** Counts the history entries of these accounts. */
async function countChanges(url: string, accounts: ReadonlyMap<string, AccountRecord>): Promise<number> {
  const count = async (id: string) =>
    (await readJson<{ total_entries: number }>(`${url}/api/v1/accounts/${id}/balance_changes?per_page=1`))
      .total_entries;
  const counts = await Promise.all([...accounts.keys()].map(count));
  return counts.reduce((sum, one) => sum + one, 0);
}
