// Writes all parts of a change in a transaction, and kills its own process before the commit.
import { toSeed } from "../../../server/index.js";
import { openDatabase } from "../../../demo/server/database.js";
import { createSqliteStore } from "../../../demo/server/sqlite-store.js";
import { clinic, now } from "../../server/setup.js";

const store = createSqliteStore(openDatabase(process.argv[2] ?? ""), { ...toSeed([clinic]), changes: {} });

store.transaction(() => {
  store.addChange("7", { at: now, actor: { name: "Dana Whitlock" }, from: "agency", to: "customer" });
  store.saveAccount({ ...clinic, balance_from: "customer", version: "r2" });
  store.saveResponse("key", { fingerprint: "", status: 200, body: "" });
  process.kill(process.pid, "SIGKILL");
});
