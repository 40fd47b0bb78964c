import { violations } from "./violations.js";
import "../../../src/define.js";
import {
  asFetch,
  createBackend,
  createMemoryStore,
  isRead,
  isWrite,
  seedAccounts,
  withFailure,
  withFaults,
} from "../../../demo/backend/index.js";

/** What the test takes hold of. */
export interface StrictPage {
  readonly violations: readonly string[];
  readonly element: HTMLElementTagNameMap["ctm-accounts-billing"];
  readonly refused: { reads: boolean; writes: boolean };
}

const refused = { reads: false, writes: false };
const backend = createBackend({ store: createMemoryStore(seedAccounts()) });
const element = document.createElement("ctm-accounts-billing");
element.endpoint = backend.base;
element.fetch = asFetch(
  withFaults(
    backend.handle,
    withFailure((request) => refused.reads && isRead(request), 403),
    withFailure((request) => refused.writes && isWrite(request), 422, "Not today."),
  ),
);
Object.assign(window, { page: { violations, element, refused } satisfies StrictPage });
document.body.append(element);
