/** A part that `::part()` styles. */
export interface PartExample {
  readonly name: string;
  readonly place: string;
  /** A control alone has the part too. */
  readonly isOfToggle?: boolean;
}

export const partExamples: readonly PartExample[] = [
  { name: "toolbar", place: "Search, filters, export" },
  { name: "search", place: "The search field" },
  { name: "agency", place: "The agency’s name and balance" },
  { name: "table", place: "The table" },
  { name: "row", place: "A row" },
  { name: "cell", place: "A cell of a row" },
  { name: "toggle", place: "The control that says who pays", isOfToggle: true },
  { name: "pager", place: "Below the table: range and pages" },
  { name: "selection", place: "Once rows are selected" },
  { name: "notice", place: "A message, or a change with its Undo", isOfToggle: true },
  { name: "dialog", place: "The pop-up", isOfToggle: true },
];

/** Parses the name of a part; empty for none. */
export function parsePart(text: string | null): string {
  return partExamples.find(({ name }) => name === text)?.name ?? "";
}

/** Returns the rule to copy for a part; empty for none. */
export function toPartRule(tag: string, part: string): string {
  return part === "" ? "" : `${tag}::part(${part}) {\n  outline: 2px dashed rebeccapurple;\n}`;
}
