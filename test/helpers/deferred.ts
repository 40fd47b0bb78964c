/** A promise that a test resolves or rejects. */
export interface Deferred<T = void> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
  readonly reject: (reason: unknown) => void;
}

/** Creates a promise that stays pending until the test resolves or rejects it. */
export function createDeferred<T = void>(): Deferred<T> {
  let resolve!: (value: T) => void;
  let reject!: (reason: unknown) => void;
  const promise = new Promise<T>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  return { promise, resolve, reject };
}

/**
 * Waits until all work that has begun is done, so that a test can verify that something does not happen. A write passes
 * through several streams before it is sent: so does this.
 */
export async function quiet(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) {
    await new Request("/", { method: "POST", body: "{}" }).clone().text();
    await new Promise((resolve) => setTimeout(resolve));
  }
}
