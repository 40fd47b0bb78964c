import { asFetch, createBackend, createMemoryStore, seedAccounts } from "../../server/index.js";
import type { CtmAccountsBilling, CtmBalanceToggle } from "ctm-accounts-billing";
import "ctm-accounts-billing/define";

type Root = ParentNode | null | undefined;

// Elements are found by parts and texts, as the documentation names them.

/** Puts the table into the page, over a backend of its own, and waits for its rows. */
export async function showTable() {
  const { fetch, store, base } = createHost();
  const table = document.createElement("ctm-accounts-billing");
  Object.assign(table, { endpoint: base, fetch });
  const loaded = next(table, "ctm-accounts-load");
  document.body.append(table);
  await loaded;
  const all = (part: string) => [...table.shadowRoot!.querySelectorAll<HTMLElement>(`[part~=${part}]`)];
  const row = (name: string) => all("row").find((one) => textOf(one).startsWith(name))!;
  const control = (name: string) => row(name).querySelector<HTMLElement>("[part~=toggle]")!;
  return {
    fetch,
    table,
    rows: () => all("row").filter((one) => one.querySelector("[part~=toggle]") !== null),
    billing: (name: string) => textOf(control(name)),
    balanceFrom: (id: number) => store.account(String(id))?.balance_from,
    search: table.shadowRoot!.querySelector<HTMLInputElement>("[type=search]")!,
    button: (text: string) => buttonIn(table.shadowRoot, text),
    open: (name: string) => open(table, control(name)),
  };
}

/** Puts a control of its own into the page, and waits for its account. */
export async function showToggle(accountId: number) {
  const { fetch, store, base } = createHost();
  const toggle = document.createElement("ctm-balance-toggle");
  Object.assign(toggle, { endpoint: base, accountId, fetch });
  const read = next(toggle, "ctm-account-read");
  document.body.append(toggle);
  await read;
  await toggle.updateComplete;
  return {
    fetch,
    toggle,
    label: () => textOf(findControl(toggle)),
    balanceFrom: () => store.account(String(accountId))?.balance_from,
    open: () => open(toggle, findControl(toggle)),
  };
}

function createHost() {
  const store = createMemoryStore(seedAccounts());
  const { base, handle } = createBackend({ store });
  return { store, base, fetch: asFetch(handle) };
}

/** Presses a control, and returns its pop-up. */
async function open(element: CtmAccountsBilling | CtmBalanceToggle, control: HTMLElement) {
  control.click();
  await element.updateComplete;
  const popup = element.shadowRoot!.querySelector("ctm-change-dialog")!;
  const dialog = popup.shadowRoot!.querySelector("dialog")!;
  return {
    dialog,
    title: () => textOf(dialog.querySelector("h2")),
    button: (text: string) => buttonIn(dialog, text),
    press: (key: string) => dialog.querySelector("button")!.dispatchEvent(new KeyboardEvent("keydown", toKey(key))),
  };
}

const toKey = (key: string): KeyboardEventInit => ({ key, code: key, bubbles: true, composed: true, cancelable: true });

/** Resolves with the next event of this name. */
export function next<Type extends keyof GlobalEventHandlersEventMap>(
  element: HTMLElement,
  type: Type,
): Promise<GlobalEventHandlersEventMap[Type]> {
  return new Promise((resolve) => {
    element.addEventListener(type, resolve, { once: true });
  });
}

function buttonIn(root: Root, text: string): HTMLButtonElement {
  const buttons = [...(root?.querySelectorAll("button") ?? [])];
  const found = buttons.find((button) => textOf(button) === text);
  if (!found) throw new Error(`No button "${text}", only ${buttons.map(textOf).join(" | ")}`);
  return found;
}

function findControl(toggle: CtmBalanceToggle): HTMLElement {
  return toggle.shadowRoot!.querySelector<HTMLElement>("[part=toggle]")!;
}

function textOf(node: Node | null): string {
  return (node?.textContent ?? "")
    .replace(/[\u2066-\u2069]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}
