import type { GenericSchema } from "valibot";
import { billingRequestBody, changeBody, readBody, scheduledChangeBody } from "./bodies.js";
import { matchesVersion } from "./entity-tag.js";
import { Problem } from "./problem.js";
import type { SentRequest } from "./report.js";
import { remindCustomer, toAnsweredRequest } from "./request-life.js";
import { changeBalance, requestBilling, withdrawBillingRequest, type Effect, type WriteContext } from "./rules.js";
import { cancelScheduledChange, scheduleChange } from "./schedule-rules.js";
import { responseOf, type Store, type StoredResponse } from "./store.js";
import { toTrailEntry, type WriteAction } from "./trail.js";
import { permissionsOf, toRow, type AccountRecord, type Permissions, type Visitor } from "./wire.js";

/** A kind of write: what it requires and what it does. */
export interface Write<Body = never> {
  readonly status: 200 | 201;
  /** What the trail calls it. */
  readonly action: WriteAction;
  readonly permission: keyof Permissions;
  /** Message to a visitor without the permission. */
  readonly refusal: string;
  readonly schema: GenericSchema<unknown, Body> | undefined;
  readonly apply: (account: AccountRecord, body: Body, context: WriteContext) => Effect;
}

/** The writes of the contract. */
export const writes = {
  change: toWrite({
    status: 200,
    action: "change",
    permission: "change_balance",
    refusal: "You are not allowed to change who pays for this account.",
    schema: changeBody,
    apply: changeBalance,
  }),
  request: toWrite({
    status: 201,
    action: "billing_request",
    permission: "request_billing",
    refusal: "You are not allowed to ask this customer for payment details.",
    schema: billingRequestBody,
    apply: requestBilling,
  }),
  withdraw: toWrite({
    status: 200,
    action: "withdrawal",
    permission: "request_billing",
    refusal: "You are not allowed to withdraw this billing request.",
    schema: undefined,
    apply: withdrawBillingRequest,
  }),
  remind: toWrite({
    status: 201,
    action: "reminder",
    permission: "request_billing",
    refusal: "You are not allowed to remind this customer.",
    schema: undefined,
    apply: remindCustomer,
  }),
  schedule: toWrite({
    status: 201,
    action: "schedule",
    permission: "schedule_change",
    refusal: "You are not allowed to schedule a change for this account.",
    schema: scheduledChangeBody,
    apply: scheduleChange,
  }),
  unschedule: toWrite({
    status: 200,
    action: "unschedule",
    permission: "schedule_change",
    refusal: "You are not allowed to cancel what is scheduled for this account.",
    schema: undefined,
    apply: cancelScheduledChange,
  }),
};

/** Infers the type of the body from the schema. */
function toWrite<Body>(write: Write<Body>): Write<Body> {
  return write;
}

/** What is known about the current request. */
export interface RequestContext {
  readonly store: Store;
  readonly visitor: Visitor;
  /** The current time, as RFC 3339. */
  readonly now: string;
  /** Tells the host of a billing request, or of a reminder of it, that is saved. Never rejects. */
  readonly tellRequest: (sent: SentRequest, action: WriteAction) => Promise<void>;
  /** The host has customers reminded. */
  readonly reminds: boolean;
}

/** Returns the account as a row of an answer to this request. */
export function toAnsweredRow(account: AccountRecord, { visitor, now, reminds }: RequestContext): AccountRecord {
  const mayRemind = reminds && permissionsOf(account, visitor).request_billing;
  return toRow(toAnsweredRequest(account, { now, reminds: mayRemind }), visitor);
}

/** The account and the request of a write. */
export interface Target {
  readonly id: string;
  readonly request: Request;
  /** Path of the request, independent of the form of the collection's URL. */
  readonly path: string;
}

/**
 * Performs a write at most once per idempotency key. Only successful responses are stored: after a refusal nothing has
 * changed, so the same key may be sent again. The fingerprint leaves out `If-Match`, because the client may have read a
 * newer version before it retries.
 */
export async function performWrite<Body>(
  write: Write<Body>,
  { id, request, path }: Target,
  context: RequestContext,
): Promise<Response> {
  const key = requireKey(request);
  const body = write.schema ? await readBody(request, write.schema) : (undefined as Body);
  const { store, visitor, now } = context;
  const fingerprint = JSON.stringify([visitor.agencyId, visitor.id ?? visitor.name, request.method, path, body]);
  const result = await store.write({
    agencyId: visitor.agencyId,
    accountId: id,
    key,
    fingerprint,
    decide(found) {
      const { account, agency } = requireFound(found);
      checkPermission(write, account, visitor);
      checkVersion(request, account);
      const effect = write.apply(account, body, { agency, visitor, now });
      const respondWith = (written: AccountRecord) => ({
        status: write.status,
        body: JSON.stringify(toAnsweredRow(written, context)),
      });
      if (effect.account === account) return { effect, respondWith };
      return { effect, respondWith, trail: toTrailEntry(write.action, account, effect, { visitor, now }) };
    },
  });
  if (result.type === "replayed") return replay(result.response, fingerprint);
  const { account } = result.decision.effect;
  const { billing_request: billingRequest } = account;
  if ((write.action === "billing_request" || write.action === "reminder") && billingRequest) {
    await context.tellRequest({ agencyId: visitor.agencyId, account, billingRequest, visitor }, write.action);
  }
  const response = responseOf(result.decision);
  return toAccountResponse(response.body, account.version, response.status);
}

/** Returns what was found of an account, or throws a 404. */
export function requireFound<T>(found: T | undefined): T {
  if (found === undefined) throw new Problem(404, "There is no such account. It may have been deleted.");
  return found;
}

/** Returns a response with one account and, as its `ETag`, the version. */
export function toAccountResponse(body: string, version?: string, status = 200): Response {
  const headers = new Headers({ "Content-Type": "application/json" });
  // An ETag allows only these characters (RFC 9110). Any other version is in the body only.
  if (version !== undefined && /^[!#-~]*$/.test(version)) headers.set("ETag", `"${version}"`);
  return new Response(body, { status, headers });
}

function requireKey(request: Request): string {
  const key = request.headers.get("Idempotency-Key");
  if (!key) throw new Problem(400, "A change needs an Idempotency-Key.");
  if (key.length > 255) throw new Problem(400, "The Idempotency-Key is too long.");
  return key;
}

function replay(stored: StoredResponse, fingerprint: string): Response {
  if (stored.fingerprint !== fingerprint) {
    throw new Problem(422, "This Idempotency-Key was used for another request.");
  }
  // The account may be another, or gone, by now: the version is that of the answer.
  const { version } = JSON.parse(stored.body) as AccountRecord;
  const response = toAccountResponse(stored.body, version, stored.status);
  response.headers.set("Idempotency-Replayed", "true");
  return response;
}

function checkPermission<Body>(write: Write<Body>, account: AccountRecord, visitor: Visitor): void {
  if (!permissionsOf(account, visitor)[write.permission]) throw new Problem(403, write.refusal);
}

function checkVersion(request: Request, { version }: AccountRecord): void {
  const ifMatch = request.headers.get("If-Match");
  if (ifMatch === null || ifMatch.trim() === "*") return;
  if (version !== undefined && matchesVersion(ifMatch, version)) return;
  throw new Problem(412, "Someone else has changed this account in the meantime.");
}
