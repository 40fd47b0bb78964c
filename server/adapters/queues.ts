/** Runs tasks of the same name one after another, and others side by side. */
export class Queues {
  readonly #last = new Map<string, Promise<void>>();

  run<T>(name: string, task: () => Promise<T>): Promise<T> {
    const result = (this.#last.get(name) ?? Promise.resolve()).then(task);
    const end = () => {
      if (this.#last.get(name) === last) this.#last.delete(name);
    };
    const last = result.then(end, end);
    this.#last.set(name, last);
    return result;
  }
}
