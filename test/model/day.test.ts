import { expect } from "@open-wc/testing";
import fc from "fast-check";
import { addDays, toDay, toStartOfDay } from "../../src/model/day.js";
import { parseTime } from "../../src/model/time.js";

const zones = [
  "Europe/Berlin",
  "America/New_York",
  "America/Sao_Paulo",
  "America/Havana",
  "Africa/Cairo",
  "Asia/Kolkata",
  "Asia/Beirut",
  "Australia/Lord_Howe",
  "Pacific/Auckland",
  "Pacific/Kiritimati",
  "UTC",
];
const anyZone = fc.constantFrom(...zones);
const anyDay = fc
  .date({ min: new Date("2020-01-01"), max: new Date("2060-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** The days of 2026 and 2027 on which clocks are changed, with those around them. */
const changes = ["2026-03-08", "2026-03-29", "2026-10-25", "2026-11-01", "2027-03-14", "2027-03-28", "2027-10-31"];
const anyDayOfChange = fc
  .tuple(fc.constantFrom(...changes), fc.integer({ min: -2, max: 2 }))
  .map(([day, days]) => addDays(day, days));

describe("toStartOfDay", () => {
  const starts: [day: string, zone: string, start: string | undefined][] = [
    ["2026-12-01", "Europe/Berlin", "2026-12-01T00:00:00+01:00"],
    ["2026-07-01", "Europe/Berlin", "2026-07-01T00:00:00+02:00"],
    ["2026-03-29", "Europe/Berlin", "2026-03-29T00:00:00+01:00"],
    ["2026-03-30", "Europe/Berlin", "2026-03-30T00:00:00+02:00"],
    ["2026-10-25", "Europe/Berlin", "2026-10-25T00:00:00+02:00"],
    ["2026-11-01", "America/New_York", "2026-11-01T00:00:00-04:00"],
    ["2026-11-02", "America/New_York", "2026-11-02T00:00:00-05:00"],
    ["2026-12-01", "Asia/Kolkata", "2026-12-01T00:00:00+05:30"],
    ["2026-12-01", "UTC", "2026-12-01T00:00:00+00:00"],
    // Clocks skip midnight there, and show it twice here.
    ["2018-11-04", "America/Sao_Paulo", "2018-11-04T01:00:00-02:00"],
    ["2026-11-01", "America/Havana", "2026-11-01T00:00:00-04:00"],
    ["2028-02-29", "UTC", "2028-02-29T00:00:00+00:00"],
    ["2026-02-29", "UTC", undefined],
    ["12026-01-01", "UTC", undefined],
    ["", "UTC", undefined],
  ];
  for (const [day, zone, start] of starts) {
    it(`is ${start ?? "nothing"} for "${day}" in ${zone}`, () => expect(toStartOfDay(day, zone)).to.equal(start));
  }

  it("is on the day that was chosen, and nothing before it is, in every zone and on days when clocks are changed", () => {
    fc.assert(
      fc.property(fc.oneof(anyDay, anyDayOfChange), anyZone, (day, zone) => {
        const start = toStartOfDay(day, zone)!;
        const time = parseTime(start)!;
        expect(start.slice(0, 10)).to.equal(day);
        expect(toDay(time, zone)).to.equal(day);
        expect(toDay(time - 1000, zone)).to.equal(addDays(day, -1));
      }),
    );
  });

  it("is as far from the start of a later day as there are days between, but for an hour", () => {
    fc.assert(
      fc.property(anyDayOfChange, anyZone, fc.integer({ min: 1, max: 60 }), (day, zone, days) => {
        const [start, end] = [day, addDays(day, days)].map((one) => parseTime(toStartOfDay(one, zone)!)!) as [
          number,
          number,
        ];
        expect(Math.abs(end - start - days * 86_400_000)).to.be.at.most(3_600_000);
      }),
    );
  });

  it("is in the reader's own zone where none is named", () => {
    expect(parseTime(toStartOfDay("2026-12-01")!)).to.equal(new Date(2026, 11, 1).getTime());
    expect(toDay(new Date(2026, 11, 1, 12).getTime())).to.equal("2026-12-01");
  });
});
