import "../../../src/define.js";
import { asFetch, createBackend, createMemoryStore, seedAccounts } from "../../../server/index.js";

const { base, handle } = createBackend({ store: createMemoryStore(seedAccounts(12)) });
const element = document.createElement("ctm-accounts-billing");
element.endpoint = base;
element.fetch = asFetch(handle);
document.body.append(element);
