import { createHash } from "node:crypto";
import type { PostgresPool, PostgresPoolClient } from "kysely";
import type { Pool, PoolClient } from "pg";

/** How many statements each connection prepares at most. */
const maxStatements = 200;

/**
 * Names the statements that lists and single accounts are read with, so that PostgreSQL parses them once a connection. A
 * search has no name: it is planned for its text, because what is best for a rare word is slow for a frequent one. Neither
 * has a statement about all columns, which would fail once another process has added one.
 */
export function toPreparingPool(pool: Pool): PostgresPool {
  const names = new Map<string, string>();
  const toName = (text: string) => {
    if (!text.startsWith("select ") || text.startsWith("select *") || text.includes(" like ")) return undefined;
    const name = names.get(text) ?? `ctm_${createHash("sha256").update(text).digest("hex").slice(0, 16)}`;
    if (names.size < maxStatements) names.set(text, name);
    return names.has(text) ? name : undefined;
  };
  const clients = new WeakMap<PoolClient, PostgresPoolClient>();
  return {
    options: pool.options,
    end: () => pool.end(),
    async connect() {
      const client = await pool.connect();
      const known = clients.get(client) ?? toPreparingClient(client, toName);
      clients.set(client, known);
      return known;
    },
  };
}

function toPreparingClient(client: PoolClient, toName: (text: string) => string | undefined): PostgresPoolClient {
  return {
    // Never with a cursor: nothing here streams.
    query: (text: unknown, values: readonly unknown[] = []) =>
      client.query({ name: toName(String(text)), text: String(text), values: [...values] }) as never,
    release: (destroy) => client.release(destroy),
  };
}
