import { expect } from "@open-wc/testing";
import fc from "fast-check";
import type { Account, Agency, BillingRequest } from "../../src/model/account.js";
import {
  canChangeBalance,
  findCommandType,
  isAllowed,
  isApplied,
  isConfirmedBy,
  isNeedless,
  isUndecided,
  isSameCommand,
  previewChange,
  type Change,
  type Command,
  type Hazard,
} from "../../src/model/change.js";
import type { Money } from "../../src/model/money.js";
import { account, anyAccounts } from "./accounts.js";

const dollars = (amount: number): Money => ({ cents: amount * 100, currency: "USD" });
const agency = (fields: Partial<Agency> = {}): Agency => ({
  id: 1,
  name: "Agency",
  balance: dollars(500),
  ...fields,
});
const visa = { brand: "Visa", last4: "4242" };
const permissions = { changeBalance: true };

describe("previewChange", () => {
  it("moves an account of the customer's to the agency's balance", () => {
    const acme = account({ balanceFrom: "customer", balance: dollars(7) });
    expect(previewChange(acme, agency())).to.deep.equal({
      account: acme,
      from: "customer",
      to: "agency",
      balance: dollars(500),
      hazards: [],
    });
  });

  it("moves an account of the agency's to the customer's own balance", () => {
    const acme = account({ balance: dollars(7), paymentMethod: visa });
    expect(previewChange(acme, agency())).to.deep.equal({
      account: acme,
      from: "agency",
      to: "customer",
      balance: dollars(7),
      hazards: [],
    });
  });

  it("returns undefined where the present source is unknown", () => {
    expect(previewChange(account({ balanceFrom: undefined }), agency())).to.equal(undefined);
  });

  const toAgency: [what: string, owner: Agency | undefined, hazards: Hazard[]][] = [
    ["with money", agency({ balance: { cents: 1, currency: "USD" } }), []],
    ["with nothing left", agency({ balance: dollars(0) }), ["noFunds"]],
    ["with less than nothing", agency({ balance: dollars(-1) }), ["noFunds"]],
    ["without a balance", agency({ balance: null }), ["noFunds"]],
    ["whose balance is unknown", agency({ balance: undefined }), []],
    ["that is unknown", undefined, []],
  ];
  for (const [what, owner, hazards] of toAgency) {
    it(`warns of ${hazards.join() || "nothing"} for an agency ${what}`, () => {
      // What the customer has does not matter here.
      const acme = account({ balanceFrom: "customer", balance: null, paymentMethod: null });
      expect(previewChange(acme, owner)?.hazards).to.deep.equal(hazards);
    });
  }

  const toCustomer: [what: string, fields: Partial<Account>, hazards: Hazard[]][] = [
    ["a balance and a card", { balance: dollars(1), paymentMethod: visa }, []],
    ["a card and nothing else", { balance: dollars(0), paymentMethod: visa }, ["noFunds"]],
    ["a card and no balance at all", { balance: null, paymentMethod: visa }, ["noFunds"]],
    ["a balance and no card", { balance: dollars(1), paymentMethod: null }, ["noCard"]],
    ["neither", { balance: null, paymentMethod: null }, ["noFunds", "noCard"]],
    ["debts and no card", { balance: dollars(-1), paymentMethod: null }, ["noFunds", "noCard"]],
    ["an unknown balance and an unknown card", { balance: undefined, paymentMethod: undefined }, ["notKnown"]],
    ["a card and an unknown balance", { balance: undefined, paymentMethod: visa }, ["notKnown"]],
    ["a balance and an unknown card", { balance: dollars(1), paymentMethod: undefined }, ["notKnown"]],
    ["nothing and an unknown card", { balance: dollars(0), paymentMethod: undefined }, ["noFunds", "notKnown"]],
    ["no card and an unknown balance", { balance: undefined, paymentMethod: null }, ["noCard", "notKnown"]],
  ];
  for (const [what, fields, hazards] of toCustomer) {
    it(`warns of ${hazards.join() || "nothing"} for a customer with ${what}`, () => {
      expect(previewChange(account(fields), agency({ balance: null }))?.hazards).to.deep.equal(hazards);
    });
  }

  it("leads to the other balance and back, for any account", () => {
    fc.assert(
      fc.property(anyAccounts, (accounts) => {
        for (const one of accounts) {
          const there = previewChange(one, agency());
          const back = there && previewChange({ ...one, balanceFrom: there.to }, agency());
          expect(there?.from).to.equal(one.balanceFrom);
          expect(back?.to).to.equal(one.balanceFrom);
        }
      }),
    );
  });
});

