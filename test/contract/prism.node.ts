import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import prismHttp from "@stoplight/prism-http";
import prismServer from "@stoplight/prism-http-server";
import { ApiError } from "../../src/client/api-error.js";
import { createBillingApi } from "../../src/client/create-billing-api.js";

const ignore = () => undefined;
/** Prism logs each request; the tests do not. */
const logger: object = {
  ...{ trace: ignore, debug: ignore, info: ignore, warn: ignore, error: ignore, fatal: ignore, success: ignore },
  child: () => logger,
};

/** Starts a Prism mock of openapi.yaml on a free port. It refuses requests that openapi.yaml does not allow. */
async function startPrism(): Promise<string> {
  const operations = await prismHttp.getHttpOperationsFromSpec("openapi.yaml");
  const config = {
    isProxy: false,
    upstreamProxy: undefined,
    mock: { dynamic: false },
    checkSecurity: true,
    validateRequest: true,
    validateResponse: true,
    errors: true,
  } as const;
  const server = prismServer.createServer(operations, { components: { logger }, config, cors: false });
  after(() => server.close());
  return await server.listen(0, "127.0.0.1");
}

const acme = 248_013;
const all = { page: 1, pageSize: 50 };

describe("the widget's client, with a Prism mock of openapi.yaml", async () => {
  const origin = await startPrism();

  /** Creates a client whose requests prefer an example, by Prism's `Prefer` header. */
  function connect(prefer = "", path = "/accounts") {
    return createBillingApi({
      endpoint: origin + path,
      headers: { Authorization: "Bearer a.b.c", ...(prefer && { Prefer: prefer }) },
    });
  }

  for (const path of ["/accounts", "/accounts.json"]) {
    it(`reads a page of ${path}`, async () => {
      const page = await connect("", path).listAccounts(all);
      assert.deepEqual(
        page.accounts.map(({ name, balanceFrom }) => [name, balanceFrom]),
        [
          ["Acme Dental", "customer"],
          ["Abbot Lane Veterinary", "agency"],
        ],
      );
      assert.deepEqual([page.total, page.hasNext, page.unreadable], [5, true, 0]);
      assert.deepEqual([page.agency?.name, page.summary?.needsAttention], ["Alder Street Marketing", 1]);
    });

    it(`reads one account and its history at ${path}`, async () => {
      const api = connect("", path);
      assert.equal((await api.getAccount(acme)).name, "Acme Dental");
      const { changes, hasNext } = await api.listBalanceChanges(acme, 1);
      assert.deepEqual([changes.length, changes[0]?.actor, hasNext], [2, "Dana Whitlock", true]);
    });
  }

  it("reads the agency's log, within a time", async () => {
    const query = { link: "balance_changes", page: 1, since: "2026-11-01T00:00:00Z", until: "2026-12-01T00:00:00Z" };
    for (const path of ["/accounts", "/accounts.json"]) {
      const link = path.endsWith(".json") ? "balance_changes.json" : "balance_changes";
      const { changes, unreadable } = await connect("", path).listAgencyChanges({ ...query, link });
      assert.deepEqual([changes.map(({ action }) => action), unreadable], [["change", "billing_request"], 0]);
    }
  });

  it("sends every parameter of a list as openapi.yaml describes it", async () => {
    const query = { page: 2, pageSize: 150, search: "a b&c=é", sort: "-balance", balanceFrom: "agency" } as const;
    const page = await connect().listAccounts({ ...query, needsAttention: true, ids: [7, "a,b"] });
    assert.equal(page.unreadable, 0);
  });

  it("reads the last page, a page without rows, and a bare array", async () => {
    const last = await connect("example=lastPage").listAccounts({ page: 3, pageSize: 2 });
    assert.deepEqual([last.accounts.length, last.hasNext, last.summary], [1, false, undefined]);
    const none = await connect("example=nothingFound").listAccounts({ ...all, search: "nobody" });
    assert.deepEqual([none.accounts.length, none.total], [0, 0]);
    const bare = await connect("example=bareArray").listAccounts(all);
    assert.deepEqual([bare.accounts.length, bare.total, bare.whole?.length], [2, 2, 2]);
  });

  it("reads the answer to a change, whose headers and body are as described", async () => {
    const account = await connect().changeBalance(acme, "agency", { key: crypto.randomUUID(), version: "r7" });
    assert.deepEqual([account.balanceFrom, account.version], ["agency", "r8"]);
  });

  it("understands a refusal", async () => {
    const isNotFound = (error: unknown) => error instanceof ApiError && error.kind === "not-found";
    await assert.rejects(connect("", "/customers").listAccounts(all), isNotFound);
  });

  it("would be refused if it sent a request that is not described", async () => {
    assert.equal((await fetch(`${origin}/accounts?per_page=151`)).status, 400);
    assert.equal((await fetch(`${origin}/accounts/7`, { method: "PATCH" })).status, 422);
  });
});
