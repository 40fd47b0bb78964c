import { expect } from "@open-wc/testing";
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

  it("sends nothing where it was given up before", async () => {
    const { api, requests } = setup([json(wireAccount())]);
    const signal = AbortSignal.abort("too late");
    expect(await api.changeBalance(7, "agency", { ...write, signal }).catch((error: unknown) => error)).to.equal(
      "too late",
    );
    expect(requests).to.have.lengthOf(0);
  });
});
