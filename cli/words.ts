import type { Answer } from "./answer.js";

/** Of a text so many characters are looked at; it may be as long as an answer. */
const MAX_LOOKED_AT = 1000;
/** So deep an object is shown. One that is nested without an end would overflow the stack. */
const MAX_DEPTH = 3;

/** Formats an untrusted value as one line for a terminal: without control or invisible characters, and shortened. */
export function toLine(value: unknown, maxLength = 60): string {
  const text = (typeof value === "string" ? value : toJson(value)).trimStart().slice(0, MAX_LOOKED_AT);
  const line = text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu, "\ufffd").trim();
  const characters = Array.from(line);
  return characters.length > maxLength ? `${characters.slice(0, maxLength - 1).join("")}…` : line;
}

/** `JSON.stringify` returns `undefined` for `undefined`, unlike its type. */
function toJson(value: unknown): string {
  return value === undefined ? "nothing" : JSON.stringify(toShallow(value, MAX_DEPTH));
}

/** Replaces what is nested deeper. */
function toShallow(value: unknown, depth: number): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (depth === 0) return "…";
  const inner = (one: unknown) => toShallow(one, depth - 1);
  if (Array.isArray(value)) return value.slice(0, MAX_LOOKED_AT).map(inner);
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
