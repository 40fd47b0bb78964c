import { expect } from "@open-wc/testing";
import { asFetch, isAny, withDelay, withFaults } from "../../server/index.js";
import { setup } from "./setup.js";

const base = "/api/v1/accounts";

describe("asFetch", () => {
  it("records requests with their key and body", async () => {
    const { fetch, list, change } = setup();
    await list();
    await change(7, "customer", { key: "k" });
    expect(fetch.requests.map(({ method, url }) => `${method} ${url.pathname}`)).to.deep.equal([
      `GET ${base}`,
      `PATCH ${base}/7`,
    ]);
    expect(fetch.requestsOf("PATCH")).to.have.length(1);
    expect(fetch.requestsOf("PATCH")[0]).to.include({ key: "k", body: '{"balance_from":"customer"}' });
  });

  it("accepts a Request, and sets the URL of the response", async () => {
    const { fetch } = setup();
    const response = await fetch(new Request(base), { headers: { Accept: "application/json" } });
    expect(response.url).to.equal(new URL(base, location.href).href);
    expect(fetch.requests[0]?.headers.get("Accept")).to.equal("application/json");
  });

  it("sends nothing if the signal is already aborted", async () => {
    const { fetch } = setup();
    const reason = new Error("stop");
    const error: unknown = await fetch(base, { signal: AbortSignal.abort(reason) }).catch((error: unknown) => error);
    expect(error).to.equal(reason);
    expect(fetch.requests).to.have.length(0);
  });

  it("rejects as soon as the signal is aborted", async () => {
    const controller = new AbortController();
    const abort = () => {
      controller.abort();
      return new Promise<void>(() => undefined);
    };
    const fetch = asFetch(withFaults(setup().backend.handle, withDelay(isAny, abort)));
    const error: unknown = await fetch(base, { signal: controller.signal }).catch((error: unknown) => error);
    expect(error).to.include({ name: "AbortError" });
  });
});
