import assert from "node:assert/strict";
import { createAdaptorServer } from "@hono/node-server";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { after, describe, it } from "node:test";
import {
  asFetch,
  createBackend,
  createMemoryStore,
  isAny,
  seedAccounts,
  withAnswer,
  withFaults,
  withFailure,
  type Fault,
} from "../../server/index.js";
import { runCommand, type Terminal } from "../../cli/command.js";
import type { Finding } from "../../cli/findings.js";
import { abbot, serve } from "../demo/server/setup.js";
import { acme, base, isList, withFields } from "./setup.js";
import { problemWith } from "./twists.js";

const version = "1.2.3";

/** Runs a command line in this process. */
async function run(args: readonly string[], options: Partial<Terminal> & { answer?: boolean } = {}) {
  const { answer = false, ...terminal } = options;
  let out = "";
  let told = "";
  const code = await runCommand(args, {
    version,
    look: { width: 80, hasColour: false },
    isInteractive: false,
    print: (text) => void (out += text),
    tell: (text) => void (told += text),
    ask: (question) => Promise.resolve(((told += question), answer)),
    onStop: () => new AbortController().signal,
    ...terminal,
  });
  return { code, out, told };
}

/** A backend of a few accounts behind real HTTP. */
async function listen(...faults: readonly Fault[]) {
  const store = createMemoryStore(seedAccounts(12));
  const fetch = asFetch(withFaults(createBackend({ store }).handle, ...faults));
  const server = createAdaptorServer({ fetch: (request) => fetch(request) }).listen(0, "127.0.0.1");
  await once(server, "listening");
  after(() => server.close());
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { server, endpoint: `${origin}${base}`, requests: fetch.requests, store };
}

const secret = "s3cr3t-t0ken";
const header = ["--header", `Authorization: Bearer ${secret}`];

