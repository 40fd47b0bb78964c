import { expect } from "@open-wc/testing";
import { createMemoryStore, createWebStorage, seedAccounts } from "../../server/index.js";
import { clinic, newKey, readJson, setup } from "./setup.js";

const pair = [clinic, { ...clinic, id: 8 }];

describe("createWebStorage", () => {
  afterEach(() => localStorage.clear());

  /** Opens the storage as a tab does; tabs with the same name share it. */
  function open(name = "tab", webStorage?: Storage) {
    const storage = createWebStorage(name, webStorage);
    return { storage, ...setup(pair, { storage }) };
  }

  it("restores the state after a reload", async () => {
    const { change, store, history } = open();
    await change(7, "customer");
    const reloaded = open();
    expect(reloaded.store.accounts()).to.deep.equal(store.accounts());
    expect(await reloaded.history(7)).to.deep.equal(await history(7));
  });

  it("separates names", () => {
    open("one").store.saveAccount({ ...clinic, name: "Renamed" });
    expect(open("another").store.account("7")?.name).to.equal("Harbor Clinic");
  });

  it("clears only its own values", () => {
    const other = open("one:two");
    localStorage.setItem("of-the-page", "stays");
    other.store.saveAccount({ ...clinic, name: "Renamed" });
    open("on").storage.clear();
    expect(localStorage.getItem("of-the-page")).to.equal("stays");
    expect(other.store.account("7")?.name).to.equal("Renamed");
  });

  it("holds values in memory while web storage is full", async () => {
    const full: Storage = Object.assign(Object.create(sessionStorage) as Storage, {
      getItem: () => null,
      removeItem: () => undefined,
      setItem() {
        throw new DOMException("full", "QuotaExceededError");
      },
    });
    const { change, store, storage } = open("full", full);
    await change(7, "customer");
    expect(store.account("7")?.balance_from).to.equal("customer");
    expect(store.accounts().map(({ balance_from }) => balance_from)).to.deep.equal(["customer", "agency"]);
    storage.clear();
    expect(store.account("7")?.balance_from).to.equal("agency");
  });

  describe("in two tabs", () => {
    it("shows one tab's change to the other", async () => {
      const [one, other] = [open(), open()];
      await other.list();
      await one.change(7, "customer");
      expect(await readJson(await other.get("/7"))).to.include({ balance_from: "customer", version: "r2" });
      expect((await other.history(7)).balance_changes).to.have.length(1);
      expect((await other.change(7, "agency", { version: "r1" })).status).to.equal(412);
    });

    it("keeps simultaneous changes of different accounts", async () => {
      const [one, other] = [open(), open()];
      await Promise.all([one.change(7, "customer"), other.change(8, "customer")]);
      for (const { store } of [one, other]) {
        expect(store.accounts().map(({ balance_from }) => balance_from)).to.deep.equal(["customer", "customer"]);
      }
    });

    it("replays a key that the other tab has sent", async () => {
      const [one, other] = [open(), open()];
      const key = newKey();
      await one.change(7, "customer", { key });
      const repeated = await other.change(7, "customer", { key });
      expect(repeated.headers.get("Idempotency-Replayed")).to.equal("true");
    });

    it("resets both", async () => {
      const [one, other] = [open(), open()];
      await one.change(7, "customer");
      other.store.dropAccount("8");
      one.store.reset();
      for (const { store } of [one, other]) expect(store.accounts()).to.deep.equal(pair);
    });

    it("shows each of 2,500 changes at once", () => {
      const seed = seedAccounts(2_500);
      const [writer, reader] = [1, 2].map(() => createMemoryStore(seed, createWebStorage("burst")));
      for (const account of seed.accounts) {
        writer!.saveAccount({ ...account, balance_from: "customer" });
        expect(reader!.account(String(account.id))?.balance_from).to.equal("customer");
      }
      expect(reader!.accounts().filter(({ balance_from }) => balance_from === "customer")).to.have.length(2_500);
    });
  });
});
