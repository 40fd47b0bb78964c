import { nothing } from "lit";
import { isSameId } from "../../model/account.js";
import type { FilledMessage, Localization } from "../../localization/localize.js";
import { ChangeNotice } from "../change-notice/change-notice.js";
import { accountsOf, describeNotice, type NoticeContent } from "../change-notice/notice-content.js";
import type { ControlState } from "./control-state.js";

/** The notice beside a control: it need not name the account, unless that may be another collection's. */
export class ToggleNotice extends ChangeNotice {
  /** @param state what the control shows: the notice may be about another account, or void by now */
  renderFor(state: ControlState, localization: Localization): unknown {
    const { content } = this;
    if (!content || (state.type !== "button" && state.type !== "text")) return nothing;
    const { account } = state;
    if (!accountsOf(content).some(({ id }) => isSameId(id, account.id))) return nothing;
    if (this.isAboutUndo) return this.render(localization, describeHere);
    const isVoid = content.type === "moves" && account.balanceFrom !== content.changes[0].to;
    return isVoid || state.type === "text" ? nothing : this.render(localization, describeHere);
  }
}

function describeHere(localization: Localization, content: NoticeContent): readonly FilledMessage[] {
  if (content.type !== "moves" || !content.canUndo) return describeNotice(localization, content);
  return [localization.message(`movedHere.${content.changes[0].to}`)];
}
