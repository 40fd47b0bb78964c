import type { Fault } from "../../server/index.js";

/** A request whose answer is held back. */
export interface Held {
  readonly request: Request;
  readonly page: number;
  release(): void;
}

/** Holds answers back until a test releases them: `withDelay(isList, gate.wait)`. */
export class Gate {
  readonly held: Held[] = [];
  #taken = 0;
  #arrived: () => void = () => undefined;

  readonly wait = (request: Request): Promise<void> =>
    new Promise((release) => {
      this.held.push({ request, page: Number(new URL(request.url).searchParams.get("page")), release });
      this.#arrived();
    });

  /** The next request, in the order in which they were sent. */
  async next(): Promise<Held> {
    while (this.held.length <= this.#taken) await new Promise<void>((resolve) => (this.#arrived = resolve));
    return this.held[this.#taken++]!;
  }
}

/** A fault that a test turns on and off. */
export function switchable(fault: Fault): { fault: Fault; isOn: boolean } {
  const handle = {
    isOn: true,
    fault: ((next) => {
      const faulty = fault(next);
      return (request) => (handle.isOn ? faulty : next)(request);
    }) as Fault,
  };
  return handle;
}
