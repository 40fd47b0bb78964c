import type { PropertyDeclarations, PropertyValues } from "lit";
import {
  clampPage,
  clampPageSize,
  DEFAULT_PAGE_SIZE,
  isSameQuery,
  MAX_PAGE_SIZE,
  parseSort,
  type AccountQuery,
  type Sort,
} from "../../model/query.js";
import { parseBalanceSource, type BalanceSource } from "../../model/balance-source.js";
import { BillingElement } from "../billing-element.js";
import { QueryChangeEvent } from "../../events.js";
import { SearchText } from "./search-text.js";
import { warnOnce } from "../shared/warn-once.js";

/** A change of these starts at the first page again. */
const QUESTIONS = ["pageSize", "search", "sort", "balanceFrom", "needsAttention"] as const;

/** What the list is asked for: set by the page or by the user, shown as attributes, told by an event. */
export abstract class QueryElement extends BillingElement {
  static override properties: PropertyDeclarations = {
    page: { type: Number, reflect: true },
    pageSize: { type: Number, attribute: "page-size", reflect: true },
    search: { reflect: true },
    sort: { reflect: true },
    balanceFrom: { attribute: "balance-from", reflect: true },
    needsAttention: { type: Boolean, attribute: "needs-attention", reflect: true },
  };

  /**
   * The page that is asked for, from 1; follows what the user sets.
   * @default 1
   */
  get page(): number {
    return this.#page ?? 1;
  }
  set page(page: number) {
    this.#page = page;
  }

  /**
   * Rows a page, 1 to 150; follows what the user sets.
   * @default 50
   */
  get pageSize(): number {
    return this.#pageSize ?? DEFAULT_PAGE_SIZE;
  }
  set pageSize(pageSize: number) {
    this.#pageSize = pageSize;
  }

  /** Part of a name or an id; follows what the user searches for. */
  search: string | undefined;

  /** `name`, `status`, `balance` or `balance_from`; with `-` before it, descending. Follows what the user sets. */
  sort: Sort | undefined;

  /** Only accounts whose usage draws from this balance; follows what the user sets. */
  balanceFrom: BalanceSource | undefined;

  /** Only accounts that are paused, have no balance left or were asked to pay; follows what the user sets. */
  needsAttention = false;

  // An attribute that is taken away leaves `null`.
  #page: number | null | undefined;
  #pageSize: number | null | undefined;
  readonly #searchText = new SearchText();

  protected override readonly isList = true;

  /** Whether the rows are at hand that the user could ask for. */
  protected abstract get isAtHand(): boolean;

  /** The user asks for what is being asked for already. */
  protected abstract askAgain(): void;

  protected override willUpdate(changed: PropertyValues<QueryElement>): void {
    this.#warn();
    if (this.hasUpdated && !changed.has("page") && QUESTIONS.some((name) => changed.has(name))) this.page = 1;
  }

  protected override updated(changed: PropertyValues<QueryElement>): void {
    // A default needs no attribute: it would only fill a page's markup.
    if (changed.has("page") && this.page === 1) this.removeAttribute("page");
    if (changed.has("pageSize") && this.pageSize === DEFAULT_PAGE_SIZE) this.removeAttribute("page-size");
  }

  /** What is asked for, in terms that can be asked. */
  protected get query(): Required<Omit<AccountQuery, "ids">> {
    return {
      page: clampPage(this.page),
      pageSize: clampPageSize(this.pageSize),
      search: this.search?.trim() || undefined,
      sort: parseSort(this.sort),
      balanceFrom: parseBalanceSource(this.balanceFrom),
      needsAttention: this.needsAttention,
    };
  }

  /** What the search field shows. */
  protected get searchText(): string {
    return this.#searchText.show(this.search ?? "");
  }

  /** Takes what the user types into the search field. */
  protected type(text: string, isUrgent = false): void {
    this.#searchText.type(text, isUrgent || !text || this.isAtHand, () => {
      if (this.isConnected) this.ask({});
    });
    this.requestUpdate();
  }

  /** Asks for what the user wants: from the first page, unless it is another page that is wanted. */
  protected ask(change: Partial<AccountQuery>): void {
    const before = this.query;
    const search = this.#searchText.take(before.search);
    Object.assign(this, { page: 1, search }, change);
    // The page that is wanted was one of another search.
    if (search !== before.search) this.page = 1;
    const { query } = this;
    if (isSameQuery(query, before)) this.askAgain();
    else void this.updateComplete.then(() => this.dispatchEvent(new QueryChangeEvent({ ...query })));
  }

  #warn(): void {
    const { pageSize, sort, balanceFrom } = this;
    if (clampPageSize(pageSize) !== pageSize)
      warnOnce(this, `"page-size" must be a whole number from 1 to ${MAX_PAGE_SIZE}.`);
    if (sort && !parseSort(sort))
      warnOnce(this, '"sort" must be name, status, balance or balance_from, or one of them after "-".');
    if (balanceFrom && !parseBalanceSource(balanceFrom)) warnOnce(this, '"balance-from" must be agency or customer.');
  }
}
