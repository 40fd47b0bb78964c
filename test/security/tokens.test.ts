import { queryAll } from "../helpers/roles.js";
import { expect } from "@open-wc/testing";
import {
  withAnswer,
  withFailure,
  withLostAnswer,
  withNetworkError,
  type Fault,
  type Match,
} from "../../server/index.js";
import { ApiError } from "../../src/index.js";
import { responseAs, silence } from "../client/helpers.js";
import { createWitness, textsIn } from "../helpers/secrets.js";
import { until } from "../helpers/until.js";
import { ENDPOINT, setup } from "../helpers/accounts-billing-page.js";
import { switchable } from "../helpers/gate.js";

const TOKEN = "t0k3n-that-nobody-may-see";
/** Some hosts have one in their endpoint's query: it goes to the endpoint, and nowhere else. */
const KEY = "k3y-of-the-endpoint";
/** Of an attempt, in milliseconds. */
const TIMEOUT = 15_000;

const json = { "content-type": "application/json" };
const answers: Record<string, () => Response> = {
  "a page": () => new Response("<form>", { headers: { "content-type": "text/html" } }),
  "a redirect": () => responseAs(new Response(null), { type: "opaqueredirect" }),
  "an answer of another origin": () => responseAs(Response.json({}), { url: "https://evil.example/" }),
  "JSON cut short": () => new Response('{"accounts":[{', { headers: json }),
  "JSON of another shape": () => Response.json({ accounts: 7, id: {} }),
  nothing: () => new Response(null, { status: 204 }),
};

const faults: Record<string, (match: Match) => Fault> = {
  ...Object.fromEntries(
    [400, 401, 403, 404, 409, 412, 422, 429, 500, 503].map((status) => [
      String(status),
      (match: Match) => withFailure(match, status, "No.", { "Retry-After": "0" }),
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(answers).map(([name, answer]) => [name, (match: Match) => withAnswer(match, answer)]),
  ),
  "no connection": withNetworkError,
  "a lost answer": withLostAnswer,
  silence: (match) => withAnswer(match, silence),
  "a transport whose error quotes the request": (match) => (next) => (request) =>
    match(request)
      ? Promise.reject(Object.assign(new TypeError(`Could not send ${TOKEN}`, { cause: request }), { request }))
      : next(request),
};

/** Lets what is between an attempt and the next take no time, nor what is waited for that never comes. */
async function withoutPauses(run: () => Promise<void>, isSilent: () => boolean): Promise<void> {
  const { setTimeout } = globalThis;
  const hurry = (callback: () => void, delay = 0) => {
    if (delay === TIMEOUT && isSilent()) return setTimeout(callback, 40);
    return setTimeout(callback, delay >= 150 && delay <= 900 ? 0 : delay);
  };
  globalThis.setTimeout = hurry as unknown as typeof setTimeout;
  await run().finally(() => (globalThis.setTimeout = setTimeout));
}

/** A table whose every request carries the secrets, with a fault that is on from the beginning. */
async function setupSecret(create: (match: Match) => Fault) {
  const failing = switchable(create(() => true));
  const page = await setup({
    faults: [failing.fault],
    until: "error",
    properties: {
      endpoint: `${ENDPOINT}?key=${KEY}`,
      headers: () => ({ Authorization: `Bearer ${TOKEN}`, "X-CSRF-Token": TOKEN }),
    },
  });
  return { ...page, failing };
}

describe("a token in the host's headers", () => {
  for (const [what, create] of Object.entries(faults)) {
    it(`is nowhere to be seen after ${what}: to the list, to a change, to a history`, async () => {
      const witness = createWitness();
      let isSilent = what === "silence";
      try {
        await withoutPauses(
          async () => {
            const { element, failing, root, fetch, nextError } = await setupSecret(create);
            failing.isOn = isSilent = false;
            await element.refresh();
            failing.isOn = true;
            isSilent = what === "silence";
            const error = nextError();
            await element.refresh();
            await error;
            const toggle = root.querySelector("ctm-balance-toggle")!;
            toggle.show();
            await until(() => toggle.open, "the pop-up");
            queryAll("summary", root)[0]?.click();
            queryAll("button.primary", root)[0]!.click();
            await until(() => queryAll("dialog [role=alert]", root)[0]?.textContent.trim() || !toggle.open, "an end");
            expect(fetch.requestsOf("PATCH")).not.to.be.empty;
            for (const { url, headers } of fetch.requests) {
              expect(headers.get("authorization")).to.equal(`Bearer ${TOKEN}`);
              expect(`${url.origin}${url.pathname}`.startsWith(location.origin + ENDPOINT)).to.equal(true);
              expect(url.href).not.to.contain(TOKEN);
            }
          },
          () => isSilent,
        );
        expect(witness.find(TOKEN, KEY)).to.deep.equal([]);
      } finally {
        witness.end();
      }
    });
  }

  it("is not quoted where the host's own function for headers fails with it", async () => {
    const witness = createWitness();
    try {
      const fail = () => Promise.reject(new Error(`Could not refresh ${TOKEN}`));
      await setup({ until: "error", properties: { headers: fail } });
      expect(witness.find(TOKEN)).to.deep.equal([]);
    } finally {
      witness.end();
    }
  });

  it("would be found: in an event, an error's cause, a request in it, the page, the console, another tab", () => {
    const request = new Request("/", { headers: { Authorization: TOKEN } });
    const hiding: Record<string, () => void> = {
      "ctm-error": () => {
        const error = new ApiError("network", "No answer");
        Object.defineProperty(error, "cause", { value: new Error("x", { cause: { request } }) });
        dispatchEvent(new CustomEvent("ctm-error", { detail: { error, operation: "list" } }));
      },
      "the page": () => (document.title = TOKEN),
      console: () => console.info({ a: [new Map([["b", TOKEN]])] }),
      "another tab": () => new BroadcastChannel(TOKEN).postMessage(1),
    };
    for (const [where, hide] of Object.entries(hiding)) {
      const witness = createWitness();
      try {
        hide();
        expect(witness.find(TOKEN)).to.include(where);
      } finally {
        witness.end();
        document.title = "";
      }
    }
    expect(textsIn(request)).to.include(TOKEN);
  });
});
