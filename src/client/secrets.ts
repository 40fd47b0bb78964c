/** A text that must not be shown. */
export interface Secret {
  readonly text: string;
  /** Whether a part of it is as secret as the whole: servers shorten the tokens that they refuse. */
  readonly hasParts: boolean;
}

/** The values of headers or of a URL's parameters, by name. */
type Values = Iterable<readonly [name: string, value: string]>;

/** Names of what holds a credential. Parts of other values, such as a date, are in ordinary texts. */
const CREDENTIAL = /auth|cookie|csrf|jwt|key|secret|session|token|xsrf/i;
/** Headers whose values are no secret, and may well be in an explanation. */
const PUBLIC_HEADERS: ReadonlySet<string> = new Set(["accept", "accept-language", "content-type"]);
/** Shorter values, such as "1" or "true", are in any text. */
const MIN_LENGTH = 5;
/** A value of letters or of digits only is a word or a number of ordinary texts, unless it is longer. */
const ORDINARY = /^(?:\p{L}{1,11}|\d{1,11})$/u;
/** So many characters of a credential are a quote of it. */
const PART_LENGTH = 12;
/** Characters of a text that are searched for a quote: with all its decodings, a longer one would take seconds. */
const MAX_SEARCHED = 2 ** 16;

/** Returns what must not be shown of some values: each as it is, and what is inside of a credential. */
export function toSecrets(values: Values): readonly Secret[] {
  return [...values].flatMap(([name, value]) => {
    if (PUBLIC_HEADERS.has(name)) return [];
    const whole = isSecret(value) ? [{ text: value, hasParts: false }] : [];
    return CREDENTIAL.test(name) ? [...whole, ...toCredentials(name, value)] : whole;
  });
}

/** Returns the secrets in a request: in its headers, and in those parameters of its URL that are named like credentials. */
export function toRequestSecrets({ headers, url }: Request): readonly Secret[] {
  const parameters = [...new URL(url).searchParams].filter(([name]) => CREDENTIAL.test(name));
  return toSecrets([...headers, ...parameters]);
}

function toCredentials(name: string, value: string): readonly Secret[] {
  // The scheme, such as Bearer, is in ordinary texts.
  const own = /authorization$/i.test(name) ? value.replace(/^[\w-]+ +/, "") : value;
  const decoded = /^basic /i.test(value) ? decodeBase64(own) : "";
  const password = decoded.slice(decoded.indexOf(":") + 1);
  const inside = [...own.split(/[\s;,="]+/), decoded, password].filter(isSecret);
  const isCredential = isSecret(own) || (own !== value && own.length >= MIN_LENGTH - 1);
  return [...(isCredential ? [own] : []), ...inside].map((text) => ({ text, hasParts: true }));
}

function isSecret(text: string): boolean {
  return text.length >= MIN_LENGTH && !ORDINARY.test(text);
}

/**
 * Whether a text quotes a secret, as error pages of proxies do: as it is, escaped as in JSON, percent-encoded or in base64.
 * A text that is too long to search for all of these counts as one that does.
 */
export function quotesSecret(text: string, secrets: readonly Secret[]): boolean {
  if (secrets.length === 0) return false;
  if (text.length > MAX_SEARCHED) return true;
  const parts = toParts(secrets);
  return toDecodings(text).some((one) => secrets.some((secret) => one.includes(secret.text)) || hasPart(one, parts));
}

/** Replaces the secrets in a text. One that has them in an encoding is replaced as a whole. */
export function hideSecrets(text: string, secrets: readonly Secret[], replacement: string): string {
  const longestFirst = secrets.map((secret) => secret.text).sort((one, other) => other.length - one.length);
  const rest = longestFirst.reduce((hidden, secret) => hidden.replaceAll(secret, replacement), text);
  const hidden = hideParts(rest, toParts(secrets), replacement);
  return quotesSecret(hidden, secrets) ? replacement : hidden;
}

function toParts(secrets: readonly Secret[]): ReadonlySet<string> {
  const parts = new Set<string>();
  for (const { text } of secrets.filter(({ hasParts }) => hasParts)) {
    for (let at = 0; at + PART_LENGTH <= text.length; at++) parts.add(text.slice(at, at + PART_LENGTH));
  }
  return parts;
}

function hasPart(text: string, parts: ReadonlySet<string>): boolean {
  return findPart(text, parts, 0) >= 0;
}

/** Returns where the next part begins; -1 where none does. */
function findPart(text: string, parts: ReadonlySet<string>, from: number): number {
  if (parts.size === 0) return -1;
  for (let at = from; at + PART_LENGTH <= text.length; at++) {
    if (parts.has(text.slice(at, at + PART_LENGTH))) return at;
  }
  return -1;
}

function hideParts(text: string, parts: ReadonlySet<string>, replacement: string): string {
  let hidden = "";
  let end = 0;
  for (let at = findPart(text, parts, 0); at >= 0; at = findPart(text, parts, end)) {
    hidden += text.slice(end, at) + replacement;
    end = at + PART_LENGTH;
    // A longer quote is one of several parts, each a character further.
    while (end < text.length && parts.has(text.slice(end - PART_LENGTH + 1, end + 1))) end++;
  }
  return hidden + text.slice(end);
}

/** Returns a text, and what it says where it is encoded, twice at most. */
function toDecodings(text: string): readonly string[] {
  const decoded = [text];
  for (const decode of [withoutEscapes, withoutPercents, withoutEscapes, withoutPercents]) {
    decoded.push(decode(decoded.at(-1) ?? ""));
  }
  return [...new Set(decoded)].flatMap((one) => [one, ...fromBase64(one)]);
}

/** Undoes the escapes of JSON, by which any character may be written. */
function withoutEscapes(text: string): string {
  return text.replace(/\\(?:u([\da-f]{4})|(t)|([/"\\]))/gi, (_, code?: string, tab?: string, character = "") =>
    code === undefined ? (tab ? "\t" : String(character)) : String.fromCharCode(parseInt(code, 16)),
  );
}

function withoutPercents(text: string): string {
  return text.replace(/(?:%[\da-f]{2})+/gi, (run) => {
    const bytes = run.slice(1).split("%");
    return new TextDecoder().decode(Uint8Array.from(bytes, (byte) => parseInt(byte, 16)));
  });
}

/** Decodes what may be base64, from each character at which it may begin: letters may stand right before it. */
function fromBase64(text: string): readonly string[] {
  const runs = text.match(/[\w+/-]{6,}/g) ?? [];
  return runs.flatMap((run) => [0, 1, 2, 3].map((start) => decodeBase64(run.slice(start))));
}

/** Decodes base64 of either alphabet; what is too much at the end is left out. */
function decodeBase64(text: string): string {
  const plain = text
    .replaceAll("-", "+")
    .replaceAll("_", "/")
    .replace(/[^\w+/].*$/s, "");
  return atob(plain.length % 4 === 1 ? plain.slice(0, -1) : plain);
}
