import assert from "node:assert/strict";
import { once } from "node:events";
import { request as send, type IncomingMessage } from "node:http";
import { describe, it } from "node:test";
import { text } from "node:stream/consumers";
import { toLogPath } from "../../../demo/server/request-log.js";
import { newKey, readProblem } from "../../server/setup.js";
import { abbot, password, serve } from "./setup.js";

describe("the rate limit", () => {
  const rateLimit = { requests: 3, seconds: 60 };

  it("answers 429 as a problem to a visitor who asks too much, and says when to go on", async () => {
    const { get, change, clock } = await serve({ rateLimit });
    for (let count = 0; count < 3; count++) assert.equal((await get()).status, 200);
    const refused = await change("customer");
    assert.equal(refused.headers.get("Retry-After"), "20");
    assert.equal((await readProblem(refused)).status, 429);
    clock.time += 20_000;
    assert.match(await (await get(`/${abbot}`)).text(), /"balance_from":"agency"/);
    assert.equal((await get()).status, 429);
  });

  it("counts each visitor by themselves", async () => {
    const { get, bear } = await serve({ access: "bearer", rateLimit });
    const [dana, noa] = [await bear("dana"), await bear("noa")];
    for (let count = 0; count < 4; count++) await get("", dana);
    assert.equal((await get("", dana)).status, 429);
    assert.equal((await get("", noa)).status, 200);
  });
});

describe("another origin", () => {
  const portal = "https://portal.example";
  const wish = {
    Origin: portal,
    "Access-Control-Request-Method": "PATCH",
    "Access-Control-Request-Headers": "authorization,content-type,idempotency-key,if-match,x-csrf-token",
  };
  const listed = (response: Response, name: string) => (response.headers.get(name) ?? "").toLowerCase().split(",");

  it("is told before a request that it may send all that the widget sends", async () => {
    const { ask } = await serve({ access: "bearer", allowedOrigin: portal });
    const response = await ask(`/api/v1/accounts/${abbot}`, { method: "OPTIONS", headers: wish });
    assert.equal(response.status, 204);
    assert.equal(response.headers.get("Access-Control-Allow-Origin"), portal);
    assert.equal(response.headers.get("Access-Control-Allow-Credentials"), "true");
    assert.deepEqual(listed(response, "Access-Control-Allow-Methods"), ["get", "patch", "post", "delete"]);
    const headers = listed(response, "Access-Control-Allow-Headers");
    assert.deepEqual(headers, wish["Access-Control-Request-Headers"].split(","));
  });

  it("may read answers and refusals, with what the widget reads of them", async () => {
    const { get, bear } = await serve({ access: "bearer", allowedOrigin: portal });
    for (const headers of [await bear("dana"), { Authorization: "Bearer old" }]) {
      const response = await get("", { ...headers, Origin: portal });
      assert.equal(response.headers.get("Access-Control-Allow-Origin"), portal);
      assert.ok(listed(response, "Access-Control-Expose-Headers").includes("retry-after"));
      assert.ok(listed(response, "Access-Control-Expose-Headers").includes("etag"));
      assert.match(response.headers.get("Vary") ?? "", /Origin/);
    }
  });

  it("is refused where it is not the one that was named, or where none was", async () => {
    const strangers = [
      [await serve({ allowedOrigin: portal }), "https://portal.example.evil.example"],
      [await serve({ allowedOrigin: portal }), "null"],
      [await serve(), portal],
    ] as const;
    for (const [{ ask, get }, Origin] of strangers) {
      const asked = await ask("/api/v1/accounts", { method: "OPTIONS", headers: { ...wish, Origin } });
      assert.equal(asked.headers.get("Access-Control-Allow-Origin"), null);
      assert.equal((await get("", { Origin })).headers.get("Access-Control-Allow-Origin"), null);
    }
  });

  it("gets nothing of what is for the host's own pages", async () => {
    const { ask } = await serve({ allowedOrigin: portal });
    const response = await ask("/session", { headers: { Origin: portal } });
    assert.equal(response.headers.get("Access-Control-Allow-Origin"), null);
  });
});

