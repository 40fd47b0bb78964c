import { expect } from "@open-wc/testing";
import { createMemoryStore, seedAccounts, seedEdgeCases, seedViewer } from "../../server/index.js";
import { namesOf, setupSeed } from "./setup.js";

describe("the seed", () => {
  it("is the same each time, and whatever the number of its accounts", () => {
    expect(seedAccounts()).to.deep.equal(seedAccounts());
    expect(seedAccounts(2_500).accounts.slice(0, 137)).to.deep.equal(seedAccounts().accounts);
  });

  it("has 137 accounts unless it is asked for another number", () => {
    expect(seedAccounts().accounts).to.have.length(137);
    expect(seedAccounts(0).accounts).to.have.length(0);
  });

  it("names and numbers each account once", () => {
    const { accounts } = seedAccounts(2_500);
    expect(new Set(accounts.map(({ name }) => name)).size).to.equal(2_500);
    expect(new Set(accounts.map(({ id }) => id)).size).to.equal(2_500);
  });

  it("begins, by name, with one account of each kind", async () => {
    const { accounts } = await setupSeed(seedAccounts()).list("?per_page=12");
    expect(namesOf(accounts)).to.deep.equal([
      "Abbot Lane Veterinary",
      "Acme Dental",
      "Aïcha Pâtisserie & Café",
      "Alder & Finch Realty",
      "Álvarez Plomería",
      "Amberly Home Care",
      "Apex Roofing & Gutters",
      "Arroyo Family Law",
      "Åström Optik",
      "Atlas Moving & Storage",
      "Aurora Dermatology",
      "Avondale Auto Glass",
    ]);
    expect(new Set(accounts.map(({ balance_from }) => balance_from)).size).to.equal(2);
    expect(new Set(accounts.map(({ status }) => status)).size).to.equal(3);
  });

  it("has a history that leads to where each account is", () => {
    const { accounts, changes } = seedAccounts();
    for (const { id, balance_from } of accounts) {
      const [newest, ...older] = changes[String(id)] ?? [];
      if (newest) expect(newest.to).to.equal(balance_from);
      let { from } = newest ?? { from: undefined };
      for (const change of older) {
        expect(change.to).to.equal(from);
        from = change.from;
      }
    }
  });

  it("can be given another agency, and other parts of each account", () => {
    const { agency, accounts } = seedAccounts(2, {
      agency: { name: "Other" },
      each: (_, index) => ({ status: `s${index}` }),
    });
    expect(agency.name).to.equal("Other");
    expect(accounts.map(({ status }) => status)).to.deep.equal(["s0", "s1"]);
  });

  it("lets a viewer change nothing", () => {
    for (const { permissions } of seedViewer(5).accounts) expect(permissions?.change_balance).to.equal(false);
  });

  it("survives JSON with its edge cases as they are", () => {
    const { accounts } = seedEdgeCases();
    expect(JSON.parse(JSON.stringify(accounts))).to.deep.equal(accounts);
    expect(createMemoryStore(seedEdgeCases()).accounts()).to.have.length(accounts.length);
  });
});
