import { after, before } from "node:test";
import { describeLog } from "./log-suite.js";
import { startPostgres, type PostgresServer } from "./postgres-server.js";
import { createMemory, createPostgres } from "./stores.js";

let server: PostgresServer;
before(async () => {
  server = await startPostgres();
});
after(() => server.stop());

describeLog([createMemory, createPostgres(() => server)]);
