import { expect } from "@open-wc/testing";
import type { HeadersContext } from "../../src/client/transport.js";
import { createDeferred } from "../helpers/deferred.js";
import { expectAtEndpoint, failure, fine, problem, redirect, rejection, setup } from "./helpers.js";

const write = { key: "key-1", version: "v7" };

/** A `headers` function whose token differs with each call, and the reasons of its calls. */
function tokens() {
  const reasons: string[] = [];
  const headers = ({ reason }: HeadersContext): HeadersInit => ({ authorization: `Bearer ${reasons.push(reason)}` });
  return { headers, reasons };
}

const headerOf = (requests: readonly Request[], name: string) => requests.map(({ headers }) => headers.get(name));

describe("the page's headers", () => {
  it("are sent with reads and writes", async () => {
    const { api, requests } = setup([fine], { headers: [["X-CSRF-Token", "abc"]] });
    await api.getAccount(7);
    await api.changeBalance(7, "agency", write);
    expect(headerOf(requests, "x-csrf-token")).to.deep.equal(["abc", "abc"]);
  });

  it("are requested from their function for each attempt", async () => {
    const { headers, reasons } = tokens();
    const { api, requests } = setup([problem(503), fine], { headers: (context) => Promise.resolve(headers(context)) });
    await api.getAccount(7);
    await api.changeBalance(7, "agency", write);
    expect(reasons).to.deep.equal(["request", "request", "request"]);
    expect(headerOf(requests, "authorization")).to.deep.equal(["Bearer 1", "Bearer 2", "Bearer 3"]);
  });

  it("do not replace Idempotency-Key, If-Match, Content-Type and Accept", async () => {
    const headers = { "Idempotency-Key": "x", "If-Match": "*", "Content-Type": "text/plain", Accept: "text/html" };
    const { api, requests } = setup([fine], { headers });
    await api.changeBalance(7, "agency", write);
    const sent = ["idempotency-key", "if-match", "content-type", "accept"].flatMap((name) => headerOf(requests, name));
    expect(sent).to.deep.equal(["key-1", '"v7"', "application/json", "application/json"]);
  });

  it("are requested once more after a redirect of a read", async () => {
    const { headers, reasons } = tokens();
    const { api, requests } = setup([redirect, fine], { headers });
    expect((await api.getAccount(7)).id).to.equal(7);
    expect(reasons).to.deep.equal(["request", "unauthorized"]);
    expectAtEndpoint(requests);
  });

  for (const [what, refusal] of [
    ["401", problem(401)],
    ["redirect", redirect],
  ] as const) {
    it(`are not requested a third time after a second ${what}`, async () => {
      const { headers, reasons } = tokens();
      const { api, requests } = setup([refusal], { headers });
      expect(await failure(api.getAccount(7))).to.include({ kind: "unauthorized", status: 401 });
      expect(reasons).to.deep.equal(["request", "unauthorized"]);
      expect(requests).to.have.lengthOf(2);
      expectAtEndpoint(requests);
    });
  }

  it("are requested once more after a 401, and the same request is sent once more", async () => {
    const { headers, reasons } = tokens();
    const { api, requests } = setup([problem(401), fine], { headers });
    expect((await api.changeBalance(7, "customer", write)).id).to.equal(7);
    expect(reasons).to.deep.equal(["request", "unauthorized"]);
    expect(headerOf(requests, "authorization")).to.deep.equal(["Bearer 1", "Bearer 2"]);
    expect(headerOf(requests, "idempotency-key")).to.deep.equal(["key-1", "key-1"]);
    expect(headerOf(requests, "if-match")).to.deep.equal(['"v7"', '"v7"']);
    expect(await Promise.all(requests.map((request) => request.json()))).to.deep.equal([
      { balance_from: "customer" },
      { balance_from: "customer" },
    ]);
    expectAtEndpoint(requests);
  });

  it("are requested once more after a 401 that follows two retries of a read", async () => {
    const { headers, reasons } = tokens();
    const { api } = setup([problem(503), problem(503), problem(401), fine], { headers });
    expect((await api.getAccount(7)).id).to.equal(7);
    expect(reasons).to.deep.equal(["request", "request", "request", "unauthorized"]);
  });

  it("are not sent again after a 401 when they are an object", async () => {
    const { api, requests } = setup([problem(401)], { headers: { authorization: "Bearer s3cret" } });
    expect(await failure(api.getAccount(7))).to.include({ kind: "unauthorized" });
    expect(requests).to.have.lengthOf(1);
  });

  const broken: [what: string, headers: () => HeadersInit | Promise<HeadersInit>][] = [
    [
      "throws",
      () => {
        throw new Error("s3cret");
      },
    ],
    ["rejects", () => Promise.reject(new Error("s3cret"))],
    ["returns an invalid header", () => ({ authorization: "s3cret\n\u2603" })],
  ];
  for (const [what, headers] of broken) {
    it(`prevent the request when their function ${what}, and the error does not quote them`, async () => {
      const { api, requests } = setup([fine], { headers });
      const error = await failure(api.getAccount(7));
      expect(error).to.include({ kind: "unauthorized", status: undefined });
      expect(error).not.to.have.property("cause");
      expect(error.message).to.contain("`headers` failed").and.not.to.contain("s3cret");
      expect(requests).to.have.lengthOf(0);
    });
  }

  it("may be undefined", async () => {
    const { api, requests } = setup([fine], { headers: (() => undefined) as unknown as () => HeadersInit });
    await api.getAccount(7);
    expect(requests).to.have.lengthOf(1);
  });

  it("arrive too late for a request that was aborted, which is not sent", async () => {
    const late = createDeferred<HeadersInit>();
    const controller = new AbortController();
    const { api, requests } = setup([fine], { headers: () => late.promise });
    const call = rejection(api.changeBalance(7, "agency", { ...write, signal: controller.signal }));
    controller.abort("closed");
    late.resolve({});
    expect(await call).to.equal("closed");
    expect(requests).to.have.lengthOf(0);
  });

  it("count towards the time-out of the attempt while they are awaited", async () => {
    const late = createDeferred<HeadersInit>();
    const { api, requests } = setup([fine], { headers: () => late.promise, timeout: 20 });
    expect(await failure(api.changeBalance(7, "agency", write))).to.include({ kind: "timeout" });
    late.resolve({});
    await late.promise;
    expect(requests).to.have.lengthOf(0);
  });
});
