import { expect } from "@open-wc/testing";
import fc from "fast-check";
import { ApiError, type ApiErrorKind } from "../../src/client/api-error.js";
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
import { isApplied, isConfirmedBy, type Change, type Command } from "../../src/model/change.js";
import { account } from "../model/accounts.js";
import { failure } from "../helpers/fake-api.js";

const draft = { email: "a@acme.example", startingBalance: { cents: 2_500, currency: "USD" }, message: "Pay!" };
const permissions = { changeBalance: true, requestBilling: true };
const before = account({ id: 7, version: "r1", permissions, paymentMethod: { brand: "Visa", last4: "4242" } });
const newer: Account = { ...before, version: "r9" };
const moved: Account = { ...before, version: "r2", balanceFrom: "customer" };
const locked: Account = { ...newer, permissions: { changeBalance: false } };
const unpaid: Account = { ...before, paymentMethod: null, billingRequest: null };
const requested: Account = {
  ...unpaid,
  version: "r2",
  billingRequest: { ...draft, sentAt: "2026-11-20T09:00:00Z" },
};

const toCustomer: Command = { type: "move", to: "customer" };
const toRequest: Command = { type: "request", draft };
const withdraw: Command = { type: "withdraw" };
const move: Change = { account: before, command: toCustomer, key: "key", attempt: 1 };
const request: Change = { ...move, account: unpaid, command: toRequest };
const withdrawal: Change = { ...move, account: requested, command: withdraw };

const kinds: readonly ApiErrorKind[] = [
  ...(["network", "timeout", "unauthorized", "forbidden", "not-found"] as const),
  ...(["conflict", "validation", "rate-limit", "server", "invalid-response"] as const),
];

