import { expect } from "@open-wc/testing";
import { acquireStore, isSameSource, releaseStore, toCollection } from "../../src/store/store-registry.js";
import { fakeApi } from "../helpers/fake-api.js";

const source = { endpoint: "/api/v1/registry-test" };
const agency = { id: 1, name: "Alder", balance: null };

describe("acquireStore", () => {
  const users = [{}, {}, {}] as const;
  const [first, second, third] = users;
  afterEach(() => users.forEach(releaseStore));

  it("shares one store between elements of the same source, until all have released it", () => {
    const store = acquireStore(first, source, undefined);
    expect(acquireStore(second, { ...source }, undefined)).to.equal(store);
    releaseStore(first);
    expect(acquireStore(third, source, undefined)).to.equal(store);
    users.forEach(releaseStore);
    expect(acquireStore(first, source, undefined)).not.to.equal(store);
  });

  it("returns the same store again to its user, also where it was released before", () => {
    const store = acquireStore(first, source, undefined);
    expect(acquireStore(first, source, store)).to.equal(store);
    releaseStore(first);
    expect(acquireStore(first, source, store)).to.equal(store);
    expect(acquireStore(second, source, undefined)).to.equal(store);
  });

  it("keeps the store of an element that is alone where only the way to the collection changes", () => {
    const store = acquireStore(first, source, undefined);
    const { api } = store;
    const other = { ...source, timeout: 5 };
    expect(acquireStore(first, other, store)).to.equal(store);
    expect(store.api).not.to.equal(api);
    expect(acquireStore(second, other, undefined)).to.equal(store);
    expect(acquireStore(third, source, undefined)).not.to.equal(store);
  });

  it("keeps the store and the api where only functions are new, and calls the latest", async () => {
    const called: string[] = [];
    const sourceOf = (name: string) => ({
      ...source,
      headers: () => (called.push(`headers ${name}`), { authorization: name }),
      fetch: (input: RequestInfo | URL) => {
        called.push(`fetch ${name} ${(input as Request).headers.get("authorization")}`);
        return Promise.resolve(Response.json({ accounts: [], page: 1 }));
      },
    });
    const firstSource = sourceOf("a");
    const store = acquireStore(first, firstSource, undefined);
    acquireStore(second, firstSource, undefined);
    const { api } = store;
    expect(acquireStore(first, sourceOf("b"), store)).to.equal(store);
    expect(store.api).to.equal(api);
    await api.listAccounts({ page: 1, pageSize: 50 });
    expect(called).to.deep.equal(["headers b", "fetch b b"]);
    expect(acquireStore(third, firstSource, undefined), "another element may be someone else's").not.to.equal(store);
  });

  it("takes what is known over into a store of its own where others still use the former way", () => {
    const store = acquireStore(first, source, undefined);
    acquireStore(second, source, undefined);
    store.receiveAgency(agency);
    const next = acquireStore(first, { ...source, timeout: 5 }, store);
    expect(next).not.to.equal(store);
    expect(next.agency).to.equal(agency);
    expect(acquireStore(third, source, undefined)).to.equal(store);
  });

  it("takes nothing over from another collection", () => {
    const store = acquireStore(first, source, undefined);
    store.receiveAgency(agency);
    const next = acquireStore(first, { endpoint: "/api/v1/others" }, store);
    expect(next).not.to.equal(store);
    expect(next.agency).to.equal(undefined);
    expect(acquireStore(second, source, undefined)).not.to.equal(store);
  });

  it("moves an element to the store that others have for its new source", () => {
    const shared = acquireStore(first, source, undefined);
    const own = acquireStore(second, { ...source, timeout: 5 }, undefined);
    expect(acquireStore(second, source, own)).to.equal(shared);
    expect(acquireStore(third, { ...source, timeout: 5 }, undefined)).not.to.equal(own);
  });
});

describe("a source", () => {
  it("is the same where all inputs are", () => {
    const api = fakeApi({});
    expect(isSameSource(undefined, undefined)).to.equal(true);
    expect(isSameSource(source, undefined)).to.equal(false);
    expect(isSameSource({ ...source }, source)).to.equal(true);
    expect(isSameSource({ api, endpoint: "" }, { api, endpoint: "" })).to.equal(true);
    for (const other of [{ endpoint: "/" }, { ...source, timeout: 5 }, { ...source, api }, { ...source, headers: {} }])
      expect(isSameSource(source, other)).to.equal(false);
  });

  it("is the same where plain headers say the same", () => {
    const of = (headers: HeadersInit) => ({ ...source, headers });
    expect(
      isSameSource(
        of({ a: "1", B: "2" }),
        of(
          new Headers([
            ["b", "2"],
            ["A", "1"],
          ]),
        ),
      ),
    ).to.equal(true);
    expect(isSameSource(of({ a: "1" }), of({ a: "2" }))).to.equal(false);
    expect(isSameSource(of({ "not a header": "1" }), of({ "not a header": "1" }))).to.equal(false);
    expect(isSameSource({ ...source, headers: () => ({}) }, { ...source, headers: () => ({}) })).to.equal(false);
  });

  it("is identified by the api of the page, or else by the endpoint", () => {
    const api = fakeApi({});
    expect(toCollection({ api, endpoint: "/ignored" })).to.equal(api);
    expect(toCollection(source)).to.equal(source.endpoint);
  });
});
