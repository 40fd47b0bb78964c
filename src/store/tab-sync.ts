import { findBaseUrl } from "../client/endpoint.js";
import type { Account } from "../model/account.js";

/** All that is sent between tabs. Each tab reads the account itself, with the session of its own user. */
export type ChangedAccount = Pick<Account, "id" | "version">;

/** How long changes are collected before they are passed on, in milliseconds. */
const PAUSE = 300;

/** The stores of this page that show one collection, and the channel to other tabs that they share. */
class Group extends Set<(data: unknown) => void> {
  channel: BroadcastChannel | undefined;
}

const groups = new Map<string, Group>();

/**
 * Announces accounts that were changed here to the site's other tabs and to other stores of this page, and passes on
 * those that were changed there. A message is a hint and has nothing but the id and the version.
 */
export class TabSync {
  readonly #endpoint: string;
  readonly #onChanged: (changed: readonly ChangedAccount[]) => void;
  #changed = new Map<string, ChangedAccount>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #name = "";

  /** @param endpoint the URL of the collection; empty where it cannot be shared */
  constructor(endpoint: string, onChanged: (changed: readonly ChangedAccount[]) => void) {
    this.#endpoint = endpoint;
    this.#onChanged = onChanged;
  }

  start(): void {
    this.#name = toName(this.#endpoint);
    if (this.#name) join(this.#name).add(this.#receive);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#changed.clear();
    const group = groups.get(this.#name);
    group?.delete(this.#receive);
    if (group?.size === 0) {
      group.channel?.close();
      groups.delete(this.#name);
    }
    this.#name = "";
  }

  publish({ id, version }: Account): void {
    const group = groups.get(this.#name);
    const message: ChangedAccount = { id, version };
    group?.channel?.postMessage(message);
    // A channel does not deliver to its own page.
    for (const receive of group ?? []) if (receive !== this.#receive) receive(message);
  }

  readonly #receive = (data: unknown): void => {
    const { id, version } = (data ?? {}) as Partial<ChangedAccount>;
    // Another version of this package may send something else.
    if (typeof id !== "string" && typeof id !== "number") return;
    if (this.#changed.size === 0) this.#timer = setTimeout(() => this.#flush(), PAUSE);
    this.#changed.set(String(id), { id, version });
  };

  #flush(): void {
    const changed = [...this.#changed.values()];
    this.#changed.clear();
    this.#onChanged(changed);
  }
}

/** The name of the channel: without the endpoint's query, which may hold secrets; empty for an opaque origin. */
function toName(endpoint: string): string {
  const base = findBaseUrl();
  if (!endpoint || !URL.canParse(endpoint, base)) return "";
  const { origin, pathname } = new URL(endpoint, base);
  return origin === "null" ? "" : `ctm-accounts-billing ${origin}${pathname.replace(/\/+$/, "")}`;
}

function join(name: string): Group {
  let group = groups.get(name);
  if (!group) {
    const created = (group = new Group());
    groups.set(name, group);
    try {
      group.channel = new BroadcastChannel(name);
      group.channel.onmessage = ({ data }) => {
        for (const receive of created) receive(data);
      };
    } catch (error) {
      // There is none, or the browser keeps it from pages without storage: the stores of this page still reach each other.
      if (!(error instanceof ReferenceError || error instanceof DOMException)) throw error;
    }
  }
  return group;
}
