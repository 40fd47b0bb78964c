// Real HTTP servers for test/faults. `executeServerCommand("fault-server", { type: "open", … })` starts one on loopback,
// with its own accounts, faults and log, so that tests in parallel pages do not interfere.
import type { TestRunnerPlugin } from "@web/test-runner";
import type { AccountRecord } from "../../../server/index.js";
import type { Operation } from "../../../server/operation.js";
import type { Fault, FaultServer, FaultServerOptions } from "./fault-server.js";

export type FaultServerCommand =
  | ({ type: "open" } & FaultServerOptions)
  | { type: "report" | "close" | "stop" | "start" | "release"; origin: string }
  | { type: "arrived"; origin: string; operation: Operation; count: number }
  | { type: "set-faults"; origin: string; faults: Fault[] }
  | { type: "save"; origin: string; account: AccountRecord };

/** By origin. */
const servers = new Map<string, FaultServer>();

async function open(options: FaultServerOptions): Promise<string> {
  // Loaded only in runs that need it.
  const { startFaultServer } = await import("./fault-server.js");
  const server = await startFaultServer(options);
  servers.set(server.origin, server);
  return server.origin;
}

async function execute(command: Exclude<FaultServerCommand, { type: "open" }>): Promise<unknown> {
  const server = servers.get(command.origin);
  if (!server) throw new Error(`There is no fault server at ${command.origin}`);
  switch (command.type) {
    case "report":
      return server.report();
    case "arrived":
      await server.arrived(command.operation, command.count);
      break;
    case "set-faults":
      server.setFaults(command.faults);
      break;
    case "save":
      server.save(command.account);
      break;
    case "release":
      server.release();
      break;
    case "stop":
      await server.stop();
      break;
    case "start":
      await server.start();
      break;
    case "close":
      servers.delete(command.origin);
      await server.stop();
  }
  return undefined;
}

/** Starts fault servers for the tests, and executes the commands that a test sends to one. */
export function faultServers(): TestRunnerPlugin<FaultServerCommand> {
  return {
    name: "fault-servers",
    async executeCommand({ command, payload }) {
      if (command !== "fault-server" || !payload) return undefined;
      return (payload.type === "open" ? await open(payload) : await execute(payload)) ?? true;
    },
    async serverStop() {
      await Promise.all([...servers.values()].map((server) => server.stop()));
    },
  };
}
