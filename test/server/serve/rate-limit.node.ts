import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readProblem } from "../setup.js";
import { abbot, serve } from "./setup.js";

describe("the rate limit", () => {
  const rateLimit = { requests: 3, seconds: 60 };

  it("answers with 429 and Retry-After, without effect", async () => {
    const { get, change, clock } = await serve({ rateLimit });
    for (let count = 0; count < 3; count++) assert.equal((await get()).status, 200);
    const refused = await change("customer");
    assert.equal(refused.headers.get("Retry-After"), "20");
    assert.equal((await readProblem(refused)).status, 429);
    clock.time += 20_000;
    assert.match(await (await get(`/${abbot}`)).text(), /"balance_from":"agency"/);
    assert.equal((await get()).status, 429);
  });

  it("counts the requests of each user separately", async () => {
    const { get, bearerHeaders } = await serve({ access: "bearer", rateLimit });
    const [dana, noa] = [await bearerHeaders("dana"), await bearerHeaders("noa")];
    for (let count = 0; count < 4; count++) await get("", dana);
    assert.equal((await get("", dana)).status, 429);
    assert.equal((await get("", noa)).status, 200);
  });
});
