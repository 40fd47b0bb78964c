import type { ReactiveController, ReactiveControllerHost } from "lit";
import { ApiError, type ApiErrorKind, type BillingApi } from "../../src/index.js";

/** A backend of which only these methods may be asked. */
export function fakeApi(methods: Partial<BillingApi>): BillingApi {
  const refuse = () => Promise.reject(new Error("This was not to be asked."));
  return {
    listAccounts: refuse,
    getAccount: refuse,
    changeBalance: refuse,
    ...methods,
  };
}

/** Answers one after the other; an error is what the call rejects with. */
export function inTurn<T>(...answers: readonly (T | Error)[]): () => Promise<T> {
  let turn = 0;
  return () => {
    const answer = answers[turn++] ?? new Error("Asked more often than expected.");
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  };
}

/** A failure of a kind. */
export function failure(kind: ApiErrorKind): ApiError {
  return new ApiError(kind, `A failure: ${kind}`);
}

/** A host for a controller, without an element: it updates when the test says so. */
export class FakeHost implements ReactiveControllerHost {
  isConnected = true;
  updates = 0;
  readonly updateComplete = Promise.resolve(true);
  readonly #controllers: ReactiveController[] = [];

  addController(controller: ReactiveController): void {
    this.#controllers.push(controller);
  }

  removeController(): void {
    throw new Error("Nobody removes a controller.");
  }

  requestUpdate(): void {
    this.updates++;
  }

  /** What Lit does at an update. */
  update(): void {
    for (const controller of this.#controllers) controller.hostUpdate?.();
    for (const controller of this.#controllers) controller.hostUpdated?.();
  }

  connect(): void {
    this.isConnected = true;
    for (const controller of this.#controllers) controller.hostConnected?.();
    this.update();
  }

  disconnect(): void {
    this.isConnected = false;
    for (const controller of this.#controllers) controller.hostDisconnected?.();
  }
}
