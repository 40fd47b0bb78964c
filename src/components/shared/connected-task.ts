import { Task, TaskStatus, type TaskConfig } from "@lit/task";
import type { ReactiveControllerHost } from "lit";

/** A task that is aborted when its host leaves the document, and runs again when the host returns. */
export class ConnectedTask<T extends readonly unknown[], R> extends Task<T, R> {
  #hasLeft = false;

  constructor(host: ReactiveControllerHost, config: TaskConfig<T, R>) {
    let current: AbortSignal | undefined;
    super(host, {
      ...config,
      task: (args, options) => {
        current = options.signal;
        return config.task(args, options);
      },
      // The host has left, or something newer was requested: the outcome does not matter any more.
      onComplete: (value) => (this.#hasLeft ? undefined : config.onComplete?.(value)),
      onError: (error) => (this.#hasLeft || current?.aborted ? undefined : config.onError?.(error)),
    });
  }

  get isPending(): boolean {
    return this.status === TaskStatus.PENDING;
  }

  override async run(args?: T): Promise<void> {
    if (!this.#hasLeft) await super.run(args);
  }

  hostConnected(): void {
    if (!this.#hasLeft) return;
    this.#hasLeft = false;
    void this.run();
  }

  hostDisconnected(): void {
    this.#hasLeft = true;
    this.abort();
  }
}
