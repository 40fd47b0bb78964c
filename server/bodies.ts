import * as v from "valibot";
import { Problem } from "./problem.js";

const changeDetail = 'Name the new balance source, "agency" or "customer", and nothing else.';

/** Schema of the body of a change. */
export const changeBody = v.strictObject(
  { balance_from: v.picklist(["agency", "customer"], changeDetail) },
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

/** The parsed body of a schema. */
export type BodyOf<Schema extends v.GenericSchema> = v.InferOutput<Schema>;

/** Parses a JSON body. Throws a `Problem` with the first issue as its detail. */
export async function readBody<Schema extends v.GenericSchema>(
  request: Request,
  schema: Schema,
): Promise<BodyOf<Schema>> {
  const type = request.headers.get("Content-Type") ?? "";
  if (!/^application\/json\b/i.test(type)) throw new Problem(415, "Send the request as application/json.");
  const result = v.safeParse(schema, parseJson(await readText(request)));
  if (!result.success) throw new Problem(422, result.issues[0].message);
  return result.output;
}

/** A client that hangs up in the middle of its request is no fault of the server's. Nobody reads the answer. */
async function readText(request: Request): Promise<string> {
  try {
    return await request.text();
  } catch (error) {
    if (request.signal.aborted || isReset(error)) throw new Problem(499, "The client has closed the request.");
    throw error;
  }
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
