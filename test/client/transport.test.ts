import { expect } from "@open-wc/testing";
import type { HeadersContext } from "../../src/client/transport.js";
import { createDeferred } from "../helpers/deferred.js";
import {
  draft,
  ENDPOINT,
  failure,
  fine,
  json,
  problem,
  rejection,
  responseAs,
  setup,
  wireAccount,
  type Setup,
} from "./helpers.js";

const write = { key: "key-1", version: "v7" };
const secrets = { authorization: "Bearer s3cret", "x-csrf-token": "s3cret" };

/** A `headers` function whose token differs with each call, and the reasons of its calls. */
function tokens() {
  const reasons: string[] = [];
  const headers = ({ reason }: HeadersContext): HeadersInit => ({ authorization: `Bearer ${reasons.push(reason)}` });
  return { headers, reasons };
}

const headerOf = (requests: readonly Request[], name: string) => requests.map(({ headers }) => headers.get(name));

const redirect = (): Response => responseAs(new Response(null), { type: "opaqueredirect" });

const calls: [what: string, run: (api: Setup["api"]) => Promise<unknown>][] = [
  ["a list", (api) => api.listAccounts({ page: 1, pageSize: 50 })],
  ["an account", (api) => api.getAccount(7)],
  ["a change", (api) => api.changeBalance(7, "agency", write)],
  ["a billing request", (api) => api.requestBilling(7, draft, write)],
  ["a withdrawal", (api) => api.withdrawBillingRequest(7, write)],
  ["a history", (api) => api.listBalanceChanges(7, 1)],
];

/** The requests went to the endpoint and, as no redirect may be followed, nowhere else. */
function expectAtEndpoint(requests: readonly Request[]): void {
  for (const { url, redirect } of requests) {
    const paths = ["", "/7", "/7/billing_request", "/7/balance_changes"];
    expect(url.replace(/\?.*/, "")).to.be.oneOf(paths.map((path) => ENDPOINT + path));
    expect(redirect).to.equal("manual");
  }
}

describe("the host's headers", () => {
  it("are sent as they are given", async () => {
    const { api, requests } = setup([fine], { headers: [["X-CSRF-Token", "abc"]] });
    await api.getAccount(7);
    await api.changeBalance(7, "agency", write);
    expect(headerOf(requests, "x-csrf-token")).to.deep.equal(["abc", "abc"]);
  });

  it("are requested for each attempt", async () => {
    const { headers, reasons } = tokens();
    const { api, requests } = setup([problem(503), fine], { headers: (context) => Promise.resolve(headers(context)) });
    await api.getAccount(7);
    await api.changeBalance(7, "agency", write);
    expect(reasons).to.deep.equal(["request", "request", "request"]);
    expect(headerOf(requests, "authorization")).to.deep.equal(["Bearer 1", "Bearer 2", "Bearer 3"]);
  });

  it("do not replace the key, the version, the content type or what is accepted", async () => {
    const headers = { "Idempotency-Key": "x", "If-Match": "*", "Content-Type": "text/plain", Accept: "text/html" };
    const { api, requests } = setup([fine], { headers });
    await api.changeBalance(7, "agency", write);
    const sent = ["idempotency-key", "if-match", "content-type", "accept"].flatMap((name) => headerOf(requests, name));
    expect(sent).to.deep.equal(["key-1", '"v7"', "application/json", "application/json"]);
  });

  it("are requested once more after a redirect of a read", async () => {
    const { headers, reasons } = tokens();
    const { api, requests } = setup([redirect, fine], { headers });
    expect((await api.getAccount(7)).id).to.equal(7);
    expect(reasons).to.deep.equal(["request", "unauthorized"]);
    expectAtEndpoint(requests);
  });

  for (const [what, refusal] of [
    ["401", problem(401)],
    ["redirect", redirect],
  ] as const) {
    it(`are not requested a third time after a second ${what}`, async () => {
      const { headers, reasons } = tokens();
      const { api, requests } = setup([refusal], { headers });
      expect(await failure(api.getAccount(7))).to.include({ kind: "unauthorized", status: 401 });
      expect(reasons).to.deep.equal(["request", "unauthorized"]);
      expect(requests).to.have.lengthOf(2);
      expectAtEndpoint(requests);
    });
  }

  it("are requested once more after a 401, and the request is sent once more as it was", async () => {
    const { headers, reasons } = tokens();
    const { api, requests } = setup([problem(401), fine], { headers });
    expect((await api.changeBalance(7, "customer", write)).id).to.equal(7);
    expect(reasons).to.deep.equal(["request", "unauthorized"]);
    expect(headerOf(requests, "authorization")).to.deep.equal(["Bearer 1", "Bearer 2"]);
    expect(headerOf(requests, "idempotency-key")).to.deep.equal(["key-1", "key-1"]);
    expect(headerOf(requests, "if-match")).to.deep.equal(['"v7"', '"v7"']);
    expect(await Promise.all(requests.map((request) => request.json()))).to.deep.equal([
      { balance_from: "customer" },
      { balance_from: "customer" },
    ]);
    expectAtEndpoint(requests);
  });

  it("leave a read its two retries after a 401", async () => {
    const { headers, reasons } = tokens();
    const { api } = setup([problem(503), problem(503), problem(401), fine], { headers });
    expect((await api.getAccount(7)).id).to.equal(7);
    expect(reasons).to.deep.equal(["request", "request", "request", "unauthorized"]);
  });

  it("are not sent once more after a 401 where they are fixed", async () => {
    const { api, requests } = setup([problem(401)], { headers: secrets });
    expect(await failure(api.getAccount(7))).to.include({ kind: "unauthorized" });
    expect(requests).to.have.lengthOf(1);
  });

  const broken: [what: string, headers: () => HeadersInit | Promise<HeadersInit>][] = [
    [
      "throws",
      () => {
        throw new Error("s3cret");
      },
    ],
    ["rejects", () => Promise.reject(new Error("s3cret"))],
    ["returns an invalid header", () => ({ authorization: "s3cret\n\u2603" })],
  ];
  for (const [what, headers] of broken) {
    it(`prevent the request where their function ${what}, and the error does not quote it`, async () => {
      const { api, requests } = setup([fine], { headers });
      const error = await failure(api.getAccount(7));
      expect(error).to.include({ kind: "unauthorized", status: undefined });
      expect(error).not.to.have.property("cause");
      expect(error.message).to.contain("`headers` failed").and.not.to.contain("s3cret");
      expect(requests).to.have.lengthOf(0);
    });
  }

  it("may be undefined", async () => {
    const { api, requests } = setup([fine], { headers: (() => undefined) as unknown as () => HeadersInit });
    await api.getAccount(7);
    expect(requests).to.have.lengthOf(1);
  });

  it("do not send a request that was aborted before they came", async () => {
    const late = createDeferred<HeadersInit>();
    const controller = new AbortController();
    const { api, requests } = setup([fine], { headers: () => late.promise });
    const call = rejection(api.changeBalance(7, "agency", { ...write, signal: controller.signal }));
    controller.abort("closed");
    late.resolve({});
    expect(await call).to.equal("closed");
    expect(requests).to.have.lengthOf(0);
  });

  it("count towards the time-out of the attempt", async () => {
    const late = createDeferred<HeadersInit>();
    const { api, requests } = setup([fine], { headers: () => late.promise, timeout: 20 });
    expect(await failure(api.changeBalance(7, "agency", write))).to.include({ kind: "timeout" });
    late.resolve({});
    await late.promise;
    expect(requests).to.have.lengthOf(0);
  });
});

