import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { firstOf, withAnswer, withInterference, type Fault, type Match } from "../../server/index.js";
import { problemWith, withEach, withFields, type Row } from "./faults.js";
import { listen } from "./listen.js";
import { run } from "./run-in-process.js";
import { acme, isChange, isList, isRead, setup } from "./setup.js";

const token = "eyJhbGciOiJIUzI1NiJ9.eyJpZCI6N30.c2lnbmF0dXJl";
const header = ["--header", `Authorization: Bearer ${token}`];

/** Ways in which a backend quotes the token, and what must not be printed of it. */
const quotes: Record<string, readonly [quote: string, secret: string]> = {
  whole: [token, token],
  "percent-encoded": [encodeURIComponent(`Bearer ${token}`), "eyJhbGciOiJI"],
  "in base64": [btoa(`Bearer ${token}`), btoa(`Bearer ${token}`)],
  shortened: [`${token.slice(0, 14)}…`, token.slice(0, 12)],
  "after so much text that it is cut": [`${"x".repeat(95)} ${token}`, token.slice(0, 12)],
};

describe("a token that the backend quotes", () => {
  for (const [how, [quote, secret]] of Object.entries(quotes)) {
    const answer = () => problemWith({ detail: quote });
    const places: Record<string, Match> = {
      "a refused read": (request) => isRead(request) && request.url.endsWith("/2147483647"),
      "the refusal to read the account": isRead,
      "a refused change": firstOf(isChange, 9),
    };
    for (const [place, match] of Object.entries(places)) {
      it(`is not printed where it is ${how} in ${place}`, async () => {
        const { endpoint } = await listen(withAnswer(match, answer));
        for (const more of [[], ["--json"]]) {
          const { output, errors } = await run(["verify", endpoint, ...header, "--account", acme, "--yes", ...more]);
          assert.equal((output + errors).replace(/\s+/g, "").includes(secret), false);
        }
      });
    }
  }

  const isAcme = ({ id }: Row) => String(id) === acme;
  const changing = ["--account", acme, "--yes"];

  async function assertHidden(createFaults: () => readonly Fault[], args: readonly string[], shown: RegExp) {
    for (const more of [[], ["--json"]]) {
      const { endpoint } = await listen(...createFaults());
      const { output, errors } = await run(["verify", endpoint, ...args, ...header, ...more]);
      assert.equal((output + errors).replace(/\s+/g, "").includes(token.slice(0, 12)), false);
      assert.match(output + errors, shown);
    }
  }

  it("is not printed where it is the status of an account, whose changes are refused for it", async () => {
    const faults = () => [withEach((row) => (isAcme(row) ? { ...row, status: token } : row))];
    await assertHidden(faults, changing, /it is \[hidden\], and a change could alter that/);
  });

  it("is not printed where it is the id of an account that is there twice", async () => {
    await assertHidden(() => [withEach((row) => ({ ...row, id: token }))], [], /id \[hidden\] twice/);
  });

  it("is not printed where it has become the status and the name of an account that is put back", async () => {
    const faults = () => {
      let isChanged = false;
      return [
        withEach((row) => (isChanged && isAcme(row) ? { ...row, status: token, name: token } : row)),
        withInterference(isChange, () => void (isChanged = true)),
      ];
    };
    await assertHidden(faults, changing, /its status is \[hidden\] now|"status": "\[hidden\]"/);
  });

  it("is not printed where a long line of the table is broken within it", async () => {
    const long = "k3y".repeat(40);
    const { endpoint } = await listen(withFields(() => ({ next_page: `https://elsewhere.example/${long}` })));
    const { output } = await run(["verify", endpoint, "--header", `X-Api-Key: ${long}`]);
    assert.equal(output.includes("k3yk3yk3yk3y"), false);
  });

  it("is not printed where a list that is no list quotes it", async () => {
    const { endpoint } = await listen(withAnswer(isList, () => new Response(`Got ${token}`)));
    const { output } = await run(["verify", endpoint, ...header]);
    assert.match(output, /not JSON, but “Got \[hidden\]/);
  });
});

describe("the check that errors quote no header", () => {
  /** Verifies a backend that refuses all changes, and names a header in the refusal. */
  async function verifyQuoting(name: string) {
    const refuse = withAnswer(isChange, ({ headers }) =>
      problemWith({ detail: `Not with ${headers.get(name) ?? ""}` }),
    );
    const headers = new Headers({ Authorization: `Bearer ${token}`, "X-Account-Key": "acme" });
    return setup({ faults: [refuse] }).run({ account: acme, headers });
  }

  for (const name of ["Idempotency-Key", "If-Match", "Accept", "X-Account-Key"]) {
    it(`passes where an error names ${name}, which is no secret`, async () => {
      assert.deepEqual((await verifyQuoting(name)).failed, ["change.answer"]);
    });
  }

  it("fails where an error names a credential of --header", async () => {
    const { failed, found } = await verifyQuoting("Authorization");
    assert.deepEqual(failed, ["errors.quotes", "change.answer"]);
    assert.equal(found("errors.quotes"), "authorization in a 404");
  });
});

describe("a header whose value is an ordinary word", () => {
  it("hides no word of the report", async () => {
    const { endpoint } = await listen();
    const words = ["X-Mode: passed", "X-Kind: account", "X-Flag: true", "X-Session-Kind: checks", "X-Portal: 248013-x"];
    const args = words.flatMap((word) => ["--header", word]);
    const { output, code } = await run(["verify", endpoint, ...args, "--json"]);
    assert.equal(output.includes("[hidden]"), false);
    assert.equal(typeof (JSON.parse(output) as { counts: { passed: unknown } }).counts.passed, "number");
    assert.equal(code, 0);
  });
});
