// Text from the code, as Markdown.

/** Text with code in backticks, of which nothing is taken for markup. @param {string | undefined} text */
export const toProse = (text = "") =>
  text
    .trim()
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith("`") ? part : part.replaceAll("<", "&lt;").replaceAll("*", "\\*")))
    .join("");

/** The same in one cell of a table. @param {string | undefined} text */
export const toCell = (text) =>
  toProse(text)
    .replaceAll(/\s*\n\s*/g, " ")
    .replaceAll("|", "\\|");

/** Code in a cell; nothing where there is none. @param {string | number | boolean | undefined} code */
export const toCodeCell = (code) =>
  code === undefined || code === "" ? "" : `\`${String(code).replaceAll(/\s+/g, " ").replaceAll("|", "\\|")}\``;

/**
 * A table, without the columns in which no row has anything.
 * @param {readonly string[]} names @param {readonly (readonly string[])[]} rows
 */
export function toTable(names, rows) {
  if (rows.length === 0) return "";
  const kept = names.flatMap((_, column) => (rows.some((row) => row[column]) ? column : []));
  const line = (/** @type {readonly string[]} */ cells) =>
    `| ${kept.map((column) => cells[column] ?? "").join(" | ")} |`;
  return [line(names), line(names.map(() => "---")), ...rows.map(line)].join("\n");
}

/** Parts of a page, with the empty ones left out. @param {readonly (string | undefined)[]} parts */
export const joinParts = (parts) => parts.filter(Boolean).join("\n\n");
