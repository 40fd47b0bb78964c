// Leaves out of the one-file build what ky, valibot and Lit can do and the widget never asks of them. Of ky: hooks, progress,
// forms, prefixes, total time-outs, search parameters, merging of nested options, defaults (every request says `retry`, all
// of them `fetch` and `timeout`), lists of methods (`limit` is 0 for writes), a bound on waits (`shouldRetry` refuses longer
// ones), retries that are forced, rate-limit headers other than Retry-After, time-outs of bodies (src/api/transport.ts has
// read them whole), answers other than JSON, and what its errors say. Of valibot: what an issue says, and all but `custom`.
// Of Lit: see lean-lit.mjs. It changes the text of exact versions; whatever it does not find there fails the build. The
// browser tests run on it. Why: docs/decisions/0004.
import { checkUseOfLit, litModule } from "./check-lit.mjs";
import { litPieces } from "./lean-lit.mjs";
import { withoutComments } from "./lean-pieces.mjs";

/** What is left of a method of the class `Ky`, other than nothing. */
const methods = {
  "static create": `
    const ky = new Ky(input, options);
    return {
      async json(schema) {
        const value = await (await ky.#retry()).json();
        if (schema["~standard"].validate(value).issues) throw new Error();
        return value;
      },
    };`,
  // The signal is held: WebKit clears up what nothing holds, and the request could not be given up any more.
  constructor: `
    const { json } = options;
    this.#options = options;
    this.#userProvidedAbortSignal = options.signal;
    this.#abortController = new AbortController();
    const headers = new Headers(options.headers);
    headers.set("accept", "application/json");
    if (json) headers.set("content-type", "application/json");
    this.request = new Request(input, { ...options, headers, body: JSON.stringify(json), signal: (this.signal = this.#createManagedSignal()) });`,
  "#calculateRetryDelay": `
    const { retry } = this.#options;
    if (this.#retryCount >= retry.limit || retry.shouldRetry({ error }) === false) throw error;
    if (isHTTPError(error)) {
      if (!retry.statusCodes.includes(error.response.status)) throw error;
      const after = calculateRetryTimingDelay(error.response.headers.get("retry-after"));
      if (after !== undefined) return after;
    } else if (!isTimeoutError(error) && !isNetworkError(error)) throw error;
    return retry.jitter(retry.delay(this.#retryCount + 1));`,
  "#getResponseData": `
    if (/^[^;]*\\/([^;]*[.+-])?json *(;|$)/i.test(response.headers.get("content-type")))
      try { return await response.json(); } catch {}`,
  "#retry": `
    for (;;)
      try {
        const response = await this.#fetch();
        if (response.ok) return response;
        const error = new HTTPError(response);
        error.data = await this.#getResponseData(response);
        throw error;
      } catch (error) {
        await delay(await this.#calculateRetryDelay(error), this.#options);
        this.#retryCount++;
      }`,
  "#fetch": `
    if (this.#abortController.signal.aborted) {
      this.#abortController = new AbortController();
      this.request = new Request(this.request, { signal: (this.signal = this.#createManagedSignal()) });
    }
    const { request } = this;
    if (this.#options.retry.limit > 0) this.request = request.clone();
    return timeout(request, {}, this.#abortController, this.#options);`,
};

const gone = [
  ...["static #normalizeSearchParams", "#decorateResponse", "#throwProcessedError", "#getErrorDataTimeout"],
  ...["#getBodyReadTimeout", "#raceBodyRead", "#raceWithTotalTimeout", "#readResponseText", "#parseJson"],
  ...["#cancelBody", "#calculateDelay", "#isJsonContentType", "#retryFromError"],
  ...["#cancelResponseBody", "#cancelReturnedBody", "#throwIfTotalTimeoutExhausted", "#runBeforeRequestHooks"],
  ...["#runAfterResponseHooks", "#consumeReturnedResponseFromBeforeRetryHook", "#getRemainingTotalTimeout"],
  ...["#getCurrentTime", "#getNormalizedOptions", "#assignRequest", "#getResponseRequest", "#setResponseRequest"],
  ...["#wrapRequestWithUploadProgress"],
];

/** @param {string} name @returns {import("./lean-pieces.mjs").Pieces[number]} */
const plainError = (name) => [
  new RegExp(`export class ${name} extends KyError \\{[^]*?\\n\\}`),
  `export class ${name} extends Error {}`,
];

