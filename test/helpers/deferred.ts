/** A promise that a test settles when it likes. */
export interface Deferred<T = void> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
  readonly reject: (reason: unknown) => void;
}

/** Holds something back until the test lets it go. */
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
 * Lets everything happen that is already on its way, so that what has not happened by then does not happen. A write
 * passes through several streams before it is sent: so does this.
 */
export async function quiet(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) {
    await new Request("/", { method: "POST", body: "{}" }).clone().text();
    await new Promise((resolve) => setTimeout(resolve));
  }
}
