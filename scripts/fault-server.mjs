// Real HTTP servers for test/faults: `executeServerCommand("fault-world", { do: "open", … })` opens a world, a listener on
// loopback with accounts, faults and a log of its own, so that tests in parallel pages do not meet.
import "./import-typescript.mjs";

/** @typedef {import("./fault-world.mjs").FaultWorld} FaultWorld */
/** @typedef {import("./fault-world.mjs").WorldOptions} WorldOptions */
/** @typedef {import("./fault-world.mjs").Fault} Fault */
/** @typedef {import("./fault-world.mjs").Operation} Operation */

/**
 * @typedef {{ do: "open" } & WorldOptions
 *   | { do: "report" | "close" | "stop" | "start" | "release", origin: string }
 *   | { do: "arrived", origin: string, operation: Operation, count: number }
 *   | { do: "suffer", origin: string, faults: Fault[] }
 *   | { do: "save", origin: string, account: import("../server/index.js").AccountRecord }} WorldCommand
 */

/** @type {Map<string, FaultWorld>} By origin. */
const worlds = new Map();

/** @param {WorldOptions} options */
async function open(options) {
  // The backend is loaded for those runs only that ask for it.
  const { openWorld } = await import("./fault-world.mjs");
  const world = await openWorld(options);
  worlds.set(world.origin, world);
  return world.origin;
}

/** @param {Exclude<WorldCommand, { do: "open" }>} command */
async function carryOut(command) {
  const world = worlds.get(command.origin);
  if (!world) throw new Error(`There is no world at ${command.origin}`);
  switch (command.do) {
    case "report":
      return world.report();
    case "arrived":
      return await world.arrived(command.operation, command.count);
    case "suffer":
      return world.suffer(command.faults);
    case "save":
      return world.save(command.account);
    case "release":
      return world.release();
    case "stop":
      return await world.stop();
    case "start":
      return await world.start();
    case "close":
      worlds.delete(command.origin);
      return await world.stop();
  }
}

/**
 * Opens worlds for the tests, and asks of them what a test asks.
 * @returns {import("@web/test-runner-core").TestRunnerPlugin<WorldCommand>}
 */
export function faultServer() {
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
