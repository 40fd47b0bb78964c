import type { LitElement } from "lit";
import type { AccountId } from "../../model/account.js";
import { clock } from "../../store/clock.js";

/** How long the tint of a row takes to fade, in milliseconds. */
const FADE = 2000;

/** The rows that were just moved. The notice says so; where in the table they are, a tint shows for a moment. */
export class MovedRows {
  readonly #host: LitElement;
  /** What ends each tint early, by id. */
  readonly #ids = new Map<string, () => void>();

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** The ids of the rows that show a tint, as one text. */
  get key(): string {
    return [...this.#ids.keys()].join(" ");
  }

  has(id: AccountId): boolean {
    return this.#ids.has(String(id));
  }

  clear(): void {
    for (const cancel of this.#ids.values()) cancel();
    this.#ids.clear();
  }

  mark(ids: readonly AccountId[]): void {
    for (const id of ids.map(String)) {
      this.#ids.get(id)?.();
      this.#ids.set(
        id,
        clock.wait(FADE, () => {
          this.#ids.delete(id);
          this.#host.requestUpdate();
        }),
      );
    }
    this.#host.requestUpdate();
  }
}
