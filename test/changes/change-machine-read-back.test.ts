import { expect } from "@open-wc/testing";
import { ApiError, type ApiErrorKind } from "../../src/client/api-error.js";
import { errorOf, transition, type ChangeState } from "../../src/changes/change-machine.js";
import type { Account } from "../../src/model/account.js";
import type { Change } from "../../src/model/change.js";
import { failure } from "../helpers/fake-api.js";
import {
  before,
  cancellation,
  draft,
  locked,
  move,
  moved,
  newer,
  request,
  requested,
  schedulable,
  scheduled,
  scheduling,
  unpaid,
  verifying,
  remindable,
  reminded,
  reminder,
  withdrawal,
} from "./machine-states.js";

describe("transition", () => {
  describe("when the account has been read back", () => {
    const again = { ...request, account: requested };
    const later: Account = {
      ...requested,
      version: "r3",
      billingRequest: { ...draft, sentAt: "2026-11-20T09:00:05Z" },
    };
    const undated: Account = { ...requested, billingRequest: { ...draft, sentAt: undefined } };
    const paying: Account = { ...unpaid, version: "r3", balanceFrom: "customer" };
    const withCard: Account = { ...before, version: "r4" };
    interface Row {
      readonly change?: Change;
      readonly cause: ApiErrorKind;
      readonly attempt?: number;
      readonly read: Account;
      readonly status: ChangeState["status"];
      /** Whether the next confirmation repeats the change with the same key. */
      readonly retry?: boolean;
      readonly error?: boolean;
    }
    const table: Record<string, Row> = {
      "the change is in effect": { cause: "network", read: moved, status: "succeeded" },
      "a repeat is in effect, though it was refused": {
        ...{ cause: "unauthorized", attempt: 2, read: moved, status: "succeeded" },
      },
      "a server without keys refuses the repeat of what is in effect": {
        ...{ cause: "conflict", attempt: 2, read: moved, status: "succeeded" },
      },
      "the change is not in effect": { cause: "network", read: newer, status: "confirming", retry: true },
      "a request is out that has no date, and none was before": {
        ...{ change: request, cause: "network", read: undated, status: "succeeded" },
      },
      "a refused repeat is not in effect": {
        ...{ cause: "forbidden", attempt: 2, read: newer, status: "confirming", retry: true },
      },
      "the change is not in effect and no longer allowed": {
        cause: "network",
        read: locked,
        status: "rejected",
        error: true,
      },
      "someone else has changed something": { cause: "conflict", read: newer, status: "confirming", retry: false },
      "someone else has changed the account back after the first attempt": {
        ...{ cause: "conflict", attempt: 2, read: newer, status: "confirming", retry: false },
      },
      "someone else has made the same change": { cause: "conflict", read: moved, status: "rejected" },
      "someone else has removed the permission": { cause: "conflict", read: locked, status: "rejected", error: true },
      "a move would now have to be a request": { cause: "conflict", read: unpaid, status: "rejected", error: true },
      "the request is pending": { change: request, cause: "server", read: requested, status: "succeeded" },
      "no request is pending": { change: request, cause: "server", read: unpaid, status: "confirming", retry: true },
      "only the earlier request is pending": {
        ...{ change: again, cause: "server", read: requested, status: "confirming", retry: true },
      },
      "a later request is pending": { change: again, cause: "server", read: later, status: "succeeded" },
      "the change is scheduled": { change: scheduling, cause: "network", read: scheduled, status: "succeeded" },
      "nothing is scheduled": {
        ...{ change: scheduling, cause: "network", read: schedulable, status: "confirming", retry: true },
      },
      "what was scheduled before is still there": {
        ...{ change: { ...scheduling, account: scheduled }, cause: "network", read: scheduled },
        ...{ status: "confirming", retry: true },
      },
      "someone else has scheduled the same": {
        ...{ change: scheduling, cause: "conflict", read: scheduled, status: "rejected" },
      },
      "someone else has moved it meanwhile": {
        ...{ change: scheduling, cause: "network", read: { ...moved, version: "r5" }, status: "rejected" },
      },
      "it may not be scheduled any more": {
        ...{ change: scheduling, cause: "conflict", read: newer, status: "rejected", error: true },
      },
      "someone else has changed something of what is to be scheduled": {
        ...{ change: scheduling, cause: "conflict", read: { ...schedulable, version: "r9" } },
        ...{ status: "confirming", retry: false },
      },
      "the schedule is canceled": { change: cancellation, cause: "network", read: schedulable, status: "succeeded" },
      "the schedule is still there": {
        ...{ change: cancellation, cause: "network", read: scheduled, status: "confirming", retry: true },
      },
      "it was made before it was canceled": {
        ...{
          change: cancellation,
          cause: "network",
          read: { ...scheduled, balanceFrom: "customer" },
          status: "rejected",
        },
      },
      "the endpoint of schedules is not there": {
        ...{ change: scheduling, cause: "not-found", read: schedulable, status: "confirming", retry: true },
      },
      "the customer pays already": { change: request, cause: "network", read: paying, status: "rejected" },
      "the customer pays already, after a conflict": {
        ...{ change: request, cause: "conflict", read: paying, status: "rejected" },
      },
      "the customer has a card now": {
        change: request,
        cause: "network",
        read: withCard,
        status: "rejected",
        error: true,
      },
      "a request would now have to be a move": {
        ...{ change: request, cause: "conflict", read: withCard, status: "rejected", error: true },
      },
      "someone else has sent the same request": {
        change: request,
        cause: "conflict",
        read: requested,
        status: "rejected",
      },
      "the account has changed, but still needs the request": {
        ...{
          change: request,
          cause: "conflict",
          read: { ...unpaid, version: "r9" },
          status: "confirming",
          retry: false,
        },
      },
      "the request is withdrawn": { change: withdrawal, cause: "timeout", read: unpaid, status: "succeeded" },
      "no request was left to withdraw": {
        ...{ change: withdrawal, cause: "not-found", read: unpaid, status: "succeeded" },
      },
      "the customer was reminded": { change: reminder, cause: "timeout", read: reminded, status: "succeeded" },
      "the customer was not reminded": {
        ...{ change: reminder, cause: "timeout", read: remindable, status: "confirming", retry: true },
      },
      "someone else has reminded the customer": {
        ...{ change: reminder, cause: "conflict", read: reminded, status: "rejected", error: false },
      },
      "a repeated reminder is refused, and an earlier attempt has reached the customer": {
        ...{ change: reminder, cause: "conflict", attempt: 2, read: reminded, status: "succeeded" },
      },
      "the customer cannot be reminded any more": {
        ...{ change: reminder, cause: "conflict", read: requested, status: "rejected", error: true },
      },
      "the request was withdrawn before its reminder": {
        ...{ change: reminder, cause: "not-found", read: unpaid, status: "rejected", error: true },
      },
      "the customer pays before the reminder": {
        ...{ change: reminder, cause: "timeout", read: moved, status: "rejected", error: false },
      },
      "the request is not withdrawn": {
        ...{ change: withdrawal, cause: "timeout", read: requested, status: "confirming", retry: true },
      },
    };
    it("is unknown when a request that was out before is out, and neither has a date", () => {
      const change = { ...request, account: undated };
      const read = (kind: ApiErrorKind) =>
        transition(verifying(change, kind), { type: "read", account: undated, canRequest: true });
      expect(read("network").status).to.equal("unknown");
      expect(read("conflict").status, "the server has refused it").to.equal("confirming");
    });

    for (const [what, { change = move, cause, attempt = 1, read, status, retry, error }] of Object.entries(table)) {
      it(`is ${status} after ${cause} when ${what}`, () => {
        const state = verifying(change, cause, attempt);
        const after = transition(state, { type: "read", account: read, canRequest: true });
        expect(after.status).to.equal(status);
        expect(after).to.have.property("account", read);
        if (status === "rejected") expect(errorOf(after)?.kind).to.equal(error ? cause : undefined);
        if (after.status !== "confirming") return;
        expect(after.error?.kind).to.equal(cause);
        const repeat = { ...change, account: read, attempt: attempt + 1 };
        expect(after.retry).to.deep.equal(retry ? repeat : undefined);
      });
    }

    for (const status of [200, 202, 204]) {
      const cause = new ApiError("invalid-response", "", { status });
      const accepted = (change: Change): ChangeState => ({ status: "verifying", change, cause });

      it(`stays unknown after a ${status} that confirms nothing, until a read account has the change`, () => {
        for (const [change, read, shown] of [
          [move, newer, moved],
          [request, unpaid, requested],
          [withdrawal, requested, unpaid],
          [reminder, remindable, reminded],
        ] as const) {
          const after = transition(accepted(change), { type: "read", account: read, canRequest: true });
          expect(after).to.deep.equal({ status: "unknown", change, cause });
          const again = transition(transition(after, { type: "verify" }), {
            type: "read",
            account: shown,
            canRequest: true,
          });
          expect(again.status).to.equal("succeeded");
        }
      });
    }

    it("is confirming again after a redirect, which was not followed, when the change is not in effect", () => {
      const cause = new ApiError("invalid-response", "");
      const after = transition(
        { status: "verifying", change: move, cause },
        { type: "read", account: newer, canRequest: true },
      );
      expect(after).to.deep.include({ status: "confirming", retry: { ...move, account: newer, attempt: 2 } });
    });

    it("is rejected when the change is a request, and the backend can no longer request billing", () => {
      const after = transition(verifying(request, "network"), { type: "read", account: unpaid, canRequest: false });
      expect(after.status).to.equal("rejected");
    });
  });

  describe("when the account could not be read back", () => {
    const table: [cause: ApiErrorKind, attempt: number, reading: ApiErrorKind, status: ChangeState["status"]][] = [
      ["network", 1, "server", "unknown"],
      ["network", 1, "not-found", "rejected"],
      ["conflict", 1, "network", "confirming"],
      ["conflict", 1, "forbidden", "rejected"],
      ["conflict", 1, "not-found", "rejected"],
      ["conflict", 2, "network", "unknown"],
      ["unauthorized", 2, "unauthorized", "unknown"],
    ];
    for (const [cause, attempt, reading, status] of table) {
      it(`is ${status} when attempt ${attempt} ended with ${cause} and the reading with ${reading}`, () => {
        const after = transition(verifying(move, cause, attempt), { type: "read-failed", error: failure(reading) });
        expect(after.status).to.equal(status);
        expect(errorOf(after)?.kind).to.equal(status === "unknown" ? cause : reading);
      });
    }

    it("has an expired session as its error only while that is why the account cannot be read", () => {
      const expired = transition(verifying(move, "invalid-response"), {
        type: "read-failed",
        error: failure("unauthorized"),
      });
      expect(expired.status).to.equal("unknown");
      expect(errorOf(expired)?.kind).to.equal("unauthorized");
      const again = transition(transition(expired, { type: "verify" }), {
        type: "read-failed",
        error: failure("network"),
      });
      expect(again.status).to.equal("unknown");
      expect(errorOf(again)?.kind).to.equal("invalid-response");
    });
  });
});
