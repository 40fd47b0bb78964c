import { minValue, object, parse, pipe, safeInteger, number, regex, string, transform, union } from "valibot";
import type { AccountSummary } from "../model/query.js";
import { optionalField } from "./fields.js";

/** A whole number; some servers write it as a text. */
export const wholeNumber = union([
  pipe(number(), safeInteger()),
  pipe(string(), regex(/^\d+$/), transform(Number), number(), safeInteger()),
]);

export const countSchema = pipe(wholeNumber, minValue(0));

const optionalCount = optionalField(countSchema);

const summarySchema = pipe(
  object({
    agency: countSchema,
    customer: countSchema,
    needs_attention: optionalCount,
    runs_out: optionalCount,
    low: optionalCount,
  }),
  transform(({ agency, customer, needs_attention, runs_out, low }): AccountSummary => ({
    agency,
    customer,
    needsAttention: needs_attention,
    ...(runs_out !== undefined && { runsOut: runs_out }),
    ...(low !== undefined && { low }),
  })),
);

const listSummary = object({ summary: optionalField(summarySchema) });

/** Returns the counts that a list says; `undefined` where it says none, or they cannot be read. */
export function toSummary(list: unknown): AccountSummary | undefined {
  return parse(listSummary, list).summary;
}
