import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { BillingApi } from "../client/billing-api.js";
import type { Account, AccountId } from "../model/account.js";

/** All that travels: what an account is each reads for itself, as whoever is signed in there. */
type Message = Pick<Account, "id" | "version">;

/** What the controller needs of its host, and whom it tells. */
export interface ChangeChannelOptions {
  /** URL of the collection. Empty: there is nobody to share it with. */
  readonly endpoint: () => string;
  readonly api: () => BillingApi | undefined;
  /** An account as it is shown; `undefined` where it is not. */
  readonly find: (id: AccountId) => Account | undefined;
  /** A shown account has been read. */
  readonly onRead: (account: Account) => void;
  /** Whether accounts that are not shown matter as well: they may belong here now, or be counted. */
  readonly isList: () => boolean;
  /** More has changed than is worth a request each. */
  readonly onMany: () => Promise<void>;
}

type ChannelHost = ReactiveControllerHost & EventTarget & { readonly isConnected: boolean };

/** How long changes are collected before they are read, in milliseconds. */
const PAUSE = 300;
const FEW = 3;

/** The elements of a page that show one collection, and the channel that they share. */
class Line extends Set<(data: unknown) => unknown> {
  channel: BroadcastChannel | undefined;
}

const lines = new Map<string, Line>();

/**
 * Tells the other elements of the page and of the site's other tabs which accounts its host has changed, and reads
 * those again that others have changed. A message is a hint: where reading fails, what was read before stays.
 */
export class ChangeChannel implements ReactiveController {
  readonly #host: ChannelHost;
  readonly #options: ChangeChannelOptions;
  readonly #heard = new Map<string, Message>();
  #name = "";
  #aborter = new AbortController();
  #reading: Promise<unknown> | undefined;

  constructor(host: ChannelHost, options: ChangeChannelOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
    for (const type of ["ctm-balance-change", "ctm-billing-request-change"]) host.addEventListener(type, this.#tell);
  }

  /** An endpoint may have been set, or changed. */
  hostUpdate(): void {
    const name = this.#host.isConnected ? toName(this.#options.endpoint()) : "";
    if (name === this.#name) return;
    this.hostDisconnected();
    this.#name = name;
    if (name) join(name).add(this.#hear);
  }

  hostDisconnected(): void {
    this.#aborter.abort();
    this.#aborter = new AbortController();
    this.#heard.clear();
    // What hangs belongs to another endpoint than what is heard next.
    this.#reading = undefined;
    const line = lines.get(this.#name);
    line?.delete(this.#hear);
    if (line?.size === 0) {
      line.channel?.close();
      lines.delete(this.#name);
    }
    this.#name = "";
  }

  /** Once for each change: a control in the page's own light DOM tells of its changes itself. */
  readonly #tell = (event: Event): void => {
    const line = lines.get(this.#name);
    if (!line || event.target !== this.#host) return;
    const { id, version } = (event as CustomEvent<{ readonly account: Account }>).detail.account;
    const message = { id, version };
    line.channel?.postMessage(message);
    // A channel does not hear itself.
    for (const hear of line) if (hear !== this.#hear) void hear(message);
  };

  /** Collects what it hears for a moment, and until what was heard before has been read. */
  readonly #hear = async (data: unknown): Promise<void> => {
    const { id, version } = (data ?? {}) as Partial<Message>;
    // It has another shape.
    if (typeof id !== "string" && typeof id !== "number") return;
    const isFirst = this.#heard.size === 0;
    this.#heard.set(String(id), { id, version });
    if (!isFirst) return;
    await Promise.all([this.#reading, new Promise((resolve) => setTimeout(resolve, PAUSE))]);
    const { find, isList, onMany } = this.#options;
    const heard = [...this.#heard.values()];
    const news = heard.filter((message) => this.#findOld(message));
    const isElsewhere = isList() && heard.some((message) => !find(message.id));
    this.#heard.clear();
    this.#reading =
      isElsewhere || news.length > FEW ? onMany() : Promise.all(news.map((message) => this.#read(message)));
  };

  /** What has been put in its place meanwhile may be newer than what was read: then it is read once more. */
  async #read(message: Message): Promise<void> {
    const { signal } = this.#aborter;
    const shown = this.#findOld(message);
    const reading = shown && this.#options.api()?.getAccount(shown.id, { signal });
    // Nobody here has asked for it: there is nobody to tell.
    const account = await reading?.catch(() => undefined);
    if (!account || signal.aborted) return;
    if (this.#findOld(message) === shown) this.#options.onRead(account);
    else await this.#read(message);
  }

  /** The shown account, where it is not known to be what the message tells of. */
  #findOld({ id, version }: Message): Account | undefined {
    const shown = this.#options.find(id);
    return version !== undefined && shown?.version === version ? undefined : shown;
  }
}

/** Of the endpoint without its query, which may hold secrets; empty where it has no origin to share. */
function toName(endpoint: string): string {
  if (!endpoint || !URL.canParse(endpoint, document.baseURI)) return "";
  const { origin, pathname } = new URL(endpoint, document.baseURI);
  return origin === "null" ? "" : `ctm-accounts-billing ${origin}${pathname.replace(/\/+$/, "")}`;
}

function join(name: string): Line {
  let line = lines.get(name);
  if (!line) {
    const opened = (line = new Line());
    lines.set(name, line);
    try {
      line.channel = new BroadcastChannel(name);
      line.channel.onmessage = ({ data }) => {
        for (const hear of opened) void hear(data);
      };
    } catch {
      // There is none, or the browser keeps it from pages without storage: this page's elements hear each other still.
    }
  }
  return line;
}
