// What the lists of pieces of libraries that are left out have in common.

/**
 * @typedef {string | ((found: string, ...groups: string[]) => string)} Replacement
 * @typedef {[piece: string | RegExp, replacement: Replacement][]} Pieces
 */

/**
 * Leaves of a function, a method or a class what is given: it is found by how it begins, and ends with its indentation.
 * @param {string} start @param {string} left @returns {Pieces[number]}
 */
export const only = (start, left) => [
  new RegExp(String.raw`^( *)${start.replaceAll(/\W/g, "\\$&")}(?:.*[^}])?\n[^]*?^\1\};?\n`, "m"),
  left === "" ? "" : `${left}\n`,
];

/** @type {Pieces} */
export const production = [["const DEV_MODE = true;", "const DEV_MODE = false;"]];

/** @type {Pieces} */
export const withoutShadyDom = [["const ENABLE_SHADYDOM_NOPATCH = true;", "const ENABLE_SHADYDOM_NOPATCH = false;"]];

/** No polyfills, and nobody is told which versions there are. @param {string} name @returns {Pieces} */
export const withoutPolyfills = (name) => [
  [/const polyfillSupport = [^]*?;\n/, ""],
  [/polyfillSupport\?\.\(.*\);/, ""],
  [new RegExp(`\\(global\\.${name}Versions \\?\\?= \\[\\]\\)\\.push\\('[\\d.]+'\\);`), ""],
];

/** Whole lines of comments, so that pieces can be told by their code. @param {string} code */
export const withoutComments = (code) => code.replaceAll(/^ *\/\*\*[^]*?\*\/\n/gm, "").replaceAll(/^ *\/\/.*\n/gm, "");
