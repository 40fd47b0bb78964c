/** Records everything that a page, its console and other tabs receive, to search it for a secret. */
export interface Witness {
  /** Returns the places where a secret was found. */
  find(...secrets: readonly string[]): string[];
  /** Ends the recording. */
  end(): void;
}

type Found = readonly [where: string, what: unknown];

const CONSOLE = ["debug", "dir", "error", "info", "log", "table", "trace", "warn"] as const;
const EVENTS = [
  ...["request-balance-change", "balance-change", "billing-request-change", "query-change", "accounts-load", "error"],
  ...["account-read", "popup-close", "saving"],
].map((name) => `ctm-${name}`);

/** Records the console, events, messages to other tabs and uncaught errors. */
export function createWitness(): Witness {
  const recorded: Found[] = [];
  const ends: (() => void)[] = [];
  const replace = <Key extends PropertyKey>(target: Record<Key, unknown>, key: Key, value: unknown) => {
    const before = target[key];
    target[key] = value;
    ends.push(() => (target[key] = before));
  };
  for (const name of CONSOLE) {
    replace(console as unknown as Record<string, unknown>, name, (...args: unknown[]) =>
      recorded.push(["console", args]),
    );
  }
  const postMessage = Reflect.get(BroadcastChannel.prototype, "postMessage") as (
    this: BroadcastChannel,
    data: unknown,
  ) => void;
  replace(
    BroadcastChannel.prototype as unknown as Record<string, unknown>,
    "postMessage",
    function (this: BroadcastChannel, data: unknown) {
      recorded.push(["another tab", [this.name, data]]);
      postMessage.call(this, data);
    },
  );
  const listen = (event: Event) => {
    const { detail, message, error, reason } = event as Event & Record<string, unknown>;
    recorded.push([event.type, [detail, message, error, reason]]);
  };
  for (const type of [...EVENTS, "error", "unhandledrejection"]) {
    addEventListener(type, listen, true);
    ends.push(() => removeEventListener(type, listen, true));
  }
  return {
    find: (...secrets) => {
      const everything: Found[] = [
        ...recorded,
        ["the page", textsOfPage(document)],
        ["a cookie", document.cookie],
        ["the storage", [localStorage, sessionStorage].flatMap((storage) => Object.entries(storage))],
        ["the address", location.href],
        ["the history", history.state],
        // Not the performance timings: they name each URL that was requested.
        ["a global", Object.values(globalThis).filter((value) => typeof value === "string")],
      ];
      return everything.flatMap(([where, what]) =>
        textsIn(what).some((text) => secrets.some((secret) => text.includes(secret))) ? [where] : [],
      );
    },
    end: () => {
      for (const end of ends.reverse()) end();
    },
  };
}

/** Returns all text and all attributes, through open shadow roots, and the values of fields. */
function textsOfPage(root: Node): string[] {
  const own: string[] = [];
  if (root instanceof Text || root instanceof Comment) own.push(root.data);
  if (root instanceof Element) own.push(...[...root.attributes].flatMap(({ name, value }) => [name, value]));
  if ("value" in root) own.push(String(root.value));
  const children = [...root.childNodes, ...((root as Element).shadowRoot?.childNodes ?? [])];
  return [...own, ...children.flatMap(textsOfPage)];
}

/** Returns every text in a value, also what is hidden in errors, and the headers of a request. */
export function textsIn(value: unknown, seen = new Set<unknown>()): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null || seen.has(value)) return [];
  seen.add(value);
  const more =
    value instanceof Request || value instanceof Response
      ? [value.url, value.headers]
      : Symbol.iterator in value
        ? [...(value as Iterable<unknown>)]
        : [];
  const own = Reflect.ownKeys(value).map((key) => Reflect.get(value, key) as unknown);
  const error = value instanceof Error ? [value.message, value.stack, value.cause] : [];
  return [...more, ...own, ...error].flatMap((one) => textsIn(one, seen));
}
