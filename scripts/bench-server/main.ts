// `npm run bench:server`: what the store over SQL costs, as ratios to plain SQL for the same questions in the same run.
// Times alone say more about the machine than about the store; nothing here fails.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { administrator } from "../../server/index.ts";
import { parseListQuery } from "../../server/query.ts";
import { SqlStore } from "../../server/sql/sql-store.ts";
import { startPostgres, type PostgresServer } from "../../test/server/sql/postgres-server.ts";
import { openPostgresBench, openSqliteBench, type BenchDatabase } from "./databases.ts";
import { printTable } from "./measure.ts";
import { createQuestions } from "./questions.ts";

/** `npm run bench:server -- 100000` measures that size only. */
const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [137, 2_500, 100_000];

async function measureOne(name: string, bench: BenchDatabase, count: number): Promise<void> {
  console.log(`\n## ${count} accounts in ${name}, milliseconds\n`);
  await printTable(await createQuestions(bench, count));
  const store = new SqlStore({ database: bench.database, locksRows: bench.kind === "postgres", now: Date.now });
  const before = process.memoryUsage.rss();
  let peak = before;
  for (let round = 0; round < 1_000; round++) {
    await store.listAccounts(administrator.agencyId, parseListQuery(new URLSearchParams({ page: String(round + 1) })));
    peak = Math.max(peak, process.memoryUsage.rss());
  }
  const toMegabytes = (bytes: number) => `${Math.round(bytes / 2 ** 20)} MB`;
  console.log(`\nMemory of the process: ${toMegabytes(before)}; at most ${toMegabytes(peak)} during 1,000 lists.`);
  await bench.close();
}

async function findPostgres(): Promise<PostgresServer | undefined> {
  try {
    return await startPostgres();
  } catch (error) {
    console.log(`Only SQLite is measured. ${error instanceof Error ? error.message : ""}`);
    return undefined;
  }
}

const folder = mkdtempSync(join(tmpdir(), "ctm-bench-"));
const server = await findPostgres();
try {
  for (const size of sizes) {
    await measureOne("SQLite", await openSqliteBench(join(folder, `${size}.sqlite`), size), size);
    if (server) await measureOne("PostgreSQL", await openPostgresBench(server, size), size);
  }
} finally {
  await server?.stop();
  rmSync(folder, { recursive: true });
}
