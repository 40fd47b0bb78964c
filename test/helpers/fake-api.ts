import { ApiError, type ApiErrorKind, type BillingApi } from "../../src/index.js";

/** A backend on which only these methods may be called. */
export function fakeApi(methods: Partial<BillingApi>): BillingApi {
  const refuse = () => Promise.reject(new Error("An unexpected call."));
  return {
    listAccounts: refuse,
    getAccount: refuse,
    changeBalance: refuse,
    ...methods,
  };
}

/** Returns a method whose calls are answered one after the other; a call rejects where its answer is an error. */
export function inTurn<T>(...answers: readonly (T | Error)[]): () => Promise<T> {
  let turn = 0;
  return () => {
    const answer = answers[turn++] ?? new Error("More calls than expected.");
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  };
}

/** Returns a failure of this kind. */
export function failure(kind: ApiErrorKind): ApiError {
  return new ApiError(kind, `A failure: ${kind}`);
}
