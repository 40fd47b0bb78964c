import { SqlStore } from "../../../server/sql/sql-store.js";
import { openSqlite } from "../../../server/sql/sqlite.js";
import { describeAccounts, describeAllAccounts, describeTwoAgencies, openMemory, type Open } from "./accounts-suite.js";

const openOwn: Open = async (agency) => {
  const database = await openSqlite(":memory:");
  const store = new SqlStore({ database, locksRows: false, now: Date.now });
  await store.saveAgency(agency);
  return { store, close: () => database.destroy() };
};

describeAccounts("memory", openMemory);
describeAccounts("SQLite", openOwn);
describeTwoAgencies("SQLite", openOwn);
describeAllAccounts([openMemory, openOwn]);
