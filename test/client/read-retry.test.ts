import { expect } from "@open-wc/testing";
import { readRetry } from "../../src/client/read-retry.js";
import { draft, failure, fine, json, offline, problem, rejection, setup, type Answer, type Setup } from "./helpers.js";

function inSeconds(seconds: number): string {
  return new Date(Date.now() + seconds * 1000).toUTCString();
}

/** Reads an account, and returns the milliseconds that it took and the attempts whose usual delay was used: it is 0 here. */
async function timeRead(answers: readonly Answer[], options: Partial<typeof readRetry> = {}) {
  const attempts: number[] = [];
  const delay = (attempt: number) => attempts.push(attempt) * 0;
  const { api, requests } = setup([...answers, fine], {}, { ...readRetry, delay, ...options });
  const start = Date.now();
  await api.getAccount(7);
  return { milliseconds: Date.now() - start, attempts, sent: requests.length };
}

describe("a read", () => {
  for (const status of [408, 429, 500, 502, 503, 504]) {
    it(`is retried after ${status}, twice at most`, async () => {
      const { api, requests } = setup([new Response("<html>", { status }), new Response(null, { status }), fine]);
      expect((await api.getAccount(7)).id).to.equal(7);
      expect(requests).to.have.lengthOf(3);
    });
  }

  it("is retried where it is a history as well", async () => {
    const { api, requests } = setup([problem(503), offline(), json({ balance_changes: [] })]);
    expect((await api.listBalanceChanges(7, 1)).changes).to.deep.equal([]);
    expect(requests).to.have.lengthOf(3);
  });

  it("fails after the second retry with the last answer", async () => {
    const { api, requests } = setup([offline(), problem(503), problem(500, { detail: "Down" }), fine]);
    expect(await failure(api.getAccount(7))).to.include({ kind: "server", status: 500, detail: "Down" });
    expect(requests).to.have.lengthOf(3);
  });

  for (const status of [400, 401, 403, 404, 405, 409, 412, 413, 422, 501]) {
    it(`is not retried after ${status}`, async () => {
      const { api, requests } = setup([problem(status, {}, { "retry-after": "0" })]);
      await failure(api.getAccount(7));
      expect(requests).to.have.lengthOf(1);
    });
  }

  for (const header of ["31", "86400", inSeconds(3600)]) {
    it(`is not retried where the server says to wait longer than 30 s (${header})`, async () => {
      const { api, requests } = setup([problem(429, {}, { "retry-after": header })]);
      expect(await failure(api.getAccount(7))).to.include({ kind: "rate-limit" });
      expect(requests).to.have.lengthOf(1);
    });
  }

  it("is not retried once it is aborted", async () => {
    const controller = new AbortController();
    const { api, requests } = setup([
      () => {
        setTimeout(() => controller.abort("left the page"));
        return problem(503, {}, { "retry-after": "30" });
      },
    ]);
    expect(await rejection(api.getAccount(7, { signal: controller.signal }))).to.equal("left the page");
    expect(requests).to.have.lengthOf(1);
  });
});

describe("the delay before a retry", () => {
  it("doubles, and is random in its upper half", () => {
    const delays = [1, 2].map((attempt) =>
      Array.from({ length: 200 }, () => readRetry.jitter(readRetry.delay(attempt))),
    );
    expect(Math.min(...delays[0]!)).to.be.within(200, 220);
    expect(Math.max(...delays[0]!)).to.be.within(380, 400);
    expect(Math.min(...delays[1]!)).to.be.within(400, 440);
    expect(Math.max(...delays[1]!)).to.be.within(760, 800);
  });

  const delays: [what: string, answers: () => Answer[], least: number][] = [
    [
      "is what the server says in seconds, on any of those answers",
      () => [problem(500, {}, { "retry-after": "1" }), problem(429, {}, { "retry-after": "1" })],
      2000,
    ],
    // An HTTP date has whole seconds.
    ["ends at the date that the server says", () => [problem(503, {}, { "retry-after": inSeconds(2) })], 900],
    ["is none for a date in the past", () => [problem(503, {}, { "retry-after": inSeconds(-20) })], 0],
  ];
  for (const [what, answers, least] of delays) {
    it(what, async () => {
      const { milliseconds, attempts, sent } = await timeRead(answers());
      expect(milliseconds).to.be.within(least, least + 10_000);
      expect(attempts, "the usual delay").to.deep.equal([]);
      expect(sent).to.equal(answers().length + 1);
    });
  }

  for (const header of ["soon", "", "-"]) {
    it(`is the usual one for a Retry-After that cannot be read ("${header}")`, async () => {
      const { attempts } = await timeRead([problem(503, {}, { "retry-after": header })]);
      expect(attempts).to.deep.equal([1]);
    });
  }

  it("is 30 s at most", () => {
    expect(readRetry.maxRetryAfter).to.equal(30_000);
  });

  for (const header of ["ratelimit-reset", "x-ratelimit-reset", "x-rate-limit-reset", "x-ratelimit-retry-after"]) {
    it(`is the longest one where ${header} says an hour`, async () => {
      const { milliseconds, attempts } = await timeRead([problem(429, {}, { [header]: "3600" })], {
        maxRetryAfter: 20,
      });
      expect(milliseconds).to.be.within(19, 10_000);
      expect(attempts).to.deep.equal([]);
    });
  }
});

describe("a write", () => {
  const writes: [what: string, run: (api: Setup["api"]) => Promise<unknown>][] = [
    ["change", (api) => api.changeBalance(7, "agency", { key: "1" })],
    ["billing request", (api) => api.requestBilling(7, draft, { key: "1" })],
    ["withdrawal", (api) => api.withdrawBillingRequest(7, { key: "1" })],
  ];
  const answers: Answer[] = [offline(), problem(503, {}, { "retry-after": "0" }), problem(429), problem(408)];
  for (const [what, run] of writes) {
    it(`is never retried (${what})`, async () => {
      for (const answer of answers) {
        const { api, requests } = setup([answer]);
        await failure(run(api));
        expect(requests.map(({ headers }) => headers.get("idempotency-key"))).to.deep.equal(["1"]);
      }
    });
  }
});
