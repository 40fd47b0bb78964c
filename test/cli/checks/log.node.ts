import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { administrator, withBody, withFailure, type Fault } from "../../../server/index.js";
import { withFields } from "../faults.js";
import { isLog, setup } from "../setup.js";

/** Replaces the entries of each page. */
const withEntries = (change: (entries: readonly object[]) => readonly object[]) =>
  withBody(isLog, (body) => {
    const { balance_changes: entries, ...rest } = body as { balance_changes: object[] };
    return { ...rest, balance_changes: change(entries) };
  });

const withLink = (link: unknown) =>
  withFields(({ agency }) => ({ agency: { ...(agency as object), links: { balance_changes: link } } }));

const ignoring =
  (name: string): Fault =>
  (handle) =>
  (request) => {
    const url = new URL(request.url);
    if (isLog(request)) url.searchParams.delete(name);
    return handle(new Request(url, request));
  };

describe("the check of the agency's log", () => {
  it("is not offered where the agency has no link to it", async () => {
    const { missing, found } = await setup({ identify: () => administrator }).run();
    assert.ok(missing.includes("extra.log"));
    assert.match(found("extra.log"), /no links\.balance_changes/);
  });

  it("passes with the kit, and says how many entries it has read", async () => {
    const { failed, found } = await setup().run();
    assert.deepEqual(failed, []);
    assert.match(found("extra.log"), /^\d+ entries on the first page$/);
  });

  const faults: readonly (readonly [does: string, fault: Fault, found: RegExp])[] = [
    ["has no log at its link", withFailure(isLog, 404), /^404/],
    ["links to another origin", withLink("https://elsewhere.example/log"), /not on the origin/],
    ["has a link that is no text", withLink(7), /links\.balance_changes 7/],
    ["has the oldest entry first", withEntries((entries) => entries.toReversed()), /older entries before newer/],
    ["leaves out the accounts", withEntries((all) => all.map((entry) => ({ ...entry, account: null }))), /without a/],
    [
      "does not say where to",
      withEntries((all) => all.map((entry) => ({ ...entry, to: null }))),
      /without from and to/,
    ],
    ["ignores until", ignoring("until"), /at or after until/],
    ["ignores since", ignoring("since"), /before since/],
  ];
  for (const [does, fault, found] of faults) {
    it(`fails with a backend that ${does}`, async () => {
      const verdict = await setup({ faults: [fault] }).run();
      assert.deepEqual(verdict.failed, ["extra.log"]);
      assert.match(verdict.found("extra.log"), found);
    });
  }
});
