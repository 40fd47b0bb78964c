import fc from "fast-check";
import { ids } from "./server.js";
import type { Visit, World } from "./world.js";

/** One thing that happens; only where it is possible, as a button can only be pressed where there is one. */
export class Step implements fc.AsyncCommand<World, World> {
  readonly #text: string;
  readonly #isPossible: (world: World) => boolean;
  readonly #happen: (world: World) => unknown;

  constructor(text: string, isPossible: (world: World) => boolean, happen: (world: World) => unknown) {
    this.#text = text;
    this.#isPossible = isPossible;
    this.#happen = happen;
  }

  check(world: Readonly<World>): boolean {
    return this.#isPossible(world as World);
  }

  async run(_: World, world: World): Promise<void> {
    await this.#happen(world);
    await world.run();
    world.check();
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
  act: (visit: Visit, world: World) => unknown,
): Steps {
  return fc.constantFrom(0, 1).map((who) => {
    const happen = (world: World) => act(world.visits[who]!, world);
    return new Step(`${who === 0 ? "Ann" : "Ben"} ${text}`, ({ visits }) => isPossible(visits[who]!), happen);
  });
}
