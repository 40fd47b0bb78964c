// Leaves out of the one-file build what ky and valibot can do and the widget never asks of them. Of ky: hooks, progress,
// forms, prefixes, total time-outs, search parameters, merging of nested options, retries that a hook forces, rate-limit
// headers other than Retry-After, time-outs of bodies (src/api/transport.ts has read them whole) and what its errors say.
// Of valibot: what an issue says. It changes the text of exact versions; whatever it does not find there fails the build.
// The browser tests run on it. Why: docs/decisions/0004.

/** What is left of a method of the class `Ky`. */
const methods = {
  "#runBeforeRequestHooks": "",
  "#runAfterResponseHooks": "return response;",
  "#throwProcessedError": "throw error;",
  "#throwIfTotalTimeoutExhausted": "",
  "#getRemainingTotalTimeout": "",
  "#raceWithTotalTimeout": "return operation();",
  "#getErrorDataTimeout": "return {};",
  "#getBodyReadTimeout": "",
  "#raceBodyRead": "return createBodyPromise();",
  "#readResponseText": "return response.text();",
  "#parseJson": "try { return JSON.parse(text); } catch { return undefined; }",
  "#getNormalizedOptions": "",
  "#getResponseRequest": "return this.request;",
  "#setResponseRequest": "return response;",
  "#wrapRequestWithUploadProgress": "return request;",
  "#decorateResponse": "",
  "#cancelReturnedBody": "",
  "#cancelBody": "",
  "static #normalizeSearchParams": "",
  "#consumeReturnedResponseFromBeforeRetryHook": "",
};