describe("what the viewer may do", () => {
  const none = { changeBalance: false, requestBilling: false };
  const both = { changeBalance: true, requestBilling: true };
  const unpaid = { paymentMethod: null };
  type Row = [what: string, fields: Partial<Account>, move: boolean, request: boolean, first: string | undefined];
  const table: Row[] = [
    ["with a card", { permissions: both, paymentMethod: visa }, true, false, "move"],
    ["without a card", { permissions: both, ...unpaid }, true, true, "request"],
    ["without a card, whose customer must not be e-mailed", { permissions, ...unpaid }, true, false, "move"],
    [
      "whose customer may be e-mailed, and no more",
      { permissions: { ...both, changeBalance: false }, ...unpaid },
      false,
      true,
      "request",
    ],
    ["without permissions", { permissions: none, ...unpaid }, false, false, undefined],
    ["that the page hands over without permissions", { permissions: undefined as never }, true, false, "move"],
    ["whose source is unknown", { permissions: both, balanceFrom: undefined }, false, false, undefined],
  ];
  for (const [what, fields, move, request, first] of table) {
    it(`begins with ${first === undefined ? "nothing" : `a ${first}`} for an account ${what}`, () => {
      const one = account(fields);
      expect(canChangeBalance(one)).to.equal(move);
      expect(isAllowed(one, "move", true)).to.equal(move);
      for (const type of ["request", "withdraw"] as const) expect(isAllowed(one, type, true)).to.equal(request);
      expect(findCommandType(one, true)).to.equal(first);
    });
  }

  it("includes no request where the backend cannot e-mail customers", () => {
    const one = account({ permissions: both, ...unpaid });
    expect([isAllowed(one, "request", false), isAllowed(one, "withdraw", false)]).to.deep.equal([false, false]);
    expect(findCommandType(one, false)).to.equal("move");
  });
});

