import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createCtmStore } from "../../../server/adapters/index.js";
import { readProblem, setupStore } from "../setup.js";
import { createCtmRows, ctmKey, ctmSecret } from "./fake-ctm.js";
import { listen, setupCtm, type Intercept } from "./setup.js";

const answer = (body: BodyInit, status = 200, headers: HeadersInit = {}) => new Response(body, { status, headers });

/** A body that has a byte whenever it is read. */
function createEndlessBody(): ReadableStream<Uint8Array> {
  const chunk = new Uint8Array(2 ** 20).fill(32);
  return new ReadableStream({ pull: (controller) => controller.enqueue(chunk) }, { highWaterMark: 0 });
}

/** An answer whose body cannot be cancelled, or not in time. */
const answerStubbornly = (status: number, cancel: () => Promise<void>) =>
  answer(new ReadableStream({ cancel }), status);

/** JSON that `JSON.stringify` and recursive functions cannot handle. */
const toDeepJson = (depth: number) => `{"accounts":${"[".repeat(depth)}${"]".repeat(depth)}}`;

type Case = readonly [fault: string, intercept: Intercept, status: number, detail: RegExp, retryAfter?: string];

const wrongKey = /does not accept the key of this server. Check the key/;
const unreadable = /sent an answer that cannot be read/;
const noList = /not a list of accounts/;
const busy = /is busy/;

const cases: readonly Case[] = [
  ["401", () => answer("{}", 401), 502, wrongKey],
  ["403", () => answer("{}", 403), 502, wrongKey],
  ["404", () => answer("{}", 404), 502, noList],
  ["400", () => answer('{"error":"per_page limit is 150"}', 400), 502, /status 400/],
  ["500 with a page of HTML", () => answer("<html>", 500), 502, /status 500/],
  ["429 with Retry-After", () => answer("", 429, { "Retry-After": "17" }), 503, busy, "17"],
  ["429 with a Retry-After of a day", () => answer("", 429, { "Retry-After": "86400" }), 503, busy, "3600"],
  [
    "503 with a date that has passed",
    () => answer("", 503, { "Retry-After": new Date(0).toUTCString() }),
    503,
    busy,
    "1",
  ],
  ["503 with a Retry-After in words", () => answer("", 503, { "Retry-After": "soon" }), 503, busy, "5"],
  ["a redirect", () => answer("", 302, { Location: "https://elsewhere.example" }), 502, /redirected the request/],
  ["a page of HTML", () => answer("<html>Sign in"), 502, unreadable],
  ["JSON that is cut short", () => answer('{"accounts":[{"id":1'), 502, unreadable],
  ["no body", () => answer(""), 502, unreadable],
  ["null", () => answer("null"), 502, noList],
  ["an object without accounts", () => answer("{}"), 502, noList],
  ["accounts that are no list", () => answer('{"accounts":{"id":1}}'), 502, noList],
  ["JSON with a depth of 101", () => answer(toDeepJson(100)), 502, unreadable],
  ["JSON with a depth of 100,001", () => answer(toDeepJson(100_000)), 502, unreadable],
  [
    "401 with a body that cannot be cancelled",
    () => answerStubbornly(401, () => Promise.reject(new Error("The stream is broken."))),
    502,
    wrongKey,
  ],
  [
    "500 with a body that is cancelled for ever",
    () => answerStubbornly(500, () => new Promise(() => undefined)),
    502,
    /status 500/,
  ],
  ["more than 32 MiB", () => answer(createEndlessBody()), 502, unreadable],
  ["no connection", () => Promise.reject(new TypeError("fetch failed")), 503, /cannot be reached/, "5"],
];

describe("a failure of CallTrackingMetrics", () => {
  for (const [fault, intercept, status, detail, retryAfter] of cases) {
    it(`is told: ${fault}`, async () => {
      const { fake, get, warnings } = setupCtm();
      fake.intercept = intercept;
      const response = await get();
      assert.equal(response.status, status);
      assert.equal(response.headers.get("Retry-After") ?? undefined, retryAfter);
      const problem = await readProblem(response);
      assert.match(problem.detail, detail);
      assert.deepEqual(warnings, [problem.detail]);
    });
  }

  const slow: readonly (readonly [what: string, intercept: Intercept])[] = [
    ["without an answer", () => new Promise<never>(() => undefined)],
    [
      "with a body that does not go on",
      () => answer(new ReadableStream({ start: (c) => c.enqueue(new Uint8Array([32])) })),
    ],
  ];
  for (const [what, intercept] of slow) {
    it(`is told after the time-out ${what}, and the request is aborted, over HTTP too`, async () => {
      const baseUrl = await listen(async (request) => (await intercept(request))!);
      const signals: (AbortSignal | null | undefined)[] = [];
      const send: typeof fetch = (input, init) => {
        signals.push(init?.signal);
        return fetch(input, init);
      };
      const keys = { accessKey: ctmKey, secretKey: ctmSecret };
      const store = createCtmStore({ ...keys, baseUrl, fetch: send, timeout: 50, warn: () => undefined });
      const response = await setupStore(store).get();
      assert.equal(response.status, 503);
      assert.match((await readProblem(response)).detail, /has not answered in time/);
      assert.deepEqual(
        signals.map((signal) => signal?.aborted),
        [true],
      );
    });
  }

  it("is told of an item too", async () => {
    const { fake, get } = setupCtm();
    fake.intercept = () => answer("", 500);
    assert.equal((await get("/1")).status, 502);
  });

  it("of one page is one of the list: no part of it is answered", async () => {
    const { fake, get } = setupCtm(createCtmRows(400));
    fake.intercept = ({ url }) => (new URL(url).searchParams.get("page") === "2" ? answer("", 500) : undefined);
    assert.equal((await get()).status, 502);
  });

  it("follows no redirect", async () => {
    let requests = 0;
    const other = await listen(async () => Response.json({ accounts: [], requests: ++requests }));
    const baseUrl = await listen(async () => Response.redirect(other, 307));
    const store = createCtmStore({ accessKey: ctmKey, secretKey: ctmSecret, baseUrl, warn: () => undefined });
    assert.equal((await setupStore(store).get()).status, 502);
    assert.equal(requests, 0);
  });
});
