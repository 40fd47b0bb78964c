import { expect } from "@open-wc/testing";
import {
  afterFirst,
  asFetch,
  firstOf,
  firstOfEach,
  isAny,
  isOperation,
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
import { read, readProblem, setup } from "./setup.js";

const base = "/api/v1/accounts";

function setupFaults(...faults: readonly Fault[]) {
  const { backend, store } = setup();
  const fetch = asFetch(withFaults(backend.handle, ...faults));
  const headers = { "Content-Type": "application/json", "Idempotency-Key": "k" };
  const body = '{"balance_from":"customer"}';
  return {
    list: () => fetch(base),
    item: () => fetch(`${base}/7`),
    change: () => fetch(`${base}/7`, { method: "PATCH", headers, body }),
    source: () => store.account("7")?.balance_from,
    store,
    fetch,
  };
}

function defer() {
  let release = (): void => undefined;
  const promise = new Promise<void>((resolve) => {
    release = resolve;
  });
  return { promise, release };
}

async function outcomeOf(answer: Promise<unknown>): Promise<unknown> {
  return answer.then(
    () => "answered",
    (error: unknown) => error,
  );
}

describe("faults", () => {
  it("refuse with a problem and no effect", async () => {
    const { change, source } = setupFaults(withFailure(isWrite, 429, "Wait.", { "Retry-After": "3" }));
    const response = await change();
    expect(response.headers.get("Retry-After")).to.equal("3");
    expect(await readProblem(response)).to.include({ status: 429, title: "Too Many Requests", detail: "Wait." });
    expect(source()).to.equal("agency");
  });

  it("cut the connection before anything takes effect", async () => {
    const { change, source } = setupFaults(withNetworkError(isAny));
    expect(await outcomeOf(change())).to.be.instanceOf(TypeError);
    expect(source()).to.equal("agency");
  });

  it("cut the connection after it took effect", async () => {
    const { change, source } = setupFaults(withLostAnswer(isWrite));
    expect(await outcomeOf(change())).to.be.instanceOf(TypeError);
    expect(source()).to.equal("customer");
  });

  it("hold a request until it is let go", async () => {
    const gate = defer();
    const { change, source } = setupFaults(withDelay(isWrite, () => gate.promise));
    const answer = change();
    expect(source()).to.equal("agency");
    gate.release();
    expect((await answer).status).to.equal(200);
    expect(source()).to.equal("customer");
  });

  it("hold an answer whose effect is there", async () => {
    const gate = defer();
    const held = defer();
    const wait = () => {
      held.release();
      return gate.promise;
    };
    const { change, source } = setupFaults(withLateAnswer(isWrite, wait));
    const answer = change();
    await held.promise;
    expect(source()).to.equal("customer");
    gate.release();
    expect((await answer).status).to.equal(200);
  });

  it("interfere before a request is handled", async () => {
    const { item, store } = setupFaults(
      withInterference(isAny, () => {
        store.removeAccount("7");
      }),
    );
    expect((await item()).status).to.equal(404);
  });

  it("rewrite an answer, but no failure", async () => {
    const { item, change, store } = setupFaults(withBody(isAny, () => ({ hello: "there" })));
    expect(await read(await change())).to.deep.equal({ hello: "there" });
    store.removeAccount("7");
    expect((await item()).status).to.equal(404);
  });

  it("are put around each other, the outermost first", async () => {
    const { list } = setupFaults(withFailure(isAny, 503), withFailure(isAny, 500));
    expect((await list()).status).to.equal(503);
  });

  describe("are for", () => {
    it("the first few requests", async () => {
      const { list } = setupFaults(withFailure(firstOf(isAny, 2), 503));
      expect([(await list()).status, (await list()).status, (await list()).status]).to.deep.equal([503, 503, 200]);
    });

    it("all but the first few", async () => {
      const { list } = setupFaults(withFailure(afterFirst(isAny, 1), 503));
      expect([(await list()).status, (await list()).status]).to.deep.equal([200, 503]);
    });

    it("the first to each address", async () => {
      const { list, item } = setupFaults(withFailure(firstOfEach(isAny), 503));
      const statuses = [await list(), await item(), await list(), await item()].map(({ status }) => status);
      expect(statuses).to.deep.equal([503, 503, 200, 200]);
    });

    it("one of the contract's requests", async () => {
      const { list, item } = setupFaults(withFailure(isOperation(base, "read", "history"), 503));
      expect([(await list()).status, (await item()).status]).to.deep.equal([200, 503]);
    });
  });
});

describe("a backend as fetch", () => {
  it("remembers what was sent, with its key and body", async () => {
    const { change, list, fetch } = setupFaults();
    await list();
    await change();
    expect(fetch.requests.map(({ method, url }) => `${method} ${url.pathname}`)).to.deep.equal([
      `GET ${base}`,
      `PATCH ${base}/7`,
    ]);
    expect(fetch.requestsOf("PATCH")).to.have.length(1);
    expect(fetch.requestsOf("PATCH")[0]).to.include({ key: "k", body: '{"balance_from":"customer"}' });
  });

  it("takes a Request, and answers with its URL", async () => {
    const { fetch } = setupFaults();
    const response = await fetch(new Request(base), { headers: { Accept: "application/json" } });
    expect(response.url).to.equal(new URL(base, location.href).href);
    expect(fetch.requests[0]?.headers.get("Accept")).to.equal("application/json");
  });

  it("sends nothing that was aborted before", async () => {
    const { fetch } = setupFaults();
    const reason = new Error("stop");
    expect(await outcomeOf(fetch(base, { signal: AbortSignal.abort(reason) }))).to.equal(reason);
    expect(fetch.requests).to.have.length(0);
  });

  it("ends the waiting at once when it is aborted", async () => {
    const started = defer();
    const never = () => {
      started.release();
      return new Promise<void>(() => undefined);
    };
    const { fetch } = setupFaults(withDelay(isAny, never));
    const controller = new AbortController();
    const answer = outcomeOf(fetch(base, { signal: controller.signal }));
    await started.promise;
    controller.abort();
    expect(await answer).to.include({ name: "AbortError" });
  });
});
