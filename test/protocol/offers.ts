import { changeOf, type ChangeState } from "../../src/changes/change-machine.js";
import type { Account } from "../../src/index.js";
import { oppositeOf } from "../../src/model/balance-source.js";
import { canRemind, findPendingRequest } from "../../src/model/billing-request.js";
import { findCommandType, isAboutRequest, type Command } from "../../src/model/change.js";
import { canGiveReason, toMove } from "../../src/model/reason.js";
import { canSchedule } from "../../src/model/scheduled-change.js";
import { days } from "./server.js";

const startingBalance = { cents: 5000, currency: "USD" };
const messages = ["Please pay.", "Please pay for yourself."];

/** Returns what the dialog of one account offers to confirm: what has failed first. */
export function offersOf(state: ChangeState, isCancellation: boolean, canRequest: boolean): readonly Command[] {
  if (state.status !== "confirming") return [];
  const { account, retry } = state;
  return [...(retry ? [retry.command] : []), ...findOffers(account, changeOf(state)?.command)];

  function findOffers(of: Account, failed: Command | undefined): readonly Command[] {
    if (failed ? failed.type === "unschedule" : isCancellation) return [{ type: "unschedule" }];
    const isRequest = failed ? isAboutRequest(failed.type) : findCommandType(of, canRequest) === "request";
    return isRequest ? findRequestOffers(of) : findMoveOffers(of);
  }
}

function findMoveOffers(account: Account): readonly Command[] {
  const to = oppositeOf(account.balanceFrom!);
  const reasons = canGiveReason(account) ? ["", "As agreed."] : [""];
  const moves = reasons.map((reason) => toMove(to, reason));
  if (to !== "customer" || !canSchedule(account)) return moves;
  const schedules = days.flatMap((at) =>
    reasons.map((reason) => ({ type: "schedule" as const, draft: { to, at, ...(reason && { reason }) } })),
  );
  return [...moves, ...schedules];
}

function findRequestOffers(account: Account): readonly Command[] {
  const email = "ap@four.example";
  const requests = messages.map((message) => ({
    type: "request" as const,
    draft: { email, startingBalance, message },
  }));
  return [
    ...(canRemind(account) ? [{ type: "remind" as const }] : []),
    ...requests,
    ...(findPendingRequest(account) ? [{ type: "withdraw" as const }] : []),
  ];
}
