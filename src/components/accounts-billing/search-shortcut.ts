import type { LitElement, ReactiveController } from "lit";
import { keepKey } from "../shared/keep-key.js";

/** The tables of the page, the first connected first: where nothing has the focus, the key is that one's. */
const tables = new Set<SearchShortcut>();

const TYPED_INTO =
  "input:not([type=checkbox], [type=radio], [type=button]), textarea, select, [contenteditable], dialog";

/** Gives the focus to the search on the key "/", where neither the page nor a field uses that key. */
export class SearchShortcut implements ReactiveController {
  readonly #host: LitElement;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    tables.add(this);
    // At the window: whoever uses the key comes first.
    addEventListener("keydown", this.#onKey);
  }

  hostDisconnected(): void {
    tables.delete(this);
    removeEventListener("keydown", this.#onKey);
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const { key, altKey, ctrlKey, metaKey, isComposing, defaultPrevented } = event;
    if (key !== "/" || altKey || ctrlKey || metaKey || isComposing || defaultPrevented) return;
    const [first] = tables;
    const path = event.composedPath();
    const isHere = path.includes(this.#host) || (path[0] === document.body && first === this);
    if (!isHere || path.some(isTypedInto)) return;
    const search = this.#host.shadowRoot?.querySelector<HTMLInputElement>("[type=search]");
    search?.focus();
    // Where something covers the table, the focus stays where it is.
    if (!search?.matches(":focus")) return;
    event.preventDefault();
    keepKey(event);
  };
}

function isTypedInto(target: EventTarget): boolean {
  return target instanceof Element && target.matches(TYPED_INTO);
}
