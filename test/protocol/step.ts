import fc from "fast-check";
import { ids } from "./server.js";
import type { Visit, Simulation } from "./simulation.js";

/** One thing that happens; only where it is possible, as a button can only be pressed where there is one. */
export class Step implements fc.AsyncCommand<Simulation, Simulation> {
  readonly #text: string;
  readonly #isPossible: (simulation: Simulation) => boolean;
  readonly #happen: (simulation: Simulation) => unknown;

  constructor(
    text: string,
    isPossible: (simulation: Simulation) => boolean,
    happen: (simulation: Simulation) => unknown,
  ) {
    this.#text = text;
    this.#isPossible = isPossible;
    this.#happen = happen;
  }

  check(simulation: Readonly<Simulation>): boolean {
    return this.#isPossible(simulation as Simulation);
  }

  async run(_: Simulation, simulation: Simulation): Promise<void> {
    await this.#happen(simulation);
    await simulation.run();
    simulation.check();
  }

  toString(): string {
    return this.#text;
  }
}

export type Steps = fc.Arbitrary<Step>;

/** Each as often as its number says. */
export function often(...steps: readonly (readonly [times: number, steps: Steps])[]): Steps[] {
  return steps.flatMap(([times, some]) => Array.from({ length: times }, () => some));
}

export const anyId = fc.constantFrom(...ids);

/** What either person does, where it can be done. */
export function person(
  text: string,
  isPossible: (visit: Visit) => boolean,
  act: (visit: Visit, simulation: Simulation) => unknown,
): Steps {
  return fc.constantFrom(0, 1).map((who) => {
    const happen = (simulation: Simulation) => act(simulation.visits[who]!, simulation);
    return new Step(`${who === 0 ? "Ann" : "Ben"} ${text}`, ({ visits }) => isPossible(visits[who]!), happen);
  });
}
