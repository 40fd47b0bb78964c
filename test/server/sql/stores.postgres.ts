import { after, before } from "node:test";
import { startPostgres, type PostgresServer } from "./postgres-server.js";
import { createMemory, createPostgres } from "./stores.js";
import { describeStore, describeStores } from "./store-suite.js";

let server: PostgresServer;
before(async () => {
  server = await startPostgres();
});
after(() => server.stop());

describeStore(
  "PostgreSQL",
  createPostgres(() => server),
);
describeStores([createMemory, createPostgres(() => server)]);
