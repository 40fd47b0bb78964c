import { describeLog } from "./log-suite.js";
import { createMemory, createSqlite } from "./stores.js";

describeLog([createMemory, createSqlite]);
