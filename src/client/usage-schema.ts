import type { Usage } from "../model/usage.js";
import { isWhole, toFields, toMoney } from "./fields.js";

/**
 * Maps what is charged each day; `null` where the server says that it does not know. `undefined` where that cannot be read.
 * @param currency that of an amount which has none
 */
export function toUsage(value: unknown, currency: string): Usage | null | undefined {
  if (value === null) return null;
  const fields = toFields(value);
  const perDay = fields && toMoney(fields.per_day, currency);
  return perDay && isWhole(fields.days) && fields.days >= 0 ? { perDay, days: fields.days } : undefined;
}
