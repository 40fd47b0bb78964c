import { toAccountRow, toFields } from "../../src/client/account-schema.js";
import { isSameId, type AccountId } from "../../src/model/account.js";
import type { BalanceSource } from "../../src/model/balance-source.js";
import type { Answer } from "../answer.js";
import type { Findings } from "../findings.js";
import { toLine, toWords } from "../words.js";

type CheckId = "change.answer" | "change.back";

/** Checks the answer to a change of an account. Returns whether the widget takes the change as confirmed. */
export function checkChangeAnswer(
  findings: Findings,
  id: CheckId,
  { answer, account, to }: { readonly answer: Answer; readonly account: AccountId; readonly to: BalanceSource },
): boolean {
  const fields = toFields(answer.json) ?? {};
  // An answer may leave out what the widget knows.
  const row = toAccountRow({ id: account, name: "", ...fields });
  if (answer.status !== 200) findings.fail(id, toWords(answer), toDetails(answer));
  else if (!row) findings.fail(id, answer.text === "" ? "200 without a body" : `200 with ${toLine(answer.text, 40)}`);
  else if (!isSameId(row.id, account)) findings.fail(id, `the account ${toLine(row.id, 40)}`);
  else if (row.balance_from !== to) findings.fail(id, `balance_from ${toLine(row.balance_from, 20)} instead of ${to}`);
  else {
    if (!toAccountRow(fields)) reportFewFields(findings, id, Object.keys(fields));
    return true;
  }
  return false;
}

/** Returns what the widget makes of an answer that is not 200, and what to change. */
function toDetails({ status }: Answer) {
  if (status >= 300 && status < 400)
    return {
      widget: "does not follow it, and reads the account to learn the outcome.",
      advice: "Answer a change with 200 and the account. A redirect says nothing about it.",
    };
  if (status === 202)
    return {
      widget: "says that the outcome is not known, until a read shows the change.",
      advice: "Answer 200, with the account, when the change is in effect.",
    };
  // The widget does as docs/backend-contract.md says of this status.
  return status >= 400 ? { widget: "" } : {};
}

function reportFewFields(findings: Findings, id: CheckId, names: readonly string[]): void {
  const reading = names.includes("version") ? "" : ", and reads the account for its version";
  findings.tolerate(id, `200 with ${names.map((name) => toLine(name, 20)).join(", ")} only`, {
    widget: `keeps what the answer leaves out as it was${reading}.`,
  });
}
