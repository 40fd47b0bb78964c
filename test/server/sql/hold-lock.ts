// Locks a SQLite file for writing as another process would: says so, and unlocks it when a line comes in.
import { once } from "node:events";
import { DatabaseSync } from "node:sqlite";

const database = new DatabaseSync(process.argv[2] ?? "");
database.exec("begin immediate");
console.log("locked");
await once(process.stdin, "data");
database.exec("commit");
database.close();
process.exit();
