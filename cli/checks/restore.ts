import type { Account } from "../../src/model/account.js";
import type { Run } from "../run.js";
import { toLine } from "../words.js";
import type { Change } from "./change-plan.js";
import { readAccount } from "./one-account.js";

const MAX_ATTEMPTS = 3;
const PAUSE = 1000;

/** Changes the account back if needed, and reports its final state. */
export async function restore(
  { client, findings }: Run,
  { before, from }: Change,
  isOutcomeUnknown: boolean,
): Promise<void> {
  let now: Account | undefined;
  for (let attempt = 0; attempt <= MAX_ATTEMPTS; attempt++) {
    now = await readAccount(client, before.id);
    if (now?.balanceFrom === from) break;
    if (attempt === MAX_ATTEMPTS) break;
    if (attempt > 0) await client.wait(PAUSE);
    await client.change({ id: before.id, to: from, key: crypto.randomUUID(), version: now?.version });
  }
  if (!now) findings.fail("account.restored", "we couldn’t read it, so it may not be restored");
  else if (now.balanceFrom !== from) {
    findings.fail(
      "account.restored",
      `balance from ${now.balanceFrom ?? "unknown"} instead of ${from}, and we couldn’t restore it`,
    );
  } else if (now.status !== before.status) {
    findings.fail(
      "account.restored",
      `status ${toLine(now.status ?? "unknown", 20)} instead of ${toLine(before.status ?? "unknown", 20)}`,
    );
  } else
    findings.pass(
      "account.restored",
      isOutcomeUnknown ? "for now, but a change without an answer may still take effect, so check again later" : "",
    );
}
