import { sql } from "kysely";
import type { Database } from "../sql/tables.js";

/** How long a database that is well may take, in milliseconds. */
const defaultTimeout = 2_000;

/**
 * Answers whether the database does, with the tables of accounts and of people: 200, or 503. Says nothing else, since
 * everyone may ask.
 */
export async function answerHealth(database: Database, timeout = defaultTimeout): Promise<Response> {
  const headers = { "Cache-Control": "no-store" };
  const isUp = await Promise.race([readTables(database), wait(timeout)]);
  return Response.json({ status: isUp ? "ok" : "unavailable" }, { status: isUp ? 200 : 503, headers });
}

function readTables(database: Database): Promise<boolean> {
  const query = sql`select (select min(id) from people), (select id from accounts limit 1)`;
  return query.execute(database).then(
    () => true,
    () => false,
  );
}

/** Does not keep the process from ending. */
function wait(milliseconds: number): Promise<false> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds, false).unref());
}
