import type { Finding, Status } from "./findings.js";

/** The appearance of a table. */
export interface Look {
  /** Width of the terminal in columns. */
  readonly width: number;
  readonly hasColour: boolean;
}

const marks: Readonly<Record<Status, string>> = {
  passed: "✓",
  tolerated: "!",
  failed: "✗",
  "not-offered": "–",
  "not-checked": "·",
};
const colours: Readonly<Record<Status, number>> = {
  passed: 32,
  tolerated: 35,
  failed: 31,
  "not-offered": 33,
  "not-checked": 2,
};
const words: Readonly<Record<Status, string>> = {
  passed: "passed",
  tolerated: "tolerated",
  failed: "failed",
  "not-offered": "not offered",
  "not-checked": "not checked",
};

const TITLE_WIDTH = 33;
const MIN_RUN = 3;
const MIN_WIDTH = 60;
const MAX_WIDTH = 120;

/** Formats the findings as text: a line each, and for deviations also what was expected, what the widget makes of it and what to change. */
export function toTable(findings: readonly Finding[], look: Look): string {
  const width = Math.min(Math.max(look.width, MIN_WIDTH), MAX_WIDTH);
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) groups.set(finding.group, [...(groups.get(finding.group) ?? []), finding]);
  const lines = [...groups].flatMap(([group, members]) => ["", paint(group, 1, look), ...toRows(members, width, look)]);
  return [...lines, "", ...toSummary(findings, width, look)].join("\n");
}

/** Combines consecutive checks that were left out for the same reason. */
function toRows(members: readonly Finding[], width: number, look: Look): string[] {
  const runs: Finding[][] = [];
  for (const finding of members) {
    const run = runs.at(-1);
    if (run?.[0] && isLeftOutForSameReason(run[0], finding)) run.push(finding);
    else runs.push([finding]);
  }
  return runs.flatMap((run) => {
    const [first] = run;
    if (!first || run.length < MIN_RUN) return run.flatMap((finding) => toRow(finding, width, look));
    return toRow({ ...first, title: `${run.length} checks: ${words[first.status]}` }, width, look);
  });
}

function isLeftOutForSameReason(one: Finding, other: Finding): boolean {
  return one.status === other.status && one.found === other.found && one.status.startsWith("not-");
}

/** Counts the findings by status, on as few lines as they need. */
function toSummary(findings: readonly Finding[], width: number, look: Look): string[] {
  const gap = "   ";
  const lines: { length: number; text: string }[] = [];
  for (const status of Object.keys(words) as Status[]) {
    const count = findings.filter((finding) => finding.status === status).length;
    if (count === 0) continue;
    const plain = `${marks[status]} ${count} ${words[status]}`;
    const text = paint(plain, colours[status], look);
    const last = lines.at(-1);
    const length = (last?.length ?? width) + gap.length + plain.length;
    if (last && length <= width) Object.assign(last, { length, text: last.text + gap + text });
    else lines.push({ length: plain.length, text });
  }
  return lines.map(({ text }) => text);
}

function toRow({ status, title, found, expected, widget, advice }: Finding, width: number, look: Look): string[] {
  const isDeviation = status === "failed" || status === "tolerated";
  const colour = isDeviation ? colours[status] : 2;
  const [first = "", ...rest] = wrap(found, width - TITLE_WIDTH - 4);
  const mark = paint(marks[status], colours[status], look);
  const head = `  ${mark} ${title.padEnd(TITLE_WIDTH)}${paint(first, colour, look)}`;
  return [
    first ? head : `  ${mark} ${title}`,
    ...rest.map((line) => `${" ".repeat(TITLE_WIDTH + 4)}${paint(line, colour, look)}`),
    ...(isDeviation ? toNotes({ expected, widget, change: advice }, width) : []),
  ];
}

const NOTE_INDENT = 16;

function toNotes(notes: Readonly<Record<string, string>>, width: number): string[] {
  return Object.entries(notes).flatMap(([label, text]) => toNote(label, text, width));
}

function toNote(label: string, text: string, width: number): string[] {
  return wrap(text, width - NOTE_INDENT).map(
    (line, index) => `      ${(index === 0 ? label : "").padEnd(NOTE_INDENT - 6)}${line}`,
  );
}

/** Wraps text between words, and within words that are longer than a line. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ").flatMap((one) => one.match(new RegExp(`.{1,${width}}`, "gu")) ?? [])) {
    if (line && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return line ? [...lines, line] : lines;
}

function paint(text: string, code: number, { hasColour }: Look): string {
  return hasColour ? `\u001b[${code}m${text}\u001b[0m` : text;
}
