import * as v from "valibot";
import { REQUEST_STATUSES } from "../src/model/billing-request.js";
import { parseTime } from "../src/model/time.js";
import { isWebAddress } from "../src/model/web-link.js";
import { isStorable } from "./storable.js";
import { isEqual, versionAfterSave } from "./versions.js";
import type { AccountRecord, AgencyRecord, ChangeRecord } from "./wire.js";

/** What a host knows of an account. What it leaves out stays as it is; a new account needs a name and a balance source. */
export type AccountUpdate = Pick<AccountRecord, "id"> & Partial<AccountRecord>;

/** How accounts are saved. */
export interface SaveOptions {
  /**
   * Whom the history names where who pays for an account has changed, such as `Nightly import`. Without it the history has
   * no entry.
   */
  readonly actor?: string;
}

const text = v.pipe(
  v.string("It has to be a text."),
  v.check(isStorable, "It has a character that not every database keeps: U+0000, or half a character."),
);
const filled = v.pipe(text, v.nonEmpty("It is empty."));
const whole = v.pipe(v.number("It has to be a whole number."), v.safeInteger("It has to be a whole number."));
const time = v.pipe(
  text,
  v.check((value) => parseTime(value) !== undefined, "It has to be a time, such as 2026-12-01T09:00:00Z."),
);
const flag = v.boolean("It has to be true or false.");
const id = v.union([filled, whole], "It has to be a text that is not empty, or a whole number.");
const money = v.object({ cents: whole, currency: text }, "It has to be an amount, or null.");

const days = v.pipe(whole, v.minValue(0, "It is below zero."));
const usage = v.object({ per_day: money, days }, "It has to be a mean of daily charges, or null.");
const payment = { usage: v.nullish(usage), low_below: v.optional(money) };
const scheduledChange = v.pipe(
  v.object(
    {
      to: v.picklist(["agency", "customer"], 'It has to be "agency" or "customer".'),
      at: v.optional(time),
      when: v.optional(v.literal("funded", 'It has to be "funded".')),
      fall_back_until: v.optional(time),
      fall_back_days: v.optional(whole),
      reason: v.optional(text),
      created_at: time,
      created_by: v.object({ id: v.optional(text), name: text }, "It has to be an object."),
    },
    "It has to be a scheduled change, or null.",
  ),
  v.check(({ at, when }) => (at === undefined) !== (when === undefined), 'It has to have either "at" or "when".'),
);

const accountUpdate = v.object(
  {
    id,
    name: v.optional(text),
    balance_from: v.optional(text),
    user_role: v.optional(text),
    status: v.optional(text),
    agency_id: v.optional(id),
    balance: v.nullish(money),
    payment_method: v.nullish(v.object({ brand: text, last4: text }, "It has to be a payment method, or null.")),
    billing_request: v.nullish(
      v.object(
        {
          email: text,
          starting_balance: money,
          message: text,
          sent_at: text,
          status: v.optional(v.picklist(REQUEST_STATUSES, `It has to be one of ${REQUEST_STATUSES.join(", ")}.`)),
          expires_at: v.optional(time),
          reminded_at: v.optional(time),
          link: v.optional(v.pipe(text, v.check(isWebAddress, "It has to be an address at http or https."))),
        },
        "It has to be a billing request, or null.",
      ),
    ),
    scheduled_change: v.nullish(scheduledChange),
    permissions: v.optional(
      v.object(
        {
          change_balance: v.optional(flag),
          request_billing: v.optional(flag),
          view_history: v.optional(flag),
          give_reason: v.optional(flag),
          schedule_change: v.optional(flag),
          reason: v.optional(text),
        },
        "It has to be an object.",
      ),
    ),
    links: v.optional(v.object({ open: v.optional(text), billing: v.optional(text) }, "It has to be an object.")),
    ...payment,
    version: v.optional(filled),
    created: v.optional(text),
    updated: v.optional(text),
    canceled: v.nullish(text),
  },
  "It has to be an object.",
);

