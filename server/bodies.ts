import * as v from "valibot";
import { parseTime } from "../src/model/time.js";
import { readText } from "../src/model/read-text.js";
import { MAX_REASON_LENGTH } from "../src/model/reason.js";
import { Problem } from "./problem.js";
import { hasStorableTexts } from "./storable.js";

/** Enough for the longest billing request: 2,000 characters as JSON escapes. */
const maxBytes = 32 * 1024;

const changeDetail = 'Name the new balance source, "agency" or "customer", and at most a reason beside it.';
const reasonDetail = `Write a reason of at most ${MAX_REASON_LENGTH} characters.`;

const reason = v.optional(
  v.pipe(
    v.string(reasonDetail),
    v.check((text) => Array.from(text).length <= MAX_REASON_LENGTH, reasonDetail),
  ),
);

/** Schema of the body of a change. */
export const changeBody = v.strictObject(
  {
    balance_from: v.picklist(["agency", "customer"], changeDetail),
    reason,
  },
  changeDetail,
);

const requestDetail = "A billing request has an email, a starting_balance and a message, and nothing else.";
const amountDetail =
  "The starting balance must be a whole number of the currency's smallest unit, with its currency code.";
const messageDetail = "Write a message of 1 to 2,000 characters.";

/** Schema of the body of a billing request. The rules check what depends on the agency. */
export const billingRequestBody = v.strictObject(
  {
    email: v.pipe(
      v.string("Enter the customer's email address."),
      v.maxLength(254, "The email address is too long."),
      v.email("Enter a valid email address, such as name@example.com."),
    ),
    starting_balance: v.strictObject(
      {
        cents: v.pipe(v.number(amountDetail), v.safeInteger(amountDetail)),
        currency: v.pipe(v.string(amountDetail), v.regex(/^[A-Z]{3}$/, amountDetail)),
      },
      amountDetail,
    ),
    message: v.pipe(
      v.string(messageDetail),
      v.check((text) => text.trim() !== "" && Array.from(text).length <= 2000, messageDetail),
    ),
  },
  requestDetail,
);

const scheduleDetail =
  'A scheduled change has a "to", and either an "at" or a "when"; with "at" a fall_back_until, with "when" fall_back_days, ' +
  "and a reason are optional. It has nothing else.";
const timeDetail = "Write a time as RFC 3339, such as 2026-12-01T00:00:00+01:00.";
const daysDetail = "Write fall_back_days as a whole number from 1 to 365.";

const time = v.pipe(
  v.string(timeDetail),
  v.regex(/T.+(Z|[+-]\d\d:\d\d)$/i, timeDetail),
  v.check((text) => parseTime(text) !== undefined, timeDetail),
);
const everySchedule = {
  to: v.picklist(["agency", "customer"], changeDetail),
  reason,
};

/** Schema of the body of what is scheduled. The rules check what depends on the account and the time. */
export const scheduledChangeBody = v.union(
  [
    v.strictObject({ ...everySchedule, at: time, fall_back_until: v.optional(time) }),
    v.strictObject({
      ...everySchedule,
      when: v.literal("funded"),
      fall_back_days: v.optional(
        v.pipe(v.number(daysDetail), v.integer(daysDetail), v.minValue(1, daysDetail), v.maxValue(365, daysDetail)),
      ),
    }),
  ],
  scheduleDetail,
);

/** The parsed body of a schema. */
export type BodyOf<Schema extends v.GenericSchema> = v.InferOutput<Schema>;

/** Parses a JSON body. Throws a `Problem` with the first issue as its detail; also for a body that is too large. */
export async function readBody<Schema extends v.GenericSchema>(
  request: Request,
  schema: Schema,
): Promise<BodyOf<Schema>> {
  const type = request.headers.get("Content-Type") ?? "";
  if (!/^application\/json\b/i.test(type)) throw new Problem(415, "Send the request as application/json.");
  const result = v.safeParse(schema, parseJson(await readLimited(request)));
  if (!result.success) throw new Problem(422, result.issues[0].message);
  if (!hasStorableTexts(result.output)) {
    throw new Problem(422, "A text has a character that cannot be saved (U+0000, or half a character). Remove it.");
  }
  return result.output;
}

/** A client that hangs up in the middle of its request is no fault of the server's. Nobody reads the answer. */
async function readLimited(request: Request): Promise<string> {
  try {
    const text = await readAtMost(request, maxBytes);
    if (text !== undefined) return text;
  } catch (error) {
    if (request.signal.aborted || isReset(error)) throw new Problem(499, "The client has closed the request.");
    throw error;
  }
  throw new Problem(413, "This request is too large. Send less at once.");
}

async function readAtMost(request: Request, size: number): Promise<string | undefined> {
  if (Number(request.headers.get("Content-Length") ?? 0) > size) return undefined;
  // Firefox has no stream of a request's body.
  const body = request.body as Request["body"] | undefined;
  if (body !== undefined) return readText(body, size);
  const text = await request.text();
  return text.length > size ? undefined : text;
}

function isReset(error: unknown): boolean {
  return error instanceof Error && ("code" in error ? error.code === "ECONNRESET" : isReset(error.cause));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw new Problem(400, "The request is not valid JSON.");
    throw error;
  }
}
