import { expect } from "@open-wc/testing";
import type { ApiErrorKind } from "../../src/client/api-error.js";
import {
  accountOf,
  errorOf,
  IDLE,
  isBusy,
  transition,
  type ChangeEvent,
  type ChangeState,
} from "../../src/changes/change-machine.js";
import type { Account } from "../../src/model/account.js";
import type { Change } from "../../src/model/change.js";
import { failure } from "../helpers/fake-api.js";
import {
  before,
  kinds,
  move,
  moved,
  newer,
  request,
  requested,
  sending,
  unpaid,
  verifying,
  reminded,
  reminder,
  withdrawal,
  cancellation,
  scheduling,
} from "./machine-states.js";

describe("transition", () => {
  describe("for every pair of state and event", () => {
    const states: readonly ChangeState[] = [
      IDLE,
      { status: "confirming", account: before },
      sending(move),
      verifying(move, "network"),
      { status: "unknown", change: move, cause: failure("network") },
      { status: "succeeded", change: move, account: moved },
      { status: "rejected", change: move, account: before, error: failure("forbidden") },
    ];
    const events: readonly ChangeEvent[] = [
      { type: "open", account: before },
      { type: "confirm", change: move },
      { type: "answered", account: moved },
      { type: "failed", error: failure("network") },
      { type: "read", account: moved, canRequest: false },
      { type: "read-failed", error: failure("network") },
      { type: "verify" },
      { type: "close" },
    ];
    type Row = Partial<Record<ChangeEvent["type"], ChangeState["status"]>>;
    const next: Record<ChangeState["status"], Row> = {
      idle: { open: "confirming", confirm: "sending" },
      confirming: { confirm: "sending", close: "idle" },
      sending: { answered: "succeeded", failed: "verifying" },
      verifying: { read: "succeeded", "read-failed": "unknown" },
      unknown: { read: "idle", verify: "verifying" },
      succeeded: { close: "idle" },
      rejected: { close: "idle" },
    };
    for (const state of states) {
      for (const event of events) {
        const status = next[state.status][event.type];
        it(`${state.status} + ${event.type}: ${status ?? "stays"}`, () => {
          const after = transition(state, event);
          if (status) expect(after.status).to.equal(status);
          else expect(after).to.equal(state);
        });
      }
    }
  });

  describe("when a write is answered", () => {
    it("succeeds with the account in the answer to a first attempt, and reads nothing", () => {
      for (const [change, answer] of [
        [move, moved],
        [request, requested],
        [withdrawal, unpaid],
        [reminder, reminded],
      ] as const) {
        const after = transition(sending(change), { type: "answered", account: answer });
        expect(after).to.deep.equal({ status: "succeeded", change, account: answer });
      }
    });

    it("succeeds with a pending request in the answer, also with the text and date of an earlier one", () => {
      const again = { ...request, account: requested };
      const answer = { ...requested, billingRequest: { ...requested.billingRequest! } };
      expect(transition(sending(again), { type: "answered", account: answer }).status).to.equal("succeeded");
    });

    const unconfirmed: [what: string, change: Change, answer: Account][] = [
      ["a move without the new payer", move, before],
      ["a request without a pending request", request, unpaid],
      ["a withdrawal with a pending request", withdrawal, requested],
      ["a reminder without a time of it", reminder, requested],
    ];
    for (const [what, change, answer] of unconfirmed) {
      it(`reads the account back after an answer to ${what}`, () => {
        const after = transition(sending(change), { type: "answered", account: answer });
        expect(after).to.have.nested.property("cause.kind", "invalid-response");
        expect(after.status).to.equal("verifying");
      });
    }

    it("reads the account back after an answer to a repeat, which may be the stored answer to the first attempt", () => {
      const after = transition(sending(move, 2), { type: "answered", account: moved });
      expect(after.status).to.equal("verifying");
      expect(after).to.have.nested.property("cause.kind", "conflict");
    });
  });

  describe("when a write fails", () => {
    const certain: Partial<Record<ApiErrorKind, ChangeState["status"]>> = {
      unauthorized: "confirming",
      validation: "confirming",
      forbidden: "rejected",
      "not-found": "rejected",
    };
    for (const kind of kinds) {
      const error = failure(kind);
      const event: ChangeEvent = { type: "failed", error };

      it(`${kind}: a first move is ${certain[kind] ?? "verifying"}, a repeated one verifying`, () => {
        expect(transition(sending(move), event).status).to.equal(certain[kind] ?? "verifying");
        expect(transition(sending(move, 2), event).status).to.equal("verifying");
      });

      // With "not-found", the pending request may be missing, and not the account.
      const expected = kind === "not-found" ? "verifying" : (certain[kind] ?? "verifying");
      it(`${kind}: a first request, withdrawal or reminder is ${expected}, a repeated one verifying`, () => {
        for (const change of [request, withdrawal, reminder, scheduling, cancellation]) {
          expect(transition(sending(change), event).status).to.equal(expected);
          expect(transition(sending(change, 2), event).status).to.equal("verifying");
        }
      });
    }

    it("retries with the same key after an expired session, and with a new one after a validation error", () => {
      for (const [kind, retry] of [
        ["unauthorized", move],
        ["validation", undefined],
      ] as const) {
        const error = failure(kind);
        const after = transition(sending(move), { type: "failed", error });
        expect(after).to.deep.equal({ status: "confirming", account: before, error, retry });
      }
    });
  });

  describe("with an unknown outcome", () => {
    const cause = failure("timeout");
    const state: ChangeState = { status: "unknown", change: move, cause };

    it("is verified with the same cause and change", () => {
      expect(transition(state, { type: "verify" })).to.deep.equal({ status: "verifying", change: move, cause });
    });

    for (const [what, read, isKept] of [
      ["has the version and payer that it had when the change was sent", { ...before, name: "Renamed" }, true],
      ["has another version", newer, false],
      ["has another payer", { ...before, balanceFrom: "customer" }, false],
    ] as const) {
      it(`${isKept ? "stays unknown" : "becomes idle"} when the account ${what}`, () => {
        const after = transition(state, { type: "read", account: read, canRequest: false });
        expect(after).to.equal(isKept ? state : IDLE);
      });
    }
  });
});

describe("isBusy, accountOf, errorOf", () => {
  const error = failure("network");
  const table: [state: ChangeState, busy: boolean, account: Account | undefined, error: unknown][] = [
    [IDLE, false, undefined, undefined],
    [{ status: "confirming", account: newer, error }, false, newer, error],
    [sending(move), true, before, undefined],
    [{ status: "verifying", change: move, cause: error }, true, before, undefined],
    [{ status: "unknown", change: move, cause: error }, false, before, error],
    [{ status: "succeeded", change: move, account: moved }, false, before, undefined],
    [{ status: "rejected", change: move, account: newer, error }, false, before, error],
    [{ status: "rejected", change: move, account: newer }, false, before, undefined],
  ];
  for (const [state, busy, account, shown] of table) {
    const what = "error" in state && state.error ? " with an error" : "";
    it(`return whether it is busy, its account and its error: ${state.status}${what}`, () => {
      expect([isBusy(state), accountOf(state), errorOf(state)]).to.deep.equal([busy, account, shown]);
    });
  }
});
