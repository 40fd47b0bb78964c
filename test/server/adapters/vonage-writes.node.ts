import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createDeferred } from "../../helpers/deferred.js";
import { createVonageStore } from "../../../server/adapters/index.js";
import { newKey, readJson, readProblem, setupStore } from "../setup.js";
import { createFakeVonage, vonageKey, vonageSecret } from "./fake-vonage.js";
import { listen, setupVonage, type Intercept } from "./setup.js";

const id = "aaa11111";
const isChange = ({ method }: Request) => method === "PATCH";
const isRead = ({ method }: Request) => method === "GET";

type Setup = ReturnType<typeof setupVonage>;

/** Handles changes in another way than the provider does. */
function interceptChanges({ fake }: Pick<Setup, "fake">, intercept: Intercept): void {
  fake.intercept = (request) => (isChange(request) ? intercept(request) : undefined);
}

/** The provider makes the change, and its answer is replaced. */
function replaceAnswer(
  { fake }: Pick<Setup, "fake">,
  replace: (answer: Response) => Response | Promise<Response>,
): void {
  interceptChanges({ fake }, async (request) => replace(await fake.perform(request)));
}

describe("a change at Vonage", () => {
  it("is sent once, and answered as the provider has confirmed it", async () => {
    const { change, provider, fake } = setupVonage();
    const response = await change(id, "customer", { version: "agency.active" });
    assert.equal(response.status, 200);
    const { balance_from: source, balance, version, status, permissions } = await readJson(response);
    assert.deepEqual(
      [source, balance, version, status],
      ["customer", { cents: 0, currency: "EUR" }, "customer.active", "active"],
    );
    assert.equal(permissions?.change_balance, false);
    assert.equal(response.headers.get("ETag"), '"customer.active"');
    const [patch] = provider.requestsOf("PATCH");
    assert.equal(patch?.url.pathname, `/accounts/${vonageKey}/subaccounts/${id}`);
    assert.deepEqual(JSON.parse(patch.body), { use_primary_account_balance: false });
    assert.deepEqual([provider.requestsOf("PATCH").length, fake.effects], [1, 1]);
  });

  it("shows in the list at once", async () => {
    const { change, list } = setupVonage();
    await list();
    await change(id, "customer");
    const { accounts, summary } = await list();
    assert.equal(accounts.find((account) => account.id === id)?.balance_from, "customer");
    assert.deepEqual([summary.agency, summary.customer], [1, 3]);
  });

  it("shows in the list while the provider fails", async () => {
    const { change, list, get, fake } = setupVonage();
    await list();
    await change(id, "customer");
    fake.intercept = () => new Response("", { status: 500 });
    const { accounts } = await list();
    assert.equal(accounts.find((account) => account.id === id)?.balance_from, "customer");
    assert.equal((await get()).headers.get("Age"), "0");
  });

  it("is not undone in the list by a read that began before it", async () => {
    const setup = setupVonage();
    const { change, list, fake } = setup;
    const old = createDeferred<Response>();
    fake.intercept = ({ url }) => (url.endsWith("/subaccounts") ? old.promise : undefined);
    const before = await fake.perform(
      new Request(`https://api.nexmo.com/accounts/${vonageKey}/subaccounts`, {
        headers: { Authorization: `Basic ${btoa(`${vonageKey}:${vonageSecret}`)}` },
      }),
    );
    const early = list();
    await change(id, "customer");
    old.resolve(before);
    await early;
    fake.intercept = undefined;
    const { accounts } = await list();
    assert.equal(accounts.find((account) => account.id === id)?.balance_from, "customer");
  });

  it("of what is so already sends nothing", async () => {
    const { change, provider } = setupVonage();
    assert.equal((await change(id, "agency")).status, 200);
    assert.equal(provider.requestsOf("PATCH").length, 0);
  });

  it("is made of the account as it is now, not as it was listed", async () => {
    const { change, list, fake, provider } = setupVonage();
    await list();
    fake.accounts.set(id, { ...fake.accounts.get(id)!, suspended: true });
    const response = await change(id, "customer", { version: "agency.active" });
    assert.equal(response.status, 412);
    assert.equal(provider.requestsOf("PATCH").length, 0);
  });

  describe("with an idempotency key", () => {
    it("takes effect once, for 50 parallel requests and one that comes later", async () => {
      const { change, fake, provider } = setupVonage({ sharesAgain: true });
      const key = newKey();
      const all = await Promise.all(Array.from({ length: 50 }, () => change(id, "customer", { key })));
      const bodies = new Set(await Promise.all(all.map((response) => response.text())));
      assert.deepEqual([bodies.size, fake.effects, provider.requestsOf("PATCH").length], [1, 1, 1]);
      await change(id, "agency");
      assert.equal((await change(id, "customer", { key })).headers.get("Idempotency-Replayed"), "true");
      assert.equal(fake.accounts.get(id)?.use_primary_account_balance, true);
    });

    it("that was used for another account or another change is refused", async () => {
      const { change, fake } = setupVonage({ sharesAgain: true });
      const key = newKey();
      const [one, other] = await Promise.all([change(id, "customer", { key }), change("bbb22222", "agency", { key })]);
      assert.deepEqual([one.status, other.status], [200, 422]);
      assert.equal((await change(id, "agency", { key })).status, 422);
      assert.equal(fake.effects, 1);
    });

    it("is made again after a refusal, which does not use up its key", async () => {
      const setup = setupVonage();
      const key = newKey();
      interceptChanges(setup, () => new Response("{}", { status: 422 }));
      assert.equal((await setup.change(id, "customer", { key })).status, 422);
      setup.fake.intercept = undefined;
      assert.equal((await setup.change(id, "customer", { key })).status, 200);
      assert.equal(setup.fake.effects, 1);
    });

    it("is known for a day", async () => {
      const { change, clock, fake } = setupVonage({ sharesAgain: true });
      const key = newKey();
      await change(id, "customer", { key });
      clock.time += 24 * 60 * 60 * 1000 - 1;
      await change(id, "agency");
      assert.equal((await change(id, "customer", { key })).headers.get("Idempotency-Replayed"), "true");
      clock.time += 1;
      assert.equal((await change(id, "customer", { key })).headers.has("Idempotency-Replayed"), false);
      assert.equal(fake.effects, 3);
    });
  });

  it("waits for another one of the same account, and not for those of other accounts", async () => {
    const setup = setupVonage({ sharesAgain: true });
    const { change, fake, provider } = setup;
    const started = createDeferred<undefined>();
    const end = createDeferred<undefined>();
    interceptChanges(setup, async ({ url }) => {
      if (!url.endsWith(id) || provider.requestsOf("PATCH").length > 1) return undefined;
      started.resolve(undefined);
      await end.promise;
      return undefined;
    });
    const first = change(id, "customer");
    await started.promise;
    const second = change(id, "agency");
    assert.equal((await change("bbb22222", "agency")).status, 200);
    assert.equal(fake.accounts.get(id)?.use_primary_account_balance, true);
    end.resolve(undefined);
    assert.deepEqual([(await first).status, (await second).status], [200, 200]);
    const sent = provider.requestsOf("PATCH").filter(({ url }) => url.pathname.endsWith(id));
    assert.deepEqual(
      sent.map(({ body }) => body),
      ['{"use_primary_account_balance":false}', '{"use_primary_account_balance":true}'],
    );
  });

  const late = "no answer in time";
  const lost: readonly (readonly [what: string, replace: (answer: Response) => Response | Promise<Response>])[] = [
    ["no connection", () => Promise.reject(new TypeError("fetch failed"))],
    ["500", () => new Response("", { status: 500 })],
    ["503", () => new Response("", { status: 503 })],
    ["408", () => new Response("", { status: 408 })],
    ["a redirect", () => new Response("", { status: 303, headers: { Location: "/" } })],
    ["202", () => new Response("", { status: 202 })],
    ["204", () => new Response(null, { status: 204 })],
    ["HTML", () => new Response("<html>")],
    ["another account", () => Response.json({ api_key: "bbb22222", use_primary_account_balance: false })],
    ["a part of the account", () => Response.json({ api_key: id })],
    ["the account as it was", () => Response.json({ api_key: id, use_primary_account_balance: true })],
    [late, () => new Promise(() => undefined)],
  ];
  for (const [what, replace] of lost) {
    it(`is read back where its answer is ${what}, and was made`, async () => {
      const setup = setupVonage({ timeout: what === late ? 500 : 4_000 });
      replaceAnswer(setup, replace);
      const response = await setup.change(id, "customer");
      assert.deepEqual([response.status, (await readJson(response)).balance_from], [200, "customer"]);
      assert.equal(setup.provider.requestsOf("PATCH").length, 1);
    });

    it(`is not known where its answer is ${what}, and no read shows it`, async () => {
      const setup = setupVonage({ timeout: what === late ? 500 : 4_000 });
      interceptChanges(setup, () => replace(new Response()));
      const response = await setup.change(id, "customer");
      assert.equal(response.status, 504);
      assert.match((await readProblem(response)).detail, /has not confirmed the change. It may still take effect/);
      assert.equal(setup.provider.requestsOf("PATCH").length, 1);
    });
  }

  it("is not known where the answer is lost and the read fails too; then its key can be sent again", async () => {
    const setup = setupVonage();
    const { fake, change, list, get } = setup;
    await list();
    const key = newKey();
    let isSent = false;
    fake.intercept = async (request) => {
      if (isChange(request)) {
        isSent = true;
        await fake.perform(request);
      }
      return isSent ? new Response("", { status: 500 }) : undefined;
    };
    assert.equal((await change(id, "customer", { key })).status, 504);
    // The rows of before are not answered in its place.
    assert.equal((await get()).status, 502);
    assert.equal((await get(`/${id}`)).status, 502);
    fake.intercept = undefined;
    assert.equal((await readJson(await get(`/${id}`))).balance_from, "customer");
    assert.equal((await change(id, "agency", { key })).status, 422);
    const again = await change(id, "customer", { key, version: "agency.active" });
    assert.deepEqual([again.status, (await readJson(again)).balance_from], [200, "customer"]);
    assert.equal(fake.effects, 1);
  });

  it("is sent again with its key where it was not made", async () => {
    const setup = setupVonage();
    const key = newKey();
    interceptChanges(setup, () => new Response("", { status: 500 }));
    assert.equal((await setup.change(id, "customer", { key })).status, 504);
    setup.fake.intercept = undefined;
    assert.equal((await setup.change(id, "customer", { key })).status, 200);
    assert.deepEqual([setup.provider.requestsOf("PATCH").length, setup.fake.effects], [2, 1]);
  });

  const refusals: readonly (readonly [status: number, answered: number, detail: RegExp])[] = [
    [400, 422, /does not accept this change/],
    [409, 422, /does not accept this change/],
    [422, 422, /does not accept this change/],
    [401, 502, /does not accept the key/],
    [403, 502, /does not accept the key/],
    [404, 404, /no such account at Vonage/],
    [429, 503, /is busy/],
  ];
  for (const [status, answered, detail] of refusals) {
    it(`that is refused with ${status} is answered ${answered}, without a read`, async () => {
      const setup = setupVonage();
      interceptChanges(setup, () => Response.json({ detail: "Some reason" }, { status }));
      const response = await setup.change(id, "customer");
      assert.equal(response.status, answered);
      assert.match((await readProblem(response)).detail, detail);
      assert.deepEqual([setup.provider.requestsOf("GET").length, setup.fake.effects], [1, 0]);
    });
  }

  it("is not sent where the account cannot be read", async () => {
    const { fake, change, provider } = setupVonage();
    fake.intercept = (request) => (isRead(request) ? new Response("", { status: 500 }) : undefined);
    assert.equal((await change(id, "customer")).status, 502);
    assert.equal(provider.requestsOf("PATCH").length, 0);
  });

  it("is read back over HTTP too, after a connection that was cut", async () => {
    const fake = createFakeVonage();
    const baseUrl = await listen(async (request, cut) => {
      const response = await fake.handle(request);
      if (isChange(request)) cut();
      return response;
    });
    const store = createVonageStore({ apiKey: vonageKey, apiSecret: vonageSecret, baseUrl, warn: () => undefined });
    const response = await setupStore(store).change(id, "customer");
    assert.deepEqual([response.status, fake.effects], [200, 1]);
  });
});
