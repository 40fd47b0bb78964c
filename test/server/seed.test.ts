import { expect } from "@open-wc/testing";
import { createMemoryStore, seedAccounts, seedEdgeCases } from "../../server/index.js";
import { namesOf, setupSeed } from "./setup.js";

describe("seedAccounts", () => {
  it("creates the same accounts each time, regardless of their number", () => {
    expect(seedAccounts()).to.deep.equal(seedAccounts());
    expect(seedAccounts(2_500).accounts.slice(0, 137)).to.deep.equal(seedAccounts().accounts);
  });

  it("creates 137 accounts by default", () => {
    expect(seedAccounts().accounts).to.have.length(137);
    expect(seedAccounts(0).accounts).to.have.length(0);
  });

  it("gives each account a unique name and id", () => {
    const { accounts } = seedAccounts(2_500);
    expect(new Set(accounts.map(({ name }) => name)).size).to.equal(2_500);
    expect(new Set(accounts.map(({ id }) => id)).size).to.equal(2_500);
  });

  it("starts, by name, with one account of each kind", async () => {
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

  it("creates a history that ends at each account's balance source", () => {
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

  it("overrides fields of the agency and of each account", () => {
    const { agency, accounts } = seedAccounts(2, {
      agency: { name: "Other" },
      each: (_, index) => ({ status: `s${index}` }),
    });
    expect(agency.name).to.equal("Other");
    expect(accounts.map(({ status }) => status)).to.deep.equal(["s0", "s1"]);
  });
});

describe("seedEdgeCases", () => {
  it("creates accounts that survive JSON", () => {
    const { accounts } = seedEdgeCases();
    expect(JSON.parse(JSON.stringify(accounts))).to.deep.equal(accounts);
    expect(createMemoryStore(seedEdgeCases()).accounts()).to.have.length(accounts.length);
  });
});
