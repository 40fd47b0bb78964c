import type { Answer } from "./client.js";

/** Text from outside as one line that a terminal can show: no control characters, nothing invisible, not too long. */
export function toLine(value: unknown, most = 60): string {
  const text = typeof value === "string" ? value : toJson(value);
  const line = text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu, "\ufffd").trim();
  const characters = Array.from(line);
  return characters.length > most ? `${characters.slice(0, most - 1).join("")}…` : line;
}

/** `undefined` has no JSON, whatever the types say. */
function toJson(value: unknown): string {
  return value === undefined ? "nothing" : JSON.stringify(value);
}

/** How a request was answered, in a few words. */
export function toWords(answer: Answer): string {
  const { status, type, trouble } = answer;
  if (trouble !== undefined) return trouble;
  if (status >= 300 && status < 400) return `${status}, a redirect`;
  const detail = toDetail(answer);
  return [String(status), type || "no Content-Type", detail && `“${detail}”`].filter(Boolean).join(", ");
}

/** What a refusal says. */
function toDetail({ status, json }: Answer): string {
  if (status < 400 || typeof json !== "object" || json === null) return "";
  const { detail, error, title } = json as Readonly<Record<string, unknown>>;
  const said = [detail, error, title].find((one) => typeof one === "string");
  return said === undefined ? "" : toLine(said, 120);
}

/** "1 row", "3 rows". */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/** Whether a media type is JSON's. */
export function isJsonType(type: string): boolean {
  return /^application\/([\w.-]+\+)?json$/.test(type);
}

/** Whether a request was refused as one that the backend does not do, rather than broken off. */
export function isRefusal({ status }: Answer): boolean {
  return status === 400 || status === 422 || status === 501;
}
