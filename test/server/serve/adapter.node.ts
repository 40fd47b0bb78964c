import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createFakeCtm, ctmKey, ctmSecret } from "../adapters/fake-ctm.js";
import { listen } from "../adapters/setup.js";
import { runToEnd, spawnServerWith } from "./spawn-server.js";

describe("serve --adapter", () => {
  it("shows the accounts of the provider, whose keys reach nobody", async () => {
    const fake = createFakeCtm();
    const provider = await listen((request) => fake.handle(request));
    const { url, kill, output } = await spawnServerWith(
      {
        CTM_ACCESS_KEY: ctmKey,
        CTM_SECRET_KEY: ctmSecret,
        CTM_BASE_URL: provider,
      },
      ":memory:",
      ...["--adapter", "ctm"],
    );
    const list = await fetch(`${url}/api/v1/accounts`);
    const body = await list.text();
    assert.equal((JSON.parse(body) as { accounts: unknown[] }).accounts.length, 12);
    for (const text of [body, JSON.stringify([...list.headers]), output.join()]) {
      assert.ok(!text.includes(ctmKey) && !text.includes(ctmSecret));
    }
    kill("SIGKILL");
  });

  it("ends with a sentence for an adapter that is not there, or without its keys", () => {
    const unknown = runToEnd("--database", ":memory:", "--adapter", "twilio");
    assert.deepEqual(
      [unknown.status, unknown.stderr.trim()],
      [1, "There’s no adapter “twilio”. Choose one of ctm, vonage."],
    );
    const keyless = runToEnd("--database", ":memory:", "--adapter", "vonage");
    assert.deepEqual(
      [keyless.status, keyless.stderr.trim()],
      [1, "The adapter vonage needs the environment variable VONAGE_API_KEY."],
    );
  });
});
