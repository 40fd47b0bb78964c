import { expect } from "@open-wc/testing";
import type { HeadersContext } from "../../src/client/transport.js";
import { failure, json, problem, setup, wireAccount, withoutWaiting } from "./helpers.js";

const write = { key: "key-1", version: "v7" };
const fine = (): Response => json(wireAccount());

function tokens() {
  const reasons: string[] = [];
  const headers = ({ reason }: HeadersContext): HeadersInit => ({ authorization: `Bearer ${reasons.push(reason)}` });
  return { headers, reasons };
}

describe("the host's headers", () => {
  it("go along as they are given", async () => {
    const { api, requests } = setup([fine], { headers: [["X-CSRF-Token", "abc"]] });
    await api.getAccount(7);
    await api.changeBalance(7, "agency", write);
    expect(requests.map(({ headers }) => headers.get("x-csrf-token"))).to.deep.equal(["abc", "abc"]);
  });

  it("are asked for with every request, repeats too", async () => {
    const { headers, reasons } = tokens();
    const { api, requests } = setup([problem(503), fine], { headers: (context) => Promise.resolve(headers(context)) });
    await withoutWaiting(() => api.getAccount(7));
    await api.changeBalance(7, "agency", write);
    expect(reasons).to.deep.equal(["request", "request", "request"]);
    expect(requests.map((request) => request.headers.get("authorization"))).to.deep.equal([
      "Bearer 1",
      "Bearer 2",
      "Bearer 3",
    ]);
  });

  it("cannot replace the key, the version, the type or what is accepted", async () => {
    const headers = { "Idempotency-Key": "x", "If-Match": "*", "Content-Type": "text/plain", Accept: "text/html" };
    const { api, requests } = setup([fine], { headers });
    await api.changeBalance(7, "agency", write);
    const sent = ["idempotency-key", "if-match", "content-type", "accept"].map((name) =>
      requests[0]?.headers.get(name),
    );
    expect(sent).to.deep.equal(["key-1", '"v7"', "application/json", "application/json"]);
  });

  it("are asked for once more after a 401, and the request goes out once more as it was", async () => {
    const { headers, reasons } = tokens();
    const { api, requests } = setup([problem(401), fine], { headers });
    expect((await api.changeBalance(7, "customer", write)).id).to.equal(7);
    expect(reasons).to.deep.equal(["request", "unauthorized"]);
    expect(requests.map((request) => request.headers.get("authorization"))).to.deep.equal(["Bearer 1", "Bearer 2"]);
    expect(requests.map((request) => request.headers.get("idempotency-key"))).to.deep.equal(["key-1", "key-1"]);
    expect(requests.map((request) => request.headers.get("if-match"))).to.deep.equal(['"v7"', '"v7"']);
    expect(await Promise.all(requests.map((request) => request.json()))).to.deep.equal([
      { balance_from: "customer" },
      { balance_from: "customer" },
    ]);
  });

  it("are not asked for a third time: a second 401 is the end", async () => {
    const { headers, reasons } = tokens();
    const { api, requests } = setup([problem(401)], { headers });
    expect(await failure(api.getAccount(7))).to.include({ kind: "unauthorized", status: 401 });
    expect(reasons).to.deep.equal(["request", "unauthorized"]);
    expect(requests).to.have.lengthOf(2);
  });

  it("mean no second request after a 401 where they are fixed", async () => {
    const { api, requests } = setup([problem(401)], { headers: { authorization: "Bearer 1" } });
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
    ["gives what no header can hold", () => ({ authorization: "s3cret\n\u2603" })],
  ];
  for (const [what, headers] of broken) {
    it(`send nothing, and say so without their content, when the function ${what}`, async () => {
      const { api, requests } = setup([fine], { headers });
      const error = await failure(api.getAccount(7));
      expect(error).to.include({ kind: "unauthorized", status: undefined });
      expect(error).not.to.have.property("cause");
      expect(error.message).to.contain("`headers` failed").and.not.to.contain("s3cret");
      expect(requests).to.have.lengthOf(0);
    });
  }

  it("may be none", async () => {
    const { api, requests } = setup([fine], { headers: (() => undefined) as unknown as () => HeadersInit });
    await api.getAccount(7);
    expect(requests).to.have.lengthOf(1);
  });

  it("that come too late send nothing any more", async () => {
    const late = deferred();
    const controller = new AbortController();
    const { api, requests } = setup([fine], { headers: () => late.promise });
    const call = api
      .changeBalance(7, "agency", { ...write, signal: controller.signal })
      .catch((error: unknown) => error);
    controller.abort("closed");
    late.resolve({});
    expect(await call).to.equal("closed");
    expect(requests).to.have.lengthOf(0);
  });

  it("count towards the time-out of the attempt", async () => {
    const late = deferred();
    const { api, requests } = setup([fine], { headers: () => late.promise, timeout: 20 });
    expect(await failure(api.changeBalance(7, "agency", write))).to.include({ kind: "timeout" });
    late.resolve({});
    await late.promise;
    expect(requests).to.have.lengthOf(0);
  });
});

function deferred() {
  let resolve: (headers: HeadersInit) => void = () => undefined;
  const promise = new Promise<HeadersInit>((settle) => (resolve = settle));
  return { promise, resolve };
}
