import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parseArguments } from "../../cli/arguments.js";
import { UsageError } from "../../cli/parse-options.js";

const secret = "s3cr3t-t0ken";
const url = "https://host.example";

const toPlan = (...more: string[]) => ["plan", "wanted.csv", "--endpoint", url, ...more];

describe("parseArguments", () => {
  it("parses the options of verify", () => {
    const line = ["verify", `${url}/accounts`, "-H", "A: 1", "--header", "B: 2", "--account", "7", "--timeout", "0.5"];
    const { headers, ...rest } = parseArguments(line) as ReturnType<typeof parseArguments> & { headers: Headers };
    assert.deepEqual(Object.fromEntries(headers), { a: "1", b: "2" });
    assert.deepEqual(rest, {
      name: "verify",
      endpoint: `${url}/accounts`,
      account: "7",
      isConfirmed: false,
      timeout: 500,
      isJson: false,
    });
  });

  it("parses the options of plan and apply", () => {
    const shared = ["--endpoint", `${url}/accounts`];
    const plan = parseArguments([
      "plan",
      "a.csv",
      ...shared,
      "--to",
      "agency",
      "-o",
      "plan.json",
      "--include-danger",
      "--reason",
      " New contract ",
    ]);
    const { headers, ...rest } = plan as typeof plan & { headers: Headers };
    assert.equal([...headers].length, 0);
    assert.deepEqual(rest, {
      name: "plan",
      file: "a.csv",
      endpoint: `${url}/accounts`,
      timeout: 15_000,
      isJson: false,
      to: "agency",
      out: "plan.json",
      isDangerIncluded: true,
      reason: "New contract",
    });
    const apply = parseArguments(["apply", "plan.json", ...shared, "--yes", "--report", "r.json"]);
    assert.deepEqual([apply.name, "report" in apply && apply.report], ["apply", "r.json"]);
  });

  const invalid: readonly (readonly [what: string, args: readonly string[], message: RegExp])[] = [
    ["an empty line", [], /Say what to do: serve, verify, plan or apply/],
    ["another command", ["check", url], /Say what to do: serve, verify, plan or apply/],
    ["no endpoint", ["verify"], /needs one endpoint/],
    ["two endpoints", ["verify", url, url], /needs one endpoint/],
    ["a path", ["verify", "/api/v1/accounts"], /must be an http\(s\) URL/],
    ["another scheme", ["verify", "ftp://host.example"], /must be an http\(s\) URL/],
    ["a password in the URL", ["verify", `https://me:${secret}@host.example`], /without a password/],
    ["an unknown option", ["verify", url, `--token=${secret}`], /An option is unknown/],
    ["an option without a value", ["verify", url, "--header"], /An option is unknown, or its value is missing/],
    ["a header without a name", ["verify", url, "--header", secret], /--header needs/],
    ["a header on two lines", ["verify", url, "--header", `A: ${secret}\r\nB: 1\u0000`], /--header needs/],
    ["a timeout of 0", ["verify", url, "--timeout", "0"], /--timeout needs/],
    ["no file for plan", ["plan"], /needs one file/],
    ["no endpoint for plan", ["plan", "wanted.csv"], /plan needs --endpoint/],
    ["no endpoint for apply", ["apply", "plan.json"], /apply needs --endpoint/],
    [
      "an option of another command",
      ["apply", "plan.json", "--endpoint", url, "--to", "agency"],
      /apply takes no --to/,
    ],
    ["another payer", ["plan", "wanted.csv", "--endpoint", url, "--to", secret], /--to needs agency or customer/],
    ["a reason for apply", ["apply", "plan.json", "--endpoint", url, "--reason", secret], /apply takes no --reason/],
    ["a blank reason", toPlan("--reason", " \u200b"), /--reason needs a text/],
    ["a reason that is too long", toPlan("--reason", "x".repeat(501)), /at most 500 characters, and yours has 501/],
    ["a reason of two lines", toPlan("--reason", `a\n${secret}`), /--reason has a character that cannot be shown/],
    ["a reason that turns the text around", toPlan("--reason", "a\u202eb"), /--reason has a character/],
    ["a payer given twice", toPlan("--to", "agency", "--to", "customer"), /^--to is given twice. Give it once$/],
    ["a file given twice", toPlan("-o", secret, "--out", secret), /^--out is given twice/],
    ["a timeout given twice", ["verify", url, "--timeout", "5", "--timeout=9"], /^--timeout is given twice/],
    ["a yes given twice", ["verify", url, "--yes", "--yes"], /^--yes is given twice/],
    ["an empty id", ["verify", url, "--account", ""], /--account needs/],
  ];
  for (const [what, args, message] of invalid) {
    it(`refuses ${what}, without repeating a secret`, () => {
      assert.throws(
        () => parseArguments(args),
        (error) => error instanceof UsageError && message.test(error.message) && !error.message.includes(secret),
      );
    });
  }
});
