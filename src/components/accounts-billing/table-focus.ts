import type { LitElement, ReactiveController } from "lit";
import { isSameId, type AccountId } from "../../model/account.js";
import { isSameQuery, type AccountQuery } from "../../model/query.js";
import type { CtmBalanceToggle } from "../balance-toggle/balance-toggle.js";
import { focusedIn } from "../shared/optional-dom.js";

/** Where in the table something has the focus, or had it before an update. */
type Place = { readonly type: "row"; readonly index: number } | { readonly type: "selection" | "notice" | "other" };

/**
 * Finds what has the focus next where an update takes away what had it: the control of the row that was changed, or of its
 * neighbour, or what has decided that they are gone.
 */
export class TableFocus implements ReactiveController {
  readonly #host: LitElement;
  readonly #findChanged: () => readonly AccountId[];
  readonly #findQuery: () => AccountQuery | undefined;
  #place: Place = { type: "other" };
  /** Where the row of the account is, or was, that was changed last. */
  #changedIndex: number | undefined;
  /** What that index is one of. */
  #query: AccountQuery | undefined;

  /**
   * @param findChanged returns the accounts that were changed last
   * @param findQuery returns what the rows answer
   */
  constructor(host: LitElement, findChanged: () => readonly AccountId[], findQuery: () => AccountQuery | undefined) {
    this.#host = host;
    this.#findChanged = findChanged;
    this.#findQuery = findQuery;
    host.addController(this);
  }

  hostUpdate(): void {
    const focused = focusedIn(this.#host);
    if (focused) this.#place = this.#toPlace(focused);
    else if (this.#host.querySelector(":focus")) this.#place = { type: "other" };
  }

  hostUpdated(): void {
    this.#rememberChanged();
  }

  /** Returns the control of the row that was changed last, or of its neighbour, or the search field. */
  findChanged(): HTMLElement | undefined {
    this.#rememberChanged();
    return this.#findNear(this.#changedIndex) ?? this.#findSearch();
  }

  /** Returns what takes the place of what had the focus. */
  findNext(): HTMLElement | undefined {
    const { type } = this.#place;
    if (type === "row") return this.#findNear(this.#place.index) ?? this.#findSearch();
    if (type === "notice") return this.findChanged();
    const next =
      type === "selection" ? (this.#find(".selection button") ?? this.#find("thead [type=checkbox]")) : undefined;
    return next ?? this.#findSearch();
  }

  #toPlace(focused: Element): Place {
    const row = focused.closest("tbody tr");
    if (row) return { type: "row", index: this.#rows.indexOf(row) };
    if (focused.closest(".last-change")) return { type: "notice" };
    return { type: focused.closest(".selection") ? "selection" : "other" };
  }

  #rememberChanged(): void {
    const ids = this.#findChanged();
    const query = this.#findQuery();
    // In another list, a row in that place is nobody's neighbour.
    const isSameList = query && this.#query && isSameQuery(query, this.#query);
    if (ids.length === 0 || !isSameList) this.#changedIndex = undefined;
    this.#query = query;
    const index = this.#toggles.findIndex(({ account }) => account && ids.some((id) => isSameId(id, account.id)));
    if (index >= 0) this.#changedIndex = index;
  }

  /** Of rows that are as near, the later one has come into its place. */
  #findNear(index: number | undefined): HTMLElement | undefined {
    if (index === undefined) return undefined;
    const toggles = this.#toggles;
    const distance = (toggle: CtmBalanceToggle) => Math.abs(toggles.indexOf(toggle) - index - 0.1);
    return toggles.filter(({ hasControl }) => hasControl).sort((one, other) => distance(one) - distance(other))[0];
  }

  /** An agency without accounts has nothing to search: there, the words that say so. */
  #findSearch(): HTMLElement | undefined {
    return this.#find("[type=search], .panel button, .panel[tabindex]");
  }

  #find(selector: string): HTMLElement | undefined {
    return this.#host.renderRoot.querySelector<HTMLElement>(selector) ?? undefined;
  }

  get #rows(): readonly Element[] {
    return [...this.#host.renderRoot.querySelectorAll("tbody:not([aria-hidden]) tr")];
  }

  get #toggles(): CtmBalanceToggle[] {
    return [...this.#host.renderRoot.querySelectorAll<CtmBalanceToggle>("tbody ctm-balance-toggle")];
  }
}
