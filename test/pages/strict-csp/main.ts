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

/** What goes wrong with reading or writing from now on. */
interface Trouble {
  /** Refused with this status; not where it is 0. */
  status: number;
  /** In effect, but not answered. */
  isLost: boolean;
  /** Held back until it is settled. */
  wait: Promise<unknown> | undefined;
}

/** What the test takes hold of. */
export interface StrictPage {
  readonly element: HTMLElementTagNameMap["ctm-accounts-billing"];
  readonly reads: Trouble;
  readonly writes: Trouble;
}

const untroubled = (): Trouble => ({ status: 0, isLost: false, wait: undefined });
const [reads, writes] = [untroubled(), untroubled()];

const trouble: Fault = (next) => async (request) => {
  const { status, isLost, wait } = isRead(request) ? reads : writes;
  await wait;
  if (status > 0) return toProblemResponse(new Problem(status, HOSTILE));
  const answer = await next(request);
  if (isLost) throw new TypeError("Failed to fetch");
  return answer;
};

const seed = toSeed([...seedAccounts().accounts, ...seedEdgeCases().accounts]);
const { base, handle } = createBackend({ store: createMemoryStore({ ...seedAccounts(), ...seed }) });
const element = document.createElement("ctm-accounts-billing");
element.endpoint = base;
element.pageSize = 25;
element.fetch = asFetch(trouble(handle));
Object.assign(window, { page: { element, reads, writes } satisfies StrictPage });
document.body.append(element);