describe("a change", () => {
  const draft = {
    email: "office@acme.example",
    startingBalance: dollars(25),
    message: "Please add a card.\n\nThank you!",
  };
  const request: Command = { type: "request", draft };
  const unpaid = account({ paymentMethod: null, billingRequest: null });
  const paid = account({ balanceFrom: "customer", billingRequest: null });
  const requested = (fields: Partial<BillingRequest> = {}): Account => ({
    ...unpaid,
    billingRequest: { ...draft, sentAt: "2026-11-20T09:00:00Z", ...fields },
  });
  const changeOf = (command: Command, before: Account): Change => ({ account: before, command, key: "k", attempt: 1 });
  const move = changeOf({ type: "move", to: "customer" }, unpaid);
  const first = changeOf(request, unpaid);
  const second = changeOf(request, requested());
  const undated = requested({ sentAt: undefined });
  const unreadable = requested({ email: undefined, startingBalance: undefined, message: undefined, sentAt: undefined });
  const withdrawal = changeOf({ type: "withdraw" }, requested());
  const reminder = changeOf({ type: "remind" }, requested());
  const earlier = requested({ remindedAt: "2026-11-22T09:00:00Z" });
  const later = requested({ remindedAt: "2026-11-24T09:00:00Z" });

  /** `applied`: as read later; `confirmed`: as the answer to the write. */
  type Row = [what: string, now: Account, change: Change, applied: boolean, confirmed: boolean, needless: boolean];
  const table: Row[] = [
    ["a move to where the account is", paid, move, true, true, true],
    ["a move to where it is not", unpaid, move, false, false, false],
    ["a move of an account whose source is unknown", account({ balanceFrom: undefined }), move, false, false, false],
    ["a request that is out", requested(), first, true, true, true],
    ["a request, and none is out", unpaid, first, false, false, false],
    [
      "a request, and one to someone else is out",
      requested({ email: "owner@acme.example" }),
      first,
      false,
      true,
      false,
    ],
    ["a request, and one for more is out", requested({ startingBalance: dollars(99) }), first, false, true, false],
    [
      "a request, and one in another currency is out",
      requested({ startingBalance: { cents: 2_500, currency: "EUR" } }),
      first,
      ...([false, true, false] as const),
    ],
    ["a request, and one with another message is out", requested({ message: "Pay!" }), first, false, true, false],
    [
      "a request that is out as servers store it",
      requested({ email: "Office@acme.example", message: "Please add a card.\r\n\r\nThank you! " }),
      first,
      ...([true, true, true] as const),
    ],
    ["a request that is out without a date", undated, first, true, true, true],
    ["a request of which nothing can be read", unreadable, first, true, true, true],
    ["a second request that is out without a date", undated, changeOf(request, unreadable), false, true, false],
    [
      "a second request, with another message than the first, that is out without a date",
      undated,
      changeOf(request, requested({ sentAt: undefined, message: "Pay!" })),
      ...([true, true, true] as const),
    ],
    ["a second request, and the answer mentions none", unpaid, second, false, false, false],
    ["a second request, and what is known is the first", second.account, second, false, false, false],
    ["a request whose customer pays already", { ...requested(), balanceFrom: "customer" }, first, false, false, true],
    ["a second request, and the first is out", requested(), second, false, true, false],
    ["a second request that is out", requested({ sentAt: "2026-11-20T09:00:01Z" }), second, true, true, true],
    ["a withdrawal, and none is out", unpaid, withdrawal, true, true, true],
    ["a withdrawal, and one is out", requested(), withdrawal, false, false, false],
    ["a withdrawal whose customer pays already", paid, withdrawal, false, false, true],
    ["a reminder that has a time", earlier, reminder, true, true, true],
    ["a reminder without a time", requested(), reminder, false, false, false],
    [
      "a second reminder, and the first has a time",
      earlier,
      changeOf({ type: "remind" }, earlier),
      false,
      false,
      false,
    ],
    ["a second reminder with another time", later, changeOf({ type: "remind" }, earlier), true, true, true],
    ["a reminder of a request that is not out any more", unpaid, reminder, false, false, false],
    ["a reminder whose customer pays already", paid, reminder, false, false, true],
  ];
  for (const [what, now, change, applied, confirmed, needless] of table) {
    const words = [applied && "applied", confirmed && "confirmed", needless && "needless"].filter(Boolean);
    it(`is ${words.join(", ") || "neither applied nor needless"} where it is ${what}`, () => {
      expect(isApplied(now, change), "applied").to.equal(applied);
      expect(isConfirmedBy(now, change), "confirmed").to.equal(confirmed);
      expect(isNeedless(now, change), "needless").to.equal(needless);
    });
  }

  it("is undecided only where a request was out before, and neither it nor the one that is out now has a date", () => {
    const undecided = [undated, unreadable].filter((now) => isUndecided(now, changeOf(request, unreadable)));
    expect(undecided).to.deep.equal([undated, unreadable]);
    for (const change of [first, second, move, withdrawal]) expect(isUndecided(undated, change)).to.equal(false);
    expect(isUndecided(unpaid, changeOf(request, unreadable))).to.equal(false);
  });

  it("has the same command only with the same type and content", () => {
    const commands: Command[] = [
      { type: "move", to: "agency" },
      { type: "move", to: "customer" },
      request,
      { type: "request", draft: { ...draft, message: "Pay!" } },
      { type: "withdraw" },
      { type: "remind" },
    ];
    for (const one of commands) {
      expect(commands.filter((other) => isSameCommand(structuredClone(one), other))).to.deep.equal([one]);
    }
  });
});
