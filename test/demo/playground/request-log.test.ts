import { expect } from "@open-wc/testing";
import { createRecordingFetch } from "../../../demo/playground/request-log.js";

const key = "0a1b2c3d";

function setup(answer: () => Promise<Response>) {
  const log = document.createElement("ol");
  const send = createRecordingFetch(log, answer);
  const change = (init: RequestInit = {}) =>
    send(
      new Request("/api/v1/accounts/7?x=1", {
        method: "PATCH",
        headers: { "Idempotency-Key": key, "If-Match": '"r3"', Authorization: "Bearer secret" },
        body: "{}",
        ...init,
      }),
    );
  const newest = () => Array.from(log.firstElementChild!.querySelectorAll("strong, span, code"), (e) => e.textContent);
  const outcome = () => (log.firstElementChild as HTMLElement).dataset.outcome;
  return { log, change, newest, outcome };
}

describe("the log of requests", () => {
  it("has method, path, key, version and answer of each, and no other header", async () => {
    const { log, change, newest, outcome } = setup(() => Promise.resolve(new Response(null, { status: 412 })));
    expect((await change()).status).to.equal(412);
    expect(newest()).to.deep.equal([
      "PATCH",
      "412 Precondition Failed",
      "/api/v1/accounts/7?x=1",
      `Idempotency-Key: ${key}`,
      'If-Match: "r3"',
    ]);
    expect(outcome()).to.equal("failure");
    expect(log.textContent).not.to.include("secret");
  });

  it("says of a key that it was sent before", async () => {
    const { change, newest, outcome } = setup(() => Promise.resolve(new Response("{}")));
    await change();
    await change();
    expect(newest()).to.include(`Idempotency-Key: ${key} (same key, so it counts once)`);
    expect(newest()).to.include("200 OK");
    expect(outcome()).to.equal("success");
  });

  it("shows that an answer is awaited, and that none has come", async () => {
    const { change, newest, outcome } = setup(() => Promise.reject(new TypeError("lost")));
    const result = change().catch((error: unknown) => error);
    expect(newest()).to.include("Waiting…");
    expect(await result).to.be.instanceOf(TypeError);
    expect(newest()).to.include("No answer");
    expect(outcome()).to.equal("failure");
  });

  it("tells a request that the widget has stopped from one without an answer", async () => {
    const { change, newest, outcome } = setup(() => Promise.reject(new DOMException("", "AbortError")));
    await change({ signal: AbortSignal.abort() }).catch(() => undefined);
    expect(newest()).to.include("Stopped");
    expect(outcome()).to.equal("stopped");
  });
});
