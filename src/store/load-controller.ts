import { Task, TaskStatus } from "@lit/task";
import type { ReactiveController, ReactiveControllerHost } from "lit";
import { toApiError, type ApiError } from "../client/api-error.js";

/** What a `LoadController` reads, and whom it tells. */
export interface LoadOptions<Args extends readonly unknown[], Value> {
  /** What the reading depends on: it is read again when one of them changes. `undefined`: there is nothing to read. */
  readonly args: () => Args | undefined;
  readonly load: (args: Args, signal: AbortSignal) => Promise<Value>;
  readonly onLoad: (value: Value) => void;
  readonly onError: (error: ApiError) => void;
}

type LoadHost = ReactiveControllerHost & { readonly isConnected: boolean };

/**
 * Reads something for as long as its host is in the document: aborted when the host leaves or something newer is
 * asked for, read again when it returns. An answer to an older question is dropped.
 */
export class LoadController<Args extends readonly unknown[], Value> implements ReactiveController {
  readonly #host: LoadHost;
  readonly #task: Task<readonly unknown[], Value | undefined>;
  #signal: AbortSignal | undefined;
  #revision = 0;
  #left = false;

  constructor(host: LoadHost, { args, load, onLoad, onError }: LoadOptions<Args, Value>) {
    this.#host = host;
    this.#task = new Task<readonly unknown[], Value | undefined>(host, {
      args: () => [this.#revision, ...(args() ?? [])],
      task: async (_, { signal }) => {
        const current = args();
        this.#signal = signal;
        // Not the task's `initialState`: whoever waits for the task would then wait for ever.
        return current && host.isConnected ? load(current, signal) : undefined;
      },
      onComplete: (value) => {
        if (!this.#left && value !== undefined) onLoad(value);
      },
      onError: (error) => {
        // The host has left, or something newer was asked for: nobody waits for this answer.
        if (this.#left || this.#signal?.aborted) return;
        onError(toApiError(error));
      },
    });
    host.addController(this);
  }

  get pending(): boolean {
    return this.#task.status === TaskStatus.PENDING;
  }

  hostConnected(): void {
    if (!this.#left) return;
    this.#left = false;
    this.#again();
  }

  hostDisconnected(): void {
    this.#left = true;
    this.#task.abort();
  }

  /** Reads again; resolves when what came of it is on screen. Never rejects. */
  async reload(): Promise<void> {
    if (!this.#host.isConnected) return;
    this.#again();
    do {
      await this.#host.updateComplete;
      await this.#task.taskComplete.catch(() => undefined);
      await this.#host.updateComplete;
      // What came of it may be that something else has to be read.
    } while (this.pending);
  }

  #again(): void {
    // Equal arguments do not run a task again; a revision among them does.
    this.#revision++;
    this.#host.requestUpdate();
  }
}
