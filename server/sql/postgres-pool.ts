import { createHash } from "node:crypto";
import type { PostgresPool as KyselyPool, PostgresPoolClient as KyselyClient } from "kysely";
import type { PostgresClient, PostgresPool } from "./host-pool.js";

/** How many statements each connection prepares at most. */
const maxStatements = 200;

/** How connections are used. */
export interface PoolOptions {
  /**
   * Names the statements that lists and single accounts are read with, so that PostgreSQL parses them once a connection. A
   * search has no name: it is planned for its text, because what is best for a rare word is slow for a frequent one. Neither
   * has a statement about all columns, which would fail once another process has added one.
   */
  readonly preparesStatements: boolean;
  /** How long PostgreSQL may take to answer a statement, in milliseconds. */
  readonly queryTimeout: number | undefined;
}

/** Adapts a pool to what Kysely expects. A connection that does not answer in time is closed. */
export function toKyselyPool(pool: PostgresPool, { preparesStatements, queryTimeout }: PoolOptions): KyselyPool {
  const toName = preparesStatements ? createNames() : () => undefined;
  const clients = new WeakMap<PostgresClient, KyselyClient>();
  return {
    options: {},
    end: () => pool.end(),
    async connect() {
      const client = await pool.connect();
      const known = clients.get(client) ?? toKyselyClient(client, toName, queryTimeout);
      clients.set(client, known);
      return known;
    },
  };
}

function createNames(): (text: string) => string | undefined {
  const names = new Map<string, string>();
  return (text) => {
    if (!text.startsWith("select ") || text.startsWith("select *") || text.includes(" like ")) return undefined;
    const name = names.get(text) ?? `ctm_${createHash("sha256").update(text).digest("hex").slice(0, 16)}`;
    if (names.size < maxStatements) names.set(text, name);
    return names.has(text) ? name : undefined;
  };
}

function toKyselyClient(
  client: PostgresClient,
  toName: (text: string) => string | undefined,
  timeout: number | undefined,
): KyselyClient {
  let isStuck = false;
  // The statement that is under way fails, too. Without a listener, a connection that is lost ends the process.
  client.on("error", () => undefined);
  return {
    // Never with a cursor: nothing here streams.
    query: (async (text: unknown, values: readonly unknown[] = []) => {
      if (isStuck) throw new Error("Connection terminated because PostgreSQL did not answer.");
      const answer = client.query({ name: toName(String(text)), text: String(text), values: [...values] });
      return timeout === undefined ? answer : withDeadline(answer, timeout, () => (isStuck = true));
    }) as never,
    release: (destroy) => client.release(Boolean(destroy) || isStuck),
  };
}

/** Rejects where there is no answer in time, as pg says it. */
async function withDeadline(answer: Promise<unknown>, timeout: number, onLate: () => void): Promise<unknown> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => {
      onLate();
      reject(new Error("Connection terminated because PostgreSQL did not answer."));
    }, timeout);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
