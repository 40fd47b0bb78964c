import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inspect } from "node:util";
import { createCtmStore, createVonageStore } from "../../../server/adapters/index.js";
import type { BackendFetch, Store } from "../../../server/index.js";
import { newKey, type setupStore } from "../setup.js";
import { ctmKey, ctmSecret } from "./fake-ctm.js";
import { vonageKey, vonageSecret } from "./fake-vonage.js";
import { setupCtm, setupVonage, type Intercept } from "./setup.js";

/** A provider that quotes the header of a request in its answer. */
type Quote = (authorization: string) => Response | Promise<Response>;

const toPercents = (text: string) => Array.from(text, (one) => `%${one.charCodeAt(0).toString(16)}`).join("");

/** Answers a list, or an account, that is all right but for a name. */
const nameEverything = (name: string) =>
  Response.json({
    accounts: [{ id: 1, name }],
    _embedded: { subaccounts: [{ api_key: "aaa11111", name }] },
    api_key: "aaa11111",
    name,
  });

const quotes: readonly (readonly [where: string, quote: Quote])[] = [
  ["an error", (text) => Response.json({ detail: `${text} is wrong`, title: text }, { status: 401 })],
  ["an error of its own", (text) => new Response(`<pre>${text}`, { status: 500 })],
  ["a refusal", (text) => Response.json({ detail: `${text} is wrong` }, { status: 422 })],
  ["headers", (text) => new Response("", { status: 429, headers: { "Retry-After": text, "X-Debug": text } })],
  ["a redirect", (text) => new Response("", { status: 302, headers: { Location: `https://evil.example/?${text}` } })],
  ["a name", nameEverything],
  ["a name, decoded", (text) => nameEverything(atob(text.slice(6)))],
  ["a name, percent-encoded", (text) => nameEverything(toPercents(atob(text.slice(6))))],
  ["a name, in base64", (text) => nameEverything(btoa(`Header: ${text}`))],
  ["a name, cut off", (text) => nameEverything(`${text.slice(0, 20)}…`)],
  ["a name, without its beginning", (text) => nameEverything(`…${atob(text.slice(6)).slice(-9)}`)],
  ["JSON that cannot be read", (text) => new Response(`{ "token": ${text}`)],
  ["the error of a connection", (text) => Promise.reject(new TypeError(`Invalid header ${text}`))],
  ["an error that is no network error", (text) => Promise.reject(new RangeError(text))],
];

type Setup = ReturnType<typeof setupStore<Store>> & { readonly warnings: readonly string[] };

/** Sends every request of the contract, and returns all that comes back, with what was logged. */
async function collectAnswers(
  { get, change, requestBilling, withdraw, fetch, warnings }: Setup,
  id: string,
): Promise<string> {
  const logged: unknown[] = [];
  const { error, warn } = console;
  console.error = console.warn = (...args: unknown[]) => void logged.push(...args);
  try {
    const key = newKey();
    const responses = [
      await get(),
      await get(`?search=${id}`),
      await get(`/${id}`),
      await get(`/${id}/balance_changes`),
      await change(id, "customer", { key }),
      await change(id, "customer", { key }),
      await change(id, "elsewhere"),
      await requestBilling(id),
      await withdraw(id),
      await fetch("/api/v1/trail"),
      await get(),
    ];
    const texts = responses.map(async (response) =>
      [response.status, response.statusText, ...[...response.headers].flat(), await response.text()].join("\n"),
    );
    return [...(await Promise.all(texts)), ...warnings, ...logged.map((one) => inspect(one))].join("\n");
  } finally {
    Object.assign(console, { error, warn });
  }
}

/** What must not be seen: the key, its halves, and pieces of its encodings. */
const toSecrets = (user: string, secret: string) => {
  const token = btoa(`${user}:${secret}`);
  const pieces = [token.slice(0, 14), secret.slice(-9), btoa(`Header: Basic ${token}`), toPercents(secret)];
  return [user, secret, token, ...pieces];
};
const secretsOfVonage = toSecrets(vonageKey, vonageSecret);

const adapters: readonly (readonly [
  name: string,
  setup: () => Setup & { fake: { intercept: Intercept | undefined } },
  id: string,
  secrets: readonly string[],
])[] = [
  ["ctm", () => setupCtm(), "1", toSecrets(ctmKey, ctmSecret)],
  ["vonage", () => setupVonage(), "aaa11111", secretsOfVonage],
];

function assertHidden(text: string, secrets: readonly string[]): void {
  for (const secret of secrets) assert.equal(text.includes(secret), false, `${secret} in ${text}`);
}

describe("the key of an adapter", () => {
  for (const [name, setup, id, secrets] of adapters) {
    it(`is in no answer, header or message of ${name}`, async () => {
      const backend = setup();
      const text = await collectAnswers(backend, id);
      assert.match(text, /"accounts"/);
      assertHidden(text, secrets);
    });

    for (const [where, quote] of quotes) {
      it(`is in no answer, header or message of ${name} where the provider quotes it in ${where}`, async () => {
        const backend = setup();
        let isQuoted = false;
        backend.fake.intercept = ({ headers }) => {
          isQuoted = true;
          return quote(headers.get("Authorization") ?? "");
        };
        assertHidden(await collectAnswers(backend, id), secrets);
        assert.ok(isQuoted);
      });
    }

    it(`is not in the URLs that ${name} requests, and not in what is printed of its store`, async () => {
      const backend = setup();
      await collectAnswers(backend, id);
      assertHidden(inspect(backend.store, { depth: 9, showHidden: true }), secrets);
      assertHidden(JSON.stringify(backend.store), secrets);
      const { vendor, provider } = backend as { vendor?: BackendFetch; provider?: BackendFetch };
      const urls = (vendor ?? provider)!.requests.map(({ url }) => url.href).join();
      assert.equal(urls.includes(secrets[1]!), false);
    });
  }

  for (const [where, quote] of quotes) {
    it(`is in no answer, header or message of vonage where the provider quotes it in ${where} of a change only`, async () => {
      const backend = setupVonage();
      let isQuoted = false;
      backend.fake.intercept = ({ headers, method }) => {
        if (method === "GET") return undefined;
        isQuoted = true;
        return quote(headers.get("Authorization") ?? "");
      };
      assertHidden(await collectAnswers(backend, "aaa11111"), secretsOfVonage);
      assert.ok(isQuoted);
    });
  }

  it("is not in the error of an adapter that cannot be created", () => {
    for (const create of [
      () => createCtmStore({ accessKey: "a:b", secretKey: ctmSecret }),
      () => createCtmStore({ accessKey: ctmKey, secretKey: "" }),
      () => createVonageStore({ apiKey: vonageKey, apiSecret: vonageSecret, baseUrl: "ftp://x" }),
    ]) {
      assert.throws(create, (error: Error) =>
        [ctmKey, ctmSecret, vonageKey, vonageSecret].every((secret) => !error.message.includes(secret)),
      );
    }
  });

  it("may end in a line break, as a file does", async () => {
    const { list } = setupCtm(undefined, { accessKey: `${ctmKey}\n`, secretKey: ` ${ctmSecret}\r\n` });
    assert.equal((await list()).total_entries, 12);
    const vonage = setupVonage({ apiKey: `${vonageKey}\n`, apiSecret: `${vonageSecret}\n` });
    assert.equal((await vonage.list()).total_entries, 4);
  });
});
