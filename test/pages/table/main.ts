import "../../../src/define.js";
import { asFetch, createBackend, createMemoryStore, seedAccounts } from "../../../server/index.js";

/** `?accounts=50`: how many. */
const count = Number(new URLSearchParams(location.search).get("accounts") ?? 12);
const { base, handle } = createBackend({ store: createMemoryStore(seedAccounts(count)) });
const element = document.createElement("ctm-accounts-billing");
element.endpoint = base;
element.fetch = asFetch(handle);
document.body.append(element);
