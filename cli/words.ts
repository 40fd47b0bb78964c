import type { Answer } from "./answer.js";
import type { Hide } from "./secrets.js";

/** Characters of a text that `toLine` reads. The text may be a whole answer, of which a line shows only the beginning. */
const MAX_READ = 1000;
/** The end of what was read may be half a credential, which nothing would recognize: it is not shown. */
const UNSAFE_END = 100;
/** Levels of an object that are shown. Without a limit, an object that is nested very deeply would overflow the stack. */
const MAX_DEPTH = 3;

/** Around a line that is to be shortened: its greatest length, how much of its end is left out, and the line. */
const [start, end] = ["\u0001", "\u0002"];
const marked = new RegExp(`${start}(\\d+),(\\d+):([^${end}]*)${end}`, "g");

/**
 * Formats an untrusted value as one line for a terminal, without control or invisible characters. A line that is too long is
 * only marked, by control characters, and `toShown` shortens it: if it were cut here, half a credential could be left, which
 * could not be hidden any more.
 */
export function toLine(value: unknown, maxLength = 60): string {
  const text = (typeof value === "string" ? value : toJson(value)).trimStart();
  const line = text
    .slice(0, MAX_READ)
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu, "\ufffd")
    .trim();
  const isRead = text.length <= MAX_READ;
  if (isRead && Array.from(line).length <= maxLength) return line;
  return `${start}${maxLength},${isRead ? 0 : UNSAFE_END}:${line}${end}`;
}

/** Returns a text as it is printed: first credentials are hidden, then its lines are shortened. */
export function toShown(text: string, hide: Hide): string {
  const shorten = (_: string, maxLength: string, unsafeEnd: string, line: string) => {
    const characters = Array.from(hide(line));
    const length = characters.length - Number(unsafeEnd);
    if (length === characters.length && length <= Number(maxLength)) return characters.join("");
    return `${characters.slice(0, Math.max(Math.min(length, Number(maxLength) - 1), 0)).join("")}…`;
  };
  return hide(text.replace(marked, shorten));
}

/** Returns a value whose texts are replaced, also those in its arrays and objects. */
export function mapTexts<T>(value: T, replace: (text: string) => string): T {
  const map = (one: unknown): unknown => {
    if (typeof one === "string") return replace(one);
    if (Array.isArray(one)) return one.map(map);
    if (typeof one !== "object" || one === null) return one;
    return Object.fromEntries(Object.entries(one).map(([name, inner]) => [name, map(inner)]));
  };
  return map(value) as T;
}

/** `JSON.stringify` returns `undefined` for `undefined`, unlike its type. */
function toJson(value: unknown): string {
  return value === undefined ? "nothing" : JSON.stringify(toShallow(value, MAX_DEPTH));
}

/** Replaces objects and arrays below a depth by "…". */
function toShallow(value: unknown, depth: number): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (depth === 0) return "…";
  const inner = (one: unknown) => toShallow(one, depth - 1);
  if (Array.isArray(value)) return value.slice(0, MAX_READ).map(inner);
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, inner(one)]));
}

/** Describes an answer in a few words. */
export function toWords(answer: Answer): string {
  const { status, type, trouble } = answer;
  if (trouble !== undefined) return trouble;
  if (status >= 300 && status < 400) return `${status}, a redirect`;
  const detail = toDetail(answer);
  return [String(status), type || "no Content-Type", detail && `“${detail}”`].filter(Boolean).join(", ");
}

/** Returns the message of an error. */
function toDetail({ status, json }: Answer): string {
  if (status < 400 || typeof json !== "object" || json === null) return "";
  const { detail, error, title } = json as Readonly<Record<string, unknown>>;
  const message = [detail, error, title].find((one) => typeof one === "string");
  return message === undefined ? "" : toLine(message, 120);
}

/** Describes an error of the command itself. */
export function toErrorWords(error: unknown): string {
  return toLine(error instanceof Error ? `${error.name}: ${error.message}` : error, 200);
}

/** Returns "1 row" or "3 rows". */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/** Whether a media type is JSON. */
export function isJsonType(type: string): boolean {
  return /^application\/([\w.-]+\+)?json$/.test(type);
}

/** Whether the backend refused a request as unsupported, rather than failed. */
export function isRefusal({ status }: Answer): boolean {
  return status === 400 || status === 422 || status === 501;
}
