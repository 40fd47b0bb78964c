import { expect } from "@open-wc/testing";
import {
  draft,
  ENDPOINT,
  expectAtEndpoint,
  failure,
  fine,
  json,
  problem,
  redirect,
  responseAs,
  setup,
  wireAccount,
  type Setup,
} from "./helpers.js";

const write = { key: "key-1", version: "v7" };
const secrets = { authorization: "Bearer s3cret", "x-csrf-token": "s3cret" };

const calls: [what: string, run: (api: Setup["api"]) => Promise<unknown>][] = [
  ["a list", (api) => api.listAccounts({ page: 1, pageSize: 50 })],
  ["an account", (api) => api.getAccount(7)],
  ["a change", (api) => api.changeBalance(7, "agency", write)],
  ["a billing request", (api) => api.requestBilling(7, draft, write)],
  ["a withdrawal", (api) => api.withdrawBillingRequest(7, write)],
  ["a history", (api) => api.listBalanceChanges(7, 1)],
];

describe("a redirect", () => {
  const writes = ["a change", "a billing request", "a withdrawal"];
  for (const [what, run] of calls) {
    const isWrite = writes.includes(what);
    it(`${isWrite ? "leaves the outcome unknown of" : "is a 401 for"} ${what}, and is neither followed nor retried`, async () => {
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

describe("a redirect that the page's own fetch has followed", () => {
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
    it(`to ${url} is refused with any status, and not retried`, async () => {
      for (const answer of [fine, () => problem(503, { detail: "Call us" })]) {
        const { api, requests } = setup([() => followedTo(url, answer())], { headers: () => secrets });
        const error = await failure(api.getAccount(7));
        expect(error).to.include({ kind: "invalid-response", status: undefined, detail: undefined });
        expect(error.message).to.contain("redirects to another origin").and.not.to.contain("example");
        expect(requests).to.have.lengthOf(1);
      }
    });
  }

  it("to another origin is refused when the response is not marked as redirected", async () => {
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
    ["without a URL, like a response that was created in the page", ""],
  ];
  for (const [what, url] of accepted) {
    it(`is accepted ${what}`, async () => {
      const { api } = setup([() => responseAs(fine(), { url })]);
      expect((await api.getAccount(7)).id).to.equal(7);
    });
  }

  it("is an invalid response, not a 401, when it is an HTML page", async () => {
    const page = () => new Response("<p>", { headers: { "content-type": "text/html; charset=utf-8" } });
    const { api } = setup([page, () => responseAs(page(), { url: ENDPOINT })]);
    expect(await failure(api.getAccount(7))).to.include({ kind: "invalid-response" });
    expect(await failure(api.getAccount(7))).to.include({ kind: "invalid-response" });
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
