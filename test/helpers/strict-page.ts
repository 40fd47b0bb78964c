import { fixture, html, oneEvent } from "@open-wc/testing";
import type { CtmAccountsBilling, CtmBalanceToggle } from "../../src/index.js";
import type { StrictPage } from "../pages/strict-csp/main.js";
import { until } from "./until.js";
import { allText } from "./roles.js";

/** What there is to know of the page, from before anything else has happened in it. */
interface Watched {
  /** What its policy has objected to. */
  readonly violations: string[];
  /** What was told to other tabs. */
  readonly messages: unknown[];
  /** What the window had before there was a widget. */
  readonly globals: readonly string[];
}

type StrictWindow = Window & typeof globalThis & { readonly page?: StrictPage; readonly watched: Watched };

/** The page under the strictest policy, in a frame, its first rows on screen: with the source, or with what was built. */
export async function setupStrict(name: "source" | "built") {
  const frame = await fixture<HTMLIFrameElement>(
    html`<iframe title="strict" width="900" height="600" src=${`/test/pages/strict-csp/${name}.html`}></iframe>`,
  );
  const window = frame.contentWindow as StrictWindow;
  // The page says so itself once its script has run; the frame's `load` comes after that.
  if (!window.page) await oneEvent(frame, "load");
  const { element, reads, writes } = window.page!;
  await element.refresh();
  return { window, document: window.document, watched: window.watched, reads, writes, element, ...toHands(element) };
}

export type Strict = Awaited<ReturnType<typeof setupStrict>>;

/** What is done in the frame: where it is done is what matters here, not with which finger. */
function toHands(element: CtmAccountsBilling) {
  const root = element.shadowRoot!;
  const toggles = () => [...root.querySelectorAll("ctm-balance-toggle")];
  return {
    root,
    rows: () => root.querySelectorAll("tbody:not([aria-hidden]) tr"),
    /** The first control of an account that is as wanted. */
    find: (test: (account: NonNullable<CtmBalanceToggle["account"]>) => boolean) =>
      toggles().find(({ account }) => account && test(account))!,
    press: async (name: RegExp, within: ParentNode = root) => {
      press(name, within);
      await element.updateComplete;
    },
    says: (text: string, within: Node = root) => until(() => allText(within).replace(/\s+/g, " ").includes(text), text),
  };
}

/** A control's pop-up, open. */
export async function openIn(toggle: CtmBalanceToggle) {
  toggle.show();
  await until(() => toggle.open, "the pop-up");
  const dialog = dialogs(toggle.getRootNode() as ShadowRoot).find(({ open }) => open)!;
  return {
    dialog,
    press: (name: RegExp) => press(name, dialog),
    says: (text: string) => until(() => allText(dialog).includes(text), text),
    closes: () => until(() => !toggle.open, "the pop-up to close"),
  };
}

/** All dialogs in a shadow root, and in the elements there. */
export function dialogs(root: ParentNode): HTMLDialogElement[] {
  return everythingIn(root).filter((one): one is HTMLDialogElement => one.localName === "dialog");
}

/** All elements, through open shadow roots; they are of another window. */
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
