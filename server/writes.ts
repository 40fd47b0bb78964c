import type { GenericSchema } from "valibot";
import { billingRequestBody, changeBody, readBody } from "./bodies.js";
import { Problem } from "./problem.js";
import { changeBalance, requestBilling, withdrawBillingRequest, type Circumstances } from "./rules.js";
import type { KeptAnswer } from "./store.js";
import { permissionsOf, toRow, type AccountRecord, type Permissions } from "./wire.js";

/** A request that changes something: what it needs, and what it does. */
export interface Write<Body = never> {
  readonly status: 200 | 201;
  readonly permission: keyof Permissions;
  readonly refusal: string;
  readonly schema: GenericSchema<unknown, Body> | undefined;
  /** Answers the account after the change; the very same object where there was nothing to change. */
  readonly apply: (account: AccountRecord, body: Body, circumstances: Circumstances) => AccountRecord;
}

/** The three writes of the contract. */
export const writes = {
  change: toWrite({
    status: 200,
    permission: "change_balance",
    refusal: "You are not allowed to change who pays for this account.",
    schema: changeBody,
    apply: changeBalance,
  }),
  request: toWrite({
    status: 201,
    permission: "request_billing",
    refusal: "You are not allowed to ask this customer for payment details.",
    schema: billingRequestBody,
    apply: requestBilling,
  }),
  withdraw: toWrite({
    status: 200,
    permission: "request_billing",
    refusal: "You are not allowed to withdraw this billing request.",
    schema: undefined,
    apply: withdrawBillingRequest,
  }),
};

/** Infers a write's body type from its parts. */
function toWrite<Body>(write: Write<Body>): Write<Body> {
  return write;
}

/** Which account a write is about, and how its URL was written. */
export interface Target {
  readonly id: string;
  readonly request: Request;
  readonly path: string;
}

/**
 * Performs a write at most once for its key. Only what took effect is kept under a key: a refusal changed nothing, so
 * the same key may try again once its reason is gone. `If-Match` is no part of what the key stands for, because a
 * repeat may have read a newer version meanwhile.
 */
export async function performWrite<Body>(
  write: Write<Body>,
  { id, request, path }: Target,
  circumstances: Circumstances,
): Promise<Response> {
  const key = requireKey(request);
  const body = write.schema ? await readBody(request, write.schema) : (undefined as Body);
  const { store, visitor } = circumstances;
  const fingerprint = JSON.stringify([visitor.id ?? visitor.name, request.method, path, body]);
  return store.transaction(() => {
    const kept = store.answer(key);
    if (kept) return replay(kept, fingerprint);
    const account = requireAccount(circumstances, id);
    checkPermission(write, account, circumstances);
    checkVersion(request, account);
    const after = write.apply(account, body, circumstances);
    if (after !== account) store.saveAccount(after);
    const row = toRow(after, circumstances.visitor, new URL(request.url).origin);
    const answer: KeptAnswer = { fingerprint, status: write.status, body: JSON.stringify(row) };
    store.keepAnswer(key, answer);
    return toAccountResponse(answer.body, after.version, answer.status);
  });
}

/** The account, or the problem that there is none. */
export function requireAccount({ store }: Pick<Circumstances, "store">, id: string): AccountRecord {
  const account = store.account(id);
  if (!account) throw new Problem(404, "There is no such account. It may have been deleted.");
  return account;
}

/** One account as an answer. */
export function toAccountResponse(body: string, version?: string, status = 200): Response {
  const headers = new Headers({ "Content-Type": "application/json" });
  // What a tag may consist of (RFC 9110): another version is in the body alone.
  if (version !== undefined && /^[!#-~]*$/.test(version)) headers.set("ETag", `"${version}"`);
  return new Response(body, { status, headers });
}

function requireKey(request: Request): string {
  const key = request.headers.get("Idempotency-Key");
  if (!key) throw new Problem(400, "A change needs an Idempotency-Key.");
  if (key.length > 255) throw new Problem(400, "The Idempotency-Key is too long.");
  return key;
}

function replay(kept: KeptAnswer, fingerprint: string): Response {
  if (kept.fingerprint !== fingerprint) {
    throw new Problem(422, "This Idempotency-Key was used for another request.");
  }
  const response = toAccountResponse(kept.body, undefined, kept.status);
  response.headers.set("Idempotency-Replayed", "true");
  return response;
}

function checkPermission<Body>(write: Write<Body>, account: AccountRecord, { visitor }: Circumstances): void {
  if (!permissionsOf(account, visitor)[write.permission]) throw new Problem(403, write.refusal);
}

/** Strong comparison (RFC 9110): a weak tag never matches. Without the header, any version will do. */
function checkVersion(request: Request, { version }: AccountRecord): void {
  const wanted = request.headers.get("If-Match");
  if (wanted === null || wanted.trim() === "*") return;
  const tags = wanted.split(",").map((tag) => tag.trim());
  if (version !== undefined && tags.includes(`"${version}"`)) return;
  throw new Problem(412, "Someone else has changed this account in the meantime.");
}
