import { unsafeCSS, type CSSResult } from "lit";
import { exportControlStyles } from "../accounts-export/export-control.styles.js";
import { controlStyles } from "../balance-toggle/balance-toggle.styles.js";
import { pasteControlStyles } from "../paste-list/paste-control.styles.js";
import { baseStyles } from "../shared/base.styles.js";
import { toastStyles } from "../shared/toast.styles.js";
import { tokens } from "../shared/tokens.styles.js";
import { cardRules } from "./cards.styles.js";
import { contrastStyles } from "./contrast.styles.js";
import { frameStyles } from "./frame.styles.js";
import { pagerStyles } from "./pager.styles.js";
import { printStyles } from "./print.styles.js";
import { selectionStyles } from "./selection.styles.js";
import { compactRules, tableStyles } from "./table.styles.js";
import { toolbarStyles } from "./toolbar.styles.js";
import { trayStyles } from "./tray.styles.js";

/** Below this width, in em, rows are cards. */
export const CARD_WIDTH = 40;
const COMPACT_WIDTH = 50;
/** What each column of the page's own takes: 9 of the smaller em of the header. */
export const CUSTOM_COLUMN_WIDTH = 8;

/** The table and all around it; what holds for narrow screens and for paper comes after what it changes. */
export const accountsStyles = [
  tokens,
  baseStyles,
  frameStyles,
  toolbarStyles,
  // What comes with the rows moves none of them: with its words it would need another line.
  hideWords("(inline-size < 60em) or (70em <= inline-size < 86em)", ".runs-out"),
  hideWords("(60em <= inline-size < 66em)", ".has-log > .runs-out"),
  hideWords("(inline-size < 28em)", ".has-log > .sort"),
  exportControlStyles,
  pasteControlStyles,
  tableStyles,
  controlStyles,
  below(COMPACT_WIDTH, compactRules),
  pagerStyles,
  selectionStyles,
  below(CARD_WIDTH, cardRules),
  toastStyles,
  trayStyles,
  contrastStyles,
  printStyles,
];

/** What a table needs besides, for columns of the page's own: it is full at a greater width. */
export function toColumnStyles(count: number): readonly CSSResult[] {
  const width = count * CUSTOM_COLUMN_WIDTH;
  return count === 0 ? [] : [below(COMPACT_WIDTH + width, compactRules), below(CARD_WIDTH + width, cardRules)];
}

/** Rules for a screen on which the element is narrower than a number of em. */
function below(width: number, rules: CSSResult): CSSResult {
  return unsafeCSS(`@media screen { @container (inline-size < ${width}em) { ${rules.cssText} } }`);
}

/** In an element of this width, an icon or what is chosen says enough: a label's words are for screen readers only. */
function hideWords(width: string, label: string): CSSResult {
  const unseen = "position: absolute; overflow: hidden; clip-path: inset(50%); inline-size: 1px; block-size: 1px";
  return unsafeCSS(`@container ${width} {
    ${label} > svg { display: block }
    ${label} > span:not(.count) { ${unseen} }
  }`);
}
