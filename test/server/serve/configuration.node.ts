import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { toConfiguration, type Configuration } from "../../../server/serve/configuration.js";
import { password } from "./setup.js";

describe("toConfiguration", () => {
  const refused: readonly [what: string, options: Partial<Configuration>, message: RegExp][] = [
    ["development on all addresses", { host: "0.0.0.0" }, /no authentication/],
    ["development on all addresses, behind https", { host: "::", origin: "https://a.example" }, /no authentication/],
    ["development behind a proxy on the same machine", { origin: "https://a.example" }, /no authentication/],
    ["sessions on all addresses without https", { access: "session", password, host: "0.0.0.0" }, /https/],
    ["sessions behind plain http", { access: "session", password, origin: "http://a.example" }, /https/],
    ["tokens on all addresses without https", { access: "bearer", password, host: "10.0.0.1" }, /https/],
    ["an unknown configuration", { access: "none" as "session" }, /development, session, bearer/],
    ["every other origin", { allowedOrigins: ["https://a.example", "*"] }, /not an origin/],
    ["an origin with a path", { access: "bearer", password, origin: "https://a.example/b" }, /not an origin/],
  ];
  for (const [what, options, message] of refused) {
    it(`refuses ${what}`, () => {
      assert.throws(() => toConfiguration(options), message);
    });
  }

  it("accepts sessions on all addresses, behind https", () => {
    const options = { access: "session", password, host: "0.0.0.0", origin: "https://a.example" } as const;
    assert.equal(toConfiguration(options).host, "0.0.0.0");
  });
});
