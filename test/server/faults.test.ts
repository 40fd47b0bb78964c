import { expect } from "@open-wc/testing";
import {
  asFetch,
  isAny,
  isWrite,
  withBody,
  withDelay,
  withFailure,
  withFaults,
  withInterference,
  withLateAnswer,
  withLostAnswer,
  withNetworkError,
  type Fault,
} from "../../server/index.js";
import { readJson, readProblem, setup } from "./setup.js";

const url = "/api/v1/accounts/7";

function setupFaults(...faults: readonly Fault[]) {
  const { backend, store } = setup();
  const fetch = asFetch(withFaults(backend.handle, ...faults));
  const headers = { "Content-Type": "application/json", "Idempotency-Key": "k" };
  const body = '{"balance_from":"customer"}';
  return {
    read: () => fetch(url),
    change: () => fetch(url, { method: "PATCH", headers, body }),
    source: () => store.account("7")?.balance_from,
    store,
  };
}

function defer() {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((resolvePromise) => (resolve = resolvePromise));
  return { promise, resolve };
}

async function rejectionOf(response: Promise<unknown>): Promise<unknown> {
  return response.then(
    () => undefined,
    (error: unknown) => error,
  );
}

describe("fault", () => {
  it("withFailure answers with a problem, without effect", async () => {
    const { change, source } = setupFaults(withFailure(isWrite, 429, "Wait.", { "Retry-After": "3" }));
    const response = await change();
    expect(response.headers.get("Retry-After")).to.equal("3");
    expect(await readProblem(response)).to.include({ status: 429, title: "Too Many Requests", detail: "Wait." });
    expect(source()).to.equal("agency");
  });

  it("withNetworkError fails before the request takes effect", async () => {
    const { change, source } = setupFaults(withNetworkError(isAny));
    expect(await rejectionOf(change())).to.be.instanceOf(TypeError);
    expect(source()).to.equal("agency");
  });

  it("withLostAnswer fails after the request took effect", async () => {
    const { change, source } = setupFaults(withLostAnswer(isWrite));
    expect(await rejectionOf(change())).to.be.instanceOf(TypeError);
    expect(source()).to.equal("customer");
  });

  it("withDelay delays the request", async () => {
    const gate = defer();
    const { change, source } = setupFaults(withDelay(isWrite, () => gate.promise));
    const response = change();
    expect(source()).to.equal("agency");
    gate.resolve();
    expect((await response).status).to.equal(200);
    expect(source()).to.equal("customer");
  });

  it("withLateAnswer delays the response, after the request took effect", async () => {
    const gate = defer();
    const delayed = defer();
    const wait = () => {
      delayed.resolve();
      return gate.promise;
    };
    const { change, source } = setupFaults(withLateAnswer(isWrite, wait));
    const response = change();
    await delayed.promise;
    expect(source()).to.equal("customer");
    gate.resolve();
    expect((await response).status).to.equal(200);
  });

  it("withInterference runs a callback before the request", async () => {
    const { read, store } = setupFaults(withInterference(isAny, () => store.dropAccount("7")));
    expect((await read()).status).to.equal(404);
  });

  it("withBody rewrites a successful response, but no failure", async () => {
    const { read, change, store } = setupFaults(withBody(isAny, () => ({ hello: "there" })));
    expect(await readJson(await change())).to.deep.equal({ hello: "there" });
    store.dropAccount("7");
    expect((await read()).status).to.equal(404);
  });

  it("withFaults applies the first fault outermost", async () => {
    const { read } = setupFaults(withFailure(isAny, 503), withFailure(isAny, 500));
    expect((await read()).status).to.equal(503);
  });
});
