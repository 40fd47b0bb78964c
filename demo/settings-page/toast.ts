import type { BalanceSource } from "ctm-accounts-billing";
import { find } from "../find.js";

const toast = find("toast", HTMLElement);
let timer: number | undefined;
/** The changes in the current toast. Many changes in a row share one toast. */
let shown: { to: BalanceSource; names: Set<string> } | undefined;

/** Shows that an account was changed. */
export function toastChange(name: string, to: BalanceSource): void {
  const names = shown?.to === to ? shown.names.add(name) : new Set([name]);
  const who = names.size === 1 ? name : `${names.size} accounts`;
  showToast(`${who} moved to ${to} billing.`);
  shown = { to, names };
}

/** Shows a message for a few seconds. */
export function showToast(text: string): void {
  shown = undefined;
  toast.textContent = text;
  clearTimeout(timer);
  if (text !== "") timer = window.setTimeout(() => showToast(""), 6000);
}