describe("ctm-accounts-billing", () => {
  describe("the reference backend", () => {
    it("gets everything right, changes included", async () => {
      const { url } = await serve();
      const { code, out } = await run(["verify", `${url}${base}`, "--account", String(abbot), "--yes"]);
      assert.match(out, /\n✓ \d+ right {3}· \d not checked\n$/);
      assert.equal(code, 0);
    });

    it("gets everything right for someone with a bearer token", async () => {
      const { url, bearerHeaders } = await serve({ access: "bearer" });
      const { Authorization } = await bearerHeaders("dana");
      const { code, out } = await run(["verify", `${url}${base}`, "--header", `Authorization: ${Authorization}`]);
      assert.match(out, /✓ Strangers are told by 401/);
      assert.equal(code, 0);
    });
  });

  describe("its exit code", () => {
    it("is 1 where something is wrong", async () => {
      const { endpoint } = await listen(withFields(() => ({ total_pages: 9 })));
      const { code, out } = await run(["verify", endpoint]);
      assert.match(out, /✗ 1 wrong/);
      assert.equal(code, 1);
    });

    it("is 2 where nobody answers", async () => {
      const { endpoint, server } = await listen();
      await new Promise((resolve) => server.close(resolve));
      const { code, out, told } = await run(["verify", endpoint]);
      assert.match(told, /cannot be reached: ECONNREFUSED/);
      assert.deepEqual([code, out.includes("✓")], [2, false]);
    });

    it("is 2 where changes cannot be tried on the account, and the rest is right", async () => {
      const { endpoint } = await listen();
      const { code, told } = await run(["verify", endpoint, "--account", "7", "--yes"]);
      assert.match(told, /No change was tried on the account: it could not be read/);
      assert.equal(code, 2);
    });

    const wrong: readonly (readonly [what: string, args: readonly string[], told: RegExp])[] = [
      ["nothing", [], /The command is: verify/],
      ["another command", ["check", "https://host.example"], /The command is: verify/],
      ["no endpoint", ["verify"], /needs one endpoint/],
      ["two endpoints", ["verify", "https://a.example", "https://b.example"], /needs one endpoint/],
      ["a path", ["verify", "/api/v1/accounts"], /must be an http\(s\) URL/],
      ["another scheme", ["verify", "ftp://host.example"], /must be an http\(s\) URL/],
      ["a password", ["verify", `https://me:${secret}@host.example`], /without a password/],
      ["an option nobody knows", ["verify", "https://host.example", `--token=${secret}`], /An option is not known/],
      [
        "a header without a value",
        ["verify", "https://host.example", "--header"],
        /An option is not known, or its value/,
      ],
      ["a header without a name", ["verify", "https://host.example", "--header", secret], /--header needs/],
      [
        "a header over two lines",
        ["verify", "https://host.example", "--header", `A: ${secret}\r\nB: 1\u0000`],
        /--header needs/,
      ],
      ["no time", ["verify", "https://host.example", "--timeout", "0"], /--timeout needs/],
      ["no id", ["verify", "https://host.example", "--account", ""], /--account needs/],
    ];
    for (const [what, args, words] of wrong) {
      it(`is 2 for ${what}, in words that quote nothing`, async () => {
        const { code, told, out } = await run(args);
        assert.match(told, words);
        assert.equal((told + out).includes(secret), false);
        assert.equal(code, 2);
      });
    }
  });

  describe("--account", () => {
    it("sends nothing at all where nobody is there to be asked", async () => {
      const { endpoint, requests } = await listen();
      const { code, told } = await run(["verify", endpoint, "--account", acme]);
      assert.match(told, /nobody is there to ask: give --yes/);
      assert.deepEqual([code, requests.length], [2, 0]);
    });

    it("tells its plan, and asks, where somebody is", async () => {
      const { endpoint, requests } = await listen();
      const { told } = await run(["verify", endpoint, "--account", acme], { isInteractive: true, answer: false });
      assert.match(told, /add it to agency billing[^]*Go on\? \[y\/N\] $/);
      assert.equal(requests.filter(({ method }) => method === "PATCH").length, 0);
    });

    it("changes the account after a yes, and puts it back", async () => {
      const { endpoint, requests, store } = await listen();
      const { code } = await run(["verify", endpoint, "--account", acme], { isInteractive: true, answer: true });
      assert.ok(requests.some(({ method }) => method === "PATCH"));
      assert.deepEqual([code, store.account(acme)?.balance_from], [0, "customer"]);
    });
  });

  describe("--header", () => {
    it("goes along with every request but the stranger's, and overrides nothing of the widget's own", async () => {
      const { endpoint, requests } = await listen();
      await run(["verify", endpoint, ...header, "--header", "Accept: text/html", "--account", acme, "--yes"]);
      const strangers = requests.filter(({ headers }) => headers.get("Authorization") !== `Bearer ${secret}`);
      assert.equal(strangers.length, 1);
      assert.ok(requests.every(({ headers }) => headers.get("Accept") === "application/json"));
    });

    it("is never printed, whatever the backend repeats", async () => {
      const echo = withAnswer(
        (request) => !isList(request),
        () => problemWith({ detail: `Bearer ${secret} is not known here` }),
      );
      const link = withFields(() => ({ next_page: `https://elsewhere.example/${secret}` }));
      const { endpoint } = await listen(link, echo);
      for (const more of [[], ["--json"]]) {
        const { out, told, code } = await run(["verify", `${endpoint}?key=${secret}`, ...header, ...more]);
        assert.equal((out + told).includes(secret), false);
        assert.match(out, /\[hidden\] is not known here/);
        assert.equal(code, 1);
      }
    });

    it("goes to no other origin, by a redirect or by a link", async () => {
      const other = await listen();
      const redirecting = await listen(withAnswer(isAny, () => Response.redirect(other.endpoint, 307)));
      const linking = await listen(withFields(() => ({ next_page: `${other.endpoint}?page=2` })));
      for (const { endpoint } of [redirecting, linking]) {
        assert.equal((await run(["verify", endpoint, ...header])).code, 1);
      }
      assert.equal(other.requests.length, 0);
    });
  });

  it("gives up a request after --timeout, also one whose answer goes on for ever", async () => {
    const endless = new ReadableStream(
      { pull: (controller) => controller.enqueue(new TextEncoder().encode(" ")) },
      { highWaterMark: 0 },
    );
    const { endpoint } = await listen(withAnswer(isAny, () => new Response(endless)));
    const { code, out } = await run(["verify", endpoint, "--timeout", "0.1"]);
    assert.match(out, /no whole answer within 0.1 s|far too long/);
    assert.equal(code, 1);
  });

  describe("--json", () => {
    it("prints one document with stable names, and nothing else", async () => {
      const { endpoint } = await listen(withFailure(isList, 500));
      const { out, code } = await run(["verify", endpoint, "--json"]);
      const { checks, ...document } = JSON.parse(out) as { checks: readonly Finding[] };
      assert.deepEqual(document, {
        version,
        endpoint,
        account: null,
        refusal: null,
        ok: false,
        counts: { passed: 0, failed: 1, "not-offered": 0, "not-checked": checks.length - 1 },
      });
      const [first] = checks;
      assert.deepEqual([first?.id, first?.status, code], ["list.answer", "failed", 1]);
      assert.match(first?.found ?? "", /^500/);
    });

    it("keeps the plan out of the document", async () => {
      const { endpoint } = await listen();
      const { out, told } = await run(["verify", endpoint, "--account", acme, "--yes", "--json"]);
      assert.match(told, /add it to agency billing/);
      assert.equal((JSON.parse(out) as { ok: boolean }).ok, true);
    });
  });

  describe("the table", () => {
    const hostile = withFields(({ accounts }) => ({
      accounts: (accounts as object[]).map((row) => ({
        ...row,
        balance: "\u001b[31m\u202e".repeat(40) + "words ".repeat(40),
      })),
    }));

    for (const width of [80, 100, 60]) {
      it(`keeps within ${width} columns, and shows no control characters of the backend's`, async () => {
        const { endpoint } = await listen(hostile);
        const { out } = await run(["verify", endpoint], { look: { width, hasColour: false } });
        assert.deepEqual(
          out
            .split("\n")
            .slice(1)
            .filter((line) => line.length > width),
          [],
        );
        assert.doesNotMatch(out, /[^\P{Cc}\n]|\p{Cf}/u);
      });
    }

    it("says under what is wrong what was expected and what to change", async () => {
      const { endpoint } = await listen(withFields(() => ({ total_pages: 9 })));
      const { out } = await run(["verify", endpoint]);
      assert.match(
        out,
        /✗ Totals add up {20}total_pages 9 for 12 rows, 4 a page\n {6}expected {2}total_entries[^]*\n {6}change {4}Count all rows/,
      );
    });

    it("has colours only where they are wanted", async () => {
      const { endpoint } = await listen();
      const { out } = await run(["verify", endpoint], { look: { width: 80, hasColour: true } });
      assert.ok(out.includes("\u001b[32m✓"));
    });
  });

  it("says how it is used, and which version it is", async () => {
    const { out, code } = await run(["--help"]);
    assert.match(out, /verify <endpoint>[^]*Exit codes:/);
    assert.ok(out.split("\n").every((line) => line.length <= 80));
    assert.equal(code, 0);
    assert.equal((await run(["--version"])).out, `${version}\n`);
  });
});
