import type { AccountQuery, Sort } from "../../model/query.js";
import type { Account } from "../../model/account.js";
import type { CustomColumn } from "./custom-columns.js";
import type { ListState } from "./list-state.js";
import type { MovedRows } from "./moved-rows.js";
import type { RowControlView } from "./row-control.js";
import type { SelectionView } from "./selection-bar.js";

/** What the table shows. */
export interface TableView extends RowControlView {
  readonly state: ListState;
  /** Whether rows are cards. */
  readonly isCards: boolean;
  /** Columns of the page's own. */
  readonly columns: readonly CustomColumn[];
  /** `undefined` where nothing can be selected. */
  readonly selection: SelectionView | undefined;
  /** How many rows are shown by now. */
  readonly limit: number;
  /** The requested query. */
  readonly query: AccountQuery;
  /** The rows of the accounts that were just moved. */
  readonly moved: Pick<MovedRows, "has" | "key">;
  /** Another number whenever the store has said something that rows show. */
  readonly revision: number;
  readonly onSort: (sort: Sort) => void;
  /** Called when the name of an account is pressed that can be opened. */
  readonly onOpen: (event: MouseEvent, account: Account) => void;
}
