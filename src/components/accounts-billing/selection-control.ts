import type { LitElement, ReactiveController } from "lit";
import type { ApiError } from "../../client/api-error.js";
import { BillingErrorEvent } from "../../events.js";
import type { Localization } from "../../localization/localize.js";
import type { Account } from "../../model/account.js";
import type { BalanceSource } from "../../model/balance-source.js";
import { findEligible } from "../../model/bulk-change.js";
import { canChangeBalance } from "../../model/change.js";
import { isFiltered, toSearchParams, type AccountQuery } from "../../model/query.js";
import { Selection } from "../../store/selection.js";
import type { ListController } from "./list-controller.js";
import { describeError } from "../shared/error-text.js";
import { describeSelection, type SelectionView } from "./selection-bar.js";

/** The selection of a table's accounts. It lasts as long as the filters that it was made with. */
export class SelectionControl implements ReactiveController {
  readonly #host: LitElement;
  readonly #list: ListController;
  readonly #selection: Selection;
  readonly #announce: (text: string) => void;
  #filters = "";

  /** @param announce called with why not all that match could be selected */
  constructor(host: LitElement, list: ListController, announce: (text: string) => void) {
    this.#host = host;
    this.#announce = announce;
    this.#list = list;
    this.#selection = new Selection(() => host.requestUpdate());
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#selection.stop();
  }

  get accounts(): readonly Account[] {
    return this.#selection.accounts;
  }

  get isEmpty(): boolean {
    return this.#selection.size === 0;
  }

  /** Called before an update: other filters, or a table that is read-only, end the selection. */
  update(query: AccountQuery, isReadonly: boolean): void {
    const filters = String(toSearchParams({ ...query, page: 1, pageSize: 1, sort: undefined }));
    if (filters !== this.#filters || isReadonly) this.clear();
    this.#filters = filters;
  }

  /** Takes over what the server says now of selected accounts. */
  receive(accounts: readonly Account[]): void {
    this.#selection.update(accounts);
  }

  /** Keeps those selected that can still be moved. */
  keepEligible(to: BalanceSource): void {
    const left = findEligible(this.#selection.accounts, to);
    this.clear();
    this.#selection.select(left);
  }

  clear(): void {
    this.#selection.clear();
  }

  /** Returns what the checkboxes and the bar show. */
  toView(
    localization: Localization,
    query: AccountQuery,
    canRequest: boolean,
    onMove: (to: BalanceSource) => void,
  ): SelectionView {
    const { page, readPage } = this.#list;
    return {
      localization,
      selection: this.#selection,
      page,
      isFiltered: isFiltered(query),
      selectable: page?.accounts.filter(canChangeBalance) ?? [],
      onSelectAll: () => void this.#report(this.#selection.selectAll(query, readPage), localization),
      onRetry: () => void this.#report(this.#selection.reader?.read(), localization),
      canRequest,
      onMove,
    };
  }

  /** Returns how many accounts are selected; empty where none are. */
  describe(localization: Localization): string {
    return this.isEmpty ? "" : describeSelection({ localization, selection: this.#selection });
  }

  async #report(reading: Promise<ApiError | undefined> | undefined, localization: Localization): Promise<void> {
    const error = await reading;
    if (!error) return;
    this.#announce(localization.toSentences(describeError(localization, error, "read")));
    this.#host.dispatchEvent(new BillingErrorEvent({ error, operation: "list" }));
  }
}
