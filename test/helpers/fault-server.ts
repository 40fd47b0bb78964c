import { executeServerCommand } from "@web/test-runner-commands";
import type { AccountRecord } from "../../server/index.js";
import type { Operation } from "../../server/operation.js";
import type { Arrival, Fault, FaultServerOptions } from "../faults/server/fault-server.js";
import type { FaultServerCommand } from "../faults/server/plugin.js";
import { acme } from "./balance-toggle-page.js";

export type { Fault, FaultServerOptions };

interface Report {
  readonly arrivals: readonly Arrival[];
  readonly accounts: readonly AccountRecord[];
  /** The number of changes that took effect. */
  readonly changes: number;
}

const running = new Set<string>();

afterEach(async () => {
  await Promise.all([...running].map((origin) => sendCommand({ type: "close", origin })));
  running.clear();
});

/** Starts a real HTTP server, with Acme Dental where no other accounts are given, and with faults. */
export async function startFaultServer({ accounts = [acme], ...options }: Partial<FaultServerOptions> = {}) {
  const origin = await sendCommand<string>({ type: "open", accounts, ...options });
  running.add(origin);
  return {
    origin,
    endpoint: `${origin}/api/v1/accounts`,
    /** Returns what the server has received, and what is in effect there. */
    report: async () => summarise(await sendCommand<Report>({ type: "report", origin })),
    /** Waits until so many requests of an operation have arrived. */
    arrived: (operation: Operation, count = 1) => sendCommand({ type: "arrived", origin, operation, count }),
    /** Releases the requests and answers that are held. */
    release: () => sendCommand({ type: "release", origin }),
    /** Replaces the faults. */
    setFaults: (...faults: Fault[]) => sendCommand({ type: "set-faults", origin, faults }),
    /** Changes the account as another user does. */
    changeElsewhere: (change: Partial<AccountRecord>, version = "r99") =>
      sendCommand({ type: "save", origin, account: { ...acme, ...change, version } }),
    /** Cuts all connections and refuses new ones. */
    stop: () => sendCommand({ type: "stop", origin }),
    /** Listens again. */
    restart: () => sendCommand({ type: "start", origin }),
  };
}

export type FaultServer = Awaited<ReturnType<typeof startFaultServer>>;

function sendCommand<Result = unknown>(command: FaultServerCommand): Promise<Result> {
  return executeServerCommand<Result, FaultServerCommand>("fault-server", command);
}

function summarise({ arrivals, accounts, changes }: Report) {
  const count = (...operations: readonly (string | undefined)[]) =>
    arrivals.filter(({ operation }) => operations.includes(operation)).length;
  const keys = new Set(arrivals.flatMap(({ key }) => key ?? []));
  return {
    arrivals,
    changes,
    /** Who pays for the first account. */
    source: accounts[0]?.balance_from,
    /** The address of the first account's billing request. */
    email: accounts[0]?.billing_request?.email,
    writes: count("change", "request", "withdraw"),
    reads: count("read"),
    lists: count("list"),
    keys: keys.size,
  };
}
