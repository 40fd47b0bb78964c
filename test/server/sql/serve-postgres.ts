// One of several server processes on one PostgreSQL: what a host would write. Prints its address.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createBillingServer, openPostgresStore } from "../../../server/kit.js";
import { toNodeListener } from "../../../server/node.js";

const store = await openPostgresStore(process.argv[2] ?? "");
const billing = createBillingServer({ store, identify: () => ({ agencyId: "1", id: "dana", name: "Dana" }) });
const server = createServer(toNodeListener(billing));
server.listen(0, "127.0.0.1", () => console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
