import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isAny, withAnswer, withDeviation, withFailure } from "../../server/index.js";
import type { Finding } from "../../cli/findings.js";
import { abbot, serve } from "../server/serve/setup.js";
import { problemWith, withFields } from "./faults.js";
import { listen } from "./listen.js";
import { run, version } from "./run-in-process.js";
import { acme, base, isList } from "./setup.js";

const secret = "s3cr3t-t0ken";
const header = ["--header", `Authorization: Bearer ${secret}`];

describe("the reference backend", () => {
  it("passes all checks, including changes", async () => {
    const { url } = await serve();
    const { code, output } = await run(["verify", `${url}${base}`, "--account", String(abbot), "--yes"]);
    assert.match(output, /\n✓ \d+ passed {3}– 3 not offered {3}· \d not checked\n$/);
    assert.equal(code, 0);
  });

  it("passes all checks with a bearer token", async () => {
    const { url, bearerHeaders } = await serve({ access: "bearer" });
    const { Authorization } = await bearerHeaders("dana");
    const { code, output } = await run(["verify", `${url}${base}`, "--header", `Authorization: ${Authorization}`]);
    assert.match(output, /✓ Unauthenticated requests get 401/);
    assert.equal(code, 0);
  });
});

describe("runCommand", () => {
  describe("exit code", () => {
    it("is 1 after a failed check", async () => {
      const { endpoint } = await listen(withFields(() => ({ total_pages: 9 })));
      const { code, output } = await run(["verify", endpoint]);
      assert.match(output, /✗ 1 failed/);
      assert.equal(code, 1);
    });

    it("is 0 if the widget can use all that deviates", async () => {
      const { endpoint } = await listen(withDeviation(base, "totals-as-texts"));
      const { code, output } = await run(["verify", endpoint]);
      assert.match(output, /! 1 tolerated/);
      assert.equal(code, 0);
    });

    it("is 2 without a connection", async () => {
      const { endpoint, kill } = await listen();
      kill();
      const { code, output, errors } = await run(["verify", endpoint]);
      assert.match(errors, /couldn’t reach the endpoint \(ECONNREFUSED\)/);
      assert.deepEqual([code, output.includes("✓")], [2, false]);
      const { ok, ended } = JSON.parse((await run(["verify", endpoint, "--json"])).output) as Record<string, unknown>;
      assert.deepEqual([ok, String(ended).includes("ECONNREFUSED")], [false, true]);
    });

    it("is 2 if only the changes could not be tried", async () => {
      const { endpoint } = await listen();
      const { code, errors } = await run(["verify", endpoint, "--account", "7", "--yes"]);
      assert.match(errors, /We didn’t change the account, because we couldn’t read it/);
      assert.equal(code, 2);
    });

    it("is 2 for an invalid command line", async () => {
      const { code, output, errors } = await run(["verify"]);
      assert.match(errors, /needs one endpoint, such as \S+. Run with --help/);
      assert.deepEqual([code, output], [2, ""]);
    });
  });

  describe("--account", () => {
    it("sends no request without a terminal and without --yes", async () => {
      const { endpoint, requests } = await listen();
      const { code, errors } = await run(["verify", endpoint, "--account", acme]);
      assert.match(errors, /no terminal to ask in, so confirm with --yes/);
      assert.deepEqual([code, requests.length], [2, 0]);
    });

    it("prints the plan, and asks for confirmation", async () => {
      const { endpoint, requests } = await listen();
      const { errors } = await run(["verify", endpoint, "--account", acme], { isInteractive: true });
      assert.match(errors, /Add it to agency billing[^]*Continue\? \[y\/N\] $/);
      assert.equal(requests.filter(({ method }) => method === "PATCH").length, 0);
    });

    it("changes and restores the account after the confirmation", async () => {
      const { endpoint, requests, store } = await listen();
      const { code } = await run(["verify", endpoint, "--account", acme], { isInteractive: true, isConfirmed: true });
      assert.ok(requests.some(({ method }) => method === "PATCH"));
      assert.deepEqual([code, store.account(acme)?.balance_from], [0, "customer"]);
    });
  });

  describe("--header", () => {
    it("is sent with all requests but one, and cannot override the widget's headers", async () => {
      const { endpoint, requests } = await listen();
      await run(["verify", endpoint, ...header, "--header", "Accept: text/html", "--account", acme, "--yes"]);
      const others = requests.filter(({ headers }) => headers.get("Authorization") !== `Bearer ${secret}`);
      assert.equal(others.length, 1);
      assert.ok(requests.every(({ headers }) => headers.get("Accept") === "application/json"));
    });

    it("is never printed, even if the backend repeats it", async () => {
      const echo = withAnswer(
        (request) => !isList(request),
        () => problemWith({ detail: `Bearer ${secret} is not known here` }),
      );
      const link = withFields(() => ({ next_page: `https://elsewhere.example/${secret}` }));
      const { endpoint } = await listen(link, echo);
      for (const more of [[], ["--json"]]) {
        const { output, errors, code } = await run(["verify", `${endpoint}?key=${secret}`, ...header, ...more]);
        assert.equal((output + errors).includes(secret), false);
        assert.match(output, /\[hidden\] is\s+not known here/);
        assert.equal(code, 1);
      }
    });

    it("is not sent to another origin, through a redirect or a link", async () => {
      const other = await listen();
      const redirecting = await listen(withAnswer(isAny, () => Response.redirect(other.endpoint, 307)));
      const linking = await listen(withFields(() => ({ next_page: `${other.endpoint}?page=2` })));
      for (const { endpoint } of [redirecting, linking]) {
        assert.equal((await run(["verify", endpoint, ...header])).code, 1);
      }
      assert.equal(other.requests.length, 0);
    });
  });

  it("applies --timeout to a response that never ends", async () => {
    const endless = new ReadableStream(
      { pull: (controller) => controller.enqueue(new TextEncoder().encode(" ")) },
      { highWaterMark: 0 },
    );
    const { endpoint } = await listen(withAnswer(isAny, () => new Response(endless)));
    const { code, output } = await run(["verify", endpoint, "--timeout", "0.1"]);
    assert.match(output, /no complete response within 0.1 s|longer than 32 MiB/);
    assert.equal(code, 1);
  });

  describe("--json", () => {
    it("prints a single document with stable names", async () => {
      const { endpoint } = await listen(withFailure(isList, 500));
      const { output, code } = await run(["verify", endpoint, "--json"]);
      const { checks, ...document } = JSON.parse(output) as { checks: readonly Finding[] };
      assert.deepEqual(document, {
        version,
        endpoint,
        account: null,
        refusal: null,
        ended: null,
        unrestored: null,
        ok: false,
        counts: { passed: 0, tolerated: 0, failed: 1, "not-offered": 0, "not-checked": checks.length - 1 },
      });
      const [first] = checks;
      assert.deepEqual([first?.id, first?.status, code], ["list.answer", "failed", 1]);
      assert.match(first?.found ?? "", /^500/);
    });

    it("prints the plan to the standard error", async () => {
      const { endpoint } = await listen();
      const { output, errors } = await run(["verify", endpoint, "--account", acme, "--yes", "--json"]);
      assert.match(errors, /Add it to agency billing/);
      assert.equal((JSON.parse(output) as { ok: boolean }).ok, true);
    });
  });

  it("prints help and version", async () => {
    const { output, code } = await run(["--help"]);
    assert.match(output, /verify <endpoint>[^]*Exit codes of verify:/);
    assert.ok(output.split("\n").every((line) => line.length <= 80));
    assert.equal(code, 0);
    assert.equal((await run(["--version"])).output, `${version}\n`);
  });
});
