import assert from "node:assert/strict";
import { describe, it, type TestContext } from "node:test";
import fc from "fast-check";
import { createMemoryStore, toSeed } from "../../server/index.js";
import { createBillingServer, Problem, type BillingServerOptions, type Store } from "../../server/kit.js";
import { clinic, newKey, readProblem } from "./setup.js";

const url = "https://host.example/api/v1/accounts";
const dana = { agencyId: "90210", name: "Dana" };

function createBilling(options: Partial<BillingServerOptions> = {}) {
  return createBillingServer({ store: createMemoryStore(toSeed([clinic])), identify: () => dana, ...options });
}

/** A store of a host's own that fails with this. */
function createFailingStore(failure: unknown): Store {
  const fail = (): never => {
    throw failure;
  };
  return { findAgency: fail, listAccounts: fail, findAccount: fail, listChanges: fail, write: fail };
}

function listenToConsole(context: TestContext): () => string {
  const { mock } = context.mock.method(console, "error", () => undefined);
  return () => mock.calls.map((call) => call.arguments.map(String).join(" ")).join("\n");
}

const nothingLike = /secret|undefined|\[object/;

describe("what a host throws", () => {
  const thrown: readonly [what: string, value: unknown][] = [
    ["an error", new Error("secret")],
    ["nothing", undefined],
    ["null", null],
    ["a text", "secret"],
    ["an object", { secret: "secret" }],
    ["a problem that no response can be made of", new Problem(99, "secret")],
  ];
  for (const [what, value] of thrown) {
    it(`is answered with 500 and not a word of it: ${what}`, async (context) => {
      const readConsole = listenToConsole(context);
      const identifies = [
        () => {
          throw value;
        },
        () => Promise.reject(value),
      ];
      const servers = [
        ...identifies.map((identify) => createBilling({ identify })),
        createBilling({ store: createFailingStore(value) }),
      ];
      for (const { fetch } of servers) {
        const problem = await readProblem(await fetch(new Request(url)));
        assert.equal(problem.status, 500);
        assert.doesNotMatch(problem.detail, nothingLike);
      }
      assert.match(readConsole(), /^.+\n.+\n.+$/);
    });
  }

  it("is handed to onError, with the request", async (context) => {
    const readConsole = listenToConsole(context);
    const seen: unknown[] = [];
    const failure = new Error("The disk is full.");
    const onError = (error: unknown, request: Request) => void seen.push(error, request);
    const request = new Request(`${url}/7`);
    const { status } = await createBilling({ store: createFailingStore(failure), onError }).fetch(request);
    assert.equal(status, 500);
    assert.deepEqual([seen[0] === failure, seen[1] === request, readConsole()], [true, true, ""]);
  });

  it("is no problem for onError: those are answers", async () => {
    const seen: unknown[] = [];
    const store = createFailingStore(new Problem(503, "The provider is busy.", { "Retry-After": "5" }));
    const { fetch } = createBilling({ store, onError: (error) => void seen.push(error) });
    const response = await fetch(new Request(url));
    assert.equal(response.headers.get("Retry-After"), "5");
    assert.equal((await readProblem(response)).detail, "The provider is busy.");
    assert.deepEqual(seen, []);
  });

  it("is answered where onError fails too", async (context) => {
    const readConsole = listenToConsole(context);
    const failures = [
      () => {
        throw new Error("The log is closed.");
      },
      () => Promise.reject(new Error("The log is closed.")),
    ];
    for (const onError of failures) {
      const { fetch } = createBilling({ store: createFailingStore(undefined), onError });
      assert.equal((await fetch(new Request(url))).status, 500);
    }
    assert.equal(readConsole(), "Error: The log is closed.\nError: The log is closed.");
  });

  it("puts no key of a provider into the log", async (context) => {
    const readConsole = listenToConsole(context);
    const keys = fc.stringMatching(/^[a-zA-Z0-9_-]{20,64}$/).filter((key) => /\d/.test(key) && /[a-z]/i.test(key));
    await fc.assert(
      fc.asyncProperty(keys, async (key) => {
        const failures = [
          Object.assign(new Error("The provider has refused."), { config: { headers: { Authorization: key } } }),
          new Error("The provider has refused.", { cause: new Error(key) }),
          new TypeError(`Headers.append: "Basic ${btoa(`a:${key}`)}" is an invalid header value.`),
          new Error(`GET https://user:${key}@api.example/accounts?key=${key} has failed`),
          new Error(`The key "${key}" is not known.`),
          { headers: { Authorization: key } },
          key,
        ];
        for (const failure of failures) {
          await createBilling({ store: createFailingStore(failure) }).fetch(new Request(url));
        }
        const log = readConsole();
        assert.ok(!log.includes(key) && !log.includes(btoa(`a:${key}`)), log.slice(-1_000));
      }),
      { numRuns: 25 },
    );
    assert.match(readConsole(), /GET https:\/\/…@api\.example\/accounts\?… has failed/);
  });
});

describe("a visitor", () => {
  it("has a name, an id and an agency that every database keeps", async (context) => {
    const readConsole = listenToConsole(context);
    const visitors = [
      { ...dana, agencyId: "9\0" },
      { ...dana, id: "\ud83d" },
      { ...dana, id: 7 as never },
    ];
    for (const visitor of visitors) {
      assert.equal((await createBilling({ identify: () => visitor }).fetch(new Request(url))).status, 500);
    }
    assert.match(readConsole(), /no database keeps.*\n.*no database keeps.*\n.*is no text/);
  });

  it("is named in the history without characters that no database keeps", async () => {
    const store = createMemoryStore(toSeed([clinic]));
    const { fetch } = createBilling({ store, identify: () => ({ ...dana, name: "Da\0na\ud83d" }) });
    assert.equal((await fetch(toChange())).status, 200);
    assert.equal(store.changes("7")[0]?.actor.name, "Da\ufffdna\ufffd");
  });
});

function toChange(headers: Record<string, string> = {}, address = url): Request {
  return new Request(`${address}/7`, {
    method: "PATCH",
    headers: { "Content-Type": "application/json", "Idempotency-Key": newKey(), ...headers },
    body: JSON.stringify({ balance_from: "customer" }),
  });
}

describe("a write of a page", () => {
  const own = { Origin: "https://host.example" };
  const cases: readonly [what: string, headers: Record<string, string>, status: number][] = [
    ["of a program", {}, 200],
    ["of the same origin", { ...own, "Sec-Fetch-Site": "same-origin" }, 200],
    [
      "behind a proxy that has another name",
      { Origin: "https://portal.example", "Sec-Fetch-Site": "same-origin" },
      200,
    ],
    ["of the same host, in a browser that does not say the site", own, 200],
    ["behind a proxy that takes https away", { Origin: "http://host.example" }, 200],
    ["of the host that a proxy was asked for", { Origin: "https://host.example", Host: "10.0.0.2:8787" }, 200],
    ["of the host that the proxy asks for", { Origin: "https://portal.example", Host: "portal.example" }, 200],
    ["of another host", { Origin: "https://evil.example" }, 403],
    ["of another site", { Origin: "https://evil.example", "Sec-Fetch-Site": "cross-site" }, 403],
    ["of another host of the same site", { Origin: "https://blog.host.example", "Sec-Fetch-Site": "same-site" }, 403],
    ["of another site that says nothing else", { "Sec-Fetch-Site": "cross-site" }, 403],
    ["of a page without an origin", { Origin: "null" }, 403],
    ["of an origin that only begins like it", { Origin: "https://host.example.evil.example" }, 403],
  ];
  for (const [what, headers, status] of cases) {
    it(`is answered with ${status} ${what}`, async () => {
      const store = createMemoryStore(toSeed([clinic]));
      assert.equal((await createBilling({ store }).fetch(toChange(headers))).status, status);
      assert.equal(store.account("7")?.balance_from, status === 200 ? "customer" : "agency");
    });
  }

  it("is answered for the origins that the host trusts", async () => {
    const headers = { Origin: "https://portal.example", "Sec-Fetch-Site": "cross-site" };
    for (const origin of ["https://portal.example", ["https://a.example", "https://portal.example"]]) {
      assert.equal((await createBilling({ origin }).fetch(toChange(headers))).status, 200);
    }
    assert.equal((await createBilling({ origin: "https://a.example" }).fetch(toChange(headers))).status, 403);
  });

  it("does not ask who it is of before it is known to be allowed", async () => {
    let asked = 0;
    const { fetch } = createBilling({ identify: () => (asked++, dana) });
    await fetch(toChange({ Origin: "https://evil.example" }));
    assert.equal(asked, 0);
  });

  it("may read from anywhere: what may be read is for the browser to say", async () => {
    const headers = { Origin: "https://evil.example", "Sec-Fetch-Site": "cross-site" };
    assert.equal((await createBilling().fetch(new Request(url, { headers }))).status, 200);
  });

  for (const origin of ["portal.example", "https://portal.example/", "https://portal.example/accounts", ""]) {
    it(`cannot be trusted to come from "${origin}", which is no origin`, () => {
      assert.throws(() => createBilling({ origin }), /is no origin\. Write it like https:\/\/portal\.example/);
    });
  }
});
