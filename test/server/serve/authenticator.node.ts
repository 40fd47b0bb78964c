import assert from "node:assert/strict";
import { globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import type { Configuration } from "../../../server/serve/configuration.js";
import { abbot, cookieOf, password, readPermissions, serve } from "./setup.js";

const all = { change_balance: true, request_billing: true, view_history: true };
const none = { change_balance: false, request_billing: false, view_history: false };

const roles: readonly [user: string, permissions: object, status: number][] = [
  ["dana", all, 200],
  ["priya", all, 200],
  ["noa", none, 403],
];

describe("the development configuration", () => {
  it("treats every visitor as an Agency Administrator", async () => {
    const { get, change } = await serve();
    assert.deepEqual(await readPermissions(await get()), all);
    assert.equal((await change("customer")).status, 200);
    const { balance_changes } = (await (await get(`/${abbot}/balance_changes`)).json()) as {
      balance_changes: { actor: { name: string } }[];
    };
    assert.equal(balance_changes[0]?.actor.name, "Dana Whitlock");
  });

  it("listens on localhost only", async () => {
    const { url } = await serve();
    assert.equal(new URL(url).hostname, "127.0.0.1");
  });

  it("has no sign-in", async () => {
    const { signIn } = await serve();
    assert.equal((await signIn("dana")).status, 404);
  });

  it("refuses an invalid token", async () => {
    const { get } = await serve();
    assert.equal((await get("", { Authorization: "Bearer made-up" })).status, 401);
  });
});

for (const access of ["session", "bearer"] as const) {
  describe(`the ${access} configuration`, () => {
    for (const [user, permissions, status] of roles) {
      it(`gives ${user} the permissions of the role, in the list and for a change`, async () => {
        const { get, change, sessionHeaders, bearerHeaders } = await serve({ access });
        const headers = await (access === "session" ? sessionHeaders(user) : bearerHeaders(user));
        assert.deepEqual(await readPermissions(await get("", headers)), permissions);
        assert.equal((await change("customer", headers)).status, status);
      });
    }
  });
}

describe("a session", () => {
  const access = "session" as const;

  it("is required", async () => {
    const { get, change, send } = await serve({ access });
    for (const response of [await get(), await change("customer"), await send("/session")]) {
      assert.equal(response.status, 401);
      assert.match(response.headers.get("Content-Type") ?? "", /^application\/problem\+json/);
    }
  });

  it("is refused in the same way for a wrong password and an unknown user", async () => {
    const { signIn } = await serve({ access });
    const responses = [await signIn("dana", "wrong"), await signIn("unknown")];
    assert.deepEqual(
      responses.map(({ status }) => status),
      [401, 401],
    );
    const [one, other] = await Promise.all(responses.map((response) => response.text()));
    assert.equal(one, other);
  });

  it("needs the CSRF token for writes only", async () => {
    const { get, change, sessionHeaders } = await serve({ access });
    const { Cookie } = await sessionHeaders("dana");
    assert.equal((await change("customer", { Cookie })).status, 403);
    assert.match(await (await get(`/${abbot}`, { Cookie })).text(), /"balance_from":"agency"/);
  });

  it("answers 401 to the CSRF token of an earlier session", async () => {
    const { change, sessionHeaders } = await serve({ access });
    const earlier = await sessionHeaders("dana");
    const { Cookie } = await sessionHeaders("dana");
    assert.equal((await change("customer", { ...earlier, Cookie })).status, 401);
  });

  it("has an HttpOnly, SameSite and, behind https, Secure cookie", async () => {
    const setCookie = async (options: Partial<Configuration>) => {
      const { signIn } = await serve({ access, ...options });
      return (await signIn("dana")).headers.getSetCookie()[0] ?? "";
    };
    const plain = await setCookie({});
    assert.match(plain, /^session=/);
    assert.match(plain, /; HttpOnly/);
    assert.match(plain, /; SameSite=Lax/);
    assert.doesNotMatch(plain, /Secure/);
    const secure = await setCookie({ origin: "https://billing.example" });
    assert.match(secure, /^__Host-session=/);
    assert.match(secure, /; HttpOnly/);
    assert.match(secure, /; Secure/);
  });

  it("ends at sign-out, or when it expires", async () => {
    const { get, send, sessionHeaders, clock } = await serve({ access, lifetimes: { session: 60, token: 60 } });
    const revoked = await sessionHeaders("dana");
    assert.equal((await send("/session", { method: "DELETE", headers: revoked })).status, 204);
    assert.equal((await get("", revoked)).status, 401);

    const expired = await sessionHeaders("dana");
    clock.time += 59_999;
    assert.equal((await get("", expired)).status, 200);
    clock.time += 1;
    assert.equal((await get("", expired)).status, 401);
  });

  it("is a new one at each sign-in", async () => {
    const { signIn } = await serve({ access });
    const [one, other] = [await signIn("dana"), await signIn("dana")];
    assert.notEqual(cookieOf(one), cookieOf(other));
  });

  it("is stored as a hash only, like tokens and passwords", async () => {
    const folder = mkdtempSync(join(tmpdir(), "ctm-secrets-"));
    try {
      const { sessionHeaders, bearerHeaders } = await serve({ access, database: `${folder}/a.sqlite` });
      const { Cookie } = await sessionHeaders("dana");
      const { Authorization } = await bearerHeaders("dana");
      const files = globSync(`${folder}/*`).map((file) => readFileSync(file, "latin1"));
      assert.ok(files.some((content) => content.includes("Dana Whitlock")));
      for (const secret of [password, Cookie.slice("session=".length), Authorization.slice("Bearer ".length)]) {
        assert.ok(secret.length > 10);
        assert.ok(!files.some((content) => content.includes(secret)));
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe("a bearer token", () => {
  const access = "bearer" as const;

  it("is required, even with the cookie of the pages", async () => {
    const { get, sessionHeaders } = await serve({ access });
    const session = await sessionHeaders("dana");
    for (const headers of [{}, session, { Authorization: "Bearer" }, { Authorization: "Basic x" }]) {
      const response = await get("", headers);
      assert.deepEqual([response.status, response.headers.get("WWW-Authenticate")], [401, "Bearer"]);
    }
  });

  it("expires after five minutes", async () => {
    const { get, bearerHeaders, clock } = await serve({ access });
    const headers = await bearerHeaders("dana");
    clock.time += 5 * 60_000 - 1;
    assert.equal((await get("", headers)).status, 200);
    clock.time += 1;
    assert.equal((await get("", headers)).status, 401);
  });

  it("can be revoked by its owner", async () => {
    const { get, send, bearerHeaders, sessionHeaders } = await serve({ access });
    const [dana, priya] = [await bearerHeaders("dana"), await bearerHeaders("priya")];
    await send("/session/token", { method: "DELETE", headers: await sessionHeaders("dana") });
    assert.equal((await get("", dana)).status, 401);
    assert.equal((await get("", priya)).status, 200);
  });

  it("is issued only with a session and its CSRF token", async () => {
    const { send, sessionHeaders } = await serve({ access });
    const { Cookie } = await sessionHeaders("dana");
    assert.equal((await send("/session/token", { method: "POST" })).status, 401);
    assert.equal((await send("/session/token", { method: "POST", headers: { Cookie } })).status, 403);
  });
});
