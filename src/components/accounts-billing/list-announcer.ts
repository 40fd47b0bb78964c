import { Announcer } from "../shared/announcer.js";
import { isQuiet } from "./list-state.js";
import { describeList, type ListView } from "./list-status.js";

/** Announces what has changed of the list and of its selection. */
export class ListAnnouncer extends Announcer {
  #list = "";
  #selection = "";

  /**
   * Called before every update.
   * @param selection how many accounts are selected; empty where none are
   */
  update(view: ListView, selection: string): void {
    const list = describeList(view);
    if (list !== this.#list && !isQuiet(view.state)) this.show(list);
    this.#list = list;
    if (selection !== this.#selection) this.show(selection || list);
    this.#selection = selection;
  }
}
