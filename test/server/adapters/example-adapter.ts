import { createProviderStore, ProviderClient, UnreadableAnswerProblem } from "../../../server/adapters/index.js";
import type { ProviderStoreOptions } from "../../../server/adapters/index.js";
import { Problem, type AccountRecord, type Store } from "../../../server/index.js";

/** What the API of Switchboard answers, as far as this adapter needs it. */
interface Client {
  readonly uuid: string;
  readonly title: string;
  readonly state: string;
  readonly billed_to: "reseller" | "self";
  readonly credit_pence: number;
  readonly revision: number;
}

export interface SwitchboardOptions extends ProviderStoreOptions {
  readonly token: string;
  readonly baseUrl?: string;
}

/** Creates a store over the API of Switchboard. */
export function createSwitchboardStore(options: SwitchboardOptions): Store {
  const { token, baseUrl = "https://api.switchboard.example" } = options;
  const api = new ProviderClient({ name: "Switchboard", baseUrl, key: { token } });

  return createProviderStore(
    {
      name: "Switchboard",

      // All accounts. Searching, sorting, paging, counting and caching are done for you.
      async readAll() {
        const accounts: AccountRecord[] = [];
        let cursor: string | null = "";
        for (let page = 0; cursor !== null; page++) {
          if (page === 100) throw new Problem(502, "The list of Switchboard does not end.");
          const answer = toList(await api.read(`/v2/clients?limit=100&cursor=${encodeURIComponent(cursor)}`));
          accounts.push(...answer.clients.map(toAccount));
          cursor = answer.next_cursor;
        }
        return { accounts };
      },

      // Without a call that changes who pays, write: changes: { refusal: "Why, and where it can be done." }
      changes: {
        // One account as it is now: before a change, and after one whose answer was lost.
        async readAccount(id) {
          const answer = isUuid(id) ? await api.read(`/v2/clients/${id}`) : undefined;
          return answer === undefined ? undefined : toAccount(toClient(answer));
        },

        // One change, sent once. Return what the answer shows; a refusal and a lost answer are told apart for you.
        async sendChange(id, to) {
          const billed_to = to === "agency" ? "reseller" : "self";
          return toAccount(toClient(await api.change(`/v2/clients/${id}/billing`, "POST", { billed_to })));
        },
      },
    },
    options,
  );
}

function toAccount({ uuid, title, state, billed_to, credit_pence, revision }: Client): AccountRecord {
  return {
    id: uuid,
    name: title,
    status: state,
    balance_from: { reseller: "agency", self: "customer" }[billed_to],
    balance: { cents: credit_pence, currency: "GBP" },
    version: String(revision),
  };
}

function toList(answer: unknown): { clients: Client[]; next_cursor: string | null } {
  const { clients, next_cursor = null } = toFields(answer);
  if (!Array.isArray(clients) || !(next_cursor === null || typeof next_cursor === "string"))
    throw new UnreadableAnswerProblem("Switchboard");
  return { clients: clients.map(toClient), next_cursor };
}

/** Believes nothing: a wrong type here would be a wrong amount on the screen. */
function toClient(answer: unknown): Client {
  const { uuid, title, state, billed_to, credit_pence, revision } = toFields(answer);
  const areTexts = [uuid, title, state].every((text) => typeof text === "string");
  const areNumbers = [credit_pence, revision].every((number) => Number.isSafeInteger(number));
  if (!areTexts || !areNumbers || !(billed_to === "reseller" || billed_to === "self"))
    throw new UnreadableAnswerProblem("Switchboard");
  return { uuid, title, state, billed_to, credit_pence, revision } as Client;
}

function toFields(answer: unknown): Readonly<Record<string, unknown>> {
  if (typeof answer !== "object" || answer === null) throw new UnreadableAnswerProblem("Switchboard");
  return answer as Readonly<Record<string, unknown>>;
}

/** An id comes from a URL: without this, ".." would be a path. */
function isUuid(id: string): boolean {
  return /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(id);
}
