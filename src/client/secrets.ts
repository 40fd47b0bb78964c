/** The values of headers or of a URL's parameters, by name. */
type Values = Iterable<readonly [name: string, value: string]>;

/** Which values of a header are credentials. */
interface Rule {
  readonly minLength: number;
  /** What ordinary texts contain too: words, and numbers such as the id of an account. */
  readonly ordinary: RegExp;
}

/** Names of headers and parameters that hold a credential. What others hold is no secret. */
const CREDENTIAL = /auth|cookie|credential|csrf|jwt|key|passw|pwd|secret|sess(?:ion|id)|signature|token|xsrf|^sid$/i;
/** Names of headers that hold nothing but credentials. */
const SURE = /^(?:(?:proxy-)?authorization|cookie)$/i;
const sureRule: Rule = { minLength: 5, ordinary: /^(?:\p{L}{1,20}|\d{1,11})$/u };
/** Other headers may be named like a credential and hold a name, as in `X-Auth-User: ann.smith` and `X-Account-Key: acme-7`. */
const unsureRule: Rule = { minLength: 8, ordinary: /^(?:\p{L}{1,20}(?:[.@_-]\p{L}{1,20})*|\d{1,11})$/u };
/** A text that has this many characters of a credential in a row quotes it: servers shorten the tokens that they refuse. */
export const PART_LENGTH = 12;
/** Characters of the longest text that is searched. Decoding and searching a longer one would keep the page waiting. */
export const MAX_SEARCHED = 65_536;

/** Returns the credentials in headers and parameters, each as it is sent and without what is around it. */
export function toSecrets(values: Values): readonly string[] {
  const secrets = [...values].flatMap(([name, value]) => {
    if (!CREDENTIAL.test(name)) return [];
    const { minLength, ordinary } = SURE.test(name) ? sureRule : unsureRule;
    return toTexts(name, value).filter((text) => text.length >= minLength && !ordinary.test(text));
  });
  return [...new Set(secrets)];
}

function toTexts(name: string, value: string): readonly string[] {
  if (/^cookie$/i.test(name)) return value.split(/;\s*/).flatMap((cookie) => toPlain(cookie.replace(/^[^=]*=/, "")));
  // The scheme, such as Bearer, is no secret.
  const own = /authorization$/i.test(name) ? value.replace(/^[\w-]+ +/, "") : value;
  const login = /^basic /i.test(value) ? decodeBase64(own) : "";
  const password = login.slice(login.indexOf(":") + 1);
  return [...toPlain(own), ...own.split(/[\s;,="]+/), login, password];
}

function toPlain(text: string): readonly string[] {
  return [text, withoutPercents(text)];
}

/**
 * Whether a text quotes a credential: as it is, escaped as in JSON (also as JSON within JSON), percent-encoded or in base64.
 * A text that is too long to be searched counts as one that does.
 */
export function quotesSecret(text: string, secrets: readonly string[]): boolean {
  if (secrets.length === 0) return false;
  if (text.length > MAX_SEARCHED) return true;
  const parts = toParts(secrets);
  return toDecodings(text).some(
    (one) => secrets.some((secret) => one.includes(secret)) || findPart(one, parts, 0) !== undefined,
  );
}

/** Returns all parts of the credentials, each of `PART_LENGTH` characters. */
export function toParts(secrets: readonly string[]): ReadonlySet<string> {
  const parts = new Set<string>();
  for (const text of secrets) {
    for (let at = 0; at + PART_LENGTH <= text.length; at++) parts.add(text.slice(at, at + PART_LENGTH));
  }
  return parts;
}

/** Returns where the next part in a text begins. */
export function findPart(text: string, parts: ReadonlySet<string>, from: number): number | undefined {
  if (parts.size === 0) return undefined;
  for (let at = from; at + PART_LENGTH <= text.length; at++) {
    if (parts.has(text.slice(at, at + PART_LENGTH))) return at;
  }
  return undefined;
}

/** Returns a text, and what it says to a reader who decodes it. */
function toDecodings(text: string): readonly string[] {
  const once = withoutEscapes(text);
  const twice = withoutEscapes(once);
  return [...new Set([text, once, twice, withoutPercents(twice), ...fromBase64(twice)])];
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

/**
 * Decodes what may be base64. Each four characters of base64 are three bytes, and where the first four begin is not known:
 * there may be a letter or a slash right before them.
 */
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
