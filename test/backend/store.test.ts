import { expect } from "@open-wc/testing";
import { createMemoryStore, keepInStorage, seedAccounts, toSeed, type Persist } from "../../demo/backend/index.js";
import { clinic, newKey, read, setup } from "./setup.js";

describe("the memory store", () => {
  it("goes on from a snapshot as if nothing had happened", async () => {
    const { change, store, history } = setup([clinic, { ...clinic, id: 8 }]);
    const key = newKey();
    await change(7, "customer", { key });
    store.removeAccount("8");
    const kept = JSON.parse(JSON.stringify(store.snapshot())) as ReturnType<typeof store.snapshot>;

    const later = setup([clinic, { ...clinic, id: 8 }]);
    later.store.restore(kept);
    expect(later.store.accounts()).to.deep.equal(store.accounts());
    expect(await later.history(7)).to.deep.equal(await history(7));
    const replayed = await later.change(7, "customer", { key });
    expect(replayed.headers.get("Idempotency-Replayed")).to.equal("true");
    expect(await read(replayed)).to.include({ version: "r2" });
  });

  it("keeps only what differs from the seed", () => {
    const store = createMemoryStore(seedAccounts(2_500));
    const [account] = store.accounts();
    if (account) store.saveAccount({ ...account, name: "Renamed" });
    expect(store.snapshot().accounts).to.have.length(1);
  });

  it("forgets everything on a reset", async () => {
    const { change, store } = setup();
    await change(7, "customer");
    store.reset();
    expect(store.accounts()).to.deep.equal([clinic]);
    expect(store.snapshot()).to.deep.equal({ accounts: [], removed: [], changes: {}, answers: [] });
  });

  it("hands each write to whatever persists it", () => {
    const taken: number[] = [];
    const persist: Persist = {
      load: () => undefined,
      save: (take) => taken.push(take().accounts.length),
      clear: () => taken.push(-1),
    };
    const store = createMemoryStore(toSeed([clinic]), persist);
    store.saveAccount({ ...clinic, name: "Renamed" });
    store.reset();
    expect(taken).to.deep.equal([1, -1]);
  });
});

describe("keeping a store in web storage", () => {
  function open(name: string) {
    const persist = keepInStorage(name);
    return { persist, store: createMemoryStore(toSeed([clinic]), persist) };
  }

  it("brings the state back after a reload of the tab", () => {
    const { store, persist } = open("reload");
    store.saveAccount({ ...clinic, name: "Renamed" });
    dispatchEvent(new PageTransitionEvent("pagehide"));
    expect(open("reload").store.account("7")?.name).to.equal("Renamed");
    persist.clear();
  });

  it("keeps one name apart from another", () => {
    const { store, persist } = open("one");
    store.saveAccount({ ...clinic, name: "Renamed" });
    persist.flush();
    expect(open("other").store.account("7")?.name).to.equal("Harbor Clinic");
    persist.clear();
  });

  it("begins anew after it was cleared", () => {
    const { store, persist } = open("cleared");
    store.saveAccount({ ...clinic, name: "Renamed" });
    persist.flush();
    persist.clear();
    expect(open("cleared").store.account("7")?.name).to.equal("Harbor Clinic");
  });

  it("does without when the storage is full", () => {
    const full: Storage = Object.assign(Object.create(sessionStorage) as Storage, {
      getItem: () => null,
      removeItem: () => undefined,
      setItem() {
        throw new DOMException("full", "QuotaExceededError");
      },
    });
    const persist = keepInStorage("full", full);
    createMemoryStore(toSeed([clinic]), persist).saveAccount(clinic);
    expect(() => {
      persist.flush();
    }).to.not.throw();
  });
});
