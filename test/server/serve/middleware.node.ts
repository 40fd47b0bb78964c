import assert from "node:assert/strict";
import { once } from "node:events";
import { request as open, type IncomingMessage } from "node:http";
import { describe, it } from "node:test";
import { text } from "node:stream/consumers";
import { newKey, readProblem } from "../setup.js";
import { abbot, serve } from "./setup.js";

/** Sends a request through `node:http`, because `fetch` controls some headers. */
async function sendRaw(url: string, headers: Readonly<Record<string, string>>, body?: string) {
  const outgoing = open(url, { method: body === undefined ? "GET" : "POST", headers });
  outgoing.end(body);
  const [response] = (await once(outgoing, "response")) as [IncomingMessage];
  return { status: response.statusCode, body: await text(response) };
}

describe("allowOrigins", () => {
  const portal = "https://portal.example";
  const preflight = {
    Origin: portal,
    "Access-Control-Request-Method": "PATCH",
    "Access-Control-Request-Headers": "authorization,content-type,idempotency-key,if-match,x-csrf-token",
  };
  const listOf = (response: Response, name: string) => (response.headers.get(name) ?? "").toLowerCase().split(",");

  it("allows everything that the widget sends", async () => {
    const { send } = await serve({ access: "bearer", allowedOrigins: [portal] });
    const response = await send(`/api/v1/accounts/${abbot}`, { method: "OPTIONS", headers: preflight });
    assert.equal(response.status, 204);
    assert.equal(response.headers.get("Access-Control-Allow-Origin"), portal);
    assert.equal(response.headers.get("Access-Control-Allow-Credentials"), "true");
    assert.deepEqual(listOf(response, "Access-Control-Allow-Methods"), ["get", "patch", "post", "delete"]);
    const headers = listOf(response, "Access-Control-Allow-Headers");
    assert.deepEqual(headers, preflight["Access-Control-Request-Headers"].split(","));
  });

  it("allows the pages of each origin", async () => {
    const origins = [portal, "https://intranet.example"];
    const { send, get } = await serve({ allowedOrigins: origins });
    for (const Origin of origins) {
      const asked = await send(`/api/v1/accounts/${abbot}`, { method: "OPTIONS", headers: { ...preflight, Origin } });
      for (const { headers } of [asked, await get("", { Origin })])
        assert.equal(headers.get("Access-Control-Allow-Origin"), Origin);
    }
  });

  it("exposes everything that the widget reads, of errors too", async () => {
    const { get, bearerHeaders } = await serve({ access: "bearer", allowedOrigins: [portal] });
    for (const headers of [await bearerHeaders("dana"), { Authorization: "Bearer old" }]) {
      const response = await get("", { ...headers, Origin: portal });
      assert.equal(response.headers.get("Access-Control-Allow-Origin"), portal);
      assert.ok(listOf(response, "Access-Control-Expose-Headers").includes("retry-after"));
      assert.ok(listOf(response, "Access-Control-Expose-Headers").includes("etag"));
      assert.match(response.headers.get("Vary") ?? "", /Origin/);
    }
  });

  it("refuses every other origin", async () => {
    const refused = [
      [await serve({ allowedOrigins: [portal] }), "https://portal.example.evil.example"],
      [await serve({ allowedOrigins: [portal] }), "null"],
      [await serve(), portal],
    ] as const;
    for (const [{ send, get }, Origin] of refused) {
      const response = await send("/api/v1/accounts", { method: "OPTIONS", headers: { ...preflight, Origin } });
      assert.equal(response.headers.get("Access-Control-Allow-Origin"), null);
      assert.equal((await get("", { Origin })).headers.get("Access-Control-Allow-Origin"), null);
    }
  });

  it("does not apply to the session of the pages", async () => {
    const { send } = await serve({ allowedOrigins: [portal] });
    const response = await send("/session", { headers: { Origin: portal } });
    assert.equal(response.headers.get("Access-Control-Allow-Origin"), null);
  });
});

describe("checkHost", () => {
  it("refuses another host name", async () => {
    const { url } = await serve();
    const { status, body } = await sendRaw(`${url}/api/v1/accounts`, { Host: "evil.example" });
    assert.equal(status, 421);
    assert.doesNotMatch(body, /Abbot/);
  });

  it("accepts the public host name, which the links contain", async () => {
    const origin = "https://billing.example";
    const { url, bearerHeaders } = await serve({ access: "bearer", origin });
    const headers = { ...(await bearerHeaders("dana")), Host: "billing.example" };
    const { status, body } = await sendRaw(`${url}/api/v1/accounts?page=1`, headers);
    assert.equal(status, 200);
    assert.ok(body.includes(`"next_page":"${origin}/api/v1/accounts?page=2"`));
  });
});

describe("the body of a request", () => {
  const json = { "Content-Type": "application/json", "Idempotency-Key": newKey() };
  const path = `/api/v1/accounts/${abbot}/billing_request`;

  it("refuses a large body with 413, with or without Content-Length", async () => {
    const { url } = await serve();
    const body = JSON.stringify({ message: "x".repeat(40_000) });
    const length = { "Content-Length": String(body.length) };
    assert.equal((await sendRaw(url + path, { ...json, ...length }, body)).status, 413);
    assert.equal((await sendRaw(url + path, { ...json, "Transfer-Encoding": "chunked" }, body)).status, 413);
  });

  it("accepts the longest billing request", async () => {
    const { send } = await serve();
    const body = { email: "owner@client.example", starting_balance: { cents: 2_500, currency: "USD" }, message: "" };
    // The longest form of a character in JSON.
    const longest = JSON.stringify(body).replace('""', `"${"\\ud83d\\ude00".repeat(2_000)}"`);
    assert.equal((await send(path, { method: "POST", headers: json, body: longest })).status, 201);
  });
});

describe("a response", () => {
  it("has security headers", async () => {
    const { headers } = await (await serve()).get();
    assert.equal(headers.get("Content-Security-Policy"), "default-src 'none'; frame-ancestors 'none'");
    assert.equal(headers.get("X-Content-Type-Options"), "nosniff");
    assert.equal(headers.get("Referrer-Policy"), "no-referrer");
    assert.equal(headers.get("Cache-Control"), "no-store");
  });

  it("has Strict-Transport-Security behind https only", async () => {
    const name = "Strict-Transport-Security";
    const secure = await serve({ access: "session", origin: "https://billing.example" });
    assert.match((await secure.get()).headers.get(name) ?? "", /^max-age=\d+/);
    assert.equal((await (await serve()).get()).headers.get(name), null);
  });

  it("is a problem for an unknown path", async () => {
    const { send } = await serve();
    assert.equal((await readProblem(await send("/nothing"))).status, 404);
  });
});
