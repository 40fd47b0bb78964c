import { fixture, html, oneEvent } from "@open-wc/testing";
import type { Account, CtmAccountsBilling } from "../../src/index.js";
import type { StrictPage } from "../pages/strict-csp/main.js";
import { createDeferred, type Deferred } from "./deferred.js";
import { until } from "./until.js";
import { allText } from "./roles.js";

/** What the page records from its start. */
interface Watched {
  /** The violations of its policy. */
  readonly violations: string[];
  /** The messages to other tabs. */
  readonly messages: unknown[];
  /** The names of the window's properties before the widget was loaded. */
  readonly globals: readonly string[];
}

type StrictWindow = Window & typeof globalThis & { readonly page?: StrictPage; readonly watched: Watched };

/** The page under the strictest policy, in a frame, with its first rows: with the source, or with the built file. */
export async function setupStrict(name: "source" | "built") {
  const frame = await fixture<HTMLIFrameElement>(
    html`<iframe title="strict" width="900" height="600" src=${`/test/pages/strict-csp/${name}.html`}></iframe>`,
  );
  const window = frame.contentWindow as StrictWindow;
  // `page` is set once its script has run; the frame's `load` is fired after that.
  if (!window.page) await oneEvent(frame, "load");
  const { element, reads, writes } = window.page!;
  let accounts: readonly Account[] = [];
  element.addEventListener("ctm-accounts-load", ({ detail }) => (accounts = detail.accounts));
  await element.refresh();
  return {
    window,
    document: window.document,
    watched: window.watched,
    reads,
    writes,
    element,
    ...toActions(element, () => accounts),
  };
}

export type Strict = Awaited<ReturnType<typeof setupStrict>>;

/** Brings the elements into a state, and waits until they are in it. */
export type Step = readonly [state: string, enter: (page: Strict) => Promise<unknown>];

/** What a user does in the frame, without real clicks: this is about the policy of the page. */
function toActions(element: CtmAccountsBilling, accounts: () => readonly Account[]) {
  const root = element.shadowRoot!;
  const rows = () => [...root.querySelectorAll("tbody:not([aria-hidden]) tr")];
  const controlOf = ({ id }: Account) =>
    rows()
      .find((row) => row.querySelector(".account .quiet")!.textContent.includes(String(id)))!
      .querySelector<HTMLElement>("[part=toggle]")!;
  return {
    root,
    rows,
    /** The control of the first account that matches. */
    find: (test: (account: Account) => boolean) => controlOf(accounts().find(test)!),
    press: async (name: RegExp, within: ParentNode = root) => {
      press(name, within);
      await element.updateComplete;
    },
    shows: (text: string, within: Node = root) =>
      until(() => allText(within).replace(/\s+/g, " ").includes(text), text),
  };
}

/** Holds the answers of reads or writes until `during` has ended. */
export async function hold(requests: Strict["reads"], during: (held: Deferred) => Promise<unknown>): Promise<void> {
  const held = createDeferred();
  requests.wait = held.promise;
  try {
    await during(held);
  } finally {
    requests.wait = undefined;
    held.resolve();
  }
}

/** Presses a control, and returns its pop-up. */
export async function openIn(control: HTMLElement) {
  const root = control.getRootNode() as ShadowRoot;
  const findOpen = () => dialogs(root).find(({ open }) => open);
  control.click();
  await until(findOpen, "the pop-up");
  const dialog = findOpen()!;
  return {
    dialog,
    press: (name: RegExp) => press(name, dialog),
    shows: (text: string) => until(() => allText(dialog).includes(text), text),
    closes: () => until(() => !findOpen(), "the pop-up to close"),
  };
}

/** Returns all dialogs, through open shadow roots. */
export function dialogs(root: ParentNode): HTMLDialogElement[] {
  return everythingIn(root).filter((one): one is HTMLDialogElement => one.localName === "dialog");
}

/** Returns all elements, through open shadow roots; they are of another window. */
export function everythingIn(root: ParentNode): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>("*")].flatMap((one) => [
    one,
    ...(one.shadowRoot ? everythingIn(one.shadowRoot) : []),
  ]);
}

function press(name: RegExp, within: ParentNode): void {
  const buttons = everythingIn(within).filter((one) => one.matches("button, [type=radio], [type=checkbox], summary"));
  const found = buttons.find((one) =>
    name.test(one.ariaLabel ?? one.closest("label, button, summary")!.textContent.trim()),
  );
  if (!found) throw new Error(`There is no ${String(name)}, but ${buttons.map((one) => one.textContent).join("|")}`);
  found.click();
}