describe("a request that nobody honest sends", () => {
  /** By hand, because `fetch` sees to it that requests are right. */
  async function sendRaw(url: string, headers: Readonly<Record<string, string>>, body?: string) {
    const outgoing = send(url, { method: body === undefined ? "GET" : "POST", headers });
    outgoing.end(body);
    const [answer] = (await once(outgoing, "response")) as [IncomingMessage];
    return { status: answer.statusCode, body: await text(answer) };
  }

  it("is refused where it names another host, as a page does whose name was made to lead here", async () => {
    const { url } = await serve();
    const { status, body } = await sendRaw(`${url}/api/v1/accounts`, { Host: "evil.example" });
    assert.equal(status, 421);
    assert.doesNotMatch(body, /Abbot/);
  });

  it("is answered under the name that the server has in public, with links of that name", async () => {
    const origin = "https://billing.example";
    const { url, bear } = await serve({ access: "bearer", origin });
    const headers = { ...(await bear("dana")), Host: "billing.example" };
    const { status, body } = await sendRaw(`${url}/api/v1/accounts?page=1`, headers);
    assert.equal(status, 200);
    assert.ok(body.includes(`"next_page":"${origin}/api/v1/accounts?page=2"`));
  });

  it("is refused with 413 where it is too large, whether it says so or not", async () => {
    const { url } = await serve();
    const headers = { "Content-Type": "application/json", "Idempotency-Key": newKey() };
    const body = JSON.stringify({ message: "x".repeat(40_000) });
    const address = `${url}/api/v1/accounts/${abbot}/billing_request`;
    assert.equal((await sendRaw(address, { ...headers, "Content-Length": String(body.length) }, body)).status, 413);
    assert.equal((await sendRaw(address, { ...headers, "Transfer-Encoding": "chunked" }, body)).status, 413);
  });

  it("is answered where it is as large as a request can be", async () => {
    const { ask } = await serve();
    const body = { email: "owner@client.example", starting_balance: { cents: 2_500, currency: "USD" }, message: "" };
    // As long as JSON can write a character.
    const long = JSON.stringify(body).replace('""', `"${"\\ud83d\\ude00".repeat(2_000)}"`);
    const headers = { "Content-Type": "application/json", "Idempotency-Key": newKey() };
    const address = `/api/v1/accounts/${abbot}/billing_request`;
    assert.equal((await ask(address, { method: "POST", headers, body: long })).status, 201);
  });
});

describe("an answer", () => {
  it("lets nothing run, be framed, be kept or be taken for something else", async () => {
    const { get } = await serve();
    const { headers } = await get();
    assert.equal(headers.get("Content-Security-Policy"), "default-src 'none'; frame-ancestors 'none'");
    assert.equal(headers.get("X-Content-Type-Options"), "nosniff");
    assert.equal(headers.get("Referrer-Policy"), "no-referrer");
    assert.equal(headers.get("Cache-Control"), "no-store");
  });

  it("keeps browsers on https where the server is seen by it, and only there", async () => {
    const name = "Strict-Transport-Security";
    const secure = await serve({ access: "session", origin: "https://billing.example" });
    assert.match((await secure.get()).headers.get(name) ?? "", /^max-age=\d+/);
    assert.equal((await (await serve()).get()).headers.get(name), null);
  });

  it("is a problem where there is nothing", async () => {
    const { ask } = await serve();
    assert.equal((await readProblem(await ask("/nothing"))).status, 404);
  });
});

describe("the request log", () => {
  it("has a line for each request: when, what, how it ended, how long it took, and its id", async () => {
    const { get, log } = await serve();
    const response = await get(`/${abbot}`);
    const { time, ms, ...line } = JSON.parse(log[0] ?? "") as Record<string, unknown>;
    assert.equal(log.length, 1);
    assert.deepEqual(line, {
      request: response.headers.get("X-Request-Id"),
      method: "GET",
      path: `/api/v1/accounts/${abbot}`,
      status: 200,
    });
    assert.ok(!Number.isNaN(Date.parse(String(time))));
    assert.equal(typeof ms, "number");
  });

  it("has no secret and nobody's address, wherever they were sent", async () => {
    const { ask, get, change, signIn, enter, bear, log } = await serve({ access: "session" });
    const session = await enter("dana");
    const bearer = await bear("dana");
    const key = newKey();
    const email = "owner@client.example";
    const body = JSON.stringify({ email, starting_balance: { cents: 2_500, currency: "USD" }, message: "Hello" });
    const json = { "Content-Type": "application/json", "Idempotency-Key": key };
    await signIn("dana", "wrong password");
    await change("customer", { ...bearer, "Idempotency-Key": key });
    await ask("/api/v1/accounts/248047/billing_request", { method: "POST", headers: { ...json, ...session }, body });
    await get(`?search=${email}`, bearer);
    await get(`/${email}`, bearer);
    await get(`/${encodeURIComponent(email)}`, bearer);
    await ask(`/${bearer.Authorization.slice("Bearer ".length)}`);

    const secrets = [password, "wrong password", key, "Hello", ...Object.values(session), ...Object.values(bearer)];
    assert.ok(log.length >= 9);
    for (const secret of [...secrets.map((secret) => secret.replace(/^(session=|Bearer )/, "")), "client.example"]) {
      assert.ok(!log.join("\n").includes(secret), secret);
    }
  });

  it("leaves out of a path what may be anything", () => {
    const paths: readonly [string, string][] = [
      ["/api/v1/accounts/248013/billing_request", "/api/v1/accounts/248013/billing_request"],
      ["/a@b.example/x", "/…/x"],
      ["/a%40b.example", "/…"],
      [`/${"x".repeat(41)}`, "/…"],
      ["/1/2/3/4/5/6/7/8/9", "/1/2/3/4/5/6/7/…"],
    ];
    for (const [path, shown] of paths) assert.equal(toLogPath(path), shown);
  });
});
