import type { Account } from "../../src/model/account.js";
import type { Run } from "../run.js";
import { toLine } from "../words.js";
import type { Change } from "./change-plan.js";
import { readNow } from "./changing.js";

const ATTEMPTS = 3;
const PAUSE = 1000;

/** Puts the account back where it was, unless it is there, and says how it is in the end. */
export async function restore({ client, findings }: Run, { before, from }: Change, isUnsure: boolean): Promise<void> {
  let now: Account | undefined;
  for (let attempt = 0; attempt <= ATTEMPTS; attempt++) {
    now = await readNow(client, before);
    if (now?.balanceFrom === from) break;
    if (attempt === ATTEMPTS) break;
    if (attempt > 0) await client.wait(PAUSE);
    await client.change({ id: before.id, to: from, key: crypto.randomUUID(), version: now?.version });
  }
  if (!now) findings.fail("account.restored", "it could not be read; it may not be as it was");
  else if (now.balanceFrom !== from) {
    findings.fail(
      "account.restored",
      `balance from ${now.balanceFrom ?? "unknown"} in place of ${from}: it could not be put back`,
    );
  } else if (now.status !== before.status) {
    findings.fail(
      "account.restored",
      `status ${toLine(now.status ?? "unknown", 20)} in place of ${toLine(before.status ?? "unknown", 20)}`,
    );
  } else
    findings.pass(
      "account.restored",
      isUnsure ? "now; a change without an answer could still take effect: look again" : "",
    );
}
