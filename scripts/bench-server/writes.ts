import { administrator, createBackend, type AccountRecord, type Store } from "../../server/index.ts";
import type { Database } from "../../server/sql/tables.ts";
import type { BenchDatabase } from "./databases.ts";
import type { Question } from "./measure.ts";

const agencyId = administrator.agencyId;
const at = "2026-11-22T10:00:00.000Z";

/** How many days the balance lasts, and whether it is low, once who pays is the fourth value. */
const runwayDays = `case when $4 = 'customer' and usage_days >= 7 and usage_cents > 0
  and usage_currency = balance_currency and balance_cents > 0 then balance_cents / usage_cents end`;
const isLow = "case when $4 = 'customer' and balance_cents < coalesce(low_cents, 1500) then 1 else 0 end";

/** Returns how accounts are taken in turn, of those that may move in both directions. */
async function createTurns(database: Database) {
  const rows = await database
    .selectFrom("accounts")
    .select(["id", "balance_from"])
    .where("card_brand", "is not", null)
    .where("status", "=", "active")
    .where("may_change", "=", 1)
    .limit(3_000)
    .execute();
  const accounts = rows.map(({ id, balance_from: from }) => ({ id, from }));
  // Each way has accounts of its own, so that it knows where they are.
  return (way: 0 | 1 | 2) => {
    const own = accounts.filter((_, index) => index % 3 === way);
    let next = 0;
    return () => {
      const account = own[next++ % own.length];
      if (!account) throw new Error("No account may be moved.");
      account.from = account.from === "agency" ? "customer" : "agency";
      return { id: account.id, to: account.from };
    };
  };
}

/** Creates the question that writes: it moves one account after the other, each with its history and its key. */
export async function createWrites({ kind, ask, database }: BenchDatabase, store: Store): Promise<Question> {
  const { handle, base } = createBackend({ store });
  const takeTurns = await createTurns(database);
  const [nextOfStore, nextOfHttp, nextOfPlain] = [takeTurns(0), takeTurns(1), takeTurns(2)];
  return {
    name: "a change",
    async store() {
      const { id, to } = nextOfStore();
      await store.write({
        agencyId,
        accountId: id,
        key: crypto.randomUUID(),
        fingerprint: "bench",
        decide(found) {
          if (!found) throw new Error("The account to change is not there.");
          const version = `r${Number(found.account.version?.slice(1)) + 1}`;
          const account = { ...found.account, balance_from: to, version, updated: at };
          const [from, source] =
            to === "agency" ? (["customer", "agency"] as const) : (["agency", "customer"] as const);
          const change = { at, actor: { name: "Bench" }, from, to: source };
          const respondWith = (written: AccountRecord) => ({ status: 200, body: JSON.stringify(written) });
          return { effect: { account, change }, respondWith };
        },
      });
    },
    async http() {
      const { id, to } = nextOfHttp();
      const headers = { "Content-Type": "application/json", "Idempotency-Key": crypto.randomUUID() };
      const init = { method: "PATCH", headers, body: JSON.stringify({ balance_from: to }) };
      const { status } = await handle(new Request(`https://host.example${base}/${id}`, init));
      if (status !== 200) throw new Error(`The change of ${id} was answered with ${status}.`);
    },
    async plain() {
      const { id, to } = nextOfPlain();
      const key = crypto.randomUUID();
      await ask(kind === "sqlite" ? "begin immediate" : "begin");
      await ask("insert into responses values ($1, $2, 'bench', 0, '', $3) on conflict do nothing", agencyId, key, at);
      await ask(
        `select * from accounts where agency_id = $1 and id = $2 ${kind === "sqlite" ? "" : "for update"}`,
        agencyId,
        id,
      );
      await ask(
        `update accounts set balance_from = $3, source_key = $4, version = version + 1, changes = changes + 1,
          updated_at = $5, runway_days = ${runwayDays}, is_low = ${isLow} where agency_id = $1 and id = $2`,
        agencyId,
        id,
        to,
        to,
        at,
      );
      await ask(
        `insert into balance_changes (agency_id, account_id, number, at, actor_name, from_source, to_source)
          select agency_id, id, changes, $3, 'Bench', 'agency', 'customer' from accounts
          where agency_id = $1 and id = $2`,
        agencyId,
        id,
        at,
      );
      await ask("update responses set status = 200, body = '{}' where agency_id = $1 and key = $2", agencyId, key);
      await ask("commit");
    },
  };
}
