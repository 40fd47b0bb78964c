import { sendKeys } from "@web/test-runner-commands";
import { click } from "./keyboard.js";
import { findByRole, getByRole } from "./roles.js";
import { setup, type AccountsOptions } from "./accounts-billing-page.js";

/** What a pause in typing takes, in milliseconds. */
const PAUSE = 250;

/** The timers of pauses in typing: they end when the test says so. */
export interface HeldPauses {
  /** How many are under way. */
  readonly pending: number;
  /** Typing pauses for long enough. */
  end(): void;
  /** Time goes by itself again. */
  restore(): void;
}

/** Holds back what waits for a pause in typing. */
export function holdPauses(): HeldPauses {
  const { setTimeout, clearTimeout } = globalThis;
  const held = new Map<unknown, () => void>();
  const hold = (callback: () => void, delay?: number): unknown => {
    if (delay !== PAUSE) return setTimeout(callback, delay);
    const key = -1 - held.size;
    held.set(key, callback);
    return key;
  };
  const drop = (key?: number) => {
    if (!held.delete(key)) clearTimeout(key);
  };
  Object.assign(globalThis, { setTimeout: hold, clearTimeout: drop });
  return {
    get pending() {
      return held.size;
    },
    end() {
      const callbacks = [...held.values()];
      held.clear();
      for (const callback of callbacks) callback();
    },
    restore: () => void Object.assign(globalThis, { setTimeout, clearTimeout }),
  };
}

/** The table, and what a person finds accounts with. */
export async function setupFinding(options: AccountsOptions = {}) {
  const screen = await setup(options);
  const { element, fetch, root } = screen;
  const field = () => getByRole("searchbox", undefined, element) as HTMLInputElement;
  const choice = (name: RegExp) => getByRole("radio", name, element) as HTMLInputElement;
  return {
    ...screen,
    field,
    choice,
    type: async (text: string) => {
      field().focus();
      await sendKeys({ type: text });
      await element.updateComplete;
    },
    /** The labels of the sources, with their counts. */
    choices: () => [/^All/, /^Agency/, /^Customer/].map((name) => lineOfLabel(choice(name))),
    choose: (name: RegExp) => click(choice(name)),
    attention: () => findByRole("checkbox", /^Needs attention/, element) as HTMLInputElement | undefined,
    header: (name: string) => getByRole("button", name, root.querySelector("thead")!),
    /** What has been asked of the server, in order. */
    asked: (name: string) => fetch.requestsOf("GET").map(({ url }) => url.searchParams.get(name)),
  };
}

/** What the label of a control says, in one line. */
export function lineOfLabel({ labels }: HTMLInputElement): string {
  return (labels?.[0]?.textContent ?? "").replace(/\s+/g, " ").trim();
}
