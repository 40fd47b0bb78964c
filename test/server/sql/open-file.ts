// Opens a SQLite file, as a server does when it starts. Kills itself before a statement, if a number says which.
import { DatabaseSync } from "node:sqlite";
import { openSqlite } from "../../../server/sql/sqlite.js";

const [, , file = "", last] = process.argv;
// eslint-disable-next-line @typescript-eslint/unbound-method -- called with a database as `this`
const { prepare } = DatabaseSync.prototype;
let statements = 0;
DatabaseSync.prototype.prepare = function (text) {
  if (++statements === Number(last)) process.kill(process.pid, "SIGKILL");
  return prepare.call(this, text);
};
const database = await openSqlite(file);
await database.destroy();
