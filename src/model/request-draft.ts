import type { Agency } from "./account.js";
import type { Money } from "./money.js";

/** The most characters that a message may have. */
export const MAX_MESSAGE = 2000;

const MAX_EMAIL = 254;
const LEAST: Money = { cents: 2500, currency: "USD" };
/** As browsers have it for `type=email`, with at least one dot in the domain: a mail server on the net has one. */
const EMAIL = /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d]([a-z\d-]{0,61}[a-z\d])?(\.[a-z\d]([a-z\d-]{0,61}[a-z\d])?)+$/i;

/** The least that a customer can be asked to pay in at first. */
export function leastStartingBalance(agency: Agency | undefined): Money {
  return agency?.minimumStartingBalance ?? LEAST;
}

/** Whether it can be an address that mail is sent to; in the end the backend decides. */
export function isEmail(text: string): boolean {
  return text.length <= MAX_EMAIL && EMAIL.test(text);
}

/** An address with its domain in ASCII, as mail servers know it: not every browser sees to that in `type=email`. */
export function toEmail(text: string): string {
  return text.replace(/(?<=@)[\p{L}\p{M}\p{N}.-]*[^ -~][\p{L}\p{M}\p{N}.-]*$/u, (domain) =>
    URL.canParse(`http://${domain}`) ? new URL(`http://${domain}`).hostname : domain,
  );
}

/** Whether a message says something, and is not too long. */
export function isMessage(text: string): boolean {
  return text.trim() !== "" && countCharacters(text) <= MAX_MESSAGE;
}

/** How long a message is, counted as the backend counts: what takes two units of UTF-16 is one character. */
export function countCharacters(text: string): number {
  return Array.from(text).length;
}