const sending = (change: Change, attempt = 1): ChangeState => ({ status: "sending", change: { ...change, attempt } });
const verifying = (change: Change, kind: ApiErrorKind, attempt = 1): ChangeState => ({
  status: "verifying",
  change: { ...change, attempt },
  cause: failure(kind),
});

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

  describe("after the answer to a write", () => {
    it("takes the answer of a first attempt as the new state, and reads nothing", () => {
      for (const [change, answer] of [
        [move, moved],
        [request, requested],
        [withdrawal, unpaid],
      ] as const) {
        const after = transition(sending(change), { type: "answered", account: answer });
        expect(after).to.deep.equal({ status: "succeeded", change, account: answer });
      }
    });

    it("believes the server that a request is out, however it words or dates it", () => {
      const again = { ...request, account: requested };
      expect(transition(sending(again), { type: "answered", account: requested }).status).to.equal("succeeded");
    });

    const unconfirmed: [what: string, change: Change, answer: Account][] = [
      ["a move that does not show it", move, before],
      ["a request without a request", request, unpaid],
      ["a withdrawal with a request", withdrawal, requested],
    ];
    for (const [what, change, answer] of unconfirmed) {
      it(`reads the account back after an answer to ${what}`, () => {
        const after = transition(sending(change), { type: "answered", account: answer });
        expect(after).to.have.nested.property("cause.kind", "invalid-response");
        expect(after.status).to.equal("verifying");
      });
    }

    it("reads the account back after a repeat, which is answered what the first attempt was", () => {
      const after = transition(sending(move, 2), { type: "answered", account: moved });
      expect(after.status).to.equal("verifying");
      expect(after).to.have.nested.property("cause.kind", "conflict");
    });
  });

  describe("after a write has failed", () => {
    const certain: Partial<Record<ApiErrorKind, ChangeState["status"]>> = {
      unauthorized: "confirming",
      validation: "confirming",
      forbidden: "rejected",
      "not-found": "rejected",
    };
    for (const kind of kinds) {
      const error = failure(kind);
      const event: ChangeEvent = { type: "failed", error };

      it(`${kind}: a first move is ${certain[kind] ?? "verifying"}, a repeat is verified`, () => {
        expect(transition(sending(move), event).status).to.equal(certain[kind] ?? "verifying");
        expect(transition(sending(move, 2), event).status).to.equal("verifying");
      });

      it(`${kind}: the request may be what was not found, not the account`, () => {
        const expected = kind === "not-found" ? "verifying" : (certain[kind] ?? "verifying");
        for (const change of [request, withdrawal]) {
          expect(transition(sending(change), event).status).to.equal(expected);
          expect(transition(sending(change, 2), event).status).to.equal("verifying");
        }
      });
    }

    it("retries with the same key after an expired session, and with a new one after a refusal of the content", () => {
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

  describe("after the account has been read back", () => {
    const again = { ...request, account: requested };
    const later: Account = {
      ...requested,
      version: "r3",
      billingRequest: { ...draft, sentAt: "2026-11-20T09:00:05Z" },
    };
    const paying: Account = { ...unpaid, version: "r3", balanceFrom: "customer" };
    const withCard: Account = { ...before, version: "r4" };
    interface Row {
      readonly change?: Change;
      readonly cause: ApiErrorKind;
      readonly attempt?: number;
      readonly read: Account;
      readonly status: ChangeState["status"];
      /** Whether what is confirmed next has the same key. */
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
      "it is not in effect": { cause: "network", read: newer, status: "confirming", retry: true },
      "a refused repeat is not in effect": {
        ...{ cause: "forbidden", attempt: 2, read: newer, status: "confirming", retry: true },
      },
      "it is not in effect and not allowed any more": {
        cause: "network",
        read: locked,
        status: "rejected",
        error: true,
      },
      "someone else has changed something": { cause: "conflict", read: newer, status: "confirming", retry: false },
      "someone else has changed it back after the first attempt": {
        ...{ cause: "conflict", attempt: 2, read: newer, status: "confirming", retry: false },
      },
      "someone else has made the very change": { cause: "conflict", read: moved, status: "rejected" },
      "someone else has taken the right away": { cause: "conflict", read: locked, status: "rejected", error: true },
      "a move would now have to be a request": { cause: "conflict", read: unpaid, status: "rejected", error: true },
      "the request is out": { change: request, cause: "server", read: requested, status: "succeeded" },
      "the request is not out": { change: request, cause: "server", read: unpaid, status: "confirming", retry: true },
      "only the earlier request is out": {
        ...{ change: again, cause: "server", read: requested, status: "confirming", retry: true },
      },
      "the request is out again": { change: again, cause: "server", read: later, status: "succeeded" },
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
      "the account has changed, but the request is the same question": {
        ...{
          change: request,
          cause: "conflict",
          read: { ...unpaid, version: "r9" },
          status: "confirming",
          retry: false,
        },
      },
      "the request is withdrawn": { change: withdrawal, cause: "timeout", read: unpaid, status: "succeeded" },
      "there was no request left to withdraw": {
        ...{ change: withdrawal, cause: "not-found", read: unpaid, status: "succeeded" },
      },
      "the request is not withdrawn": {
        ...{ change: withdrawal, cause: "timeout", read: requested, status: "confirming", retry: true },
      },
    };
    for (const [what, { change = move, cause, attempt = 1, read, status, retry, error }] of Object.entries(table)) {
      it(`is ${status} after ${cause} where ${what}`, () => {
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

      it(`stays unknown after a ${status} that confirms nothing, until the account shows the change`, () => {
        for (const [change, read, shown] of [
          [move, newer, moved],
          [request, unpaid, requested],
          [withdrawal, requested, unpaid],
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

    it("offers to send again what a redirect has swallowed: it was not followed, and is not in effect", () => {
      const cause = new ApiError("invalid-response", "");
      const after = transition(
        { status: "verifying", change: move, cause },
        { type: "read", account: newer, canRequest: true },
      );
      expect(after).to.deep.include({ status: "confirming", retry: { ...move, account: newer, attempt: 2 } });
    });

    it("takes a request for impossible where the backend cannot e-mail customers any more", () => {
      const after = transition(verifying(request, "network"), { type: "read", account: unpaid, canRequest: false });
      expect(after.status).to.equal("rejected");
    });
  });

  describe("after the account could not be read back", () => {
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
      it(`is ${status} where attempt ${attempt} ended with ${cause} and the reading with ${reading}`, () => {
        const after = transition(verifying(move, cause, attempt), { type: "read-failed", error: failure(reading) });
        expect(after.status).to.equal(status);
        expect(errorOf(after)?.kind).to.equal(status === "unknown" ? cause : reading);
      });
    }

    it("shows that the session has expired, as long as that is why the account cannot be read", () => {
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

  describe("with an unknown outcome", () => {
    const cause = failure("timeout");
    const state: ChangeState = { status: "unknown", change: move, cause };

    it("is verified with the cause and the change that it had", () => {
      expect(transition(state, { type: "verify" })).to.deep.equal({ status: "verifying", change: move, cause });
    });

    for (const [what, read, isKept] of [
      ["is what it was when the change was sent", { ...before, name: "Renamed" }, true],
      ["has another version", newer, false],
      ["has another source", { ...before, balanceFrom: "customer" }, false],
    ] as const) {
      it(`${isKept ? "stays unknown" : "does not matter any more"} where the account ${what}`, () => {
        const after = transition(state, { type: "read", account: read, canRequest: false });
        expect(after).to.equal(isKept ? state : IDLE);
      });
    }
  });

  describe("in any sequence of events", () => {
    const anyAccount = fc.constantFrom(before, newer, moved, locked, unpaid, requested);
    const anyError = fc.constantFrom(...kinds).map(failure);
    const anyCommand = fc.constantFrom<Command>(toCustomer, toRequest, withdraw, { type: "move", to: "agency" });
    const anyEvent: fc.Arbitrary<ChangeEvent> = fc.oneof(
      fc.record({ type: fc.constant("open" as const), account: anyAccount }),
      fc.record({
        type: fc.constant("confirm" as const),
        change: fc.record({
          account: anyAccount,
          command: anyCommand,
          key: fc.uuid(),
          attempt: fc.integer({ min: 1, max: 3 }),
        }),
      }),
      fc.record({ type: fc.constant("answered" as const), account: anyAccount }),
      fc.record({ type: fc.constant("failed" as const), error: anyError }),
      fc.record({ type: fc.constant("read" as const), account: anyAccount, canRequest: fc.boolean() }),
      fc.record({ type: fc.constant("read-failed" as const), error: anyError }),
      fc.constant<ChangeEvent>({ type: "verify" }),
      fc.constant<ChangeEvent>({ type: "close" }),
    );
    /** Follows random events; a user who confirms again repeats what is to be retried. */
    function everyStep(check: (state: ChangeState, event: ChangeEvent, previous: ChangeState) => void): void {
      fc.assert(
        fc.property(fc.array(anyEvent, { maxLength: 60 }), (events) => {
          let previous = IDLE;
          for (const any of events) {
            const retry = previous.status === "confirming" ? previous.retry : undefined;
            const event = any.type === "confirm" ? { ...any, change: retry ?? any.change } : any;
            const state = transition(previous, event);
            check(state, event, previous);
            previous = state;
          }
        }),
        { numRuns: 500 },
      );
    }

    it("sends nothing that was not confirmed", () => {
      everyStep((state, event, previous) => {
        if (state.status !== "sending" || state === previous) return;
        expect(event).to.deep.equal({ type: "confirm", change: state.change });
      });
    });

    it("has one key for each change, from the first attempt to the end", () => {
      everyStep((state, _, previous) => {
        if (!("change" in previous)) return;
        const change = state.status === "confirming" ? state.retry : "change" in state ? state.change : undefined;
        if (!change) return;
        expect(change.key).to.equal(previous.change.key);
        expect(change.command).to.equal(previous.change.command);
        expect(change.attempt).to.be.at.least(previous.change.attempt);
      });
    });

    it("succeeds only by an account of the server's that shows the change", () => {
      everyStep((state, event, previous) => {
        if (state.status !== "succeeded" || state === previous) return;
        if (event.type !== "answered" && event.type !== "read") throw new Error(`Not by ${event.type}`);
        expect(state.account).to.equal(event.account);
        const shows = event.type === "read" ? isApplied : isConfirmedBy;
        expect(shows(state.account, state.change)).to.equal(true);
      });
    });

    it("never leaves a change that may be in effect without having read the account", () => {
      everyStep((state, event, previous) => {
        if (previous.status !== "unknown" || state === previous) return;
        expect(["read", "verify"]).to.include(event.type);
      });
    });
  });
});

describe("what is read from a state", () => {
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
  for (const [state, busy, about, shown] of table) {
    const what = "error" in state && state.error ? " with an error" : "";
    it(`returns for ${state.status}${what} whether it is busy, its account and its error`, () => {
      expect([isBusy(state), accountOf(state), errorOf(state)]).to.deep.equal([busy, about, shown]);
    });
  }
});
