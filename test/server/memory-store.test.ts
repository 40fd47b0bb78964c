import { expect } from "@open-wc/testing";
import { administrator, createMemoryStorage, createMemoryStore, seedAccounts, toSeed } from "../../server/index.js";
import { clinic, newKey, readJson, setup, setupStore } from "./setup.js";

const pair = [clinic, { ...clinic, id: 8 }];

describe("createMemoryStore", () => {
  it("restores its state from the storage", async () => {
    const storage = createMemoryStorage();
    const { change, store, history } = setup(pair, { storage });
    const key = newKey();
    await change(7, "customer", { key });
    store.dropAccount("8");

    const later = setup(pair, { storage });
    expect(later.store.accounts()).to.deep.equal(store.accounts());
    expect(later.store.account("8")).to.equal(undefined);
    expect(await later.history(7)).to.deep.equal(await history(7));
    const replayed = await later.change(7, "customer", { key });
    expect(replayed.headers.get("Idempotency-Replayed")).to.equal("true");
    expect(await readJson(replayed)).to.include({ version: "r2" });
  });

  it("stores only the differences from the seed", () => {
    const storage = createMemoryStorage();
    const store = createMemoryStore(seedAccounts(2_500), storage);
    const [account] = store.accounts();
    if (account) store.saveAccount({ ...account, name: "Renamed" });
    expect(storage.keys()).to.deep.equal(["account:248013"]);
  });

  it("adds an account that is not in the seed", () => {
    const store = createMemoryStore(toSeed([clinic]));
    store.saveAccount({ ...clinic, id: "new" });
    expect(store.accounts().map(({ id }) => id)).to.deep.equal([7, "new"]);
  });

  it("restores the seed on reset", async () => {
    const storage = createMemoryStorage();
    const { change, store } = setup([clinic], { storage });
    await change(7, "customer");
    store.reset();
    expect(store.accounts()).to.deep.equal([clinic]);
    expect(storage.keys()).to.deep.equal([]);
  });

  it("says nothing of an answer to another agency, which has sent the same request with the same key", async () => {
    const { change, store } = setup();
    const key = newKey();
    expect((await change(7, "customer", { key })).status).to.equal(200);
    const stranger = setupStore(store, { identify: () => ({ ...administrator, agencyId: "other" }) });
    const answer = await stranger.change(7, "customer", { key });
    expect([answer.status, answer.headers.get("Idempotency-Replayed")]).to.deep.equal([404, null]);
    expect(await answer.text()).to.not.contain(clinic.name);
  });

  it("keeps the responses of the last 250 keys", async () => {
    const { change } = setup();
    const first = newKey();
    await change(7, "customer", { key: first });
    const replay = async () => (await change(7, "customer", { key: first })).headers.get("Idempotency-Replayed");
    for (let count = 1; count < 250; count++) await change(7, "customer");
    expect(await replay()).to.equal("true");
    await change(7, "customer");
    expect(await replay()).to.equal(null);
  });
});
