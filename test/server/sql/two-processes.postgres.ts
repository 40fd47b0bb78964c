import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { after, before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { openPostgresStore, type OwnStore } from "../../../server/kit.js";
import { typescript } from "../serve/spawn-server.js";
import { clinic, newKey } from "../setup.js";
import { startPostgres, type PostgresServer } from "./postgres-server.js";

const script = fileURLToPath(new URL("serve-postgres.ts", import.meta.url));
const money = (cents: number) => ({ cents, currency: "USD" });
const ids = Array.from({ length: 120 }, (_, index) => index + 1);

/** A process that serves the database. */
async function startProcess(url: string) {
  const child = spawn(process.execPath, [...typescript, script, url], { stdio: ["ignore", "pipe", "inherit"] });
  const [line] = (await once(child.stdout, "data")) as [Buffer];
  const accounts = `${String(line).trim()}/api/v1/accounts`;
  return {
    kill: () => child.kill("SIGKILL"),
    change: (id: number, to: string, headers: Record<string, string>) =>
      fetch(`${accounts}/${id}`, {
        method: "PATCH",
        headers: { "Content-Type": "application/json", "Idempotency-Key": newKey(), ...headers },
        body: JSON.stringify({ balance_from: to }),
      }),
  };
}

describe("two processes on one PostgreSQL", () => {
  let server: PostgresServer;
  let store: OwnStore;
  let processes: Awaited<ReturnType<typeof startProcess>>[];

  before(async () => {
    server = await startPostgres();
    const { host, user, database } = await server.createDatabase();
    const url = `postgres://${user}@localhost/${database}?host=${encodeURIComponent(host)}`;
    // Both bring the tables up to date at the same time.
    processes = await Promise.all([startProcess(url), startProcess(url)]);
    store = await openPostgresStore(url);
    const agency = { id: "1", name: "Alder", balance: money(5_000), minimum_starting_balance: money(2_500) };
    await store.seed({ agency, accounts: ids.map((id) => ({ ...clinic, id })), changes: {} });
  });
  after(async () => {
    await store.close();
    for (const { kill } of processes) kill();
    await server.stop();
  });

  const entriesOf = async (id: number) => (await store.listChanges("1", String(id), { page: 1, perPage: 9 })).total;

  it("make one change of 200 parallel repeats of one key", async () => {
    const key = newKey();
    const sent = Array.from({ length: 200 }, (_, index) =>
      processes[index % 2]!.change(1, "customer", { "Idempotency-Key": key }),
    );
    const answers = await Promise.all(sent);
    assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([200]));
    assert.equal(answers.filter(({ headers }) => !headers.has("Idempotency-Replayed")).length, 1);
    assert.equal(new Set(await Promise.all(answers.map((answer) => answer.text()))).size, 1);
    assert.equal(await entriesOf(1), 1);
  });

  it("let one of many changes of the same version win", async () => {
    const sent = Array.from({ length: 60 }, (_, index) =>
      processes[index % 2]!.change(2, "customer", { "If-Match": '"r1"' }),
    );
    const statuses = (await Promise.all(sent)).map(({ status }) => status);
    assert.deepEqual(
      [statuses.filter((status) => status === 200).length, statuses.filter((status) => status === 412).length],
      [1, 59],
    );
    assert.equal(await entriesOf(2), 1);
  });

  it("lose nothing that was answered, and double nothing, when one of them is killed in the middle of changes", async () => {
    const [first, second] = processes as [(typeof processes)[0], (typeof processes)[0]];
    const changes = ids.slice(2).map((id) => ({ id, key: newKey() }));
    const answered = new Map<number, string>();
    const attempts = changes.map(async ({ id, key }) => {
      const answer = await first.change(id, "customer", { "Idempotency-Key": key });
      answered.set(id, await answer.text());
      if (answered.size === 20) first.kill();
    });
    const ends = await Promise.allSettled(attempts);
    assert.ok(
      ends.some(({ status }) => status === "rejected"),
      "some changes were not answered",
    );
    for (const { id, key } of changes) {
      const repeat = await second.change(id, "customer", { "Idempotency-Key": key });
      assert.equal(repeat.status, 200);
      const body = await repeat.text();
      if (answered.has(id)) {
        assert.equal(repeat.headers.get("Idempotency-Replayed"), "true", `account ${id} was answered`);
        assert.equal(body.replace(/127\.0\.0\.1:\d+/g, ""), answered.get(id)!.replace(/127\.0\.0\.1:\d+/g, ""));
      }
      assert.equal((await store.findAccount("1", String(id)))?.balance_from, "customer");
      assert.equal(await entriesOf(id), 1);
    }
  });
});
