import { expect } from "@open-wc/testing";
import { createMemoryStore, keepInMemory, keepInStorage, seedAccounts, toSeed } from "../../server/index.js";
import { clinic, newKey, read, setup } from "./setup.js";

const pair = [clinic, { ...clinic, id: 8 }];

describe("the memory store", () => {
  it("goes on from what was kept as if nothing had happened", async () => {
    const keep = keepInMemory();
    const { change, store, history } = setup(pair, { keep });
    const key = newKey();
    await change(7, "customer", { key });
    store.removeAccount("8");

    const later = setup(pair, { keep });
    expect(later.store.accounts()).to.deep.equal(store.accounts());
    expect(later.store.account("8")).to.equal(undefined);
    expect(await later.history(7)).to.deep.equal(await history(7));
    const replayed = await later.change(7, "customer", { key });
    expect(replayed.headers.get("Idempotency-Replayed")).to.equal("true");
    expect(await read(replayed)).to.include({ version: "r2" });
  });

  it("keeps only what differs from the seed", () => {
    const keep = keepInMemory();
    const store = createMemoryStore(seedAccounts(2_500), keep);
    const [account] = store.accounts();
    if (account) store.saveAccount({ ...account, name: "Renamed" });
    expect(keep.names()).to.deep.equal(["account:248013"]);
  });

  it("takes an account that the seed does not have", () => {
    const store = createMemoryStore(toSeed([clinic]));
    store.saveAccount({ ...clinic, id: "new" });
    expect(store.accounts().map(({ id }) => id)).to.deep.equal([7, "new"]);
  });

  it("forgets everything on a reset", async () => {
    const keep = keepInMemory();
    const { change, store } = setup([clinic], { keep });
    await change(7, "customer");
    store.reset();
    expect(store.accounts()).to.deep.equal([clinic]);
    expect(keep.names()).to.deep.equal([]);
  });
});

describe("keeping a store in web storage", () => {
  /** What one tab has open; another that opens the same name shares it. */
  function open(name: string, storage?: Storage) {
    const keep = keepInStorage(name, storage);
    return { keep, ...setup(pair, { keep }) };
  }

  it("brings the state back after a reload of the tab, at once after a write", async () => {
    const { change, store, history, keep } = open("reload");
    await change(7, "customer");
    const reloaded = open("reload");
    expect(reloaded.store.accounts()).to.deep.equal(store.accounts());
    expect(await reloaded.history(7)).to.deep.equal(await history(7));
    keep.clear();
  });

  it("keeps one name apart from another", () => {
    const { store, keep } = open("one");
    store.saveAccount({ ...clinic, name: "Renamed" });
    expect(open("another").store.account("7")?.name).to.equal("Harbor Clinic");
    keep.clear();
  });

  it("leaves what others keep alone when it is cleared", () => {
    const other = open("one:two");
    localStorage.setItem("of-the-page", "stays");
    other.store.saveAccount({ ...clinic, name: "Renamed" });
    open("on").keep.clear();
    expect(localStorage.getItem("of-the-page")).to.equal("stays");
    expect(other.store.account("7")?.name).to.equal("Renamed");
    other.keep.clear();
    localStorage.removeItem("of-the-page");
  });

  it("does without when the storage is full, and says the truth meanwhile", async () => {
    const full: Storage = Object.assign(Object.create(sessionStorage) as Storage, {
      getItem: () => null,
      removeItem: () => undefined,
      setItem() {
        throw new DOMException("full", "QuotaExceededError");
      },
    });
    const { change, store, keep } = open("full", full);
    await change(7, "customer");
    expect(store.account("7")?.balance_from).to.equal("customer");
    expect(store.accounts().map(({ balance_from }) => balance_from)).to.deep.equal(["customer", "agency"]);
    keep.clear();
    expect(store.account("7")?.balance_from).to.equal("agency");
  });

  describe("between two tabs", () => {
    it("answers with what the other has just changed", async () => {
      const [one, other] = [open("two"), open("two")];
      await other.list();
      await one.change(7, "customer");
      expect(await read(await other.get("/7"))).to.include({ balance_from: "customer", version: "r2" });
      expect((await other.history(7)).balance_changes).to.have.length(1);
      expect((await other.change(7, "agency", { version: "r1" })).status).to.equal(412);
      one.keep.clear();
    });

    it("keeps the changes of both, made at the same moment", async () => {
      const [one, other] = [open("both"), open("both")];
      await Promise.all([one.change(7, "customer"), other.change(8, "customer")]);
      for (const { store } of [one, other]) {
        expect(store.accounts().map(({ balance_from }) => balance_from)).to.deep.equal(["customer", "customer"]);
      }
      one.keep.clear();
    });

    it("lets a key take effect once, whichever tab sends it", async () => {
      const [one, other] = [open("key"), open("key")];
      const key = newKey();
      await one.change(7, "customer", { key });
      const repeated = await other.change(7, "customer", { key });
      expect(repeated.headers.get("Idempotency-Replayed")).to.equal("true");
      one.keep.clear();
    });

    it("resets both", async () => {
      const [one, other] = [open("reset"), open("reset")];
      await one.change(7, "customer");
      other.store.removeAccount("8");
      one.store.reset();
      for (const { store } of [one, other]) expect(store.accounts()).to.deep.equal(pair);
    });

    it("has each write of a burst there at once, and reads 2,500 changed accounts quickly", () => {
      const seed = seedAccounts(2_500);
      const [one, other] = [keepInStorage("burst"), keepInStorage("burst")];
      const [writer, reader] = [createMemoryStore(seed, one), createMemoryStore(seed, other)];
      for (const account of seed.accounts) {
        writer.saveAccount({ ...account, balance_from: "customer" });
        expect(reader.account(String(account.id))?.balance_from).to.equal("customer");
      }
      expect(reader.accounts().filter(({ balance_from }) => balance_from === "customer")).to.have.length(2_500);
      one.clear();
    });
  });
});
