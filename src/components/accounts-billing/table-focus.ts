import type { LitElement, ReactiveController } from "lit";
import { isSameId, type AccountId } from "../../model/account.js";
import { isSameQuery, type AccountQuery } from "../../model/query.js";
import type { ListAnswer } from "../../store/account-list.js";
import { focusedIn } from "../shared/optional-dom.js";

/** Where in the table something has the focus, or had it before an update. */
type Place =
  /** `control` is where the control of the row stands, if the focus was there. */
  | { readonly type: "row"; readonly index: number; readonly control: Element | null }
  | { readonly type: "selection" | "notice" | "other" };

/**
 * Finds what has the focus next where an update takes away what had it: the control of the row that was changed, or of its
 * neighbour, or what has decided that they are gone.
 */
export class TableFocus implements ReactiveController {
  readonly #host: LitElement;
  readonly #findChanged: () => readonly AccountId[];
  readonly #findShown: () => ListAnswer | undefined;
  #place: Place = { type: "other" };
  /** Where the row of the account is, or was, that was changed last. */
  #changedIndex: number | undefined;
  /** What that index is one of. */
  #query: AccountQuery | undefined;

  /**
   * @param findChanged returns the accounts that were changed last
   * @param findShown returns the rows, with what they answer
   */
  constructor(host: LitElement, findChanged: () => readonly AccountId[], findShown: () => ListAnswer | undefined) {
    this.#host = host;
    this.#findChanged = findChanged;
    this.#findShown = findShown;
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
    if (type === "row") return findFace(this.#place.control) ?? this.#findNear(this.#place.index) ?? this.#findSearch();
    if (type === "notice") return this.findChanged();
    const next =
      type === "selection" ? (this.#find(".selection button") ?? this.#find("thead [type=checkbox]")) : undefined;
    return next ?? this.#findSearch();
  }

  #toPlace(focused: Element): Place {
    const row = focused.closest("tbody tr");
    if (row) return { type: "row", index: this.#rows.indexOf(row), control: focused.closest(".toggle") };
    if (focused.closest(".last-change")) return { type: "notice" };
    return { type: focused.closest(".selection") ? "selection" : "other" };
  }

  #rememberChanged(): void {
    const ids = this.#findChanged();
    const shown = this.#findShown();
    const query = shown?.query;
    // In another list, a row in that place is nobody's neighbour.
    const isSameList = query && this.#query && isSameQuery(query, this.#query);
    if (ids.length === 0 || !isSameList) this.#changedIndex = undefined;
    this.#query = query;
    const index = shown?.page.accounts.findIndex((account) => ids.some((id) => isSameId(id, account.id))) ?? -1;
    if (index >= 0) this.#changedIndex = index;
  }

  /** Of rows that are as near, the later one has come into its place. */
  #findNear(index: number | undefined): HTMLElement | undefined {
    if (index === undefined) return undefined;
    const distance = (row: number) => Math.abs(row - index - 0.1);
    const controls = this.#rows.map((row, at) => ({ at, control: row.querySelector<HTMLElement>("button.control") }));
    return (
      controls
        .filter(({ control }) => control)
        .sort((one, other) => distance(one.at) - distance(other.at))
        .at(0)?.control ?? undefined
    );
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
}

/** Returns the button of a control that is still there, or the text that stands in its place. */
function findFace(control: Element | null): HTMLElement | undefined {
  return control?.isConnected ? (control.querySelector<HTMLElement>("[part=toggle]") ?? undefined) : undefined;
}