const agencyRecord = v.object(
  { id, name: text, balance: money, minimum_starting_balance: money, ...payment },
  "It has to be an object.",
);

/** @throws {TypeError} with a sentence that says what to change, if an account cannot be saved */
export function checkAccounts(agencyId: string, accounts: readonly AccountUpdate[]): void {
  const ids = new Set<string>();
  for (const account of accounts) {
    const toText = () => `The account "${String((account as AccountUpdate | null | undefined)?.id)}"`;
    check(accountUpdate, account, toText);
    if (account.agency_id !== undefined && String(account.agency_id) !== agencyId) {
      throw new TypeError(`${toText()} is of the agency "${account.agency_id}". Save it there, not in "${agencyId}".`);
    }
    if (ids.has(String(account.id))) throw new TypeError(`${toText()} is there twice. Save each account once.`);
    ids.add(String(account.id));
  }
}

/** @throws {TypeError} with a sentence that says what to change, if an agency cannot be saved */
export function checkAgency(agency: AgencyRecord): void {
  check(agencyRecord, agency, () => `The agency "${String((agency as AgencyRecord | null | undefined)?.id)}"`);
}

function check(schema: v.GenericSchema, value: unknown, toText: () => string): void {
  const { issues } = v.safeParse(schema, value, { abortEarly: true });
  if (!issues) return;
  const [issue] = issues;
  const field = v.getDotPath(issue);
  // Of a field that is missing, Valibot says what is wrong with the object.
  if (field !== null && issue.expected?.startsWith('"'))
    throw new TypeError(`${toText()} cannot be saved. Add its "${field}".`);
  throw new TypeError(
    `${toText()} cannot be saved. ${field === null ? "" : `Change its "${field}": `}${issue.message}`,
  );
}

/** Whether an update says enough for an account that is not there yet. */
export function isComplete({ name, balance_from: source }: AccountUpdate): boolean {
  return name !== undefined && source !== undefined;
}

/** @throws {TypeError} for an account that is not there yet */
export function refuseNew({ id }: AccountUpdate): never {
  throw new TypeError(`The account "${id}" is new. Say its "name" and its "balance_from" too.`);
}

/** Returns an account after a host has saved it; the same object if nothing has changed. */
export function saveAccount(before: AccountRecord | undefined, update: AccountUpdate, now: string): AccountRecord {
  const fields = Object.entries<unknown>({ ...update }).filter(([, value]) => value !== undefined);
  const known = Object.fromEntries(fields) as unknown as AccountUpdate;
  if (!before) return toNewAccount(known);
  const after = { ...before, ...dropScheduled(before, known), ...known, id: before.id };
  const version = versionAfterSave(before, after, known.version);
  if (isEqual(before, { ...after, version })) return before;
  return { ...after, version, updated: known.updated ?? now };
}

/** Whoever moves an account has taken it out of the hands of what was scheduled. */
function dropScheduled(before: AccountRecord, { balance_from: to }: AccountUpdate): Partial<AccountRecord> {
  const isMoved = to !== undefined && to !== before.balance_from;
  return isMoved && before.scheduled_change ? { scheduled_change: null } : {};
}

function toNewAccount({ name, balance_from: source, ...rest }: AccountUpdate): AccountRecord {
  if (name !== undefined && source !== undefined) return { version: "r1", ...rest, name, balance_from: source };
  return refuseNew(rest);
}

/** Returns what the history says of an account that was saved: who has moved it, if the host says so. */
export function changeOfSave(
  before: AccountRecord | undefined,
  { balance_from: to }: AccountRecord,
  { actor }: SaveOptions,
  now: string,
): Omit<ChangeRecord, "id"> | undefined {
  const from = before?.balance_from;
  if (actor === undefined || from === to) return undefined;
  if ((from !== "agency" && from !== "customer") || (to !== "agency" && to !== "customer")) return undefined;
  return { at: now, actor: { name: actor }, from, to };
}
