import type { CtmAccountsBilling, CtmBalanceToggle, HeadersSource } from "ctm-accounts-billing";
import { fillSlots } from "./anatomy/slots.js";
import { exampleColumns } from "./columns.js";
import { findSelected, idOf, selectRows } from "./selected-rows.js";
import { toAttributes, type ViewSettings } from "./settings.js";

type Widget = CtmAccountsBilling | CtmBalanceToggle;

/** What the widget on the stage needs of the page. */
export interface StageOptions {
  readonly frame: HTMLElement;
  readonly endpoint: string;
  readonly headers: HeadersSource | undefined;
  readonly fetch: typeof fetch;
  /** The name of an account, which a control alone does not show. */
  readonly nameOf: (id: string) => string;
  readonly onWidth: (pixels: number) => void;
  /** A pop-up was opened for this account, or closed, where it is empty. */
  readonly onOpen: (id: string) => void;
  /** These rows are selected now. */
  readonly onSelect: (ids: readonly string[]) => void;
}

/** Holds the widget: the table or one control alone. */
export class Stage {
  readonly #options: StageOptions;
  readonly #width: ResizeObserver;

  constructor(options: StageOptions) {
    this.#options = options;
    this.#width = new ResizeObserver(([entry]) => options.onWidth(entry?.contentRect.width ?? 0));
    options.frame.addEventListener("click", this.#onClick);
    options.frame.addEventListener("keyup", () => void this.#readSelected());
    options.frame.addEventListener("ctm-popup-close", () => {
      options.onOpen("");
      void this.#readSelected();
    });
  }

  /** Replaces the widget with a new one, because the backend or the element has changed. */
  mount(settings: ViewSettings): void {
    const { frame, endpoint, headers } = this.#options;
    const element = document.createElement(
      settings.element === "table" ? "ctm-accounts-billing" : "ctm-balance-toggle",
    );
    element.headers = headers;
    element.fetch = this.#options.fetch;
    for (const [name, value] of toAttributes(settings, endpoint)) element.setAttribute(name, value);
    if ("refresh" in element) fillTable(element, settings);
    frame.replaceChildren(settings.element === "table" ? element : this.#createRow(element, settings.account));
    this.#width.disconnect();
    this.#width.observe(element);
    if ("refresh" in element && settings.selected.length > 0) selectRows(element, settings.selected);
    if (settings.open !== "") this.#show(element, settings.open);
  }

  /** Updates only the attributes that have changed, so that the widget keeps the rest of its state. */
  update(previous: ViewSettings, settings: ViewSettings): void {
    const before = toAttributes(previous, this.#options.endpoint);
    const after = toAttributes(settings, this.#options.endpoint);
    for (const name of new Set([...before.keys(), ...after.keys()])) {
      const value = after.get(name);
      if (value === before.get(name)) continue;
      if (value === undefined) this.#widget?.removeAttribute(name);
      else this.#widget?.setAttribute(name, value);
    }
    const widget = this.#widget;
    if (widget && "refresh" in widget) fillTable(widget, settings);
  }

  /** Reads again what is shown. */
  refresh(): void {
    const widget = this.#widget;
    if (widget && "refresh" in widget) void widget.refresh();
    // A control alone has no method for it: one that returns to the document reads again.
    else widget?.replaceWith(widget);
  }

  get #widget(): Widget | null {
    return this.#options.frame.querySelector<Widget>("ctm-accounts-billing, ctm-balance-toggle");
  }

  /** A row of a page's own, around a control alone. */
  #createRow(element: HTMLElement, account: string): HTMLElement {
    const row = document.createElement("div");
    const name = document.createElement("strong");
    row.className = "own-row";
    name.textContent = this.#options.nameOf(account);
    row.append(name, element);
    return row;
  }

  /** Opens the pop-up of an account, in the table as soon as its row is there. */
  #show(element: Widget, id: string): void {
    if (!("refresh" in element)) {
      element.show();
      return;
    }
    const onLoad = (): void => {
      const rows = [...(element.shadowRoot?.querySelectorAll("tbody tr") ?? [])];
      const control = rows.find((row) => idOf(row) === id)?.querySelector<HTMLElement>("button[part=toggle]");
      if (control) control.click();
      // No such row: the address must not promise it.
      else this.#options.onOpen("");
    };
    element.addEventListener("ctm-accounts-load", onLoad, { once: true });
  }

  async #readSelected(): Promise<void> {
    const widget = this.#widget;
    if (!widget || !("refresh" in widget)) return;
    await widget.updateComplete;
    this.#options.onSelect(findSelected(widget));
  }

  readonly #onClick = (event: Event): void => {
    void this.#readSelected();
    const id = findOpened(event.composedPath());
    if (id !== undefined) this.#options.onOpen(id);
  };
}

/** Gives the table what is no attribute. */
function fillTable(table: CtmAccountsBilling, { slots, columns }: ViewSettings): void {
  fillSlots(table, slots);
  table.columns = columns ? exampleColumns : null;
}

/** Returns the account whose pop-up a press has opened: that of a row of the table, or of a control alone. */
function findOpened(path: readonly EventTarget[]): string | undefined {
  const elements = path.filter((target): target is HTMLElement => target instanceof HTMLElement);
  const isOpener = elements.some((one) => one.matches('[aria-haspopup=dialog]:not([aria-disabled="true"])'));
  const row = elements.find((one) => one.matches("tbody tr"));
  if (row) return isOpener ? idOf(row) : undefined;
  const toggle = elements.find((one): one is CtmBalanceToggle => one.localName === "ctm-balance-toggle");
  return toggle?.open ? String(toggle.account?.id ?? toggle.accountId) : undefined;
}
