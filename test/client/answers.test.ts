import { expect } from "@open-wc/testing";
import fc from "fast-check";
import { ApiError, toApiError, type ApiErrorKind } from "../../src/client/api-error.js";
import { cutOff, endless, failure, json, offline, problem, setup, silence, wireAccount } from "./helpers.js";

const write = { key: "key-1" };

describe("what the client makes of an answer", () => {
  const kinds: [status: number, kind: ApiErrorKind][] = [
    [304, "invalid-response"],
    [400, "validation"],
    [401, "unauthorized"],
    [402, "invalid-response"],
    [403, "forbidden"],
    [404, "not-found"],
    [405, "invalid-response"],
    [408, "timeout"],
    [409, "conflict"],
    [410, "not-found"],
    [412, "conflict"],
    [418, "invalid-response"],
    [422, "validation"],
    [428, "conflict"],
    [429, "rate-limit"],
    [500, "server"],
    [502, "server"],
    [503, "server"],
    [504, "server"],
    [599, "server"],
  ];
  for (const [status, kind] of kinds) {
    it(`takes ${status} on a write as ${kind}, and does not repeat it`, async () => {
      const { api, requests } = setup([new Response(null, { status })]);
      expect(await failure(api.changeBalance(7, "agency", write))).to.include({ kind, status, detail: undefined });
      expect(requests).to.have.lengthOf(1);
    });
  }

  it("hands on a problem's detail as text", async () => {
    const { api } = setup([problem(422, { title: "No", detail: " The <b>card</b> was declined. " })]);
    const error = await failure(api.changeBalance(7, "agency", write));
    expect(error.detail).to.equal("The <b>card</b> was declined.");
  });

  it("clips a detail that is too long, between characters", async () => {
    const { api } = setup([problem(422, { detail: "😀".repeat(501) })]);
    const { detail = "" } = await failure(api.changeBalance(7, "agency", write));
    expect(detail).to.equal(`${"😀".repeat(499)}…`);
  });

  const withoutDetail: [what: string, answer: Response][] = [
    ["a page", new Response("detail: <html>", { status: 422, headers: { "content-type": "text/html" } })],
    [
      "JSON that does not say so",
      new Response('{"detail":"x"}', { status: 422, headers: { "content-type": "text/plain" } }),
    ],
    ["JSON cut short", new Response('{"detail":"x', { status: 422, headers: { "content-type": "application/json" } })],
    ["a detail that is no text", problem(422, { detail: { a: 1 } })],
    ["an empty detail", problem(422, { detail: "  " })],
    ["no object", problem(422, null)],
  ];
  for (const [what, answer] of withoutDetail) {
    it(`finds no detail in ${what}`, async () => {
      const { api } = setup([answer]);
      expect(await failure(api.changeBalance(7, "agency", write))).to.include({
        kind: "validation",
        detail: undefined,
      });
    });
  }

  const unexpected: [what: string, answer: () => Response][] = [
    ["a page", () => new Response("<!doctype html><p>Hello", { headers: { "content-type": "text/html" } })],
    ["nothing", () => new Response(null, { status: 204 })],
    ["an empty body", () => new Response("")],
    ["JSON cut short", () => new Response('{"id":7,"name":"Ac')],
    ["JSON of another shape", () => json({ account: wireAccount() })],
    ["a list", () => json([wireAccount()])],
    ["another account", () => json(wireAccount({ id: 8 }))],
    ["JSON in another encoding", () => new Response(new Uint8Array([0xff, 0xfe, 0x7b, 0, 0x7d, 0]))],
    ["JSON nested 100,000 deep", () => new Response("[".repeat(100_000) + "]".repeat(100_000))],
  ];
  for (const [what, answer] of unexpected) {
    it(`does not take ${what} for an account, on a read or a write`, async () => {
      const { api, requests } = setup([answer]);
      expect(await failure(api.getAccount(7))).to.include({ kind: "invalid-response" });
      expect(await failure(api.changeBalance(7, "agency", write))).to.include({ kind: "invalid-response" });
      expect(requests).to.have.lengthOf(2);
    });
  }

  it("does not take an account for a list", async () => {
    const { api } = setup([json(wireAccount())]);
    expect(await failure(api.listAccounts({ page: 1, pageSize: 50 }))).to.include({ kind: "invalid-response" });
  });

  it("reads JSON whatever type it is said to have, with a byte order mark and letters in parts", async () => {
    const bytes = new TextEncoder().encode(`\ufeff${JSON.stringify(wireAccount({ name: "Zoë 😀" }))}`);
    const body = new ReadableStream({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
        controller.close();
      },
    });
    const { api } = setup([() => new Response(body)]);
    expect((await api.getAccount(7)).name).to.equal("Zoë 😀");
  });

  it("calls a lost connection a network error", async () => {
    const { api, requests } = setup([offline()]);
    expect(await failure(api.changeBalance(7, "agency", write))).to.include({ kind: "network", status: undefined });
    expect(requests).to.have.lengthOf(1);
  });

  it("calls an answer that is cut off a network error", async () => {
    const { api } = setup([() => new Response(cutOff('{"id":7,'))]);
    expect(await failure(api.changeBalance(7, "agency", write))).to.include({ kind: "network" });
  });

  it("calls no answer in time, and a body that never ends, a time-out", async () => {
    const { api } = setup([silence, ({ signal }) => new Response(endless(signal))], { timeout: 20 });
    expect(await failure(api.changeBalance(7, "agency", write))).to.include({ kind: "timeout", status: undefined });
    expect(await failure(api.changeBalance(7, "agency", write))).to.include({ kind: "timeout", status: undefined });
  });

  it("keeps nothing of the request in an error: no header, no URL, no cause", async () => {
    const secrets = {
      headers: { authorization: "Bearer s3cret" },
      endpoint: "https://host.example/accounts?token=s3cret",
    };
    for (const answer of [problem(500), offline(), new Response("{"), silence]) {
      const { api } = setup([answer], { ...secrets, timeout: 20 });
      const error = await failure(api.changeBalance(7, "agency", write));
      expect(Object.keys(error).sort()).to.deep.equal(["detail", "kind", "name", "status"]);
      expect(`${error.message}${JSON.stringify(error)}`)
        .not.to.contain("s3cret")
        .and.not.to.contain("host.example");
    }
  });
});

describe("toApiError", () => {
  it("leaves an ApiError as it is", () => {
    const error = new ApiError("forbidden", "No");
    expect(toApiError(error)).to.equal(error);
  });

  it("makes an ApiError of whatever else was thrown, and keeps none of it", () => {
    fc.assert(
      fc.property(fc.anything(), (thrown) => {
        const error = toApiError(thrown);
        expect(error).to.be.instanceOf(ApiError).and.to.include({ kind: "invalid-response" });
        expect(error).not.to.have.property("cause");
      }),
    );
  });
});