/** @type {Record<string, import("./lean-pieces.mjs").Pieces>} What stands for a piece of source, by file. */
const pieces = {
  ...litPieces,
  "ky/distribution/core/Ky.js": [
    [/ {4}#retryLimit;\n {4}#input;\n/, ""],
    [/ {4}#originalRequest;\n/, ""],
    [/ {4}#beforeRetryHookErrors = [^]*?;\n {4}#cachedNormalizedOptions;\n {4}#startTime;\n/, ""],
    [/ {4}#returnedResponseFromBeforeRetryHook = false;\n {4}#responseRequests = [^]*?;\n/, ""],
  ],
  "ky/distribution/core/retry-timing.js": [
    [
      /^[^]*$/,
      `export const getRetryTimingHeader = undefined;
export const calculateRetryTimingDelay = (value) => {
  const wait = /^\\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
};`,
    ],
  ],
  "ky/distribution/utils/merge.js": [
    [
      /^[^]*$/,
      "export const validateAndMerge = undefined, mergeHeaders = undefined, mergeHooks = undefined, replaceOption = undefined, deletedParametersSymbol = undefined, cloneShallow = undefined;",
    ],
  ],
  "ky/distribution/utils/type-guards.js": [
    [/const isErrorType = .*;/, ""],
    [/isErrorType\(error, (\w+)\)/g, (_, name) => `error instanceof ${name}`],
  ],
  "ky/distribution/utils/delay.js": [
    [
      /return new Promise\([^]*?\n {4}\}\);/,
      `return new Promise((resolve, reject) => {
  signal?.throwIfAborted();
  signal?.addEventListener("abort", () => reject(signal.reason));
  setTimeout(resolve, ms);
});`,
    ],
  ],
  "ky/distribution/utils/timeout.js": [
    [/if \(abortController\) \{([^]*?)\}/, (_, kept) => kept],
    [/\.then\(resolve\)\s+\.catch\(reject\)/, ".then(resolve, reject)"],
  ],
  // Nobody reads what these errors say: src/api/api-error.ts makes its own of them.
  "ky/distribution/errors/HTTPError.js": [
    ["extends KyError", "extends Error"],
    [/name = 'HTTPError';[^]*?\n\}/, "constructor(response) { super(); this.response = response; }\n}"],
  ],
  "ky/distribution/errors/NetworkError.js": [plainError("NetworkError")],
  "ky/distribution/errors/TimeoutError.js": [plainError("TimeoutError")],
  "ky/distribution/index.js": [
    [
      /const createInstance = [^]*?const ky = createInstance\(\);/,
      "const ky = { create: (defaults) => (input, options) => Ky.create(input, { ...defaults, ...options }) };",
    ],
  ],
  "ky/distribution/core/constants.js": [
    [/export const supportsRequestStreams =[^]*?\}\)\(\);/, "export const supportsRequestStreams = false;"],
    [
      /export const supportsAbortController = [^]*?(?=export const requestMethods)/,
      "export const supportsAbortController = true, supportsAbortSignal = true, supportsResponseStreams = true, supportsFormData = true;\n",
    ],
  ],
  "valibot/dist/index.mjs": [
    [
      /(?<=function custom\(check\$1, message\$1\) \{)[^]*?\n\}/,
      `
  return { "~standard": { validate: (value) => ({ issues: !check$1(value) }) } };
}`,
    ],
  ],
};

/** Names of properties that these libraries pass to nobody else: the one-file build shortens them. */
export const libraryNames = [
  ...["statusCodes", "afterStatusCodes", "maxRetryAfter", "retryOnTimeout", "shouldRetry"],
  ...["elementStyles", "enableUpdating", "createProperty", "wrapped", "ctor"],
  ...["getPropertyDescriptor", "performUpdate"],
  "taskComplete",
  "onComplete",
];

/** @param {string} code @param {string} name @param {string} [body] */
function replaceMethod(code, name, body) {
  const method = new RegExp(`^( {4}(?:async )?${name}\\(.*\\) \\{)$[^]*?^ {4}\\}$`, "m");
  return replacePiece(code, method, (_, head) => (body === undefined ? "" : `${head}${body}\n    }`));
}

/** @param {string} code @param {string | RegExp} piece @param {import("./lean-pieces.mjs").Replacement} replacement */
function replacePiece(code, piece, replacement) {
  const found = typeof piece === "string" ? code.includes(piece) : piece.test(code);
  if (!found) throw new Error(`A library has changed, there is no ${piece} any more`);
  return code.replace(piece, typeof replacement === "string" ? () => replacement : replacement);
}

/** @param {string} file @param {string} code */
function lean(file, code) {
  let result = file in litPieces ? withoutComments(code) : code;
  if (file === "ky/distribution/core/Ky.js") {
    for (const [name, body] of Object.entries(methods)) result = replaceMethod(result, name, body);
    for (const name of gone) result = replaceMethod(result, name);
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
    // The files that lean-lit.mjs knows.
    config: () => ({
      resolve: { conditions: ["module", "browser", "development"] },
    }),
    transform(code, id) {
      checkUseOfLit(id, code);
      const leaned = leanModule(id, code);
      return leaned === undefined ? null : { code: leaned, map: null };
    },
  };
}

/**
 * For the browser tests; the mock backend among them reads what valibot says, and templates of the tests' own may ask
 * for all of Lit: only what the source imports is lean.
 * @returns {import("@web/test-runner-core").TestRunnerPlugin}
 */
export function serveLeanLibraries() {
  const mark = "lean";
  return {
    name: "lean-libraries",
    transformImport: ({ source, context: { path, URL } }) =>
      URL.searchParams.has(mark) || (path.startsWith("/src/") && litModule.test(source))
        ? `${source}?${mark}`
        : undefined,
    transform: ({ path, URL, body }) =>
      path.includes("/valibot/") || (litModule.test(path) && !URL.searchParams.has(mark))
        ? undefined
        : leanModule(path, String(body)),
  };
}
