import { expect } from "@open-wc/testing";
import type { Account, ScheduledChange } from "../../src/model/account.js";
import { isApplied, isConfirmedBy, isNeedless, isUndecided, type Change } from "../../src/model/change.js";
import {
  canSchedule,
  canWaitForFunds,
  findFallBack,
  findScheduledChange,
  hasSameSchedule,
  isCancelable,
  toDraft,
} from "../../src/model/scheduled-change.js";
import { account } from "./accounts.js";

const at = "2026-12-01T00:00:00+01:00";
const until = "2026-12-15T00:00:00+01:00";
const unknown: ScheduledChange = {
  ...{ to: undefined, at: undefined, when: undefined, fallBackUntil: undefined, fallBackDays: undefined },
  ...{ reason: undefined, createdAt: undefined, createdBy: undefined },
};
const coming: ScheduledChange = {
  ...unknown,
  to: "customer",
  at,
  fallBackUntil: until,
  createdAt: "2026-11-20T09:00:00Z",
};
const before = account({ id: 7, permissions: { changeBalance: true, scheduleChange: true } });
const scheduled: Account = { ...before, scheduledChange: coming };
const handedOver: Account = { ...scheduled, balanceFrom: "customer" };
const byHand: Account = { ...before, balanceFrom: "customer", scheduledChange: null };
const inTime = Date.parse("2026-12-10T00:00:00Z");
const draft = { to: "customer", at, fallBackUntil: until } as const;
const schedule: Change = { account: before, command: { type: "schedule", draft }, key: "k", attempt: 1 };
const cancel: Change = { account: scheduled, command: { type: "unschedule" }, key: "k", attempt: 1 };

describe("what is scheduled for an account", () => {
  it("is coming until it is made, and where nothing of it can be read", () => {
    expect(findScheduledChange(scheduled)).to.equal(coming);
    expect(findScheduledChange(handedOver)).to.equal(undefined);
    expect(findScheduledChange({ ...before, scheduledChange: unknown })).to.equal(unknown);
    expect(findScheduledChange({ ...before, scheduledChange: null })).to.equal(undefined);
  });

  it("leaves a way back once it is made, until that ends", () => {
    expect(findFallBack(handedOver, inTime)).to.equal(until);
    expect(findFallBack(handedOver, Date.parse(until))).to.equal(undefined);
    expect(findFallBack(scheduled, inTime)).to.equal(undefined);
    expect(findFallBack({ ...handedOver, scheduledChange: { ...coming, fallBackUntil: "soon" } }, inTime)).to.equal(
      undefined,
    );
  });

  it("can be canceled by who may schedule, and change", () => {
    expect([scheduled, handedOver, before].map((one) => isCancelable(one, inTime))).to.deep.equal([true, true, false]);
    for (const permissions of [{ changeBalance: true }, { changeBalance: false, scheduleChange: true }]) {
      expect(canSchedule({ ...scheduled, permissions })).to.equal(false);
      expect(isCancelable({ ...scheduled, permissions }, inTime)).to.equal(false);
    }
    expect(canSchedule({ ...before, balanceFrom: undefined })).to.equal(false);
  });

  it("waits for funds only where it is not known that there are some", () => {
    const of = (cents: number) => account({ balance: { cents, currency: "USD" } });
    expect([of(1), of(0), of(-5), account(), account({ balance: undefined })].map(canWaitForFunds)).to.deep.equal([
      ...[false, true, true, true, true],
    ]);
  });

  const others: Readonly<Record<string, readonly [Account, boolean]>> = {
    "it is written in another time zone": [
      { ...scheduled, scheduledChange: { ...coming, at: "2026-11-30T23:00:00Z" } },
      true,
    ],
    "nothing of the other can be read": [{ ...scheduled, scheduledChange: unknown }, true],
    "it was scheduled anew": [
      { ...scheduled, scheduledChange: { ...coming, createdAt: "2026-11-21T09:00:00Z" } },
      false,
    ],
    "the day is another, undated": [
      { ...scheduled, scheduledChange: { ...coming, createdAt: undefined, at: "2026-12-09T00:00:00Z" } },
      false,
    ],
    "nothing is scheduled": [before, false],
    "it was made": [handedOver, false],
  };
  for (const [what, [other, isSame]] of Object.entries(others)) {
    it(`is ${isSame ? "the same" : "another"} where ${what}`, () => {
      expect([hasSameSchedule(scheduled, other), hasSameSchedule(other, scheduled)]).to.deep.equal([isSame, isSame]);
    });
  }

  it("is the same where nothing is scheduled, and where nothing of it can be read", () => {
    expect(hasSameSchedule(before, { ...before, scheduledChange: null })).to.equal(true);
    const unreadable = { ...before, scheduledChange: unknown };
    expect(hasSameSchedule(unreadable, unreadable)).to.equal(true);
  });

  it("can be scheduled again as far as it is known", () => {
    expect(toDraft(coming)).to.deep.equal(draft);
    expect(toDraft({ ...unknown, to: "customer", when: "funded", fallBackDays: 14, reason: "Trial" })).to.deep.equal({
      ...{ to: "customer", when: "funded", fallBackDays: 14, reason: "Trial" },
    });
    expect(toDraft({ ...unknown, to: "agency", at })).to.deep.equal({ to: "agency", at });
    for (const lost of [unknown, { ...unknown, to: "customer" }] as const) expect(toDraft(lost)).to.equal(undefined);
  });
});

