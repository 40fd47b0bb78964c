import { previewAgencyRunway, type Moves } from "../../model/agency-runway.js";
import { titleOf, type Account, type Agency } from "../../model/account.js";
import { daysLeft } from "../../model/usage.js";
import type { FilledMessage, Localization } from "../../localization/localize.js";
import type { MessageKey } from "../../localization/messages.js";

/** So many days are told as days: what lasts longer is not worth counting. */
const MOST_DAYS = 365;

/** Returns for about how long a balance lasts, and the key of that text. */
export function toRunwayText(
  localization: Localization,
  days: number,
): { readonly key: MessageKey; readonly text: string } {
  if (days < 1) return { key: "lasts.short", text: localization.text("lasts.short") };
  if (days > MOST_DAYS) return { key: "lasts.long", text: localization.text("lasts.long") };
  return { key: "lasts.days", text: localization.text("lasts.days", { count: days }) };
}

/** Returns for about how long a balance lasts at the current rate; `undefined` where that is not known. */
export function describeRunway(
  localization: Localization,
  { balance, usage }: Pick<Account, "balance" | "usage">,
): FilledMessage | undefined {
  const days = daysLeft(balance, usage);
  return days === undefined
    ? undefined
    : localization.message("lasts.atRate", { time: toRunwayText(localization, days).text });
}

/** Returns for about how long the balance of the customer lasts, who will pay, as a sentence. */
export function describeCustomerRunway(localization: Localization, account: Account): FilledMessage | undefined {
  const days = daysLeft(account.balance, account.usage);
  return days === undefined
    ? undefined
    : localization.message("runway.customer", { time: toRunwayText(localization, days).text });
}

/** Returns what moving accounts does to how long the agency's balance lasts; `undefined` where that is not known. */
export function describeAgencyRunway(
  localization: Localization,
  agency: Agency | undefined,
  moves: Moves,
): FilledMessage | undefined {
  const runway = previewAgencyRunway(agency, moves);
  // More than a year before and after: nothing to tell.
  if (!runway || Math.min(runway.now, runway.then) > MOST_DAYS) return undefined;
  const values = { now: toRunwayText(localization, runway.now).text, then: toThen(localization, runway) };
  const { added, removed } = moves;
  if (added.length > 0 && removed.length > 0) return localization.message("runway.agency.mixed", values);
  const direction = added.length > 0 ? "with" : "without";
  const [account, ...others] = [...added, ...removed];
  if (!account || others.length > 0) {
    return localization.message(`runway.agency.${direction}Many`, { ...values, count: others.length + 1 });
  }
  return localization.message(`runway.agency.${direction}`, { ...values, account: titleOf(account) });
}

/** After a number of days, another one needs no unit in most languages. */
function toThen(localization: Localization, { now, then }: { readonly now: number; readonly then: number }): string {
  const isNumber = [now, then].every((days) => days >= 1 && days <= MOST_DAYS);
  return isNumber ? localization.text("lasts.then", { count: then }) : toRunwayText(localization, then).text;
}
