// Real HTTP servers for test/faults: `executeServerCommand("fault-world", { do: "open", … })` opens a world, which is a
// listener on loopback with accounts, faults and a log of its own, so that tests in parallel pages do not meet.
import type { TestRunnerPlugin } from "@web/test-runner";
import type { AccountRecord } from "../../../server/index.js";
import type { Operation } from "../../../server/operation.js";
import type { Fault, FaultWorld, WorldOptions } from "./world.js";

export type WorldCommand =
  | ({ do: "open" } & WorldOptions)
  | { do: "report" | "close" | "stop" | "start" | "release"; origin: string }
  | { do: "arrived"; origin: string; operation: Operation; count: number }
  | { do: "suffer"; origin: string; faults: Fault[] }
  | { do: "save"; origin: string; account: AccountRecord };

/** By origin. */
const worlds = new Map<string, FaultWorld>();

async function open(options: WorldOptions): Promise<string> {
  // Loaded only in runs that need it.
  const { openWorld } = await import("./world.js");
  const world = await openWorld(options);
  worlds.set(world.origin, world);
  return world.origin;
}

async function carryOut(command: Exclude<WorldCommand, { do: "open" }>): Promise<unknown> {
  const world = worlds.get(command.origin);
  if (!world) throw new Error(`There is no world at ${command.origin}`);
  switch (command.do) {
    case "report":
      return world.report();
    case "arrived":
      await world.arrived(command.operation, command.count);
      break;
    case "suffer":
      world.suffer(command.faults);
      break;
    case "save":
      world.save(command.account);
      break;
    case "release":
      world.release();
      break;
    case "stop":
      await world.stop();
      break;
    case "start":
      await world.start();
      break;
    case "close":
      worlds.delete(command.origin);
      await world.stop();
  }
  return undefined;
}

/** Opens worlds for the tests, and carries out what a test asks of them. */
export function faultServer(): TestRunnerPlugin<WorldCommand> {
  return {
    name: "fault-server",
    async executeCommand({ command, payload }) {
      if (command !== "fault-world" || !payload) return undefined;
      return (payload.do === "open" ? await open(payload) : await carryOut(payload)) ?? true;
    },
    async serverStop() {
      await Promise.all([...worlds.values()].map((world) => world.stop()));
    },
  };
}
