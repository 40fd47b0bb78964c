import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import type { Configuration } from "../../../server/serve/configuration.js";
import { toNetwork } from "../../../server/serve/sign-in-limits.js";
import { password, serve } from "./setup.js";

const folder = mkdtempSync(join(tmpdir(), "ctm-limits-"));
after(() => rmSync(folder, { recursive: true }));

/** A server behind a proxy, and sign-ins that the proxy passes on from an address. */
async function serveBehindProxy(options: Partial<Configuration> = {}) {
  const server = await serve({ access: "session", trustProxy: true, origin: "https://billing.example", ...options });
  const signInFrom = (address: string, user: string, secret: string, cookie = "") =>
    server.send("/session", {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Forwarded-For": address, Cookie: cookie },
      body: JSON.stringify({ user, password: secret }),
    });
  return { ...server, signInFrom };
}

const cookiesOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");

async function repeat(count: number, send: (index: number) => Promise<Response>): Promise<number[]> {
  const statuses: number[] = [];
  for (let index = 0; index < count; index++) statuses.push((await send(index)).status);
  return statuses;
}

describe("the limit of wrong passwords", () => {
  it("is five for a user from one address, and then one a minute", async () => {
    const { signIn, clock } = await serve({ access: "session" });
    assert.deepEqual(await repeat(6, () => signIn("dana", "wrong")), [401, 401, 401, 401, 401, 429]);
    const refused = await signIn("dana");
    assert.deepEqual([refused.status, refused.headers.get("Retry-After")], [429, "60"]);
    assert.equal((await signIn("priya")).status, 200);
    clock.time += 60_000;
    assert.equal((await signIn("dana")).status, 200);
  });

  it("does not count right ones", async () => {
    const { signIn } = await serve({ access: "session" });
    assert.deepEqual(new Set(await repeat(40, () => signIn("dana"))), new Set([200]));
  });

  it("is not passed by wrong passwords that are sent at the same time", async () => {
    const { signIn } = await serve({ access: "session" });
    const responses = await Promise.all(Array.from({ length: 20 }, () => signIn("dana", "wrong")));
    assert.equal(responses.filter(({ status }) => status === 401).length, 5);
  });

  it("is thirty for an address, whatever the users", async () => {
    const { signInFrom } = await serveBehindProxy();
    const statuses = await repeat(31, (index) => signInFrom("192.0.2.1", `user${index}`, "wrong"));
    assert.deepEqual([statuses.filter((status) => status === 401).length, statuses.at(-1)], [30, 429]);
    assert.equal((await signInFrom("192.0.2.1", "dana", password)).status, 429);
    assert.equal((await signInFrom("192.0.2.2", "dana", password)).status, 200);
  });

  it("locks nobody but the one who tries, behind a trusted proxy", async () => {
    const { signInFrom } = await serveBehindProxy();
    await repeat(40, () => signInFrom("192.0.2.1", "dana", "wrong"));
    assert.equal((await signInFrom("192.0.2.2", "dana", password)).status, 200);
  });

  it("takes the last hop of X-Forwarded-For, which the proxy has added, and no earlier one", async () => {
    const { signInFrom } = await serveBehindProxy();
    const statuses = await repeat(6, (index) => signInFrom(`203.0.113.${index}, 192.0.2.1`, "dana", "wrong"));
    assert.equal(statuses.at(-1), 429);
  });

  it("does not believe X-Forwarded-For without --trust-proxy", async () => {
    const { signInFrom } = await serveBehindProxy({ trustProxy: false, origin: undefined });
    const statuses = await repeat(6, (index) => signInFrom(`192.0.2.${index}`, "dana", "wrong"));
    assert.equal(statuses.at(-1), 429);
  });

  it("locks nobody else out behind a proxy that is not trusted", async () => {
    const { signInFrom } = await serveBehindProxy({ trustProxy: false });
    await repeat(40, (index) => signInFrom("192.0.2.1", `user${index}`, "wrong"));
    assert.equal((await signInFrom("192.0.2.2", "dana", password)).status, 200);
  });

  it("lets a user in from a browser that they know, however often strangers try", async () => {
    const { signInFrom } = await serveBehindProxy();
    const known = cookiesOf(await signInFrom("192.0.2.2", "dana", password));
    await repeat(60, (index) => signInFrom(`198.51.100.${index}`, "dana", "wrong"));
    assert.equal((await signInFrom("198.51.100.200", "dana", password)).status, 429);
    assert.equal((await signInFrom("198.51.100.201", "dana", password, known)).status, 200);
    // What a browser knows is about its own user.
    assert.equal((await signInFrom("192.0.2.9", "priya", "wrong", known)).status, 401);
  });

  it("limits wrong passwords from a known browser as well", async () => {
    const { signInFrom } = await serveBehindProxy();
    const known = cookiesOf(await signInFrom("192.0.2.2", "dana", password));
    const statuses = await repeat(6, (index) => signInFrom(`192.0.2.${index}`, "dana", "wrong", known));
    assert.deepEqual(statuses, [401, 401, 401, 401, 401, 429]);
  });

  it("outlives a restart", async () => {
    const database = join(folder, "restart.sqlite");
    const first = await serve({ access: "session", database });
    await repeat(5, () => first.signIn("dana", "wrong"));
    await first.stop();
    const second = await serve({ access: "session", database });
    assert.equal((await second.signIn("dana")).status, 429);
  });
});

describe("toNetwork", () => {
  const networks: readonly [address: string, network: string][] = [
    ["192.0.2.1", "192.0.2.1"],
    ["::ffff:192.0.2.1", "::ffff:192.0.2.1"],
    ["2001:DB8:0:1::7", "2001:db8:0:1::/64"],
    ["2001:db8:0:1:8:9:a:b", "2001:db8:0:1::/64"],
    ["2001:db8::7", "2001:db8:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
    ["", ""],
  ];
  for (const [address, network] of networks) {
    it(`counts “${address}” as “${network}”`, () => assert.equal(toNetwork(address), network));
  }
});

describe("POST /session/token", () => {
  it("is limited", async () => {
    const { send, sessionHeaders } = await serve({ access: "bearer" });
    const headers = await sessionHeaders("dana");
    const statuses = await repeat(31, () => send("/session/token", { method: "POST", headers }));
    assert.deepEqual([statuses[29], statuses[30]], [201, 429]);
  });
});
