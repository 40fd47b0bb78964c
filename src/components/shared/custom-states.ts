/** The custom states (`:state()`) of an element. Where the platform has none, as in test environments, nothing is set. */
export class CustomStates {
  readonly #states: CustomStateSet | undefined;

  constructor(element: HTMLElement) {
    const internals = (element as Partial<HTMLElement>).attachInternals?.() as Partial<ElementInternals> | undefined;
    this.#states = internals?.states;
  }

  /** Sets those of the states that hold. */
  set(states: Readonly<Record<string, boolean>>): void {
    for (const [name, holds] of Object.entries(states)) {
      if (holds === this.#states?.has(name)) continue;
      if (holds) this.#states?.add(name);
      else this.#states?.delete(name);
    }
  }
}
