import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createDeferred } from "../../helpers/deferred.js";
import { createMemoryStore, seedAccounts } from "../../../server/index.js";
import { createCtmStore } from "../../../server/adapters/index.js";
import { readJson, readProblem, setupStore, type ListBody } from "../setup.js";
import { createCtmRows, createFakeCtm, ctmKey, ctmSecret } from "./fake-ctm.js";
import { listen, serveStore, setupCtm, setupVonage } from "./setup.js";

const fail =
  (status: number, headers: HeadersInit = {}) =>
  () =>
    new Response("", { status, headers });

describe("what an adapter has read", () => {
  it("is one reading of the provider for 50 parallel lists, over HTTP", async () => {
    const fake = createFakeCtm(createCtmRows(310));
    let requests = 0;
    const baseUrl = await listen((request) => {
      requests++;
      return fake.handle(request);
    });
    const keys = { accessKey: ctmKey, secretKey: ctmSecret };
    const endpoint = await serveStore(createCtmStore({ ...keys, baseUrl }));
    const lists = await Promise.all(
      Array.from({ length: 50 }, async () => readJson<ListBody>(await fetch(`${endpoint}?search=client`))),
    );
    assert.deepEqual(new Set(lists.map(({ total_entries: total }) => total)), new Set([310]));
    assert.equal(requests, 3);
  });

  it("is read once for all who ask at the same time", async () => {
    const { get, vendor } = setupCtm();
    await Promise.all(Array.from({ length: 20 }, (_, index) => get(index % 2 === 0 ? "" : "/1")));
    assert.equal(vendor.requests.length, 1);
  });

  it("is not read again for a minute, and tells its age", async () => {
    const { get, vendor, clock } = setupCtm();
    const ages: (string | null)[] = [];
    for (const seconds of [0, 59, 60]) {
      clock.time = Date.parse("2026-11-22T10:00:00Z") + seconds * 1000;
      for (const path of ["", "/1"]) ages.push((await get(path)).headers.get("Age"));
    }
    assert.deepEqual(ages, ["0", "0", "59", "59", "0", "0"]);
    assert.equal(vendor.requests.length, 2);
  });

  it("is not read again for as long as the host says", async () => {
    const { get, vendor, clock } = setupCtm(createCtmRows(3), { cacheFor: 5_000 });
    await get();
    clock.time += 5_000;
    await get();
    assert.equal(vendor.requests.length, 2);
  });

  it("has an age in answers that come from it, and in no others", async () => {
    const memory = setupStore(createMemoryStore(seedAccounts(3)));
    const vonage = setupVonage();
    const responses = [
      await vonage.get(),
      await vonage.get("/aaa11111"),
      await vonage.change("aaa11111", "customer"),
      await memory.get(),
      await memory.get("/248013"),
    ];
    assert.deepEqual(
      responses.map(({ status, headers }) => [status, headers.get("Age")]),
      [
        [200, "0"],
        [200, null],
        [200, null],
        [200, null],
        [200, null],
      ],
    );
  });

  for (const status of [401, 429, 500]) {
    it(`is answered with its age after a refresh that fails with ${status}, which is reported`, async () => {
      const { get, list, fake, clock, warnings } = setupCtm();
      await get();
      clock.time += 90_000;
      fake.intercept = fail(status);
      const response = await get();
      assert.deepEqual([response.status, response.headers.get("Age")], [200, "90"]);
      assert.equal((await list()).total_entries, 12);
      assert.equal(warnings.length, 1);
    });
  }

  it("is answered for five seconds after a failure before the next attempt", async () => {
    const { get, fake, clock, vendor } = setupCtm();
    await get();
    clock.time += 60_000;
    fake.intercept = fail(500);
    const counts: number[] = [];
    for (const seconds of [0, 4, 1]) {
      clock.time += seconds * 1000;
      await get();
      counts.push(vendor.requests.length);
    }
    assert.deepEqual(counts, [2, 2, 3]);
  });

  it("is new again when the vendor answers again", async () => {
    const { get, list, fake, clock } = setupCtm();
    await get();
    clock.time += 60_000;
    fake.intercept = fail(500);
    await get();
    fake.intercept = undefined;
    fake.rows = createCtmRows(5);
    clock.time += 5_000;
    assert.equal((await list()).total_entries, 5);
    assert.equal((await get()).headers.get("Age"), "0");
  });

  it("is not answered any more when it is an hour old", async () => {
    const { get, fake, clock } = setupCtm();
    await get();
    fake.intercept = fail(500);
    clock.time += 3_599_000;
    assert.equal((await get()).status, 200);
    clock.time += 6_000;
    assert.equal((await get()).status, 502);
  });

  it("is answered for as long as it need not be read again, even if it would not be kept for as long", async () => {
    const { get, clock, vendor } = setupCtm(createCtmRows(3), { cacheFor: 60_000, keepFor: 0 });
    await get();
    clock.time += 59_000;
    await get();
    assert.equal(vendor.requests.length, 1);
  });

  it("is not requested again before the time that the vendor has asked for", async () => {
    const { get, fake, clock, vendor } = setupCtm();
    fake.intercept = fail(429, { "Retry-After": "20" });
    for (const wait of [20, 1]) {
      clock.time = Date.parse("2026-11-22T10:00:20Z") - wait * 1000;
      const response = await get();
      assert.deepEqual([response.status, response.headers.get("Retry-After")], [503, String(wait)]);
      assert.match((await readProblem(response)).detail, /is busy/);
    }
    assert.equal(vendor.requests.length, 1);
    fake.intercept = undefined;
    clock.time += 1_000;
    assert.equal((await get()).status, 200);
  });

  it("waits for that time while it is kept, too", async () => {
    const { get, fake, clock, vendor } = setupCtm();
    await get();
    clock.time += 60_000;
    fake.intercept = fail(429, { "Retry-After": "20" });
    const counts: number[] = [];
    for (const seconds of [0, 19, 1]) {
      clock.time += seconds * 1000;
      assert.equal((await get()).status, 200);
      counts.push(vendor.requests.length);
    }
    assert.deepEqual(counts, [2, 2, 3]);
  });

  describe("is dropped by a change that is not confirmed, and", () => {
    /** A list was read, its refresh has failed with this status, and then a change was lost. */
    async function setupLost(status: number, headers?: HeadersInit) {
      const vonage = setupVonage();
      const { fake, clock, get, change } = vonage;
      await get();
      clock.time += 10_000;
      fake.intercept = ({ url }) => (url.endsWith("/subaccounts") ? fail(status, headers)() : undefined);
      assert.equal((await get()).status, 200);
      fake.intercept = ({ method }) => (method === "PATCH" ? fail(500)() : undefined);
      assert.equal((await change("aaa11111", "customer")).status, 504);
      fake.intercept = undefined;
      const lists = () => vonage.provider.requests.filter(({ url }) => url.pathname.endsWith("/subaccounts")).length;
      return { ...vonage, lists };
    }

    it("is read anew at once: the five seconds after a failure are for what is kept", async () => {
      const { get, lists } = await setupLost(500);
      assert.deepEqual([(await get()).status, lists()], [200, 3]);
    });

    it("is not before the time that the provider has asked for", async () => {
      const { get, lists, clock } = await setupLost(429, { "Retry-After": "20" });
      const response = await get();
      assert.deepEqual([response.status, response.headers.get("Retry-After"), lists()], [503, "20", 2]);
      clock.time += 20_000;
      assert.deepEqual([(await get()).status, lists()], [200, 3]);
    });
  });

  it("is nothing after a first failure, and is read by the next request", async () => {
    const { get, fake } = setupCtm();
    fake.intercept = fail(500);
    assert.equal((await get()).status, 502);
    fake.intercept = undefined;
    assert.equal((await get()).status, 200);
  });

  it("fails alike for all who wait for it", async () => {
    const { get, fake, vendor } = setupCtm();
    const answer = createDeferred<Response>();
    fake.intercept = () => answer.promise;
    const responses = Promise.all([get(), get(), get("/1")]);
    answer.resolve(new Response("", { status: 500 }));
    assert.deepEqual(
      (await responses).map(({ status }) => status),
      [502, 502, 502],
    );
    assert.equal(vendor.requests.length, 1);
  });
});
