import { expect } from "@open-wc/testing";
import fc from "fast-check";
import { safeParse } from "valibot";
import { historySchema } from "../../src/client/history-schema.js";
import { toAgencyChangePage } from "../../src/client/log-schema.js";
import { toLogUrl } from "../../src/client/agency-link.js";
import { ENDPOINT, failure, json, setup } from "./helpers.js";

const entry = {
  id: "7-2",
  at: "2026-11-20T09:00:00Z",
  action: "change",
  actor: { name: "Dana Whitlock" },
  account: { id: 7, name: "Acme Dental" },
  from: "agency",
  to: "customer",
  reason: "New contract",
};
const read = {
  id: "7-2",
  at: "2026-11-20T09:00:00Z",
  action: "change",
  actor: "Dana Whitlock",
  account: { id: 7, name: "Acme Dental" },
  from: "agency",
  to: "customer",
  reason: "New contract",
};

function parseLog(...entries: readonly unknown[]) {
  const { output } = safeParse(historySchema, { balance_changes: entries, next_page: null });
  return toAgencyChangePage(output as never);
}

const origin = new URL(ENDPOINT, location.href).origin;
const agencyWith = (link: unknown) =>
  json({ accounts: [], total_entries: 0, agency: { name: "Alder", links: { balance_changes: link } } });

describe("toAgencyChangePage", () => {
  it("reads every field of the contract and no other", () => {
    expect(parseLog({ ...entry, ip: "10.0.0.1" })).to.deep.equal({ changes: [read], unreadable: 0, hasNext: false });
  });

  it("reads requests, which have no direction", () => {
    const { from, to, reason, ...request } = entry;
    const { changes } = parseLog({ ...request, action: "billing_request" }, { ...request, action: "withdrawal" });
    expect(changes.map(({ action }) => action)).to.deep.equal(["billing_request", "withdrawal"]);
    expect([from, to, reason]).to.have.lengthOf(3);
  });

  for (const action of [undefined, null, "schedule", 7]) {
    it(`takes an entry with a direction for a change, where its action is ${JSON.stringify(action)}`, () => {
      expect(parseLog({ ...entry, action }).changes).to.deep.equal([read]);
    });
  }

  it("takes the name of an account that has none to be read as empty", () => {
    expect(parseLog({ ...entry, account: { id: "a/7" } }).changes[0]?.account).to.deep.equal({ id: "a/7", name: "" });
  });

  const unreadable: readonly (readonly [what: string, entry: unknown])[] = [
    ["has no time", { ...entry, at: undefined }],
    ["has no account", { ...entry, account: undefined }],
    ["has an account without an id", { ...entry, account: { name: "Acme" } }],
    ["does something unknown that moves nothing", { ...entry, action: "sign_in", to: undefined }],
    ["is nothing", null],
  ];
  for (const [what, value] of unreadable) {
    it(`leaves out an entry that ${what}, and counts it`, () => {
      expect(parseLog(value, entry)).to.deep.include({ changes: [read], unreadable: 1 });
    });
  }

  it("reads whatever a server sends", () => {
    fc.assert(
      fc.property(fc.array(fc.anything()), (entries) => {
        const { changes, unreadable: left } = parseLog(...entries);
        expect(changes.length + left).to.equal(entries.length);
      }),
    );
  });
});

describe("the link to an agency's log", () => {
  for (const link of ["balance_changes", "/log?kind=all", `${origin}/log`]) {
    it(`is kept where it is on the origin of the endpoint: ${link}`, async () => {
      const { api } = setup([agencyWith(link)]);
      const { agency } = await api.listAccounts({ page: 1, pageSize: 50 });
      expect(agency?.links).to.deep.equal({ balanceChanges: link });
    });
  }

  for (const link of ["https://elsewhere.example/log", "//elsewhere.example/log", "javascript:alert(1)", "data:,", 7]) {
    it(`is ignored where it is not: ${link}`, async () => {
      const { api } = setup([agencyWith(link)]);
      const { agency } = await api.listAccounts({ page: 1, pageSize: 50 });
      expect(agency?.name).to.equal("Alder");
      expect(agency?.links?.balanceChanges).to.equal(undefined);
    });
  }

  it("is requested with the time and the page, and the endpoint's own query", async () => {
    const { api, requests } = setup([json({ balance_changes: [entry], next_page: "?page=3" })]);
    const query = { link: "balance_changes", page: 2, since: "2026-11-01T00:00:00.000Z", until: "2026-12-01" };
    expect(await api.listAgencyChanges(query)).to.deep.equal({ changes: [read], unreadable: 0, hasNext: true });
    const { pathname, searchParams } = new URL(requests[0]!.url);
    expect(pathname).to.equal(new URL("balance_changes", new URL(ENDPOINT, location.href)).pathname);
    expect(Object.fromEntries(searchParams)).to.deep.equal({
      since: "2026-11-01T00:00:00.000Z",
      until: "2026-12-01",
      page: "2",
    });
    expect(
      toLogUrl("https://host.example/accounts?agency=2&page=9", "log?agency=3", new URLSearchParams("page=1")),
    ).to.equal("https://host.example/log?agency=3&page=1");
  });

  it("is never followed to another origin, not even where a page asks for it", async () => {
    const { api, requests } = setup([]);
    const query = { link: "https://elsewhere.example/log", page: 1 };
    expect(await failure(api.listAgencyChanges(query))).to.include({ kind: "invalid-response" });
    expect(requests).to.have.lengthOf(0);
  });
});
