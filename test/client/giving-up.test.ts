import { aTimeout, expect, waitUntil } from "@open-wc/testing";
import { endless, json, setup, silence, wireAccount } from "./helpers.js";

const write = { key: "key-1" };

describe("giving a request up", () => {
  it("rejects with the signal's own reason while nothing has answered", async () => {
    const reason = new Error("a newer request");
    const controller = new AbortController();
    const { api, requests } = setup([
      (request) => {
        controller.abort(reason);
        return silence(request);
      },
    ]);
    const outcome = await api.getAccount(7, { signal: controller.signal }).catch((error: unknown) => error);
    expect(outcome).to.equal(reason);
    expect(requests).to.have.lengthOf(1);
  });

  it("stops a body that is still arriving", async () => {
    const controller = new AbortController();
    const { api } = setup([
      ({ signal }) => {
        queueMicrotask(() => controller.abort());
        return new Response(endless(signal));
      },
    ]);
    const outcome = await api.getAccount(7, { signal: controller.signal }).catch((error: unknown) => error);
    expect(outcome).to.equal(controller.signal.reason);
  });

  it("gives it up however long it has been under way: WebKit clears up signals that nothing holds", async () => {
    const controllers = Array.from({ length: 20 }, () => new AbortController());
    const { api, requests } = setup([silence]);
    const outcomes = controllers.map(({ signal }) => api.getAccount(7, { signal }).catch((error: unknown) => error));
    await waitUntil(() => requests.length === controllers.length);
    // WebKit looks for what nothing holds when the memory fills, and then not at once.
    for (const pause of [100, 100]) {
      for (let round = 0; round < 60; round++)
        Array.from({ length: 20_000 }, (_, index) => ({ text: `some ${index}` }));
      await aTimeout(pause);
    }
    for (const controller of controllers) controller.abort("too long");
    expect(new Set(await Promise.all(outcomes))).to.deep.equal(new Set(["too long"]));
  });

  it("sends nothing where it was given up before", async () => {
    const { api, requests } = setup([json(wireAccount())]);
    const signal = AbortSignal.abort("too late");
    expect(await api.changeBalance(7, "agency", { ...write, signal }).catch((error: unknown) => error)).to.equal(
      "too late",
    );
    expect(requests).to.have.lengthOf(0);
  });
});
