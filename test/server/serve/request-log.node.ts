import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { toLogPath } from "../../../server/serve/request-log.js";
import { newKey } from "../setup.js";
import { abbot, password, serve } from "./setup.js";

describe("the request log", () => {
  it("has a line for each request, with the id that the response has", async () => {
    const { get, log } = await serve();
    const response = await get(`/${abbot}`);
    const { time, ms, ...line } = JSON.parse(log[0] ?? "") as Record<string, unknown>;
    assert.equal(log.length, 1);
    assert.deepEqual(line, {
      request: response.headers.get("X-Request-Id"),
      method: "GET",
      path: `/api/v1/accounts/${abbot}`,
      status: 200,
      person: "dana",
    });
    assert.ok(!Number.isNaN(Date.parse(String(time))));
    assert.equal(typeof ms, "number");
  });

  it("contains no secrets and no email addresses", async () => {
    const { send, get, change, signIn, sessionHeaders, bearerHeaders, log } = await serve({ access: "session" });
    const session = await sessionHeaders("dana");
    const bearer = await bearerHeaders("dana");
    const key = newKey();
    const email = "owner@client.example";
    const body = JSON.stringify({ email, starting_balance: { cents: 2_500, currency: "USD" }, message: "Hello" });
    const json = { "Content-Type": "application/json", "Idempotency-Key": key };
    await signIn("dana", "wrong password");
    await change("customer", { ...bearer, "Idempotency-Key": key });
    await send("/api/v1/accounts/248047/billing_request", { method: "POST", headers: { ...json, ...session }, body });
    await get(`?search=${email}`, bearer);
    await get(`/${email}`, bearer);
    await get(`/${encodeURIComponent(email)}`, bearer);
    await send(`/${bearer.Authorization.slice("Bearer ".length)}`);

    const secrets = [password, "wrong password", key, "Hello", ...Object.values(session), ...Object.values(bearer)];
    assert.ok(log.length >= 9);
    for (const secret of [...secrets.map((secret) => secret.replace(/^(session=|Bearer )/, "")), "client.example"]) {
      assert.ok(!log.join("\n").includes(secret), secret);
    }
  });
});

describe("toLogPath", () => {
  const paths: readonly [pathname: string, logged: string][] = [
    ["/api/v1/accounts/248013/billing_request", "/api/v1/accounts/248013/billing_request"],
    ["/a@b.example/x", "/…/x"],
    ["/a%40b.example", "/…"],
    [`/${"x".repeat(41)}`, "/…"],
    ["/1/2/3/4/5/6/7/8/9", "/1/2/3/4/5/6/7/…"],
  ];
  for (const [pathname, logged] of paths) {
    it(`logs ${pathname} as ${logged}`, () => assert.equal(toLogPath(pathname), logged));
  }
});
