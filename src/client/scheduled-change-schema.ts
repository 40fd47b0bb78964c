import { number, object, parse, picklist, pipe, safeInteger, string } from "valibot";
import type { ScheduledChange } from "../model/account.js";
import type { ScheduleDraft } from "../model/scheduled-change.js";
import { optionalBalanceSource, optionalField, optionalText, optionalTime } from "./fields.js";

const schema = object({
  to: optionalBalanceSource,
  at: optionalTime,
  when: optionalField(picklist(["funded"])),
  fall_back_until: optionalTime,
  fall_back_days: optionalField(pipe(number(), safeInteger())),
  reason: optionalText,
  created_at: optionalText,
  created_by: optionalField(object({ name: string() })),
});

/** What is scheduled but cannot be read is coming all the same: none of its details is known. */
export function toScheduledChange(value: unknown): ScheduledChange | null | undefined {
  if (value === undefined) return undefined;
  if (value === null || value === false) return null;
  const isFields = typeof value === "object" && !Array.isArray(value);
  const { to, at, when, fall_back_until, fall_back_days, reason, created_at, created_by } = parse(
    schema,
    isFields ? value : {},
  );
  return {
    ...{ to, at, when, reason },
    fallBackUntil: fall_back_until,
    fallBackDays: fall_back_days,
    createdAt: created_at,
    createdBy: created_by?.name,
  };
}

/** Maps what is to be scheduled to the body of the request. */
export function toScheduledChangeBody(draft: ScheduleDraft): Readonly<Record<string, unknown>> {
  const { to, reason } = draft;
  // What is undefined is not sent.
  if ("when" in draft) return { to, when: draft.when, fall_back_days: draft.fallBackDays, reason };
  return { to, at: draft.at, fall_back_until: draft.fallBackUntil, reason };
}