/** @type {Record<string, [string | RegExp, string][]>} What stands for a piece of source, by file. */
const pieces = {
  "ky/distribution/core/Ky.js": [
    [/if \(\(typeof schema !== 'object'[^]*?(?=const validationResult)/, "const standardSchema = schema['~standard'];"],
    [/const initHooks =[^]*?(?=const ky = new Ky)/, "const initHookOptions = options;\n"],
    [/if \(typeof ky\.#options\.timeout === 'number' &&[^]*?(?=\/\/ Delay the fetch)/, ""],
    ["ky.#options.onDownloadProgress", "false"],
    [
      /for \(const \[type, mimeType\] of Object\.entries\(responseTypes\)\) \{[^]*?\n {12}\}\n/,
      "{ const type = 'json', mimeType = 'application/json';",
    ],
    ["if (type !== 'json')", "if (false)"],
    [/const jsonValue = initHookOptions\.parseJson[^]*?: \(text === ''/, "const jsonValue = (text === ''"],
    [/if \(Object\.hasOwn\(options, 'prefixUrl'\)\)/, "if (false)"],
    ["mergeHooks({}, options.hooks)", "undefined"],
    [/if \(typeof this\.#input !== 'string' && [^]*?(?=if \(supportsAbortController)/, ""],
    ["this.#options.stringifyJson?.(this.#options.json) ?? ", ""],
    [/const userProvidedContentType =[^]*?(?=this\.request = new)/, ""],
    [/if \(hasSearchParameters\([^]*?(?=\/\/ `totalTimeout` starts)/, ""],
    ["this.#startTime = typeof this.#options.totalTimeout === 'number' ? this.#getCurrentTime() : undefined;", ""],
    [/if \(errorObject instanceof ForceRetryError\) \{[^]*?\n {8}\}\n/, ""],
    [/if \(error instanceof ForceRetryError && error\.customRequest\) \{[^]*?\n {8}\}\n/, ""],
    [/catch \(error\) \{\s+if \(!\(error instanceof ForceRetryError\)\)[^]*?continue;\s+\}/, "finally {}"],
    [/for \(const hook of this\.#options\.hooks\.beforeRetry\) \{[^]*?\n {8}\}\n/, ""],
    ["isRawNetworkError(error)", "false"],
    ["error instanceof Error ? error : new NonError(error)", "error"],
    ["supportsAbortController && supportsAbortSignal", "true"],
    [/currentResponse\.type !== 'opaque' && \(typeof[^]*?throwHttpErrors\)/, "true"],
    [/if \(error\.response\.status === 413\) \{[^]*?\}/, ""],
  ],
  "ky/distribution/core/retry-timing.js": [
    [
      /^[^]*$/,
      `export const getRetryTimingHeader = (headers) => headers.get("retry-after");
export const calculateRetryTimingDelay = (value) => {
  const wait = /^\\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
};`,
    ],
  ],
  "ky/distribution/utils/merge.js": [
    [
      /^[^]*$/,
      `export const mergeHeaders = (...sources) => {
  const headers = new Headers();
  for (const source of sources) new Headers(source).forEach((value, name) => headers.set(name, value));
  return headers;
};
export const validateAndMerge = (...sources) => Object.assign({}, ...sources);
export const mergeHooks = undefined, replaceOption = undefined, deletedParametersSymbol = undefined, cloneShallow = undefined;`,
    ],
  ],
  "ky/distribution/utils/normalize.js": [
    [
      /if \(typeof retry === 'number'\)[^]*?(?=return \{\s+\.\.\.getDefault[^}]*\.\.\.normalizedRetry)/,
      "const normalizedRetry = retry;",
    ],
    ["        limit: retryLimit,\n", ""],
    [/const getDefaultRetryOptions = [^]*?\n\}\);/, "const getDefaultRetryOptions = () => defaultRetryOptions;"],
  ],
  "ky/distribution/utils/options.js": [
    [/export const findUnknownOptions =[^]*?\n\};/, "export const findUnknownOptions = () => ({});"],
  ],
  "valibot/dist/index.mjs": [
    [
      /const expected = other\?\.expected[^]*?dataset\.issues = \[issue\];/,
      "dataset.typed = false;\n\tdataset.issues = [{ input }];",
    ],
  ],
  // Nobody reads what these errors say: src/api/api-error.ts makes its own of them.
  "ky/distribution/errors/HTTPError.js": [[/const code =[^]*?super\(.*\);/, "super();"]],
  "ky/distribution/errors/NetworkError.js": [[/super\(`.*\);/, "super();"]],
  "ky/distribution/errors/TimeoutError.js": [[/super\(`.*\);/, "super();"]],
  "ky/distribution/index.js": [
    [
      /for \(const method of requestMethods\)[^]*?ky\.retry = retry;/,
      "ky.create = (newDefaults) => createInstance(newDefaults);",
    ],
  ],
  "ky/distribution/core/constants.js": [
    [/export const supportsRequestStreams =[^]*?\}\)\(\);/, "export const supportsRequestStreams = false;"],
  ],
};

/** @param {string} code @param {string} name @param {string} body */
function replaceMethod(code, name, body) {
  const start = new RegExp(`^ {4}(async )?${name}\\(.*\\) \\{$[^]*?^ {4}\\}$`, "m");
  return replacePiece(code, start, (method) => `${method.slice(0, method.indexOf("{\n") + 1)} ${body} }`);
}

/** @param {string} code @param {string | RegExp} piece @param {string | ((found: string) => string)} replacement */
function replacePiece(code, piece, replacement) {
  const found = typeof piece === "string" ? code.includes(piece) : piece.test(code);
  if (!found) throw new Error(`A library has changed, there is no ${piece} any more`);
  return code.replace(piece, typeof replacement === "string" ? () => replacement : replacement);
}

/** @param {string} file @param {string} code */
function lean(file, code) {
  let result = code;
  if (file === "ky/distribution/core/Ky.js") {
    for (const [name, body] of Object.entries(methods)) result = replaceMethod(result, name, body);
  }
  for (const [piece, replacement] of pieces[file] ?? []) result = replacePiece(result, piece, replacement);
  return result;
}

/** @param {string} id @param {string} code @returns {string | undefined} */
function leanModule(id, code) {
  const file = Object.keys(pieces).find((path) => id.endsWith(`/node_modules/${path}`));
  return file === undefined ? undefined : lean(file, code);
}

/** For the build. @returns {import("vite").Plugin} */
export function leanLibraries() {
  return {
    name: "lean-libraries",
    transform(code, id) {
      const leaned = leanModule(id, code);
      return leaned === undefined ? null : { code: leaned, map: null };
    },
  };
}

/** For the browser tests; the mock backend among them reads what valibot says. @returns {import("@web/test-runner-core").TestRunnerPlugin} */
export function serveLeanLibraries() {
  return {
    name: "lean-libraries",
    transform: ({ path, body }) => (path.includes("/valibot/") ? undefined : leanModule(path, String(body))),
  };
}
