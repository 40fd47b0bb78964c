import { titleOf, type Account } from "../../model/account.js";
import type { FilledMessage, Localization } from "../../localization/localize.js";
import { findPendingRequest } from "../../model/billing-request.js";
import { describeReason, describeStatus } from "../shared/describe-request.js";
import { describeSchedule } from "../shared/describe-schedule.js";
import { describeEffect, describeRelief, describeWarning, type QuestionView } from "./change-question.js";

/** Returns what a screen reader reads out when the question opens: who pays now, who will, and what could go wrong. */
export function speakQuestion(view: QuestionView): string {
  const { localization, preview } = view;
  return localization.toSentences([
    ...describePayer(localization, preview.account),
    ...describeSchedule(localization, preview.account),
    describeEffect(view),
    ...describeWarning(view),
    ...describeRelief(view),
  ]);
}

/** Returns what a screen reader reads out when the form opens: who pays now, and why the customer is asked, or has been. */
export function speakRequest(localization: Localization, account: Account): string {
  const request = findPendingRequest(account);
  const status = request && describeStatus(localization, request);
  return localization.toSentences([
    ...describePayer(localization, account),
    ...(status ? [status] : []),
    ...describeSchedule(localization, account),
    ...describeReason(localization, account),
  ]);
}

function describePayer(localization: Localization, account: Account): readonly FilledMessage[] {
  const { balanceFrom } = account;
  return balanceFrom ? [localization.message(`paidNow.${balanceFrom}`, { account: titleOf(account) })] : [];
}
