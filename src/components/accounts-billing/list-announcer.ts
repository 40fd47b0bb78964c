import { isFiltered, isSameQuery, type AccountQuery, type Sort } from "../../model/query.js";
import type { Localization } from "../../localization/localize.js";
import { Announcer } from "../shared/announcer.js";
import { toColumn } from "./columns.js";
import { hasFailed, isQuiet } from "./list-state.js";
import { describeList, type ListView } from "./list-status.js";

/** Announces what has changed of the list and of its selection. */
export class ListAnnouncer extends Announcer {
  #list = "";
  /** What the user has done, until it is announced: what follows of it is announced with it. */
  #done: readonly string[] = [];
  #query: AccountQuery | undefined;
  #selection = "";

  /**
   * Called before every update.
   * @param selection how many accounts are selected; empty where none are
   */
  update(view: ListView, selection: string): void {
    const { localization } = view;
    const list = describeList(view);
    const action = this.#describeAction(view);
    // What is read for nobody is not news, unless it fails.
    const isHeard = !isQuiet(view.state) || hasFailed(view.state);
    const isNews = (list !== this.#list || action !== "") && isHeard;
    const cleared = this.#selection && !selection ? localization.text("selectionCleared") : "";
    if (selection !== this.#selection && selection) this.#tell(selection, []);
    else if (isNews || cleared) {
      const [before = "", actionBefore = ""] = this.hasNews ? this.#done : [];
      const done = [cleared || before, action || actionBefore];
      this.#tell(localization.sentences([...done, isNews ? list : ""]), done);
    }
    this.#list = list;
    this.#selection = selection;
  }

  #tell(text: string, done: readonly string[]): void {
    this.#done = done;
    this.show(text);
  }

  /** Returns what the user has done to the list, once it is done. */
  #describeAction({ state, localization }: ListView): string {
    if (state.status !== "loaded" || state.isRefreshing) return "";
    const before = this.#query;
    this.#query = state.query;
    if (!before || isSameQuery(before, state.query)) return "";
    if (isFiltered(before) && !isFiltered(state.query)) return localization.text("filtersCleared");
    return state.query.sort && state.query.sort !== before.sort ? describeSort(localization, state.query.sort) : "";
  }
}

function describeSort(localization: Localization, sort: Sort): string {
  const column = toColumn(sort);
  const key = sort.startsWith("-") ? "sorted.descending" : "sorted.ascending";
  return column ? localization.text(key, { column: localization.text(column) }) : "";
}
