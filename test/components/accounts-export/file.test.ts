import { expect } from "@open-wc/testing";
import { seedAccounts, withAnswer, withInterference } from "../../../server/index.js";
import { endDownloads } from "../../helpers/downloads.js";
import { isList } from "../../helpers/accounts-billing-page.js";
import { until } from "../../helpers/until.js";
import { setupExport, setupHeldExport } from "../../helpers/accounts-export-page.js";

const isPage = (page: number) => (request: Request) =>
  isList(request) && new URL(request.url).searchParams.get("page") === String(page);

const UNREADABLE = "1 account couldn’t be shown. The rest of the list is complete.";

/** The column of a file. */
function column(rows: readonly (readonly string[])[], name: string): string[] {
  const [header = [], ...cells] = rows;
  return cells.map((row) => row[header.indexOf(name)]!);
}

describe("<ctm-accounts-export>", () => {
  afterEach(endDownloads);

  describe("interaction: export", () => {
    it("writes all accounts to one file, over every page, one page after the other", async () => {
      const { exportAll, file, exportRequests, store, exportStatus } = await setupExport({ seed: seedAccounts(400) });
      await exportAll();
      expect(exportRequests()).to.deep.equal(["page=1&per_page=150", "page=2&per_page=150", "page=3&per_page=150"]);
      const { rows } = await file();
      expect(column(rows, "id").sort()).to.deep.equal(
        store
          .accounts()
          .map(({ id }) => String(id))
          .sort(),
      );
      expect(exportStatus()).to.equal("Exported 400 accounts");
    });

    it("writes what the table shows of an account", async () => {
      const { exportAll, file } = await setupExport({ seed: seedAccounts(12) });
      await exportAll();
      const { rows } = await file();
      const acme = rows.find((row) => row[1] === "Acme Dental")!;
      expect(acme.slice(0, 7)).to.deep.equal([
        "248013",
        "Acme Dental",
        "active",
        "customer",
        "182.40",
        "USD",
        "Visa 4242",
      ]);
    });

    it("writes the columns of the page that have a text", async () => {
      const columns = [
        { name: "plan", heading: "Plan", text: () => "Gold" },
        { name: "logo", heading: "Logo" },
      ];
      const { exportAll, file } = await setupExport({ seed: seedAccounts(3), properties: { columns } });
      await exportAll();
      const { rows } = await file();
      expect(rows.map((row) => row.slice(10))).to.deep.equal([["Plan"], ["Gold"], ["Gold"], ["Gold"]]);
    });

    it("names the file by the local date, with a byte order mark and a type", async () => {
      const { exportAll, file } = await setupExport({ seed: seedAccounts(3) });
      await exportAll();
      const { name, bytes, type } = await file();
      const now = new Date();
      const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0"));
      expect(name).to.equal(`accounts-${now.getFullYear()}-${month}-${day}.csv`);
      expect([...bytes.slice(0, 3)]).to.deep.equal([0xef, 0xbb, 0xbf]);
      expect(type).to.equal("text/csv");
    });

    it("exports the query of that moment: search, filters and sort", async () => {
      const { exportAll, file, exportRequests, store } = await setupExport({
        seed: seedAccounts(400),
        properties: { balanceFrom: "customer", sort: "-name", page: 2 },
      });
      await exportAll();
      expect(exportRequests()[0]).to.equal("page=1&per_page=150&balance_from=customer&sort=-name");
      const { rows } = await file();
      expect(new Set(column(rows, "balance_from"))).to.deep.equal(new Set(["customer"]));
      const matching = store.accounts().filter((account) => account.balance_from === "customer");
      expect(rows).to.have.lengthOf(matching.length + 1);
    });

    it("continues with its query when the user searches meanwhile", async () => {
      const { start, done, file, gate, element } = await setupHeldExport({ seed: seedAccounts(200) });
      await start();
      (await gate.next()).release();
      const second = await gate.next();
      element.search = "Acme";
      (await gate.next()).release();
      await element.updateComplete;
      second.release();
      await done();
      expect((await file()).rows).to.have.lengthOf(201);
    });

    it("sends no request for a collection in memory", async () => {
      const { exportAll, file, exportRequests } = await setupExport({
        seed: seedAccounts(40),
        properties: { balanceFrom: undefined },
      });
      await exportAll();
      expect(exportRequests()).to.deep.equal([]);
      expect((await file()).rows).to.have.lengthOf(41);
    });

    it("applies the search to a collection of thousands in memory", async () => {
      const accounts = Array.from({ length: 3000 }, (_, id) => ({ id, name: `Account ${id}`, balance_from: "agency" }));
      const { exportAll, file, exportRequests, element } = await setupExport({
        faults: [withAnswer(isList, () => Response.json(accounts))],
      });
      element.search = "99";
      await element.updateComplete;
      await exportAll();
      expect(exportRequests()).to.deep.equal([]);
      const names = accounts.map(({ name }) => name).filter((name) => name.includes("99"));
      expect(column((await file()).rows, "name")).to.deep.equal(names);
    });

    it("has each account once when rows move between pages", async () => {
      const seed = seedAccounts(300);
      const screen = await setupExport({
        seed,
        faults: [
          withInterference(isPage(2), () => {
            const { store } = screen;
            store.saveAccount({ ...store.account("248013")!, id: 1, name: "  A new one" });
          }),
        ],
      });
      const { exportAll, file, exportStatus } = screen;
      await exportAll();
      const ids = column((await file()).rows, "id");
      expect(new Set(ids).size).to.equal(ids.length);
      // The new one is on a page that had been read already.
      expect(exportStatus()).to.contain("Exported 300 accounts");
      expect(screen.notices()).to.deep.equal([`Exported 300 accounts ${UNREADABLE}`]);
    });

    it("shows how many rows could not be read", async () => {
      const { exportAll, file, notices } = await setupExport({
        properties: { search: "a" },
        faults: [
          withAnswer(isList, () =>
            Response.json({ accounts: [{ id: 1 }, { id: 2, name: "A", balance_from: "agency" }], total_entries: 2 }),
          ),
        ],
      });
      expect(notices()).to.deep.equal([UNREADABLE]);
      await exportAll();
      expect((await file()).rows).to.have.lengthOf(2);
      expect(notices()).to.deep.equal([UNREADABLE, `Exported 1 account ${UNREADABLE}`]);
    });

    it("ends when a server answers the same page forever, and says that the file may be incomplete", async () => {
      const accounts = [{ id: 1, name: "A", balance_from: "agency" }];
      const { exportAll, file, exportRequests, exportStatus } = await setupExport({
        faults: [withAnswer(isList, () => Response.json({ accounts, next_page: "?page=2" }))],
      });
      await exportAll();
      expect((await file()).rows).to.have.lengthOf(2);
      expect(exportRequests()).to.have.lengthOf(2);
      expect(exportStatus()).to.equal(
        "Exported 1 account. The server doesn’t say where its list ends, so the file may be incomplete.",
      );
    });

    it("announces how many accounts are in the file", async () => {
      const { exportAll, status } = await setupExport({ seed: seedAccounts(12) });
      await exportAll();
      await until(() => status() === "Exported 12 accounts", "the announcement");
    });
  });
});
