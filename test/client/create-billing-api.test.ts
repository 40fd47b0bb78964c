import { toAccount } from "../../src/client/account-schema.js";
import { expect } from "@open-wc/testing";
import fc from "fast-check";
import { asFetch, createBackend, createMemoryStore, toSeed } from "../../server/index.js";
import type { AccountPage, ListReadOptions } from "../../src/client/billing-api.js";
import { createBillingApi } from "../../src/client/create-billing-api.js";
import { draft, ENDPOINT, failure, json, setup, wireAccount } from "./helpers.js";

const page = { page: 2, pageSize: 50 };
const key = "6f1c2f6e-6a0b-4a52-9a3c-0c9a4b1d2e3f";

/** Half a surrogate pair has no UTF-8, so no URL can contain it. */
const isWellFormed = (text: string) => !/\p{Cs}/u.test(text);

/** The headers that a write differs by: its content type, its key and the version of the account. */
function headersOf(request: Request | undefined) {
  return ["content-type", "idempotency-key", "if-match"].map((name) => request?.headers.get(name) ?? null);
}

describe("createBillingApi", () => {
  it("requests a page of the list", async () => {
    const { api, requests } = setup([json({ accounts: [], total_entries: 0 })]);
    await api.listAccounts({ ...page, search: " acme ", balanceFrom: "agency", needsAttention: true, sort: "-name" });
    expect(requests).to.have.lengthOf(1);
    expect(requests[0]).to.include({
      method: "GET",
      url: `${ENDPOINT}?page=2&per_page=50&search=acme&balance_from=agency&needs_attention=true&sort=-name`,
      credentials: "same-origin",
      cache: "no-store",
      redirect: "manual",
    });
    expect(requests[0]?.headers.get("accept")).to.equal("application/json");
    expect(requests[0]?.headers.has("idempotency-key")).to.equal(false);
  });

  it("says of the agency, with the rows of a long list that come first, what it says with all", async () => {
    const agency = {
      name: "Ours",
      balance: { cents: 1, currency: "EUR" },
      links: { balance_changes: "https://other.example/" },
    };
    const accounts = Array.from({ length: 1200 }, (_, id) => wireAccount({ id: id + 1, balance: { cents: id } }));
    const { api } = setup([json({ agency, accounts })]);
    const firsts: AccountPage[] = [];
    const options: ListReadOptions = { onFirst: async (first) => void firsts.push(first) };
    const { agency: whole } = await api.listAccounts({ page: 1, pageSize: 50 }, options);
    expect(firsts[0]!.agency).to.deep.equal(whole);
    expect(firsts[0]!.agency!.links).to.equal(undefined);
    expect(firsts[0]!.accounts[7]!.balance).to.deep.equal({ cents: 7, currency: "EUR" });
  });

  it("lists just the accounts of its ids from the mock backend, whatever the ids are", async () => {
    const text = fc.oneof(fc.string(), fc.stringMatching(/^[a-c,%2]+$/)).filter((id) => id !== "" && isWellFormed(id));
    const anyIds = fc.uniqueArray(fc.oneof(fc.nat(), text), { selector: String, minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(anyIds, fc.nat(), async (ids, seed) => {
        const accounts = ids.map((id) => ({ id, name: "Acme", balance_from: "agency" }));
        const fetch = asFetch(createBackend({ store: createMemoryStore({ ...toSeed(accounts), changes: {} }) }));
        const api = createBillingApi({ endpoint: "/api/v1/accounts", fetch });
        const requested = ids.slice(seed % ids.length);
        const found = await api.listAccounts({ page: 1, pageSize: 150, ids: requested });
        expect(found.accounts.map(({ id }) => id)).to.have.members(requested);
        expect(found).to.include({ total: requested.length, whole: undefined });
      }),
    );
  });

  it("requests one account", async () => {
    const { api, requests } = setup([json(wireAccount())]);
    expect(await api.getAccount("7")).to.include({ id: 7, name: "Acme Dental" });
    expect(requests[0]).to.include({ method: "GET", url: `${ENDPOINT}/7` });
  });

  it("changes who pays, with the key and the version of the account", async () => {
    const { api, requests } = setup([json(wireAccount({ balance_from: "customer", version: "v8" }))]);
    const account = await api.changeBalance(7, "customer", { key, version: "v7" });
    expect(account).to.include({ balanceFrom: "customer", version: "v8" });
    expect(requests).to.have.lengthOf(1);
    expect(requests[0]).to.include({ method: "PATCH", url: `${ENDPOINT}/7` });
    expect(await requests[0]?.json()).to.deep.equal({ balance_from: "customer" });
    expect(requests[0]?.headers.get("content-type")).to.equal("application/json");
    expect(requests[0]?.headers.get("idempotency-key")).to.equal(key);
    expect(requests[0]?.headers.get("if-match")).to.equal('"v7"');
  });

  it("says why in the change, where there is a reason", async () => {
    const { api, requests } = setup([json(wireAccount({ balance_from: "customer" }))]);
    await api.changeBalance(7, "customer", { key, reason: "New contract" });
    expect(await requests[0]?.json()).to.deep.equal({ balance_from: "customer", reason: "New contract" });
  });

  it("e-mails the customer, with the key and the version of the account", async () => {
    const request = { email: draft.email, starting_balance: draft.startingBalance, message: draft.message };
    const answered = { ...request, sent_at: "2026-11-20T09:00:00Z" };
    const { api, requests } = setup([json(wireAccount({ version: "v8", billing_request: answered }), { status: 201 })]);
    const account = await api.requestBilling(7, draft, { key, version: "v7" });
    expect(account).to.include({ balanceFrom: "agency", version: "v8" });
    expect(account.billingRequest).to.deep.equal({ ...draft, sentAt: "2026-11-20T09:00:00Z" });
    expect(requests).to.have.lengthOf(1);
    expect(requests[0]).to.include({ method: "POST", url: `${ENDPOINT}/7/billing_request`, redirect: "manual" });
    expect(await requests[0]?.json()).to.deep.equal(request);
    expect(headersOf(requests[0])).to.deep.equal(["application/json", key, '"v7"']);
  });

  it("sends only those fields of a draft that the contract has", async () => {
    const { api, requests } = setup([json(wireAccount(), { status: 201 })]);
    await api.requestBilling(7, { ...draft, sentAt: "2026-11-20T09:00:00Z", card: "4242" } as typeof draft, { key });
    expect(Object.keys((await requests[0]?.json()) as object)).to.deep.equal(["email", "starting_balance", "message"]);
  });

  it("withdraws a request without a body, with the key and the version", async () => {
    const { api, requests } = setup([json(wireAccount({ version: "v9", billing_request: null }))]);
    const account = await api.withdrawBillingRequest(7, { key, version: "v8" });
    expect(account).to.include({ billingRequest: null, version: "v9" });
    expect(requests).to.have.lengthOf(1);
    expect(requests[0]).to.include({ method: "DELETE", url: `${ENDPOINT}/7/billing_request` });
    expect(await requests[0]?.text()).to.equal("");
    expect(headersOf(requests[0])).to.deep.equal([null, key, '"v8"']);
  });

  it("has the customer reminded without a body, with the key and the version", async () => {
    const answered = { sent_at: "2026-11-20T09:00:00Z", reminded_at: "2026-11-22T09:00:00Z" };
    const { api, requests } = setup([json(wireAccount({ version: "v9", billing_request: answered }), { status: 201 })]);
    const account = await api.sendBillingReminder(7, { key, version: "v8" });
    expect(account.billingRequest?.remindedAt).to.equal(answered.reminded_at);
    expect(requests).to.have.lengthOf(1);
    expect(requests[0]).to.include({ method: "POST", url: `${ENDPOINT}/7/billing_reminder` });
    expect(await requests[0]?.text()).to.equal("");
    expect(headersOf(requests[0])).to.deep.equal([null, key, '"v8"']);
  });

  it("requests a page of the history", async () => {
    const { api, requests } = setup([json({ balance_changes: [], next_page: null })]);
    expect(await api.listBalanceChanges("a/7", 3)).to.deep.equal({ changes: [], hasNext: false });
    expect(requests[0]).to.include({ method: "GET", url: `${ENDPOINT}/a%2F7/balance_changes?page=3` });
    expect(headersOf(requests[0])).to.deep.equal([null, null, null]);
  });

  it("sets no condition on a write where the account has no version", async () => {
    const { api, requests } = setup([json(wireAccount())]);
    await api.changeBalance(7, "agency", { key });
    await api.requestBilling(7, draft, { key });
    await api.withdrawBillingRequest(7, { key });
    expect(requests.map(({ headers }) => headers.has("if-match"))).to.deep.equal([false, false, false]);
    expect(requests.map(({ headers }) => headers.get("idempotency-key"))).to.deep.equal([key, key, key]);
  });

  it("keeps the endpoint's own query on every request", async () => {
    const one = json(wireAccount());
    const answers = [json({ accounts: [], page: 2 }), one, one, one, one, json({ balance_changes: [] })];
    const { api, requests } = setup(answers, { endpoint: `${ENDPOINT}.json?agency=5&page=9` });
    await api.listAccounts(page);
    await api.getAccount(7);
    await api.changeBalance(7, "agency", { key });
    await api.requestBilling(7, draft, { key });
    await api.withdrawBillingRequest(7, { key });
    await api.listBalanceChanges(7, 2);
    expect(requests.map(({ url }) => url)).to.deep.equal([
      `${ENDPOINT}.json?agency=5&page=2&per_page=50`,
      `${ENDPOINT}/7.json?agency=5&page=9`,
      `${ENDPOINT}/7.json?agency=5&page=9`,
      `${ENDPOINT}/7/billing_request.json?agency=5&page=9`,
      `${ENDPOINT}/7/billing_request.json?agency=5&page=9`,
      `${ENDPOINT}/7/balance_changes.json?agency=5&page=2`,
    ]);
  });

  it("sends cookies to another origin where the host says so", async () => {
    const { api, requests } = setup([json(wireAccount())], { credentials: "include" });
    await api.getAccount(7);
    expect(requests[0]?.credentials).to.equal("include");
  });

  it("does not take an answer about another account for the requested one", async () => {
    const { api } = setup([json(wireAccount({ id: 8 }))]);
    expect(await failure(api.getAccount(7))).to.include({ kind: "invalid-response" });
    expect(await failure(api.changeBalance(7, "agency", { key }))).to.include({ kind: "invalid-response" });
  });

  it("does not take an account for a list", async () => {
    const { api } = setup([json(wireAccount())]);
    expect(await failure(api.listAccounts(page))).to.include({ kind: "invalid-response" });
  });

  it("sends nothing to an endpoint that cannot be used", async () => {
    const { api, requests } = setup([json([])], { endpoint: "data:," });
    const error = await failure(api.listAccounts(page));
    expect(error).to.include({ kind: "invalid-response", status: undefined });
    expect(error.message).to.contain("`endpoint` must be");
    expect(requests).to.have.lengthOf(0);
  });

  it("sends nothing for an id that would leave the collection", async () => {
    const { api, requests } = setup([json(wireAccount({ id: ".." }))]);
    expect(await failure(api.getAccount(".."))).to.include({ kind: "not-found" });
    expect(await failure(api.changeBalance("..", "agency", { key }))).to.include({ kind: "not-found" });
    expect(await failure(api.requestBilling("..", draft, { key }))).to.include({ kind: "not-found" });
    expect(await failure(api.withdrawBillingRequest("..", { key }))).to.include({ kind: "not-found" });
    expect(await failure(api.listBalanceChanges("..", 1))).to.include({ kind: "not-found" });
    expect(requests).to.have.lengthOf(0);
  });

  const known = {
    ...toAccount({ id: 7, name: "Acme Dental", balance_from: "customer" }),
    version: "r1",
    status: "active",
  };
  const written = { ...known, balanceFrom: "agency" };

  for (const [what, answer, expected] of [
    ["who pays alone", { balance_from: "agency" }, written],
    ["with a new version", { id: "7", balance_from: "agency", version: 2 }, { ...written, version: "2" }],
    ["with the vendor's field", { id: 7, shared_billing: true }, written],
    [
      "with a field that is taken away",
      { balance_from: "agency", status: "", billing_request: null },
      { ...written, status: "", billingRequest: null },
    ],
    ["nothing of it", { status: "paused" }, { ...known, status: "paused" }],
  ] as const) {
    it(`keeps what the answer to a write does not mention: ${what}`, async () => {
      const { api } = setup([json(answer)]);
      const account = await api.changeBalance(7, "agency", { key, account: known });
      expect({ ...account, id: 7 }).to.deep.equal(expected);
    });
  }

  for (const [what, response] of [
    ["202", json(wireAccount(), { status: 202 })],
    ["204", new Response(null, { status: 204 })],
    ["no JSON", new Response("<p>Done")],
    ["not an account", json([])],
    ["another account", json(wireAccount({ id: 8 }))],
  ] as const) {
    it(`takes ${what} for an answer that confirms nothing, and says with which status it came`, async () => {
      const error = { kind: "invalid-response", status: response.status };
      const { api } = setup([response]);
      expect(await failure(api.changeBalance(7, "agency", { key, account: known }))).to.include(error);
      expect(await failure(api.requestBilling(7, draft, { key, account: known }))).to.include(error);
      expect(await failure(api.withdrawBillingRequest(7, { key, account: known }))).to.include(error);
    });
  }

  it("reads a balance without a currency in that of the agency, which it requests once", async () => {
    const row = wireAccount({ balance: { cents: 5 } });
    const agency = { balance: { cents: 1, currency: "EUR" } };
    const { api, requests } = setup([json(row), json({ accounts: [row], total_entries: 1, agency }), json(row)]);
    for (const time of ["first", "second"]) expect((await api.getAccount(7)).balance?.currency, time).to.equal("EUR");
    expect(requests).to.have.lengthOf(3);
  });

  it("reads a balance without a currency in US dollars where the agency cannot be read", async () => {
    const row = wireAccount({ balance: { cents: 5 } });
    const { api, requests } = setup([json(row), json({}, { status: 403 }), json(row)]);
    for (const time of ["first", "second"]) expect((await api.getAccount(7)).balance?.currency, time).to.equal("USD");
    expect(requests).to.have.lengthOf(3);
  });
});
