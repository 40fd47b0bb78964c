import { exportControlStyles } from "../accounts-export/export-control.styles.js";
import { baseStyles } from "../shared/base.styles.js";
import { toastStyles } from "../shared/toast.styles.js";
import { tokens } from "../shared/tokens.styles.js";
import { cardStyles } from "./cards.styles.js";
import { contrastStyles } from "./contrast.styles.js";
import { frameStyles } from "./frame.styles.js";
import { pagerStyles } from "./pager.styles.js";
import { printStyles } from "./print.styles.js";
import { selectionStyles } from "./selection.styles.js";
import { tableStyles } from "./table.styles.js";
import { toolbarStyles } from "./toolbar.styles.js";
import { trayStyles } from "./tray.styles.js";

/** The table and all around it; what holds for narrow screens and for paper comes after what it changes. */
export const accountsStyles = [
  tokens,
  baseStyles,
  frameStyles,
  toolbarStyles,
  exportControlStyles,
  tableStyles,
  pagerStyles,
  cardStyles,
  selectionStyles,
  toastStyles,
  trayStyles,
  contrastStyles,
  printStyles,
];
