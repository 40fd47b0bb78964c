import type { PropertyValues } from "lit";
import { property } from "lit/decorators.js";
import { QueryChangeEvent } from "../../events.js";
import { parseBalanceSource, type BalanceSource } from "../../model/balance-source.js";
import {
  clampPage,
  clampPageSize,
  DEFAULT_PAGE_SIZE,
  isSameQuery,
  MAX_PAGE_SIZE,
  parseRunsOutWithin,
  parseSort,
  type AccountQuery,
  type Sort,
} from "../../model/query.js";
import { BillingElement } from "../billing-element.js";
import { toFlag } from "../shared/to-flag.js";
import { warnOnce } from "../shared/warn-once.js";
import { SearchText } from "./search-text.js";

/** A change of these starts at the first page again. */
const FILTERS = ["pageSize", "search", "sort", "balanceFrom", "needsAttention", "runsOutWithin"] as const;

/** The properties of the query, by the attribute, with what each is where there is no attribute. */
const PROPERTIES = new Map<string, readonly [name: "page" | (typeof FILTERS)[number], initial: unknown]>([
  ["page", ["page", 1]],
  ["page-size", ["pageSize", DEFAULT_PAGE_SIZE]],
  ["search", ["search", undefined]],
  ["sort", ["sort", undefined]],
  ["balance-from", ["balanceFrom", undefined]],
  ["needs-attention", ["needsAttention", false]],
  ["runs-out-within", ["runsOutWithin", undefined]],
]);

/** The query of the list: set by the page or by the user, reflected to attributes, dispatched as an event. */
export abstract class QueryElement extends BillingElement {
  /**
   * The page of the list, from 1; follows what the user sets.
   * @default 1
   */
  @property({ type: Number, reflect: true })
  get page(): number {
    return this.#page;
  }
  set page(page: number | string | null | undefined) {
    this.#page = clampPage(page);
  }

  /**
   * Rows a page, 1 to 150; follows what the user sets.
   * @default 50
   */
  @property({ type: Number, attribute: "page-size", reflect: true })
  get pageSize(): number {
    return this.#pageSize;
  }
  set pageSize(pageSize: number | string | null | undefined) {
    this.#pageSize = clampPageSize(pageSize);
    if (pageSize && Number(pageSize) !== this.#pageSize) {
      warnOnce(this, `"page-size" must be a whole number from 1 to ${MAX_PAGE_SIZE}.`);
    }
  }

  /** Part of a name or an id; follows what the user searches for. */
  @property({ reflect: true })
  get search(): string | undefined {
    return this.#search;
  }
  set search(search: string | number | null | undefined) {
    this.#search = search == null ? undefined : String(search);
  }

  /** `name`, `status`, `balance`, `balance_from` or `runway`; with `-` before it, descending. Follows what the user sets. */
  @property({ reflect: true }) sort: Sort | null | undefined;

  /** Only accounts whose usage draws from this balance; follows what the user sets. */
  @property({ attribute: "balance-from", reflect: true }) balanceFrom: BalanceSource | null | undefined;

  /** Only accounts that are paused, have no balance left or have a billing request out; follows what the user sets. */
  @property({ type: Boolean, attribute: "needs-attention", reflect: true })
  get needsAttention(): boolean {
    return this.#needsAttention;
  }
  set needsAttention(needsAttention: boolean | "" | null | undefined) {
    this.#needsAttention = toFlag(needsAttention);
  }

  /** Only accounts whose customer pays, from a balance that lasts less than this many days; follows what the user sets. */
  @property({ type: Number, attribute: "runs-out-within", reflect: true })
  get runsOutWithin(): number | undefined {
    return this.#runsOutWithin;
  }
  set runsOutWithin(days: number | string | null | undefined) {
    this.#runsOutWithin = parseRunsOutWithin(days);
    if (days != null && days !== "" && this.#runsOutWithin === undefined) {
      warnOnce(this, '"runs-out-within" must be a whole number of days from 1 to 365.');
    }
  }

  #page = 1;
  #pageSize = DEFAULT_PAGE_SIZE;
  #search: string | undefined;
  #needsAttention = false;
  #runsOutWithin: number | undefined;
  readonly #searchText = new SearchText();
  /** What the user has chosen last, by the property. */
  readonly #chosen = new Map<string, unknown>();

  /** Whether a query of the user's is answered without a request. */
  protected abstract canAnswerAtOnce(): boolean;

  /** Called when the user requests what is shown already. */
  protected abstract retryAfterError(): void;

  /**
   * A page that is morphed loses the attributes that the server's markup lacks: what the user has typed or chosen stays, and
   * so does its attribute. What the page itself has set goes with the attribute.
   */
  override attributeChangedCallback(name: string, before: string | null, value: string | null): void {
    if (value !== null || before === null || !this.#isChosen(name)) {
      super.attributeChangedCallback(name, before, value);
    } else {
      // Later: it must not come back while the morphing goes through the attributes.
      queueMicrotask(() => {
        if (!this.hasAttribute(name) && this.#isChosen(name)) this.setAttribute(name, before);
      });
    }
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#warn();
    const isOtherList = FILTERS.some((name) => changed.has(name));
    if (this.hasUpdated && !changed.has("page") && isOtherList) this.page = 1;
  }

  protected override updated(changed: PropertyValues<this>): void {
    // A default needs no attribute: it would only fill a page's markup.
    if (changed.has("page") && this.page === 1) this.removeAttribute("page");
    if (changed.has("pageSize") && this.pageSize === DEFAULT_PAGE_SIZE) this.removeAttribute("page-size");
  }

  /** The query, with values that a backend accepts. */
  protected get query(): Required<Omit<AccountQuery, "ids">> {
    return {
      page: this.page,
      pageSize: this.pageSize,
      search: this.search?.trim() || undefined,
      sort: parseSort(this.sort),
      balanceFrom: parseBalanceSource(this.balanceFrom),
      needsAttention: this.needsAttention,
      runsOutWithin: this.runsOutWithin,
    };
  }

  /** What the search field shows. */
  protected get searchText(): string {
    return this.#searchText.show(this.search ?? "");
  }

  /** Takes what the user types into the search field. */
  protected typeSearch(text: string, isUrgent = false): void {
    this.#searchText.type(text, isUrgent || !text || this.canAnswerAtOnce(), () => {
      if (this.isConnected) this.updateQuery({});
    });
    this.requestUpdate();
  }

  /** Changes the query for the user: to its first page, unless the change is another page. */
  protected updateQuery(change: Partial<AccountQuery>): void {
    const before = this.query;
    const search = this.#searchText.take(before.search);
    Object.assign(this, { page: 1, search }, change);
    // The page was one of another search.
    if (search !== before.search) this.page = 1;
    for (const [name] of PROPERTIES.values()) if (this[name] !== before[name]) this.#chosen.set(name, this[name]);
    const { query } = this;
    if (isSameQuery(query, before)) this.retryAfterError();
    else void this.updateComplete.then(() => this.dispatchEvent(new QueryChangeEvent({ ...query })));
  }

  #isChosen(attribute: string): boolean {
    const [name, initial] = PROPERTIES.get(attribute) ?? [];
    return name !== undefined && this[name] !== initial && this.#chosen.get(name) === this[name];
  }

  #warn(): void {
    const { sort, balanceFrom } = this;
    if (sort && !parseSort(sort)) {
      warnOnce(this, '"sort" must be name, status, balance, balance_from or runway, or one of them after "-".');
    }
    if (balanceFrom && !parseBalanceSource(balanceFrom)) warnOnce(this, '"balance-from" must be agency or customer.');
  }
}
