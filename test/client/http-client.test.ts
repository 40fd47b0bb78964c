import { aTimeout, expect, waitUntil } from "@open-wc/testing";
import { toTimeout } from "../../src/client/http-client.js";
import {
  cutOff,
  endless,
  failure,
  fine,
  json,
  offline,
  rejection,
  setup,
  silence,
  wireAccount,
  type Answer,
} from "./helpers.js";

const write = { key: "key-1" };

describe("an answer", () => {
  const unexpected: [what: string, answer: () => Response][] = [
    ["a page", () => new Response("<!doctype html><p>Hello", { headers: { "content-type": "text/html" } })],
    ["no content", () => new Response(null, { status: 204 })],
    ["an empty body", () => new Response("")],
    ["invalid JSON", () => new Response('{"id":7,"name":"Ac')],
    ["JSON of another shape", () => json({ account: wireAccount() })],
    ["a list", () => json([wireAccount()])],
    ["JSON in another encoding", () => new Response(new Uint8Array([0xff, 0xfe, 0x7b, 0, 0x7d, 0]))],
    ["JSON nested 100,000 deep", () => new Response("[".repeat(100_000) + "]".repeat(100_000))],
  ];
  for (const [what, answer] of unexpected) {
    it(`is unexpected where it is ${what}, and the request is not repeated`, async () => {
      const { api, requests } = setup([answer]);
      expect(await failure(api.getAccount(7))).to.include({ kind: "invalid-response" });
      expect(await failure(api.changeBalance(7, "agency", write))).to.include({ kind: "invalid-response" });
      expect(requests).to.have.lengthOf(2);
    });
  }

  it("is read as JSON whatever its content type, with a byte order mark and characters across chunks", async () => {
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

  const losses: [what: string, answer: Answer, kind: string][] = [
    ["that does not come, for there is no connection", offline(), "network"],
    ["that is cut off", () => new Response(cutOff('{"id":7,')), "network"],
    ["that does not come in time", silence, "timeout"],
    ["whose body does not end in time", ({ signal }) => new Response(endless(signal)), "timeout"],
  ];
  for (const [what, answer, kind] of losses) {
    it(`${what} is a ${kind} error; the write is not repeated, the read twice`, async () => {
      const { api, requests } = setup([answer], { timeout: 20 });
      expect(await failure(api.changeBalance(7, "agency", write))).to.include({ kind, status: undefined });
      expect(requests).to.have.lengthOf(1);
      expect(await failure(api.getAccount(7))).to.include({ kind, status: undefined });
      expect(requests).to.have.lengthOf(4);
    });
  }
});

describe("an aborted request", () => {
  it("rejects with the signal's own reason while there is no response", async () => {
    const reason = new Error("a newer request");
    const controller = new AbortController();
    const { api, requests } = setup([
      (request) => {
        controller.abort(reason);
        return silence(request);
      },
    ]);
    expect(await rejection(api.getAccount(7, { signal: controller.signal }))).to.equal(reason);
    expect(requests).to.have.lengthOf(1);
  });

  it("rejects with it while the body arrives", async () => {
    const controller = new AbortController();
    const { api } = setup([
      ({ signal }) => {
        queueMicrotask(() => controller.abort());
        return new Response(endless(signal));
      },
    ]);
    expect(await rejection(api.getAccount(7, { signal: controller.signal }))).to.equal(controller.signal.reason);
  });

  it("rejects with it however long it has been under way: WebKit collects signals that nothing holds", async () => {
    const controllers = Array.from({ length: 20 }, () => new AbortController());
    const { api, requests } = setup([silence]);
    const reasons = controllers.map(({ signal }) => rejection(api.getAccount(7, { signal })));
    await waitUntil(() => requests.length === controllers.length);
    // WebKit collects garbage when the memory fills, and then not at once.
    for (const pause of [100, 100]) {
      for (let round = 0; round < 60; round++)
        Array.from({ length: 20_000 }, (_, index) => ({ text: `some ${index}` }));
      await aTimeout(pause);
    }
    for (const controller of controllers) controller.abort("too long");
    expect(new Set(await Promise.all(reasons))).to.deep.equal(new Set(["too long"]));
  });

  it("is not sent where it was aborted before", async () => {
    const { api, requests } = setup([fine]);
    const signal = AbortSignal.abort("too late");
    expect(await rejection(api.changeBalance(7, "agency", { ...write, signal }))).to.equal("too late");
    expect(requests).to.have.lengthOf(0);
  });
});

describe("toTimeout", () => {
  const timeouts: [given: number | undefined, timeout: number][] = [
    [undefined, 15_000],
    [2000, 2000],
    [0, 15_000],
    [-1, 15_000],
    [NaN, 15_000],
    [Infinity, 2 ** 31 - 1],
  ];
  for (const [given, timeout] of timeouts) {
    it(`returns ${timeout} ms for ${given}`, () => {
      expect(toTimeout(given)).to.equal(timeout);
    });
  }
});
