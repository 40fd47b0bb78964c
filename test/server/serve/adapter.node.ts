import assert from "node:assert/strict";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { createFakeCtm, ctmKey, ctmSecret } from "../adapters/fake-ctm.js";
import { createFakeVonage, vonageKey, vonageSecret } from "../adapters/fake-vonage.js";
import { listen } from "../adapters/setup.js";
import { newKey } from "../setup.js";
import { runToEndWith, spawnServerWith } from "./spawn-server.js";

const folder = mkdtempSync(join(tmpdir(), "ctm-adapter-"));
after(() => rmSync(folder, { recursive: true }));

const ctmKeys = { CTM_ACCESS_KEY: ctmKey, CTM_SECRET_KEY: ctmSecret };

interface Trail {
  readonly trail: readonly { readonly action: string; readonly actor: { readonly id: string }; readonly to: string }[];
}

describe("serve --adapter", () => {
  it("shows the accounts of the provider, whose keys reach nobody", async () => {
    const fake = createFakeCtm();
    const provider = await listen((request) => fake.handle(request));
    const variables = { ...ctmKeys, CTM_BASE_URL: provider };
    const { url, output } = await spawnServerWith(variables, ":memory:", "--adapter", "ctm");
    const list = await fetch(`${url}/api/v1/accounts`);
    const body = await list.text();
    assert.equal((JSON.parse(body) as { accounts: unknown[] }).accounts.length, 12);
    for (const text of [body, JSON.stringify([...list.headers]), output.join()]) {
      assert.ok(!text.includes(ctmKey) && !text.includes(ctmSecret));
    }
  });

  it("keeps who changed what in its database, also over a restart", async () => {
    const fake = createFakeVonage();
    const variables = {
      VONAGE_API_KEY: vonageKey,
      VONAGE_API_SECRET: vonageSecret,
      VONAGE_BASE_URL: await listen((request) => fake.handle(request)),
    };
    const file = join(folder, "accounts.sqlite");
    const start = () => spawnServerWith(variables, file, "--adapter", "vonage");
    const first = await start();
    const response = await fetch(`${first.url}/api/v1/accounts/aaa11111`, {
      method: "PATCH",
      headers: { "Content-Type": "application/json", "Idempotency-Key": newKey() },
      body: JSON.stringify({ balance_from: "customer" }),
    });
    assert.equal(response.status, 200);
    first.kill("SIGKILL");
    await first.exit;
    const second = await start();
    const { trail } = (await (await fetch(`${second.url}/api/v1/trail`)).json()) as Trail;
    assert.deepEqual(
      trail.map(({ action, actor, to }) => [action, actor.id, to]),
      [["change", "dana", "customer"]],
    );
  });

  const wrong: readonly (readonly [adapter: string, variables: NodeJS.ProcessEnv, message: string])[] = [
    ["twilio", {}, "There’s no adapter “twilio”. Choose one of ctm, vonage."],
    ["ctm", {}, "The adapter ctm needs the environment variable CTM_ACCESS_KEY."],
    ["ctm", { ...ctmKeys, CTM_SECRET_KEY: " " }, "The adapter ctm needs the environment variable CTM_SECRET_KEY."],
    ["vonage", {}, "The adapter vonage needs the environment variable VONAGE_API_KEY."],
    [
      "ctm",
      { ...ctmKeys, CTM_ACCESS_KEY: "name:s3cr3t" },
      "The environment variable CTM_ACCESS_KEY must not have a colon: in Basic authentication, the password begins there.",
    ],
    [
      "vonage",
      { VONAGE_API_KEY: "a:b", VONAGE_API_SECRET: vonageSecret },
      "The environment variable VONAGE_API_KEY must not have a colon: in Basic authentication, the password begins there.",
    ],
    [
      "ctm",
      { ...ctmKeys, CTM_BASE_URL: "http://vendor.example" },
      "The environment variable CTM_BASE_URL must begin with https://, because the key is sent to it.",
    ],
    [
      "vonage",
      { VONAGE_API_KEY: vonageKey, VONAGE_API_SECRET: vonageSecret, VONAGE_BASE_URL: "https://a:b@api.example" },
      "The environment variable VONAGE_BASE_URL must be an address alone, without a user, a password, a query or a hash.",
    ],
  ];
  for (const [adapter, variables, message] of wrong) {
    it(`ends with a sentence, before it touches the database: ${message}`, () => {
      const file = join(folder, "untouched.sqlite");
      const { status, stdout, stderr } = runToEndWith(variables, "--database", file, "--fresh", "--adapter", adapter);
      assert.deepEqual([status, stdout, stderr.trim()], [1, "", message]);
      assert.equal(existsSync(file), false);
    });
  }
});
