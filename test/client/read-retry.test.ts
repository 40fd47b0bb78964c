import { expect } from "@open-wc/testing";
import { readRetry } from "../../src/client/read-retry.js";
import {
  draft,
  failure,
  fine,
  json,
  offline,
  problem,
  rejection,
  setup,
  withoutWaiting,
  type Answer,
  type Setup,
} from "./helpers.js";

function inSeconds(seconds: number): string {
  return new Date(Date.now() + seconds * 1000).toUTCString();
}

/** Reads an account with the page's own delays, and returns those. */
async function delaysAfter(...answers: Answer[]): Promise<number[]> {
  const { api } = setup([...answers, fine], {}, readRetry);
  return (await withoutWaiting(() => api.getAccount(7))).waits;
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

  it("is what the server says in seconds, on any of those answers", async () => {
    const answers = [problem(500, {}, { "retry-after": "7" }), problem(429, {}, { "retry-after": "30" })];
    expect(await delaysAfter(...answers)).to.deep.equal([7000, 30_000]);
  });

  it("ends at the date that the server says", async () => {
    const [delay] = await delaysAfter(problem(503, {}, { "retry-after": inSeconds(20) }));
    expect(delay).to.be.within(18_000, 20_000);
  });

  it("is none for a date in the past", async () => {
    expect(await delaysAfter(problem(503, {}, { "retry-after": inSeconds(-20) }))).to.deep.equal([0]);
  });

  for (const header of ["soon", "", "-"]) {
    it(`is the usual one for a Retry-After that cannot be read ("${header}")`, async () => {
      const attempts: number[] = [];
      const delay = (attempt: number) => attempts.push(attempt) * 0;
      const { api } = setup([problem(503, {}, { "retry-after": header }), fine], {}, { ...readRetry, delay });
      await api.getAccount(7);
      expect(attempts).to.deep.equal([1]);
    });
  }

  for (const header of ["ratelimit-reset", "x-ratelimit-reset", "x-rate-limit-reset", "x-ratelimit-retry-after"]) {
    it(`is 30 s at most where ${header} says an hour`, async () => {
      const [delay, ...others] = await delaysAfter(problem(429, {}, { [header]: "3600" }));
      expect(delay).to.be.at.most(30_000);
      expect(others).to.deep.equal([]);
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
