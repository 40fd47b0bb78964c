import { createMemory, createSqlite } from "./stores.js";
import { describeStore, describeStores } from "./store-suite.js";

describeStore("memory", createMemory);
describeStore("SQLite", createSqlite);
describeStores([createMemory, createSqlite]);
