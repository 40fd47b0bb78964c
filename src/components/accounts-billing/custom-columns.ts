import { html, type TemplateResult } from "lit";
import type { Account } from "../../model/account.js";
import { toDisplayText } from "../../model/untrusted-text.js";
import { bone } from "../shared/icons.js";
import { warnOnce } from "../shared/warn-once.js";

/** A column of the page's own, between the balance and Billing. */
export interface AccountColumn {
  /**
   * Identifies the column: a letter, then letters, digits, `-` and `_`. What the page puts into the slot `plan:7` is shown in the
   * column `plan` of the account 7, styled by the page.
   */
  readonly name: string;
  /** The words at its head; on cards, before the value. */
  readonly heading: string;
  /**
   * Returns the text of a cell where the page puts nothing into its slot. It is text, not markup. `null` and `undefined` leave
   * the cell empty.
   */
  readonly text?: ((account: Account) => string | number | null | undefined) | undefined;
  /** Where in the cell its content stands; `end` for numbers. `start` by default. */
  readonly align?: "start" | "end" | undefined;
}

/** A column as it is rendered. */
export interface CustomColumn extends Pick<AccountColumn, "name" | "heading"> {
  readonly className: string;
  /** The page says the text of its cells; otherwise only what is in their slots is shown. */
  readonly hasText: boolean;
  readonly toText: (account: Account) => string;
}

const NAME = /^[a-z][\w-]*$/i;

/** Returns the columns that can be rendered, and warns of the others. */
export function toCustomColumns(element: HTMLElement, columns: unknown): readonly CustomColumn[] {
  if (columns === undefined || columns === null) return [];
  if (!Array.isArray(columns)) {
    warnOnce(element, '"columns" must be an array of { name, heading, text }.');
    return [];
  }
  const names = new Set<string>();
  return columns.flatMap((column: unknown) => {
    const problem = findProblem(column, names);
    if (problem === undefined) return [toCustomColumn(element, column as AccountColumn)];
    warnOnce(element, `"columns": ${problem}`);
    return [];
  });
}

/** Renders the head of a column. It sorts nothing: the backend does not know it. */
export function renderCustomHeader({ heading, className }: CustomColumn, isCards: boolean): TemplateResult {
  return html`<th class=${className} role="columnheader" scope="col">
    <bdi class=${isCards ? "unseen" : ""} .textContent=${toDisplayText(heading)}></bdi>
  </th>`;
}

/** Renders a cell: what the page puts into its slot, or the text. */
export function renderCustomCell({ name, heading, className, toText }: CustomColumn, account: Account): TemplateResult {
  return html`<td class=${className} role="cell" part="cell" data-label=${toDisplayText(heading)}>
    <slot name=${`${name}:${account.id}`}><bdi .textContent=${toText(account)}></bdi></slot>
  </td>`;
}

/** Renders the cell of a row that is still being read. */
export function renderCustomSkeleton({ className }: CustomColumn): TemplateResult {
  return html`<td class=${className} role="cell" part="cell">${bone}</td>`;
}

function toCustomColumn(element: HTMLElement, { name, heading, text, align }: AccountColumn): CustomColumn {
  const toText = (account: Account) => {
    try {
      return toDisplayText(text?.(account) ?? "");
    } catch (error) {
      // An error of the page's own function must not take the table down.
      warnOnce(element, `"columns": the "text" of "${name}" has thrown ${String(error)}.`);
      return "";
    }
  };
  const className = align === "end" ? "custom end" : "custom";
  return { name, heading, className, hasText: text !== undefined, toText };
}

function findProblem(column: unknown, names: Set<string>): string | undefined {
  const { name, heading, text, align } = (column ?? {}) as Record<keyof AccountColumn, unknown>;
  if (typeof name !== "string" || !NAME.test(name)) {
    return 'a column needs a "name": a letter, then letters, digits, "-" and "_".';
  }
  if (names.has(name)) return `the name "${name}" is there twice.`;
  if (typeof heading !== "string" || heading.trim() === "") return `the column "${name}" needs a "heading".`;
  if (text !== undefined && typeof text !== "function") return `the "text" of "${name}" must be a function.`;
  if (align !== undefined && align !== "start" && align !== "end")
    return `the "align" of "${name}" must be start or end.`;
  names.add(name);
  return undefined;
}
