import { expect } from "@open-wc/testing";
import fc from "fast-check";
import { safeParse } from "valibot";
import type { BalanceChangePage } from "../../src/client/billing-api.js";
import { historySchema, toBalanceChangePage } from "../../src/client/history-schema.js";

const entry = {
  id: "7-2",
  at: "2026-11-20T09:00:00Z",
  actor: { name: "Dana Whitlock" },
  from: "agency",
  to: "customer",
};

function parseHistory(value: unknown): BalanceChangePage | undefined {
  const { success, output } = safeParse(historySchema, value);
  return success ? toBalanceChangePage(output) : undefined;
}

function parseEntry(fields: object) {
  return parseHistory({ balance_changes: [{ ...entry, ...fields }] })?.changes[0];
}

describe("toBalanceChangePage", () => {
  it("reads every field of the contract and no other, in the server's order", () => {
    const older = { ...entry, id: 1, at: "2026-11-19T09:00:00+02:00", from: "customer", to: "agency", ip: "10.0.0.1" };
    expect(parseHistory({ balance_changes: [entry, older], next_page: "https://elsewhere.example/" })).to.deep.equal({
      changes: [
        { id: "7-2", at: "2026-11-20T09:00:00Z", actor: "Dana Whitlock", from: "agency", to: "customer" },
        { id: 1, at: "2026-11-19T09:00:00+02:00", actor: "Dana Whitlock", from: "customer", to: "agency" },
      ],
      hasNext: true,
    });
  });

  for (const next_page of [undefined, null, ""]) {
    it(`has no next page where next_page is ${JSON.stringify(next_page)}`, () => {
      expect(parseHistory({ balance_changes: [], next_page })).to.deep.equal({ changes: [], hasNext: false });
    });
  }

  it("reads why a change was made", () => {
    expect(parseEntry({ reason: "New contract" })).to.include({ reason: "New contract" });
    for (const reason of [undefined, null, 7, { text: "New contract" }]) {
      expect(parseEntry({ reason })).to.not.have.property("reason");
    }
  });

  const unknown: [fields: object, property: "id" | "actor" | "from" | "to"][] = [
    [{ id: undefined }, "id"],
    [{ id: "" }, "id"],
    [{ id: 1.5 }, "id"],
    [{ actor: null }, "actor"],
    [{ actor: "Dana Whitlock" }, "actor"],
    [{ actor: { name: 7 } }, "actor"],
    [{ from: "reseller" }, "from"],
    [{ from: null }, "from"],
    [{ to: ["agency"] }, "to"],
  ];
  for (const [fields, property] of unknown) {
    it(`reads the ${property} of ${JSON.stringify(fields)} as undefined`, () => {
      expect(parseEntry(fields)).to.include({ at: entry.at, [property]: undefined });
    });
  }

  for (const at of [undefined, null, "", "yesterday", 1_767_398_400_000, "2026-13-01T00:00:00Z"]) {
    it(`leaves out an entry whose time is ${JSON.stringify(at)}`, () => {
      expect(parseHistory({ balance_changes: [{ ...entry, at }, entry] })?.changes).to.have.lengthOf(1);
    });
  }

  for (const value of [null, undefined, 7, "", [], [entry], {}, { balance_changes: null }, { balance_changes: {} }]) {
    it(`refuses ${JSON.stringify(value)}`, () => {
      expect(parseHistory(value)).to.equal(undefined);
    });
  }

  it("returns records that can be rendered or refuses the answer, whatever arrives", () => {
    const near = fc
      .dictionary(fc.constantFrom(...Object.keys(entry)), fc.jsonValue())
      .map((fields) => ({ ...entry, ...fields }));
    const list = fc.record({ balance_changes: fc.array(fc.oneof(fc.jsonValue(), near)), next_page: fc.jsonValue() });
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), list), (value) => {
        for (const { at, actor, from, to } of parseHistory(value)?.changes ?? []) {
          expect(new Date(at).getTime()).to.be.a("number").and.not.NaN;
          expect(typeof actor).to.be.oneOf(["string", "undefined"]);
          for (const source of [from, to]) expect(source).to.be.oneOf(["agency", "customer", undefined]);
        }
      }),
    );
  });
});
