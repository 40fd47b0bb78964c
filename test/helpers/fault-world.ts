import { executeServerCommand } from "@web/test-runner-commands";
import type { AccountRecord } from "../../server/index.js";
import type { WorldCommand } from "../faults/server/plugin.js";
import type { Operation } from "../../server/operation.js";
import type { Arrival, Fault, WorldOptions } from "../faults/server/world.js";
import { acme } from "./balance-toggle-page.js";

export type { Fault };

interface Report {
  readonly arrivals: readonly Arrival[];
  readonly accounts: readonly AccountRecord[];
  /** How many changes took effect. */
  readonly changes: number;
}

const open = new Set<string>();

afterEach(async () => {
  await Promise.all([...open].map((origin) => ask({ do: "close", origin })));
  open.clear();
});

/** A real HTTP server with Acme Dental on it, unless it is told otherwise; and the faults that its requests meet. */
export async function openWorld({ accounts = [acme], ...options }: Partial<WorldOptions> = {}) {
  const origin = await ask<string>({ do: "open", accounts, ...options });
  open.add(origin);
  return {
    origin,
    endpoint: `${origin}/api/v1/accounts`,
    /** What the server has seen, and what is in effect there. */
    report: async () => summarise(await ask<Report>({ do: "report", origin })),
    arrived: (operation: Operation, count = 1) => ask({ do: "arrived", origin, operation, count }),
    /** Lets go what is held back. */
    release: () => ask({ do: "release", origin }),
    /** From now on this goes wrong, and nothing else. */
    suffer: (...faults: Fault[]) => ask({ do: "suffer", origin, faults }),
    /** Someone else changes the account. */
    changeElsewhere: (change: Partial<AccountRecord>, version = "r99") =>
      ask({ do: "save", origin, account: { ...acme, ...change, version } }),
    /** Is not there any more; connections are cut. */
    stop: () => ask({ do: "stop", origin }),
    /** Is there again. */
    start: () => ask({ do: "start", origin }),
  };
}

export type World = Awaited<ReturnType<typeof openWorld>>;

function ask<Result = unknown>(command: WorldCommand): Promise<Result> {
  return executeServerCommand<Result, WorldCommand>("fault-world", command);
}

function summarise({ arrivals, accounts, changes }: Report) {
  const count = (...operations: readonly (string | undefined)[]) =>
    arrivals.filter(({ operation }) => operations.includes(operation)).length;
  const keys = new Set(arrivals.flatMap(({ key }) => key ?? []));
  return {
    arrivals,
    changes,
    /** In effect for the first account. */
    source: accounts[0]?.balance_from,
    /** Who is asked to pay for the first account. */
    asked: accounts[0]?.billing_request?.email,
    writes: count("change", "request", "withdraw"),
    reads: count("read"),
    lists: count("list"),
    keys: keys.size,
  };
}
