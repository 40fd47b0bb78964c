import type { Answer } from "./client.js";

/** Formats an untrusted value as one line for a terminal: without control or invisible characters, and shortened. */
export function toLine(value: unknown, maxLength = 60): string {
  const text = typeof value === "string" ? value : toJson(value);
  const line = text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu, "\ufffd").trim();
  const characters = Array.from(line);
  return characters.length > maxLength ? `${characters.slice(0, maxLength - 1).join("")}…` : line;
}

/** `JSON.stringify` returns `undefined` for `undefined`, unlike its type. */
function toJson(value: unknown): string {
  return value === undefined ? "nothing" : JSON.stringify(value);
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
