import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import pg from "pg";
import { buildPage, type Shape } from "../../../server/sql/list-sql.js";
import { openPostgres } from "../../../server/sql/postgres.js";
import type { Database } from "../../../server/sql/tables.js";
import { startPostgres, type PostgresServer } from "./postgres-server.js";

let server: PostgresServer;
let database: Database;
before(async () => {
  server = await startPostgres();
  // Of few rows all plans are quick: what is left of a sort is one that no index can replace.
  const options = "-c enable_sort=off -c enable_seqscan=off -c enable_bitmapscan=off";
  database = await openPostgres(new pg.Pool({ ...(await server.createDatabase()), options }));
});
after(async () => {
  await database.destroy();
  await server.stop();
});

const values: Readonly<Record<string, string | number>> = { agencyId: "1", days: 7, limit: 50, offset: 0 };

async function explain(shape: Pick<Shape, "column" | "descending" | "runsOut">): Promise<string> {
  const query = buildPage(database, {
    ...shape,
    ...{ hasSource: false, needsAttention: false, ids: "none", search: "none", position: "first" },
  }).compile();
  const parameters = query.parameters.map((slot) => values[(slot as { readonly name: string }).name]);
  const { rows } = await database.executeQuery({ ...query, sql: `explain ${query.sql}`, parameters });
  return rows.map((row) => (row as Record<string, string>)["QUERY PLAN"]).join("\n");
}

describe("PostgreSQL", () => {
  for (const column of ["name", "balance", "status", "balance_from", "runway"] as const) {
    for (const runsOut of ["none", "planned"] as const) {
      const which = runsOut === "none" ? "all" : "those that run out";
      it(`reads the first page by ${column} of ${which} in the order of an index`, async () => {
        for (const descending of [false, true]) {
          const plan = await explain({ column, descending, runsOut });
          assert.match(plan, /Index Scan using accounts_by_/);
          assert.doesNotMatch(plan, /Sort/);
        }
      });
    }
  }
});
