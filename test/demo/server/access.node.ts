import assert from "node:assert/strict";
import { globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import { toConfiguration, type Configuration } from "../../../demo/server/configuration.js";
import { abbot, cookieOf, password, readPermissions, serve } from "./setup.js";

const everything = { change_balance: true, request_billing: true, view_history: true };
const nothing = { change_balance: false, request_billing: false, view_history: false };

const roles: readonly [user: string, permissions: object, status: number][] = [
  ["dana", everything, 200],
  ["priya", everything, 200],
  ["noa", nothing, 403],
];

describe("the development configuration", () => {
  it("takes every visitor for the agency's administrator", async () => {
    const { get, change } = await serve();
    assert.deepEqual(await readPermissions(await get()), everything);
    assert.equal((await change("customer")).status, 200);
    const { balance_changes } = (await (await get(`/${abbot}/balance_changes`)).json()) as {
      balance_changes: { actor: { name: string } }[];
    };
    assert.equal(balance_changes[0]?.actor.name, "Dana Whitlock");
  });

  it("listens on the machine's own address alone", async () => {
    const { url } = await serve();
    assert.equal(new URL(url).hostname, "127.0.0.1");
  });

  it("has nobody to sign in", async () => {
    const { signIn } = await serve();
    assert.equal((await signIn("dana")).status, 404);
  });

  it("takes no token that it did not give, rather than none", async () => {
    const { get } = await serve();
    assert.equal((await get("", { Authorization: "Bearer made-up" })).status, 401);
  });
});

describe("what a server does not start with", () => {
  const refused: readonly [what: string, options: Partial<Configuration>, why: RegExp][] = [
    ["development on all addresses", { host: "0.0.0.0" }, /127\.0\.0\.1 alone/],
    ["development on all addresses, behind https", { host: "::", origin: "https://a.example" }, /127\.0\.0\.1 alone/],
    ["development behind a proxy on this machine", { origin: "https://a.example" }, /127\.0\.0\.1 alone/],
    ["sessions on all addresses without https", { access: "session", password, host: "0.0.0.0" }, /https/],
    ["sessions behind plain http", { access: "session", password, origin: "http://a.example" }, /https/],
    ["tokens on all addresses without https", { access: "bearer", password, host: "10.0.0.1" }, /https/],
    ["sessions that nobody can open", { access: "session" }, /password/],
    ["a configuration that nobody knows", { access: "none" as "session" }, /development, session, bearer/],
    ["any other origin", { allowedOrigin: "*" }, /no origin/],
    ["an origin with a path", { access: "bearer", password, origin: "https://a.example/b" }, /no origin/],
  ];
  for (const [what, options, why] of refused) {
    it(`is ${what}`, () => {
      assert.throws(() => toConfiguration(options), why);
    });
  }

  it("is not: sessions on all addresses, seen by https", () => {
    const options = { access: "session", password, host: "0.0.0.0", origin: "https://a.example" } as const;
    assert.equal(toConfiguration(options).host, "0.0.0.0");
  });
});

describe("the session configuration", () => {
  const access = "session" as const;

  it("answers 401 to a stranger", async () => {
    const { get, change, ask } = await serve({ access });
    for (const response of [await get(), await change("customer"), await ask("/session")]) {
      assert.equal(response.status, 401);
      assert.match(response.headers.get("Content-Type") ?? "", /^application\/problem\+json/);
    }
  });

  for (const [user, permissions, status] of roles) {
    it(`lets ${user} do what the role allows, in the rows as on a change`, async () => {
      const { get, change, enter } = await serve({ access });
      const headers = await enter(user);
      assert.deepEqual(await readPermissions(await get("", headers)), permissions);
      assert.equal((await change("customer", headers)).status, status);
    });
  }

  it("refuses a wrong password and an unknown user with the same words", async () => {
    const { signIn } = await serve({ access });
    const answers = [await signIn("dana", "wrong"), await signIn("nobody")];
    assert.deepEqual(
      answers.map(({ status }) => status),
      [401, 401],
    );
    const [one, other] = await Promise.all(answers.map((answer) => answer.text()));
    assert.equal(one, other);
  });

  it("stops guessing after ten attempts, and says when to go on", async () => {
    const { signIn, clock } = await serve({ access });
    for (let attempt = 0; attempt < 10; attempt++) assert.equal((await signIn("nobody")).status, 401);
    const refused = await signIn("dana");
    assert.deepEqual([refused.status, refused.headers.get("Retry-After")], [429, "6"]);
    clock.time += 6_000;
    assert.equal((await signIn("dana")).status, 200);
  });

  it("refuses a change without the page's token with 403, and reads without one", async () => {
    const { get, change, enter } = await serve({ access });
    const { Cookie } = await enter("dana");
    assert.equal((await change("customer", { Cookie })).status, 403);
    assert.equal((await get("", { Cookie })).status, 200);
    assert.match(await (await get(`/${abbot}`, { Cookie })).text(), /"balance_from":"agency"/);
  });

  it("answers a token of an earlier session with 401, for which the widget asks for another", async () => {
    const { change, enter } = await serve({ access });
    const earlier = await enter("dana");
    const { Cookie } = await enter("dana");
    assert.equal((await change("customer", { ...earlier, Cookie })).status, 401);
  });

  it("keeps the cookie from scripts and from other sites, and with https from plain http", async () => {
    const cookies = async (options: Partial<Configuration>) => {
      const { signIn } = await serve({ access, ...options });
      return (await signIn("dana")).headers.getSetCookie()[0] ?? "";
    };
    const plain = await cookies({});
    assert.match(plain, /^session=/);
    assert.match(plain, /; HttpOnly/);
    assert.match(plain, /; SameSite=Lax/);
    assert.doesNotMatch(plain, /Secure/);
    const secure = await cookies({ origin: "https://billing.example" });
    assert.match(secure, /^__Host-session=/);
    assert.match(secure, /; HttpOnly/);
    assert.match(secure, /; Secure/);
  });

  it("ends a session when it is signed out, and when its time is over", async () => {
    const { get, ask, enter, clock } = await serve({ access, lifetimes: { session: 60, token: 60 } });
    const left = await enter("dana");
    assert.equal((await ask("/session", { method: "DELETE", headers: left })).status, 204);
    assert.equal((await get("", left)).status, 401);

    const old = await enter("dana");
    clock.time += 59_999;
    assert.equal((await get("", old)).status, 200);
    clock.time += 1;
    assert.equal((await get("", old)).status, 401);
  });

  it("begins a new session at each sign-in", async () => {
    const { signIn } = await serve({ access });
    const [one, other] = [await signIn("dana"), await signIn("dana")];
    assert.notEqual(cookieOf(one), cookieOf(other));
  });

  it("keeps no password, session or token in its database as it is", async () => {
    const folder = mkdtempSync(join(tmpdir(), "ctm-secrets-"));
    try {
      const { enter, bear } = await serve({ access, database: `${folder}/a.sqlite` });
      const { Cookie } = await enter("dana");
      const { Authorization } = await bear("dana");
      const bytes = globSync(`${folder}/*`).map((file) => readFileSync(file, "latin1"));
      assert.ok(bytes.some((text) => text.includes("Dana Whitlock")));
      for (const secret of [password, Cookie.slice("session=".length), Authorization.slice("Bearer ".length)]) {
        assert.ok(secret.length > 10);
        assert.ok(!bytes.some((text) => text.includes(secret)));
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe("the bearer configuration", () => {
  const access = "bearer" as const;

  it("answers 401 to a stranger, and to who has only the cookie of the pages", async () => {
    const { get, enter } = await serve({ access });
    for (const headers of [{}, await enter("dana"), { Authorization: "Bearer" }, { Authorization: "Basic x" }]) {
      const response = await get("", headers);
      assert.deepEqual([response.status, response.headers.get("WWW-Authenticate")], [401, "Bearer"]);
    }
  });

  for (const [user, permissions, status] of roles) {
    it(`lets ${user} do what the role allows, in the rows as on a change`, async () => {
      const { get, change, bear } = await serve({ access });
      const headers = await bear(user);
      assert.deepEqual(await readPermissions(await get("", headers)), permissions);
      assert.equal((await change("customer", headers)).status, status);
    });
  }

  it("takes a token until its time is over", async () => {
    const { get, bear, clock } = await serve({ access });
    const headers = await bear("dana");
    clock.time += 5 * 60_000 - 1;
    assert.equal((await get("", headers)).status, 200);
    clock.time += 1;
    assert.equal((await get("", headers)).status, 401);
  });

  it("takes no token that was withdrawn", async () => {
    const { get, ask, bear, enter } = await serve({ access });
    const [danas, priyas] = [await bear("dana"), await bear("priya")];
    await ask("/session/token", { method: "DELETE", headers: await enter("dana") });
    assert.equal((await get("", danas)).status, 401);
    assert.equal((await get("", priyas)).status, 200);
  });

  it("gives a token to nobody whose wish could be forged", async () => {
    const { ask, enter } = await serve({ access });
    const { Cookie } = await enter("dana");
    assert.equal((await ask("/session/token", { method: "POST" })).status, 401);
    assert.equal((await ask("/session/token", { method: "POST", headers: { Cookie } })).status, 403);
  });
});