describe("a redirect", () => {
  const writes = ["a change", "a billing request", "a withdrawal"];
  for (const [what, run] of calls) {
    const isWrite = writes.includes(what);
    it(`${isWrite ? "says nothing about the outcome of" : "is a 401 for"} ${what}, and is neither followed nor retried`, async () => {
      const { api, requests } = setup([redirect], { headers: isWrite ? () => secrets : secrets });
      const error = isWrite ? { kind: "invalid-response", status: undefined } : { kind: "unauthorized", status: 401 };
      expect(await failure(run(api))).to.include({ ...error, detail: undefined });
      expect(requests).to.have.lengthOf(1);
      expectAtEndpoint(requests);
    });
  }

  it("is a 401 on a retry as well", async () => {
    const { api, requests } = setup([problem(503), redirect], { headers: secrets });
    expect(await failure(api.getAccount(7))).to.include({ kind: "unauthorized" });
    expect(requests).to.have.lengthOf(2);
    expectAtEndpoint(requests);
  });
});

describe("a redirect that the host's own transport has followed", () => {
  const followedTo = (url: string, answer: Response) => responseAs(answer, { url, redirected: true });
  const pages: [what: string, url: string, type: string, status: number][] = [
    ["a page", "https://host.example/login", "text/html; charset=utf-8", 200],
    ["a page of another origin", "https://login.example/", "TEXT/HTML", 200],
    ["an XHTML page", "https://host.example/login", "application/xhtml+xml", 200],
    ["a page with an error status", "https://host.example/login", "text/html", 503],
  ];
  for (const [where, url, type, status] of pages) {
    it(`to ${where} is a 401`, async () => {
      const page = () => followedTo(url, new Response("<form>", { status, headers: { "content-type": type } }));
      const { api, requests } = setup([page], { headers: secrets });
      expect(await failure(api.getAccount(7))).to.include({ kind: "unauthorized", status: 401 });
      expect(await failure(api.changeBalance(7, "agency", write))).to.include({ kind: "invalid-response" });
      expect(requests).to.have.lengthOf(2);
    });
  }

  const origins = [
    "https://evil.example/api/v1/accounts/7",
    "http://host.example/api/v1/accounts/7",
    "https://host.example:8443/api/v1/accounts/7",
    "https://host.example.evil.example/api/v1/accounts/7",
  ];
  for (const url of origins) {
    it(`to ${url} is refused, whatever its status, and not retried`, async () => {
      for (const answer of [fine, () => problem(503, { detail: "Call us" })]) {
        const { api, requests } = setup([() => followedTo(url, answer())], { headers: () => secrets });
        const error = await failure(api.getAccount(7));
        expect(error).to.include({ kind: "invalid-response", status: undefined, detail: undefined });
        expect(error.message).to.contain("redirects to another origin").and.not.to.contain("example");
        expect(requests).to.have.lengthOf(1);
      }
    });
  }

  it("is refused as well where the response does not say that it was redirected", async () => {
    const { api } = setup([() => responseAs(fine(), { url: "https://evil.example/7" })]);
    expect(await failure(api.getAccount(7))).to.include({ kind: "invalid-response" });
  });

  it("to JSON of the same origin is accepted", async () => {
    const { api } = setup([() => followedTo("https://host.example/v2/accounts/7", fine())]);
    expect((await api.getAccount(7)).id).to.equal(7);
  });
});

