import { after, before } from "node:test";
import pg from "pg";
import { openPostgres } from "../../../server/sql/postgres.js";
import { SqlStore } from "../../../server/sql/sql-store.js";
import {
  describeAccounts,
  describeAllAccounts,
  describeTwoAgencies,
  openMemory,
  type Open,
  type OpenStore,
} from "./accounts-suite.js";
import { startPostgres, type PostgresServer } from "./postgres-server.js";

let server: PostgresServer;
before(async () => {
  server = await startPostgres();
});
after(() => server.stop());

const openOwn: Open = async (agency) => {
  const connection = await server.createDatabase();
  const reopen = async (): Promise<OpenStore> => {
    const database = await openPostgres(new pg.Pool(connection));
    const store = new SqlStore({ database, locksRows: true, now: Date.now });
    return { store, reopen, close: () => database.destroy() };
  };
  const opened = await reopen();
  await opened.store.saveAgency(agency);
  return opened;
};

describeAccounts("PostgreSQL", openOwn);
describeTwoAgencies("PostgreSQL", openOwn);
describeAllAccounts([openMemory, openOwn]);
