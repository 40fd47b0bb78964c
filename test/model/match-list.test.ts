import { expect } from "@open-wc/testing";
import fc from "fast-check";
import type { Account } from "../../src/index.js";
import { toCsv } from "../../src/model/csv.js";
import { matchList, planList, type ListMatch } from "../../src/model/match-list.js";
import { parseWantedList } from "../../src/model/wanted-list.js";
import { account, anyAccounts } from "./accounts.js";
import { runToEnd } from "./run-to-end.js";

const accounts = [
  account({ id: 7, name: "Acme Dental", balanceFrom: "agency", updated: "2026-11-02T10:00:00Z" }),
  account({ id: 8, name: "Béla’s  Bar", balanceFrom: "customer" }),
  account({ id: 9, name: "Twin", balanceFrom: "customer" }),
  account({ id: 10, name: "twin", balanceFrom: "agency" }),
  account({ id: 11, name: "Smith, Jones & Co", balanceFrom: "customer" }),
  account({ id: 12, name: "Smith", balanceFrom: "customer" }),
  account({ id: 13, name: "=1+1", balanceFrom: "customer" }),
];

const match = (text: string, all: readonly Account[] = accounts) =>
  runToEnd(matchList(runToEnd(parseWantedList(text)), all));

/** What a list comes to, in short. */
function toShort({ found, open, missing, unreadable, repeated }: ListMatch) {
  return {
    found: found.map(({ account: { id }, to }) => `${id} ${to ?? "?"}`),
    open: open.map(
      ({ doubt, options }) => `${doubt}: ${options.map(({ account: { id }, to }) => `${id} ${to ?? "?"}`).join()}`,
    ),
    missing: missing.map(({ text }) => text),
    unreadable: unreadable.map(({ text }) => text),
    repeated: repeated.map(({ text }) => text),
  };
}

describe("matchList", () => {
  const table: [what: string, text: string, match: Partial<ReturnType<typeof toShort>>][] = [
    ["an id", "7", { found: ["7 ?"] }],
    ["a name, however it is written", "  acme DENTAL\nbela’s bar", { found: ["7 ?", "8 ?"] }],
    ["a name that several accounts have", "Twin;agency", { open: ["name: 9 agency,10 agency"] }],
    ["a name that nobody has", "Nobody", { missing: ["Nobody"] }],
    ["a name with a comma", "Smith, Jones & Co", { found: ["11 ?"] }],
    ["a first column that is an id", "7, Acme Dental, x", { found: ["7 ?"] }],
    ["a first column that is a name", "Smith, plumber", { open: ["part: 12 ?"] }],
    [
      "a line that is there twice",
      "7\tagency\nAcme Dental\tagency",
      { found: ["7 agency"], repeated: ["Acme Dental"] },
    ],
    [
      "lines that contradict each other",
      "7\tagency\nAcme Dental\tcustomer",
      { open: ["contradiction: 7 agency,7 customer"], repeated: ["Acme Dental"] },
    ],
    ["an id beside another name", "id,name\n7,Twin", { open: ["mismatch: 7 ?,9 ?,10 ?"] }],
    ["an id that nobody has, beside a name", "id,name\n99,Smith", { open: ["mismatch: 12 ?"] }],
    ["a number that is in the column of names", "id,name\n,7", { missing: ["7"] }],
    ["a source that cannot be read", "id,balance_from\n7,none\n8,agency", { found: ["8 agency"], unreadable: ["7"] }],
    ["a name that was guarded", "id,name,balance_from\n13,'=1+1,agency", { found: ["13 agency"] }],
  ];
  for (const [what, text, expected] of table) {
    it(`finds what is meant by ${what}`, () => {
      const nothing = { found: [], open: [], missing: [], unreadable: [], repeated: [] };
      expect(toShort(match(text))).to.deep.equal({ ...nothing, ...expected });
    });
  }

  it("does not undo what somebody has changed since the export", () => {
    const exported = (updated: string, to: string) => `id,balance_from,updated\n7,${to},${updated}`;
    const open = ["changed: 7 customer"];
    expect(toShort(match(exported("2026-11-01T10:00:00Z", "customer")))).to.deep.include({ found: [], open });
    for (const text of [
      exported("2026-11-02T10:00:00Z", "customer"),
      exported("2026-11-02 10:00:00Z", "customer"),
      exported("2 Nov", "customer"),
    ])
      expect(toShort(match(text))).to.deep.include({ found: ["7 customer"], open: [] });
    expect(toShort(match(exported("2026-11-01T10:00:00Z", "agency")))).to.deep.include({ found: ["7 agency"] });
  });

  it("finds every account of its own export, with nothing to change", () => {
    fc.assert(
      fc.property(anyAccounts, (all) => {
        const exported = all.filter(({ id, balanceFrom }) => balanceFrom && /^[^'\s]+$/.test(String(id)));
        const { found, open, missing } = match(toCsv(exported), exported);
        expect(missing).to.be.empty;
        expect(open).to.be.empty;
        const plan = planList({ found, open, missing, unreadable: [], repeated: [] }, [], undefined);
        expect(plan.moves).to.be.empty;
        expect(plan.unchanged).to.have.lengthOf(exported.length);
      }),
    );
  });

  it("puts each line into exactly one group, and moves no account to both", () => {
    const cell = fc.constantFrom("7", "8", "Twin", "Acme Dental", "Smith", "Nobody", "x");
    const to = fc.constantFrom("agency", "customer", "none", "");
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, to), { maxLength: 12 }), (rows) => {
        const text = ["id,name,balance_from", ...rows.map((row) => row.join())].join("\n");
        const { found, open, missing, unreadable, repeated } = match(text);
        expect(found.length + open.length + missing.length + unreadable.length + repeated.length).to.equal(rows.length);
        const { moves } = planList(
          { found, open, missing, unreadable, repeated },
          open.flatMap(({ options }) => options),
          "agency",
        );
        expect(new Set(moves.map(({ account: { id } }) => id)).size).to.equal(moves.length);
        for (const move of moves) expect(move.to).not.to.equal(move.account.balanceFrom);
      }),
    );
  });
});

describe("planList", () => {
  it("takes what the user has chosen where the list does not say", () => {
    const list = match("7\n8");
    expect(planList(list, [], undefined)).to.deep.include({ moves: [], needsTarget: true });
    const { moves, unchanged, needsTarget } = planList(list, [], "customer");
    expect([moves.map(({ account: { id } }) => id), unchanged.map(({ id }) => id), needsTarget]).to.deep.equal([
      [7],
      [8],
      false,
    ]);
  });

  it("moves nothing for which both are wanted by what was chosen", () => {
    const list = match("Twin;agency\n9;customer");
    const [choice] = list.open[0]!.options;
    const { moves, contradicting } = planList(list, [choice!], undefined);
    expect(moves).to.be.empty;
    expect(contradicting.map(({ id }) => id)).to.deep.equal([9]);
  });
});
