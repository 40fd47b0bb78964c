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
import { createWitness, textsIn, type Witness } from "../helpers/secrets.js";
import { queryAll } from "../helpers/roles.js";
import { until } from "../helpers/until.js";
import { ENDPOINT, setup } from "../helpers/accounts-billing-page.js";
import { switchable } from "../helpers/gate.js";

const TOKEN = "t0k3n-that-must-not-be-visible";
/** Some hosts have a key in their endpoint's query: it is sent to the endpoint, and nowhere else. */
const KEY = "k3y-of-the-endpoint";
/** Milliseconds of one attempt that is never answered. */
const SHORT_TIMEOUT = 100;

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

/** A table whose every request carries the secrets, with a fault that is on from the start. */
async function setupSecret(create: (match: Match) => Fault, timeout: number) {
  const failing = switchable(create(() => true));
  const page = await setup({
    faults: [failing.fault],
    until: "error",
    properties: {
      endpoint: `${ENDPOINT}?key=${KEY}`,
      timeout,
      headers: () => ({ Authorization: `Bearer ${TOKEN}`, "X-CSRF-Token": TOKEN }),
    },
  });
  return { ...page, failing };
}

describe("a token in the host's headers", () => {
  let witness: Witness;
  beforeEach(() => (witness = createWitness()));
  afterEach(() => witness.end());

  for (const [what, create] of Object.entries(faults)) {
    it(`is visible nowhere after ${what}, for the list, a change and a history`, async () => {
      const timeout = what === "silence" ? SHORT_TIMEOUT : 15_000;
      const { element, failing, hasControl, openDialog, fetch, names, nextError } = await setupSecret(create, timeout);
      failing.isOn = false;
      element.timeout = 15_000;
      await element.updateComplete;
      await element.refresh();
      failing.isOn = true;
      element.timeout = timeout;
      await element.updateComplete;
      const error = nextError();
      await element.refresh();
      await error;
      const name = names().find(hasControl)!;
      const { dialog } = await openDialog(name);
      queryAll("summary", dialog)[0]?.click();
      queryAll("button.primary", dialog)[0]!.click();
      await until(() => !dialog.open || queryAll("[role=alert]", dialog)[0]?.textContent.trim(), "the outcome");
      expect(fetch.requestsOf("PATCH")).not.to.be.empty;
      for (const { url, headers } of fetch.requests) {
        expect(headers.get("authorization")).to.equal(`Bearer ${TOKEN}`);
        expect(`${url.origin}${url.pathname}`.startsWith(location.origin + ENDPOINT)).to.equal(true);
        expect(url.href).not.to.contain(TOKEN);
      }
      expect(witness.find(TOKEN, KEY)).to.deep.equal([]);
    });
  }

  const quotes: Record<string, string> = {
    "as it is": `Bearer ${TOKEN} was refused`,
    "with JSON escapes": `Bearer ${TOKEN.replaceAll("-", "\\u002D")} was refused`,
    shortened: `Invalid token ${TOKEN.slice(0, 14)}…`,
    "by its end": `Invalid token …${TOKEN.slice(-14)}`,
    "percent-encoded": `Invalid header ${encodeURIComponent(`Bearer ${TOKEN}/`)}`,
    "in base64": `Invalid token ${btoa(TOKEN)}`,
  };
  for (const [how, detail] of Object.entries(quotes)) {
    it(`is neither in the page nor in ctm-error where the server quotes it ${how}`, async () => {
      const init = { status: 422, headers: { "content-type": "application/problem+json" } };
      const create = (match: Match) => withAnswer(match, () => new Response(`{"detail":"${detail}"}`, init));
      const { element, failing, hasControl, openDialog, names, nextError } = await setupSecret(create, 15_000);
      failing.isOn = false;
      await element.refresh();
      failing.isOn = true;
      const { dialog } = await openDialog(names().find(hasControl)!);
      const refused = nextError();
      queryAll("button.primary", dialog)[0]!.click();
      expect((await refused).detail.error).to.include({ kind: "validation", detail: undefined });
      await until(() => queryAll("[role=alert]", dialog)[0]?.textContent.trim(), "the refusal");
      expect(witness.find(TOKEN, TOKEN.slice(0, 14), TOKEN.slice(-14), btoa(TOKEN))).to.deep.equal([]);
    });
  }

  it("is not quoted where the host's own function for headers fails with it", async () => {
    const headers = () => Promise.reject(new Error(`Could not refresh ${TOKEN}`));
    await setup({ until: "error", properties: { headers } });
    expect(witness.find(TOKEN)).to.deep.equal([]);
  });

  const places: Record<string, () => void> = {
    "ctm-error": () => {
      const error = new ApiError("network", "No answer");
      const request = new Request("/", { headers: { Authorization: TOKEN } });
      Object.defineProperty(error, "cause", { value: new Error("x", { cause: { request } }) });
      dispatchEvent(new CustomEvent("ctm-error", { detail: { error, operation: "list" } }));
    },
    "the page": () => (document.title = TOKEN),
    console: () => console.info({ a: [new Map([["b", TOKEN]])] }),
    "another tab": () => new BroadcastChannel(TOKEN).postMessage(1),
  };
  for (const [place, put] of Object.entries(places)) {
    it(`would be found in ${place}`, () => {
      const { title } = document;
      put();
      expect(witness.find(TOKEN)).to.include(place);
      document.title = title;
    });
  }

  it("would be found in a request", () => {
    expect(textsIn(new Request("/", { headers: { Authorization: TOKEN } }))).to.include(TOKEN);
  });
});
