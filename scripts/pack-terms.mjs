// The texts of the other languages have the keys of the English ones. The one-file build says the keys once, and each
// further language as one string, in the order of the keys; Arabic in one byte a letter. Why: docs/decisions/0004.
import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { parseAst, transformWithOxc } from "vite";

const language = /\/src\/i18n\/(?:[\w-]+\/)*([a-z]{2,3})\.ts$/;
const separator = "|";
const helper = "virtual:unpack-terms";

/** How far the Arabic letters and marks are moved, onto `,;?` and `A` to `r`. */
const shift = 0x5e0;
const between = (/** @type {string} */ character, /** @type {string} */ first, /** @type {string} */ last) =>
  character >= first && character <= last;

// What unpacks, as it is run by the check below and by the browser.
const unpackText = `(keys, texts) => {
  const values = texts.split("${separator}");
  return Object.fromEntries(Object.keys(keys).map((key, index) => [key, values[index]]));
}`;
// A word in braces stays as it is, and so does what stands between backticks.
const toArabicText = `(texts) =>
  texts.replace(/\\{\\w+\\}|\`[^\`]*\`|[,;?A-r]/g, (found) =>
    found[1] ? found.replaceAll("\`", "") : String.fromCharCode(found.charCodeAt() + ${shift}))`;

/** @type {(keys: Record<string, string>, texts: string) => Record<string, string>} */
const unpack = evaluate(unpackText);
/** @type {(texts: string) => string} */
const toArabic = evaluate(toArabicText);

/** @param {string} text */
function evaluate(text) {
  return new Function(`return ${text}`)();
}

/** @param {string} text */
function fromArabic(text) {
  return text.replaceAll(
    /(\{\w+\})|[,;?A-r]+|[\u060c\u061b\u061f\u0621-\u0652]/g,
    (found, /** @type {unknown} */ word) => {
      if (word) return found;
      return between(found, "\u0600", "\u06ff") ? String.fromCharCode(found.charCodeAt(0) - shift) : `\`${found}\``;
    },
  );
}

/**
 * The one constant of a module that exports nothing else, where it is an object of plain strings.
 * @param {string} code without types
 * @returns {{ name: string, terms: Record<string, string> } | undefined}
 */
function readTerms(code) {
  const [statement, ...others] = parseAst(code).body;
  if (statement?.type !== "ExportNamedDeclaration" || others.length > 0) return undefined;
  if (statement.declaration?.type !== "VariableDeclaration") return undefined;
  const [constant, ...more] = statement.declaration.declarations;
  if (constant?.id.type !== "Identifier" || constant.init?.type !== "ObjectExpression" || more.length > 0)
    return undefined;
  /** @type {Record<string, string>} */
  const terms = {};
  for (const property of constant.init.properties) {
    if (property.type !== "Property" || property.computed || property.value.type !== "Literal") return undefined;
    const key = property.key.type === "Identifier" ? property.key.name : "value" in property.key && property.key.value;
    const { value } = property.value;
    if (typeof key !== "string" || typeof value !== "string" || key in terms) return undefined;
    terms[key] = value;
  }
  return { name: constant.id.name, terms };
}

/** @param {Record<string, string>} from @param {Record<string, string>} to @param {string} file */
function checkKeys(from, to, file) {
  const differing = [...Object.keys(from), ...Object.keys(to)].filter((key) => !(key in from && key in to));
  if (differing.length > 0) throw new Error(`${file} and its en.ts have not the same keys: ${differing.join(", ")}`);
  // Such keys come first in every object, whatever was written.
  const numbers = Object.keys(from).filter((key) => /^\d+$/.test(key));
  if (numbers.length > 0) throw new Error(`${file} has keys that are numbers: ${numbers.join(", ")}`);
}

/**
 * The packed texts, and what they are unpacked by. What does not come out as it went in fails the build.
 * @param {Record<string, string>} keys @param {Record<string, string>} terms @param {string} file
 */
export function packTerms(keys, terms, file) {
  checkKeys(keys, terms, file);
  const plain = Object.keys(keys).map((key) => terms[key] ?? "");
  const isArabic = plain.some((text) => /[\u0621-\u0652]/.test(text));
  const texts = (isArabic ? plain.map(fromArabic) : plain).join(separator);
  const unpacked = unpack(keys, isArabic ? toArabic(texts) : texts);
  const lost = Object.keys(terms).find((key) => unpacked[key] !== terms[key]);
  if (lost !== undefined || texts.split(separator).length !== plain.length)
    throw new Error(`${file}: a text cannot be packed, and may not hold ${separator} or a backtick: ${lost ?? texts}`);
  return { texts, isArabic };
}

/** @returns {import("vite").Plugin} */
export function packTermsOfLanguages() {
  let packed = 0;
  return {
    name: "pack-terms",
    resolveId: (id) => (id === helper ? `\0${helper}` : null),
    load: (id) =>
      id === `\0${helper}` ? `export const unpack = ${unpackText};\nexport const toArabic = ${toArabicText};` : null,
    async transform(code, id) {
      const english = join(dirname(id), "en.ts");
      if (!language.test(id) || basename(id) === "en.ts" || !existsSync(english)) return null;
      const { code: englishCode } = await transformWithOxc(readFileSync(english, "utf8"), english);
      const keys = readTerms(englishCode);
      const own = readTerms(code);
      if (!keys || !own) throw new Error(`${id} and its en.ts are not one exported object of plain strings each`);
      const { texts, isArabic } = packTerms(keys.terms, own.terms, id);
      packed += 1;
      const text = JSON.stringify(texts);
      return {
        code: `import { ${keys.name} as keys } from "./en.js";
import { unpack, toArabic } from "${helper}";
export const ${own.name} = /* @__PURE__ */ unpack(keys, ${isArabic ? `toArabic(${text})` : text});`,
        map: null,
      };
    },
    buildEnd(error) {
      if (!error && packed === 0) throw new Error("No texts were found to pack in src/i18n");
    },
  };
}
