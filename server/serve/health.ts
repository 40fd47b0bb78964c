import { sql } from "kysely";
import type { Database } from "../sql/tables.js";

/** Answers whether the database does: 200, or 503. Says nothing else, since everyone may ask. */
export async function answerHealth(database: Database): Promise<Response> {
  const headers = { "Cache-Control": "no-store" };
  const isUp = await sql`select 1`.execute(database).then(
    () => true,
    () => false,
  );
  return Response.json({ status: isUp ? "ok" : "unavailable" }, { status: isUp ? 200 : 503, headers });
}
