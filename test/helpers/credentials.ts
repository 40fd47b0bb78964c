import fc from "fast-check";

const escapeAll = (text: string) =>
  text.replace(/[^]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
const toBase64Url = (text: string) => btoa(text).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");

/** How a server may write what it quotes, beside the escapes that JSON needs. */
export const encodings: Record<string, (text: string) => string> = {
  "as it is": (text) => text,
  "percent-encoded": encodeURIComponent,
  "as JSON in the text": (text) => JSON.stringify(text),
  "with escapes in the text": escapeAll,
  "in base64": (text) => ` ${btoa(text)} `,
  "in base64 for URLs": (text) => ` ${toBase64Url(text)} `,
};

const visible = fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code));

/** Credentials, which are no words and no numbers. */
export const tokens = fc
  .string({ unit: visible, minLength: 8, maxLength: 80 })
  .filter((text) => !/^[a-z.@_-]+$|^\d+$/i.test(text));

/** Headers with a credential: their names, and what is before it in their values. */
export const credentialHeaders = fc.constantFrom(
  ...([
    ["authorization", "Bearer "],
    ["authorization", "Token "],
    ["authorization", ""],
    ["x-csrf-token", ""],
    ["x-api-key", ""],
  ] as const),
);

/** What is around a quote. */
export const texts = fc.string({ unit: "grapheme", maxLength: 40 });
