import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parseArguments, UsageError } from "../../cli/arguments.js";

const secret = "s3cr3t-t0ken";
const url = "https://host.example";

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

  const invalid: readonly (readonly [what: string, args: readonly string[], message: RegExp])[] = [
    ["an empty line", [], /The one command is verify/],
    ["another command", ["check", url], /The one command is verify/],
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
