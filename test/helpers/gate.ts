import type { Fault } from "../../server/index.js";

/** A request whose answer is held. */
export interface Held {
  readonly request: Request;
  readonly page: number;
  release(): void;
}

/** Holds answers until a test releases them: `withDelay(isList, gate.wait)`. */
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

  /** Waits for the next request, and lets it be answered. */
  async releaseNext(): Promise<Held> {
    const held = await this.next();
    held.release();
    return held;
  }
}

/** Wraps a fault that a test turns on and off. */
export function switchable(
  fault: Fault,
  { isOn }: { isOn: boolean } = { isOn: true },
): { fault: Fault; isOn: boolean } {
  const handle = {
    isOn,
    fault: ((next) => {
      const faulty = fault(next);
      return (request) => (handle.isOn ? faulty : next)(request);
    }) as Fault,
  };
  return handle;
}
