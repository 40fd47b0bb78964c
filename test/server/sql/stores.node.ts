import { describeRequests } from "./request-suite.js";
import { createMemory, createSqlite } from "./stores.js";
import { describeSqlStore } from "./sql-suite.js";
import { describeStore, describeStores } from "./store-suite.js";

describeStore("memory", createMemory);
describeStore("SQLite", createSqlite);
describeSqlStore("SQLite", createSqlite);
describeRequests("memory", createMemory);
describeRequests("SQLite", createSqlite);
describeStores([createMemory, createSqlite]);
