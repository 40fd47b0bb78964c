import { expect } from "@open-wc/testing";
import {
  cutOff,
  draft,
  failure,
  json,
  offline,
  problem,
  setup,
  silence,
  wireAccount,
  withoutWaiting,
  type Answer,
  type Setup,
} from "./helpers.js";

const fine = (): Response => json(wireAccount());

function inSeconds(seconds: number): string {
  return new Date(Date.now() + seconds * 1000).toUTCString();
}

describe("repeating a read", () => {
  for (const status of [408, 429, 500, 502, 503, 504]) {
    it(`asks again after ${status}, twice at most`, async () => {
      const { api, requests } = setup([new Response("<html>", { status }), new Response(null, { status }), fine]);
      const { result } = await withoutWaiting(() => api.getAccount(7));
      expect(result.id).to.equal(7);
      expect(requests).to.have.lengthOf(3);
    });
  }

  it("asks for a history again as well", async () => {
    const { api, requests } = setup([problem(503), offline(), json({ balance_changes: [] })]);
    const { result } = await withoutWaiting(() => api.listBalanceChanges(7, 1));
    expect(result.changes).to.deep.equal([]);
    expect(requests).to.have.lengthOf(3);
  });

  it("gives up after the second repeat, with what the last answer was", async () => {
    const { api, requests } = setup([offline(), problem(503), problem(500, { detail: "Down" }), fine]);
    const { result } = await withoutWaiting(() => failure(api.getAccount(7)));
    expect(result).to.include({ kind: "server", status: 500, detail: "Down" });
    expect(requests).to.have.lengthOf(3);
  });

  for (const status of [400, 401, 403, 404, 405, 409, 412, 413, 422, 501]) {
    it(`does not ask again after ${status}`, async () => {
      const { api, requests } = setup([problem(status, {}, { "retry-after": "0" })]);
      await failure(api.getAccount(7));
      expect(requests).to.have.lengthOf(1);
    });
  }

  const losses: [what: string, answer: Answer][] = [
    ["no connection", offline()],
    ["an answer that is cut off", () => new Response(cutOff())],
    ["no answer in time", silence],
  ];
  for (const [what, answer] of losses) {
    it(`asks again after ${what}`, async () => {
      const { api, requests } = setup([answer, answer, fine], { timeout: 30 });
      const { result } = await withoutWaiting(() => api.getAccount(7), 30);
      expect(result.id).to.equal(7);
      expect(requests).to.have.lengthOf(3);
    });
  }

  it("does not ask again for an answer that it cannot read", async () => {
    const { api, requests } = setup([new Response("<html>")]);
    await failure(api.listAccounts({ page: 1, pageSize: 50 }));
    expect(requests).to.have.lengthOf(1);
  });

  it("waits a little before the first repeat, longer before the second, and never exactly as long as others", async () => {
    const { random } = Math;
    for (const [luck, expected] of [
      [0, [200, 400]],
      [0.5, [300, 600]],
    ] as const) {
      Math.random = () => luck;
      const { api } = setup([offline(), offline(), fine]);
      const { waits } = await withoutWaiting(() => api.getAccount(7)).finally(() => (Math.random = random));
      expect(waits).to.deep.equal(expected);
    }
  });

  it("waits as many seconds as the server says, on any of those answers", async () => {
    const { api } = setup([problem(500, {}, { "retry-after": "7" }), problem(429, {}, { "retry-after": "30" }), fine]);
    const { waits } = await withoutWaiting(() => api.getAccount(7));
    expect(waits).to.deep.equal([7000, 30_000]);
  });

  it("waits until the date that the server says", async () => {
    const { api } = setup([problem(503, {}, { "retry-after": inSeconds(20) }), fine]);
    const { waits } = await withoutWaiting(() => api.getAccount(7));
    expect(waits[0]).to.be.within(18_000, 20_000);
  });

  it("waits no time for a date that has passed", async () => {
    const { api } = setup([problem(503, {}, { "retry-after": inSeconds(-20) }), fine]);
    const { waits } = await withoutWaiting(() => api.getAccount(7));
    expect(waits).to.deep.equal([0]);
  });

  for (const header of ["31", "86400", inSeconds(3600)]) {
    it(`does not bother a server that wants to be left alone for longer than 30 s (${header})`, async () => {
      const { api, requests } = setup([problem(429, {}, { "retry-after": header })]);
      expect(await failure(api.getAccount(7))).to.include({ kind: "rate-limit" });
      expect(requests).to.have.lengthOf(1);
    });
  }

  for (const header of ["soon", "", "-"]) {
    it(`waits as if nothing were said for a Retry-After that cannot be read ("${header}")`, async () => {
      const { api } = setup([problem(503, {}, { "retry-after": header }), fine]);
      const { waits } = await withoutWaiting(() => api.getAccount(7));
      expect(waits).to.have.lengthOf(1);
      expect(waits[0]).to.be.within(200, 400);
    });
  }

  for (const header of ["ratelimit-reset", "x-ratelimit-reset", "x-rate-limit-reset", "x-ratelimit-retry-after"]) {
    it(`waits 30 s at most where another header speaks of an hour (${header})`, async () => {
      const { api } = setup([problem(429, {}, { [header]: "3600" }), fine]);
      const { waits } = await withoutWaiting(() => api.getAccount(7));
      expect(waits).to.have.lengthOf(1);
      expect(waits[0]).to.be.at.most(30_000);
    });
  }

  it("stops waiting when it is given up", async () => {
    const controller = new AbortController();
    const { api, requests } = setup([
      () => {
        setTimeout(() => controller.abort("left the page"));
        return problem(503, {}, { "retry-after": "30" });
      },
    ]);
    const outcome = await api.getAccount(7, { signal: controller.signal }).catch((error: unknown) => error);
    expect(outcome).to.equal("left the page");
    expect(requests).to.have.lengthOf(1);
  });
});

describe("never repeating a write", () => {
  const answers: [what: string, answer: Answer][] = [
    ["no connection", offline()],
    ["no answer in time", silence],
    ["an answer that is cut off", () => new Response(cutOff())],
    ["503 that allows for it at once", problem(503, {}, { "retry-after": "0" })],
    ["429", problem(429)],
    ["408", problem(408)],
  ];
  const writes: [what: string, run: (api: Setup["api"]) => Promise<unknown>][] = [
    ["change", (api) => api.changeBalance(7, "agency", { key: "1" })],
    ["billing request", (api) => api.requestBilling(7, draft, { key: "1" })],
    ["withdrawal", (api) => api.withdrawBillingRequest(7, { key: "1" })],
  ];
  for (const [write, run] of writes) {
    for (const [what, answer] of answers) {
      it(`sends a ${write} once where it ends in ${what}`, async () => {
        const { api, requests } = setup([answer], { timeout: 20 });
        const { waits } = await withoutWaiting(() => failure(run(api)), 20);
        expect(requests.map(({ headers }) => headers.get("idempotency-key"))).to.deep.equal(["1"]);
        expect(waits).to.deep.equal([]);
      });
    }
  }
});
