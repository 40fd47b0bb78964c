// Writes all parts of a change in a transaction, and kills its own process before the commit.
import type { KyselyPlugin } from "kysely";
import { toSeed } from "../../../server/index.js";
import { openSqlite } from "../../../server/sql/sqlite.js";
import { seedDatabase, SqlStore } from "../../../server/sql/sql-store.js";
import { clinic, setupStore } from "../setup.js";

/** The response to the key is what a write stores last. */
const dieAfterLastStatement: KyselyPlugin = {
  transformQuery({ node, queryId }) {
    if (node.kind === "UpdateQueryNode" && JSON.stringify(node.table).includes("responses")) last.add(queryId);
    return node;
  },
  async transformResult({ result, queryId }) {
    if (last.has(queryId)) process.kill(process.pid, "SIGKILL");
    return result;
  },
};
const last = new WeakSet<object>();

const database = await openSqlite(process.argv[2] ?? "");
await seedDatabase(database, { ...toSeed([clinic]), changes: {} });
const store = new SqlStore({ database: database.withPlugin(dieAfterLastStatement), locksRows: false, now: Date.now });
await setupStore(store).change(7, "customer", { key: "key" });
