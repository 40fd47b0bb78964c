import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import {
  array,
  check,
  literal,
  number,
  object,
  optional,
  picklist,
  pipe,
  safeParse,
  string,
  union,
  type InferOutput,
} from "valibot";
import { parseJson } from "../../src/model/read-text.js";
import { UsageError } from "../parse-options.js";
import { findReasonFault } from "../reason.js";

const sourceSchema = picklist(["agency", "customer"]);
const hazardSchema = picklist(["noFunds", "noCard", "notKnown"]);

const changeSchema = object({
  id: union([number(), string()]),
  name: string(),
  from: sourceSchema,
  to: sourceSchema,
  /** The idempotency key, the same for every attempt, whichever run of `apply` makes it. */
  key: string(),
  /** The version that the plan was made from. */
  version: optional(string()),
  /** What could go wrong, as it was known then. */
  hazards: array(hazardSchema),
  /** Why it is made, where the account takes a reason. */
  reason: optional(
    pipe(
      string(),
      check((text) => !findReasonFault(text)),
    ),
  ),
});

const planSchema = object({
  format: literal("ctm-accounts-billing-plan-1"),
  /** Without its query, which may contain a token. */
  endpoint: string(),
  created: string(),
  changes: array(changeSchema),
});

/** A change of a plan. */
export type PlannedChange = InferOutput<typeof changeSchema>;

/** What `apply` makes, and `plan` has shown. */
export type Plan = InferOutput<typeof planSchema>;

/** A plan as it was read, and what tells it from others. */
export interface PlanFile {
  readonly plan: Plan;
  readonly digest: string;
}

/** Writes a plan; never over another one, which may be half applied. */
export async function writePlan(file: string, plan: Plan): Promise<void> {
  try {
    await writeFile(file, `${JSON.stringify(plan, null, 2)}\n`, { flag: "wx" });
  } catch (error) {
    if (isCode(error, "EEXIST")) throw new UsageError("The file of --out is there already. Choose another name");
    throw new UsageError(`We couldn’t write the file of --out (${toCode(error)})`);
  }
}

/** Reads a plan. */
export async function readPlan(file: string): Promise<PlanFile> {
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    throw new UsageError(`We couldn’t read the plan (${toCode(error)})`);
  });
  const parsed = safeParse(planSchema, parseJson(text));
  if (!parsed.success) throw new UsageError("This is no plan that this version of plan has written");
  return { plan: parsed.output, digest: createHash("sha256").update(text).digest("hex") };
}

/** Returns the code of an error of the file system, such as ENOENT. */
export function toCode(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "unknown error";
}

function isCode(error: unknown, code: string): boolean {
  return toCode(error) === code;
}
