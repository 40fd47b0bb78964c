import { expect } from "@open-wc/testing";
import fc from "fast-check";
import { matchesVersion, toEntityTag } from "../../server/entity-tag.js";
import { nextVersion, versionAfterSave } from "../../server/versions.js";
import { toWriteHeaders } from "../../src/client/write-headers.js";
import { billingRequest, clinic } from "./setup.js";

describe("the version of an account", () => {
  const followers: [version: string, next: string][] = [
    ["r7", "r8"],
    ["r0", "r1"],
    ["r007", "r007~1"],
    ["7", "7~1"],
    ["2026-11-22", "2026-11-22~1"],
    ["2026-11-22~1", "2026-11-22~2"],
    ["a~b~9", "a~b~10"],
    ["", "~1"],
  ];
  for (const [version, next] of followers) {
    it(`is "${next}" after a change of "${version}"`, () => {
      expect(nextVersion(version)).to.equal(next);
    });
  }

  it("never comes again, however often an account is changed", () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 2, max: 40 }), (first, count) => {
        const seen = [first];
        for (let index = 1; index < count; index++) seen.push(nextVersion(seen.at(-1)!));
        expect(new Set(seen).size).to.equal(count);
      }),
    );
  });

  const account = { ...clinic, version: "r3" };
  const saved: [what: string, fields: object, given: string | undefined, version: string][] = [
    ["nothing new", {}, undefined, "r3"],
    ["another name", { name: "New" }, undefined, "r4"],
    ["another balance source", { balance_from: "customer" }, undefined, "r4"],
    ["another status", { status: "paused" }, undefined, "r4"],
    ["another balance", { balance: { cents: 4_999, currency: "USD" } }, undefined, "r4"],
    ["a balance that says the same in another order", { balance: { currency: "USD", cents: 5_000 } }, undefined, "r3"],
    ["no payment method", { payment_method: null }, undefined, "r4"],
    ["a billing request", { billing_request: { ...billingRequest, sent_at: "" } }, undefined, "r4"],
    ["other permissions", { permissions: { change_balance: false } }, undefined, "r4"],
    ["other links", { links: { open: "https://host.example/" } }, undefined, "r3"],
    ["another time", { updated: "now" }, undefined, "r3"],
    ["another name and the same version", { name: "New" }, "r3", "r4"],
    ["another name and an earlier version", { name: "New" }, "r1", "r4"],
    ["another name and a later version", { name: "New" }, "r9", "r9"],
    ["nothing new and an earlier version", {}, "r1", "r3"],
    ["another name and a version of the host's own", { name: "New" }, "2026-11-22", "2026-11-22"],
    ["nothing new and a version of the host's own", {}, "2026-11-22", "2026-11-22"],
  ];
  for (const [what, fields, given, version] of saved) {
    it(`is ${version} after r3 when a host saves ${what}`, () => {
      expect(versionAfterSave(account, { ...account, ...fields }, given)).to.equal(version);
    });
  }

  it("is another one when a host saves another name with the version that it has said before", () => {
    const own = { ...clinic, version: "v1~2" };
    expect(versionAfterSave(own, { ...own, name: "New" }, "v1~2")).to.equal("v1~3");
  });
});

describe("If-Match", () => {
  const versions = fc.oneof(
    fc.string({ unit: "binary", minLength: 1 }),
    fc.constantFrom("r1", 'W/"v7"', '"v7"', "a, b"),
  );

  it("names any version as the widget writes it", () => {
    fc.assert(
      fc.property(versions, (version) => {
        const header = toWriteHeaders({ key: "k", version })["if-match"] ?? "";
        expect(header).to.equal(toEntityTag(version));
        expect(matchesVersion(header, version)).to.equal(true);
        expect(matchesVersion(`"another", ${header},"one"`, version)).to.equal(true);
      }),
    );
  });

  it("does not name another version", () => {
    for (const [header, version] of [
      ['"r11"', "r1"],
      ['W/"r1"', "r1"],
      ["r1", "r1"],
      ['"a, b"', "b"],
      ["", ""],
    ] as const) {
      expect(matchesVersion(header, version), header).to.equal(false);
    }
  });
});
