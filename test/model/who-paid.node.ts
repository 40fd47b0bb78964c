import assert from "node:assert/strict";
import { afterEach, describe, it } from "node:test";
import fc from "fast-check";
import { countDays, endsOfDays, findPayer, type PayerChange, type PayerHistory } from "../../src/model/who-paid.js";

const zone = process.env.TZ;
const zones = ["UTC", "America/New_York", "Europe/Warsaw", "Africa/Cairo", "Australia/Lord_Howe", "Pacific/Apia"];
const later = Date.UTC(2100, 0, 1);
const history = (fields: Partial<PayerHistory> = {}): PayerHistory => ({
  changes: [],
  current: "agency",
  knownSince: -Infinity,
  ...fields,
});

/** A change at a time in the reader's zone. */
const change = (at: Date, to: "agency" | "customer"): PayerChange => ({
  at: at.getTime(),
  from: to === "agency" ? "customer" : "agency",
  to,
});

afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

describe("days of a month", () => {
  it("add up to those of the calendar in any zone, whatever was changed when", () => {
    const anyChanges = fc.array(
      fc.record({
        at: fc.integer({ min: Date.UTC(2023, 0, 1), max: Date.UTC(2027, 0, 1) }),
        from: fc.constantFrom("agency" as const, "customer" as const, undefined),
        to: fc.constantFrom("agency" as const, "customer" as const, undefined),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(
        anyChanges,
        fc.constantFrom(...zones),
        fc.integer({ min: 2024, max: 2026 }),
        fc.integer({ min: 0, max: 11 }),
        fc.record({
          current: fc.constantFrom("agency" as const, "customer" as const, undefined),
          knownSince: fc.integer({ min: Date.UTC(2023, 0, 1), max: Date.UTC(2027, 0, 1) }),
          openedAt: fc.option(fc.integer({ min: Date.UTC(2023, 0, 1), max: Date.UTC(2027, 0, 1) }), { nil: undefined }),
        }),
        (changes, timeZone, year, month, fields) => {
          process.env.TZ = timeZone;
          const sorted = changes.toSorted((one, other) => one.at - other.at);
          const ends = endsOfDays(year, month, later);
          const days = countDays({ ...fields, changes: sorted }, ends);
          const length = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
          assert.equal(ends.length, length);
          assert.equal(days.agency + days.customer + days.none + days.unknown, length);
        },
      ),
    );
  });

  it("are each of who paid at its end, on a day of 23 hours too", () => {
    process.env.TZ = "Europe/Warsaw";
    // On 29 March 2026 the clock goes from 2 to 3.
    const ends = endsOfDays(2026, 2, later);
    for (const [hour, expected] of [
      [0, { agency: 28, customer: 3 }],
      [23, { agency: 28, customer: 3 }],
    ] as const) {
      const moved = [change(new Date(2026, 2, 29, hour, 59), "customer")];
      const days = countDays(history({ changes: moved, current: "customer" }), ends);
      assert.deepEqual(days, { ...expected, none: 0, unknown: 0 });
    }
    const atMidnight = [change(new Date(2026, 2, 30), "customer")];
    assert.equal(countDays(history({ changes: atMidnight, current: "customer" }), ends).agency, 29);
  });

  it("end with today in the month that is not over", () => {
    process.env.TZ = "UTC";
    assert.equal(endsOfDays(2026, 2, Date.UTC(2026, 2, 17, 9)).length, 17);
    assert.equal(endsOfDays(2026, 2, Date.UTC(2026, 1, 28)).length, 0);
  });

  it("are the agency's and the customer's: 17 and 13 in a month of 30", () => {
    process.env.TZ = "America/New_York";
    const moved = [change(new Date(2026, 3, 18, 10), "customer")];
    const days = countDays(history({ changes: moved, current: "customer" }), endsOfDays(2026, 3, later));
    assert.deepEqual(days, { agency: 17, customer: 13, none: 0, unknown: 0 });
  });
});

describe("findPayer", () => {
  const at = (day: number) => new Date(2026, 5, day);
  const changes = [change(at(10), "customer"), change(at(20), "agency")];

  const cases: readonly (readonly [what: string, day: number, fields: Partial<PayerHistory>, payer: string])[] = [
    ["before the first change, what that began with", 5, { changes }, "agency"],
    ["between two changes", 15, { changes }, "customer"],
    ["after the last change", 25, { changes }, "agency"],
    ["without a change, who pays now", 15, {}, "agency"],
    ["before the log begins", 5, { changes, knownSince: at(8).getTime() }, "unknown"],
    ["before the account was opened", 5, { changes, openedAt: at(6).getTime() }, "none"],
    ["after a change past the log", 25, { changes, current: "customer" }, "unknown"],
    ["between changes of which one is missing", 15, { changes: [changes[0]!, changes[0]!] }, "unknown"],
    ["where nobody knows who pays", 15, { current: undefined }, "unknown"],
  ];
  for (const [what, day, fields, payer] of cases) {
    it(`says who paid ${what}: ${payer}`, () => {
      const later = fields.changes?.length === 2 && fields.changes[0] === fields.changes[1];
      const made = later ? [changes[0]!, { ...changes[0]!, at: at(20).getTime() }] : (fields.changes ?? []);
      assert.equal(findPayer(history({ ...fields, changes: made }), at(day).getTime()), payer);
    });
  }
});
