import { expect } from "@open-wc/testing";
import {
  draft,
  ENDPOINT,
  failure,
  json,
  problem,
  responseAs,
  setup,
  wireAccount,
  withoutWaiting,
  type Answer,
  type Setup,
} from "./helpers.js";

const write = { key: "key-1", version: "v7" };
const headers = { authorization: "Bearer s3cret", "x-csrf-token": "s3cret" };

const redirect = (): Response => responseAs(new Response(null), { type: "opaqueredirect" });
const html = { headers: { "content-type": "text/html; charset=utf-8" } };
const fine = (): Response => json(wireAccount());

const calls: [what: string, run: (api: Setup["api"]) => Promise<unknown>][] = [
  ["a list", (api) => api.listAccounts({ page: 1, pageSize: 50 })],
  ["an account", (api) => api.getAccount(7)],
  ["a change", (api) => api.changeBalance(7, "agency", write)],
  ["a billing request", (api) => api.requestBilling(7, draft, write)],
  ["a withdrawal", (api) => api.withdrawBillingRequest(7, write)],
  ["a history", (api) => api.listBalanceChanges(7, 1)],
];
/** Those that are answered with the account. */
const callsOfOne = calls.slice(1, 5);

/** The host's headers went to the endpoint and, as no redirect may be followed, nowhere else. */
function expectStayedHome(requests: readonly Request[]): void {
  for (const { url, redirect } of requests) {
    const paths = ["", "/7", "/7/billing_request", "/7/balance_changes"];
    expect(url.replace(/\?.*/, "")).to.be.oneOf(paths.map((path) => ENDPOINT + path));
    expect(redirect).to.equal("manual");
  }
}

describe("a redirect", () => {
  for (const [what, run] of calls) {
    it(`counts as a 401 for ${what}, which is neither sent on nor repeated`, async () => {
      const { api, requests } = setup([redirect], { headers });
      const { result, waits } = await withoutWaiting(() => failure(run(api)));
      expect(result).to.include({ kind: "unauthorized", status: 401, detail: undefined });
      expect(requests).to.have.lengthOf(1);
      expect(waits).to.deep.equal([]);
      expectStayedHome(requests);
    });
  }

  for (const [what, run] of callsOfOne) {
    it(`asks a headers function once more, and sends ${what} once more to where it went before`, async () => {
      const reasons: string[] = [];
      const { api, requests } = setup([redirect, fine], {
        headers: ({ reason }) => ({ authorization: `Bearer ${reasons.push(reason)}` }),
      });
      expect(await run(api)).to.include({ id: 7 });
      expect(reasons).to.deep.equal(["request", "unauthorized"]);
      expect(requests.map((request) => request.headers.get("authorization"))).to.deep.equal(["Bearer 1", "Bearer 2"]);
      expect(requests[1]?.headers.get("idempotency-key")).to.equal(requests[0]?.headers.get("idempotency-key"));
      expectStayedHome(requests);
    });
  }

  it("after another is the end", async () => {
    const { api, requests } = setup([redirect], { headers: () => headers });
    expect(await failure(api.getAccount(7))).to.include({ kind: "unauthorized", status: 401 });
    expect(requests).to.have.lengthOf(2);
    expectStayedHome(requests);
  });

  it("on a repeat, after an answer that asks for one, counts just so", async () => {
    const { api, requests } = setup([problem(503), redirect], { headers });
    const { result } = await withoutWaiting(() => failure(api.getAccount(7)));
    expect(result).to.include({ kind: "unauthorized" });
    expect(requests).to.have.lengthOf(2);
    expectStayedHome(requests);
  });
});

describe("a redirect that the host's own transport has followed", () => {
  const followedTo = (url: string, answer: Response) => responseAs(answer, { url, redirected: true });
  const pages: [what: string, url: string, type: string, status: number][] = [
    ["a page", "https://host.example/login", "text/html; charset=utf-8", 200],
    ["a page of another origin", "https://login.example/", "TEXT/HTML", 200],
    ["an XHTML page", "https://host.example/login", "application/xhtml+xml", 200],
    ["a page that is not well", "https://host.example/login", "text/html", 503],
  ];
  for (const [where, url, type, status] of pages) {
    for (const [what, run] of calls) {
      it(`to ${where} counts as a 401 for ${what}`, async () => {
        const page = () => followedTo(url, new Response("<form>", { status, headers: { "content-type": type } }));
        const { api, requests } = setup([page], { headers });
        expect(await failure(run(api))).to.include({ kind: "unauthorized", status: 401 });
        expect(requests).to.have.lengthOf(1);
      });
    }
  }

  const origins = [
    "https://evil.example/api/v1/accounts/7",
    "http://host.example/api/v1/accounts/7",
    "https://host.example:8443/api/v1/accounts/7",
    "https://host.example.evil.example/api/v1/accounts/7",
  ];
  for (const url of origins) {
    it(`to ${url} is refused, once and without repeating`, async () => {
      for (const [, run] of calls) {
        const { api, requests } = setup([() => followedTo(url, fine())], { headers: () => headers });
        const error = await failure(run(api));
        expect(error).to.include({ kind: "invalid-response", status: undefined });
        expect(error.message).to.contain("redirects to another origin").and.not.to.contain("example");
        expect(requests).to.have.lengthOf(1);
      }
    });
  }

  it("is refused as well where the transport does not tell of a redirect", async () => {
    const { api } = setup([() => responseAs(fine(), { url: "https://evil.example/7" })]);
    expect(await failure(api.getAccount(7))).to.include({ kind: "invalid-response" });
  });

  it("is refused whatever its status, so that another origin cannot have anything repeated", async () => {
    const { api, requests } = setup([() => followedTo("https://evil.example/", problem(503, { detail: "Call us" }))]);
    expect(await failure(api.getAccount(7))).to.include({ kind: "invalid-response", detail: undefined });
    expect(requests).to.have.lengthOf(1);
  });

  it("to JSON within the origin is taken", async () => {
    const { api } = setup([() => followedTo("https://host.example/v2/accounts/7", fine())]);
    expect((await api.getAccount(7)).id).to.equal(7);
  });
});

describe("an answer that is no redirect", () => {
  const taken: [what: string, url: string][] = [
    ["the endpoint's own URL", `${ENDPOINT}/7`],
    ["the endpoint's origin as others write it", "HTTPS://HOST.example:443/api/v1/accounts/7"],
    ["no URL, as one that was made in the page", ""],
  ];
  for (const [what, url] of taken) {
    it(`is taken from ${what}`, async () => {
      const { api } = setup([() => responseAs(fine(), { url })]);
      expect((await api.getAccount(7)).id).to.equal(7);
    });
  }

  const others: Answer[] = [new Response("<p>", html), () => responseAs(new Response("<p>", html), { url: ENDPOINT })];
  for (const [index, answer] of others.entries()) {
    it(`is unexpected, not a 401, where it is a page (${index + 1})`, async () => {
      const { api } = setup([answer]);
      expect(await failure(api.getAccount(7))).to.include({ kind: "invalid-response" });
    });
  }
});