describe("a response that was not redirected", () => {
  const accepted: [what: string, url: string][] = [
    ["from the endpoint's own URL", `${ENDPOINT}/7`],
    ["from the endpoint's origin in another spelling", "HTTPS://HOST.example:443/api/v1/accounts/7"],
    ["without a URL, as one that was made in the page", ""],
  ];
  for (const [what, url] of accepted) {
    it(`is accepted ${what}`, async () => {
      const { api } = setup([() => responseAs(fine(), { url })]);
      expect((await api.getAccount(7)).id).to.equal(7);
    });
  }

  it("is unexpected, not a 401, where it is a page", async () => {
    const page = () => new Response("<p>", { headers: { "content-type": "text/html; charset=utf-8" } });
    const { api } = setup([page, () => responseAs(page(), { url: ENDPOINT })]);
    expect(await failure(api.getAccount(7))).to.include({ kind: "invalid-response" });
    expect(await failure(api.getAccount(7))).to.include({ kind: "invalid-response" });
  });
});

describe("the body of a response", () => {
  const MIB = 2 ** 20;

  /** A body of spaces after an account, and how many MiB of it were read. */
  function padded(size: number) {
    const read = { mib: 0 };
    const first = new TextEncoder().encode(JSON.stringify(wireAccount()).padEnd(MIB));
    const body = new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          controller.enqueue(read.mib === 0 ? first : new Uint8Array(MIB).fill(32));
          if (++read.mib === size) controller.close();
        },
      },
      { highWaterMark: 0 },
    );
    return { body, read };
  }

  it("may be 32 MiB long", async () => {
    const { api } = setup([() => new Response(padded(32).body)]);
    expect((await api.getAccount(7)).id).to.equal(7);
  });

  it("is not read further than that, and is not requested again", async () => {
    const { body, read } = padded(100);
    const { api, requests } = setup([() => new Response(body), () => json(wireAccount())]);
    expect(await failure(api.getAccount(7))).to.include({ kind: "invalid-response" });
    expect(requests).to.have.lengthOf(1);
    expect(read.mib).to.equal(33);
  });
});

describe("the explanation of an error", () => {
  const sent = {
    authorization: "Bearer s3cr3t/t0ken",
    "x-csrf-token": "abcd-1234",
    "x-tenant": "7",
    cookie2: "left out",
  };

  for (const [what, detail] of [
    ["a token", "The token s3cr3t/t0ken has expired"],
    ["a whole header", "Authorization: Bearer s3cr3t/t0ken was refused"],
    ["another header", "X-CSRF-Token abcd-1234 does not match"],
    ["the key", "key-1 was used before"],
  ] as const) {
    it(`is left out where it quotes ${what} that was sent`, async () => {
      for (const body of [JSON.stringify({ detail }), JSON.stringify({ detail }).replaceAll("/", "\\/")]) {
        const headers = { "content-type": "application/problem+json" };
        const { api } = setup([new Response(body, { status: 422, headers })], { headers: sent });
        const error = await failure(api.changeBalance(7, "agency", write));
        expect(error).to.include({ kind: "validation", detail: undefined });
        expect(JSON.stringify(error) + error.message).not.to.contain("s3cr3t");
      }
    });
  }

  it("is passed on where it quotes none, or only what is too short to be a secret", async () => {
    const { api } = setup([problem(422, { detail: "Tenant 7 has no Bearer of a card." })], { headers: sent });
    expect(await failure(api.changeBalance(7, "agency", write))).to.include({
      detail: "Tenant 7 has no Bearer of a card.",
    });
  });
});

describe("the transport", () => {
  it("is the page's own fetch at the time of each request", async () => {
    const { fetch } = globalThis;
    const { api } = setup([], { fetch: undefined });
    globalThis.fetch = () => Promise.resolve(json(wireAccount({ name: "Replaced" })));
    const account = await api.getAccount(7).finally(() => (globalThis.fetch = fetch));
    expect(account.name).to.equal("Replaced");
  });
});
