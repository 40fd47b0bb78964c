import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { after, describe, it } from "node:test";
import { passwordCost } from "../../../server/serve/passwords.js";
import { cookieOf, password, serve } from "./setup.js";

const folder = mkdtempSync(join(tmpdir(), "ctm-sessions-"));
after(() => rmSync(folder, { recursive: true }));

const minute = 60_000;

describe("a session", () => {
  const access = "session" as const;

  it("ends when it is not used for thirty minutes, and not while it is used", async () => {
    const { get, sessionHeaders, clock } = await serve({ access });
    const headers = await sessionHeaders("dana");
    for (let count = 0; count < 5; count++) {
      clock.time += 29 * minute;
      assert.equal((await get("", headers)).status, 200);
    }
    clock.time += 30 * minute;
    assert.equal((await get("", headers)).status, 401);
  });

  it("ends after eight hours, however much it is used", async () => {
    const { get, sessionHeaders, clock } = await serve({ access });
    const headers = await sessionHeaders("dana");
    const statuses: number[] = [];
    for (let count = 0; count < 25; count++) {
      statuses.push((await get("", headers)).status);
      clock.time += 20 * minute;
    }
    assert.deepEqual([statuses.lastIndexOf(200), statuses.at(-1)], [23, 401]);
  });

  it("ends when the same browser signs in anew, and those of other browsers do not", async () => {
    const { get, send, sessionHeaders } = await serve({ access });
    const [earlier, other] = [await sessionHeaders("dana"), await sessionHeaders("dana")];
    const again = await send("/session", {
      method: "POST",
      headers: { "Content-Type": "application/json", Cookie: earlier.Cookie },
      body: JSON.stringify({ user: "priya", password }),
    });
    assert.equal((await get("", { Cookie: earlier.Cookie })).status, 401);
    assert.equal((await get("", { Cookie: other.Cookie })).status, 200);
    assert.equal((await get("", { Cookie: cookieOf(again) })).status, 200);
  });
});

describe("a bearer token", () => {
  const access = "bearer" as const;

  /** Signs in, and gets a token of the session. */
  async function setupToken() {
    const server = await serve({ access, lifetimes: { session: 600, idle: 120, token: 3_600 } });
    const session = await server.sessionHeaders("dana");
    const response = await server.send("/session/token", { method: "POST", headers: session });
    const { token } = (await response.json()) as { token: string };
    return { ...server, session, bearer: { Authorization: `Bearer ${token}` } };
  }

  it("ends with its session: when that is signed out of", async () => {
    const { get, send, session, bearer } = await setupToken();
    assert.equal((await get("", bearer)).status, 200);
    await send("/session", { method: "DELETE", headers: session });
    assert.equal((await get("", bearer)).status, 401);
  });

  it("ends with its session: when that has not been used", async () => {
    const { get, clock, bearer } = await setupToken();
    clock.time += 2 * minute;
    assert.equal((await get("", bearer)).status, 401);
  });
});

describe("a write with a cookie", () => {
  const evil = { Origin: "https://evil.example" };

  it("is refused from a page of another origin, with the right CSRF token too", async () => {
    const { url, send, change, sessionHeaders } = await serve({ access: "session" });
    const headers = await sessionHeaders("dana");
    for (const Origin of ["https://evil.example", "null", url.replace("http:", "https:")]) {
      assert.equal((await change("customer", { ...headers, Origin })).status, 403);
      for (const [method, path] of [
        ["POST", "/session/token"],
        ["DELETE", "/session/token"],
        ["DELETE", "/session"],
        ["POST", "/session"],
      ] as const)
        assert.equal((await send(path, { method, headers: { ...headers, Origin } })).status, 403, path);
    }
    assert.equal((await change("customer", { ...headers, Origin: url })).status, 200);
  });

  it("is allowed from the origin that may use the API, but not for the session itself", async () => {
    const portal = "https://portal.example";
    const { send, change, sessionHeaders } = await serve({ access: "session", allowedOrigins: [portal] });
    const headers = { ...(await sessionHeaders("dana")), Origin: portal };
    assert.equal((await change("customer", headers)).status, 200);
    assert.equal((await send("/session/token", { method: "POST", headers })).status, 403);
  });

  it("may come from anywhere with a token, which no other site has", async () => {
    const { change, bearerHeaders } = await serve({ access: "bearer" });
    assert.equal((await change("customer", { ...(await bearerHeaders("dana")), ...evil })).status, 200);
  });
});

describe("a password", () => {
  it("has the cost that OWASP asks for", () => {
    assert.equal(passwordCost, 2 ** 17);
  });

  it("gets a hash of the present cost at the next sign-in", async () => {
    const database = join(folder, "costs.sqlite");
    const costs = () => {
      const file = new DatabaseSync(database);
      const rows = file.prepare("SELECT password FROM people ORDER BY id").all();
      file.close();
      return rows.map((row) => String(row.password).split(":")[0]);
    };
    const first = await serve({ access: "session", database, passwordCost: 2 });
    await first.stop();
    assert.deepEqual(costs(), ["2", "2", "2"]);
    const second = await serve({ access: "session", database, passwordCost: 4 });
    assert.equal((await second.signIn("dana", "wrong")).status, 401);
    assert.deepEqual(costs(), ["2", "2", "2"]);
    assert.equal((await second.signIn("dana")).status, 200);
    assert.deepEqual(costs(), ["4", "2", "2"]);
    assert.equal((await second.signIn("dana")).status, 200);
  });
});
