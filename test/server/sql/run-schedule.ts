// One of several processes that make what is due. Prints how many accounts it has moved.
import { openPostgresStore, runScheduledChanges } from "../../../server/kit.js";

const [url = "", now = ""] = process.argv.slice(2);
const store = await openPostgresStore(url);
console.log(await runScheduledChanges(store, { now: () => new Date(now) }));
await store.close();
