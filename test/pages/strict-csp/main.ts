import {
  asFetch,
  createBackend,
  createMemoryStore,
  isRead,
  Problem,
  seedAccounts,
  seedEdgeCases,
  toProblemResponse,
  toSeed,
  type Fault,
} from "../../../server/index.js";
import { HOSTILE } from "../../helpers/hostile.js";

/** The fault of the following reads or writes. */
interface FaultSettings {
  /** The status of an error response; 0 for none. */
  status: number;
  /** Whether the connection is cut after the request took effect. */
  isLost: boolean;
  /** Delays the request until it is resolved. */
  wait: Promise<unknown> | undefined;
}

/** What the page exposes to the test. */
export interface StrictPage {
  readonly element: HTMLElementTagNameMap["ctm-accounts-billing"];
  readonly reads: FaultSettings;
  readonly writes: FaultSettings;
}

const noFault = (): FaultSettings => ({ status: 0, isLost: false, wait: undefined });
const [reads, writes] = [noFault(), noFault()];

const fault: Fault = (next) => async (request) => {
  const { status, isLost, wait } = isRead(request) ? reads : writes;
  await wait;
  if (status > 0) return toProblemResponse(new Problem(status, HOSTILE));
  const response = await next(request);
  if (isLost) throw new TypeError("Failed to fetch");
  return response;
};

const seed = toSeed([...seedAccounts().accounts, ...seedEdgeCases().accounts]);
const { base, handle } = createBackend({ store: createMemoryStore({ ...seedAccounts(), ...seed }) });
const element = document.createElement("ctm-accounts-billing");
element.endpoint = base;
element.pageSize = 25;
element.fetch = asFetch(fault(handle));
Object.assign(window, { page: { element, reads, writes } satisfies StrictPage });
document.body.append(element);
