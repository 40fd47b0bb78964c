import { expect } from "@open-wc/testing";
import fc from "fast-check";
import { IDLE, transition, type ChangeEvent, type ChangeState } from "../../src/changes/change-machine.js";
import { isApplied, isConfirmedBy, type Command } from "../../src/model/change.js";
import { failure } from "../helpers/fake-api.js";
import {
  before,
  kinds,
  locked,
  moved,
  newer,
  requested,
  toCustomer,
  toRequest,
  toSchedule,
  unschedule,
  unpaid,
  remind,
  withdraw,
} from "./machine-states.js";

describe("transition", () => {
  describe("in any sequence of events", () => {
    const anyAccount = fc.constantFrom(before, newer, moved, locked, unpaid, requested);
    const anyError = fc.constantFrom(...kinds).map(failure);
    const anyCommand = fc.constantFrom<Command>(
      toCustomer,
      toRequest,
      withdraw,
      remind,
      { type: "move", to: "agency" },
      toSchedule,
      unschedule,
    );
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
    /** Checks each transition of random events. Confirming again repeats a change that can be retried. */
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

    it("sends only changes that were confirmed", () => {
      everyStep((state, event, previous) => {
        if (state.status !== "sending" || state === previous) return;
        expect(event).to.deep.equal({ type: "confirm", change: state.change });
      });
    });

    it("keeps the key and command of a change from the first attempt to the end", () => {
      everyStep((state, _, previous) => {
        if (!("change" in previous)) return;
        const change = state.status === "confirming" ? state.retry : "change" in state ? state.change : undefined;
        if (!change) return;
        expect(change.key).to.equal(previous.change.key);
        expect(change.command).to.equal(previous.change.command);
        expect(change.attempt).to.be.at.least(previous.change.attempt);
      });
    });

    it("succeeds only with an account from the server that has the change", () => {
      everyStep((state, event, previous) => {
        if (state.status !== "succeeded" || state === previous) return;
        if (event.type !== "answered" && event.type !== "read") throw new Error(`Not by ${event.type}`);
        expect(state.account).to.equal(event.account);
        const shows = event.type === "read" ? isApplied : isConfirmedBy;
        expect(shows(state.account, state.change)).to.equal(true);
      });
    });

    it("leaves an unknown outcome only when the account is read or verified", () => {
      everyStep((state, event, previous) => {
        if (previous.status !== "unknown" || state === previous) return;
        expect(["read", "verify"]).to.include(event.type);
      });
    });
  });
});
