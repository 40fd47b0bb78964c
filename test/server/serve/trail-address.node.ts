import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { TrailRecord } from "../../../server/index.js";
import type { Configuration } from "../../../server/serve/configuration.js";
import { serve } from "./setup.js";

/** Returns the addresses that the trail has of a sign-in and a change, which say that they come from one. */
async function readAddresses(options: Partial<Configuration>): Promise<unknown[]> {
  const { sessionHeaders, change, send } = await serve({ access: "session", ...options });
  const headers = await sessionHeaders("dana");
  assert.equal((await change("customer", { ...headers, "X-Forwarded-For": "203.0.113.9" })).status, 200);
  const { trail } = (await (await send("/api/v1/trail", { headers })).json()) as { trail: TrailRecord[] };
  return trail.map(({ action, address }) => [action, address]);
}

const origin = "https://billing.example";

describe("the address in the trail", () => {
  it("is that of the connection, whatever a client says of itself", async () => {
    const expected = ["change", "sign_in"].map((action) => [action, "127.0.0.1"]);
    assert.deepEqual(await readAddresses({}), expected);
  });

  it("is unknown behind a proxy that is not trusted: its own is everyone's", async () => {
    const expected = ["change", "sign_in"].map((action) => [action, null]);
    assert.deepEqual(await readAddresses({ origin }), expected);
  });

  it("is what a trusted proxy says", async () => {
    assert.deepEqual(await readAddresses({ origin, trustProxy: true }), [
      ["change", "203.0.113.9"],
      ["sign_in", null],
    ]);
  });
});