describe("an account that was read after it was scheduled", () => {
  const withChange = (fields: Partial<ScheduledChange>): Account => ({
    ...before,
    scheduledChange: { ...coming, ...fields },
  });
  const undated = withChange({ createdAt: undefined });
  const table: Record<string, [read: Account, isApplied: boolean | undefined, change?: Change]> = {
    "has what was sent": [scheduled, true],
    "writes the time in another zone": [withChange({ at: "2026-11-30T23:00:00.000Z" }), true],
    "says nothing of it but that there is something": [{ ...before, scheduledChange: unknown }, true],
    "has been handed over already": [handedOver, true],
    "has nothing": [before, false],
    "has another time": [withChange({ at: "2026-12-02T00:00:00+01:00" }), false],
    "has another end of the way back": [withChange({ fallBackUntil: "2026-12-16T00:00:00Z" }), false],
    "has another direction": [withChange({ to: "agency" }), false],
    "waits for funds": [withChange({ at: undefined, when: "funded" }), false],
    "has what was there before": [scheduled, false, { ...schedule, account: scheduled }],
    "has it anew": [withChange({ createdAt: "2026-11-21T09:00:00Z" }), true, { ...schedule, account: scheduled }],
    "has the same as before, undated": [undated, undefined, { ...schedule, account: undated }],
    "has another than before, undated": [
      undated,
      true,
      { ...schedule, account: withChange({ createdAt: undefined, at: "2026-12-09T00:00:00Z" }) },
    ],
  };
  for (const [what, [read, expected, change = schedule]] of Object.entries(table)) {
    it(`shows ${expected === undefined ? "nothing" : expected ? "success" : "no effect"} where it ${what}`, () => {
      expect(isApplied(read, change)).to.equal(expected === true);
      expect(isUndecided(read, change)).to.equal(expected === undefined);
    });
  }

  it("is confirmed by an answer that says that something is scheduled, but not by one that does not mention it", () => {
    expect(isConfirmedBy({ ...before, scheduledChange: unknown }, schedule)).to.equal(true);
    expect(isConfirmedBy(before, schedule)).to.equal(false);
    const again = { ...schedule, account: scheduled };
    expect(isConfirmedBy({ ...scheduled, version: "r2" }, again)).to.equal(false);
  });

  it("needs no schedule where the customer pays already", () => {
    expect([isNeedless(byHand, schedule), isNeedless(before, schedule)]).to.deep.equal([true, false]);
  });

  it("shows a cancellation where nothing is coming and nobody has moved it", () => {
    expect([before, { ...before, scheduledChange: null }].map((one) => isApplied(one, cancel))).to.deep.equal([
      true,
      true,
    ]);
    expect([scheduled, handedOver, byHand].map((one) => isApplied(one, cancel))).to.deep.equal([false, false, false]);
    expect([scheduled, handedOver, byHand].map((one) => isNeedless(one, cancel))).to.deep.equal([false, true, true]);
    expect(isUndecided(scheduled, cancel)).to.equal(false);
  });
});
