import type { AccountRecord } from "./wire.js";

/** The form of versions that the kit gives: `r7`. Those of a host have any other. */
const ownForm = /^r(0|[1-9]\d{0,8})$/;

/** A version of a host's own, and how often the kit has changed the account since: `2026-11-22~3`. */
const foreignForm = /^(.*)~(\d{1,9})$/s;

/** Returns the number of a version that the kit has given; nothing for one of a host. */
export function numberOfVersion(version: string): number | undefined {
  const digits = ownForm.exec(version)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** Returns the version that follows. It is never one that a host would give by itself. */
export function nextVersion(version: string): string {
  const number = numberOfVersion(version);
  if (number !== undefined) return `r${number + 1}`;
  const [, given = version, count = "0"] = foreignForm.exec(version) ?? [];
  return `${given}~${Number(count) + 1}`;
}

/** The fields that a person looks at before a change: another version than theirs refuses it. */
const fieldsOfChanges = [
  "name",
  "balance_from",
  "status",
  "balance",
  "payment_method",
  "billing_request",
  "scheduled_change",
  "permissions",
] as const satisfies readonly (keyof AccountRecord)[];

/**
 * Returns the version of an account that a host has saved: another one where a field has changed that a person looks at
 * before a change. Versions of the kit only ever go up; one of the host's own is taken as it is.
 */
export function versionAfterSave(before: AccountRecord, after: AccountRecord, given: string | undefined): string {
  const { version = "r1" } = before;
  const isChanged = fieldsOfChanges.some((field) => !isEqual(toSeen(before, field), toSeen(after, field)));
  const follow = isChanged ? nextVersion(version) : version;
  if (given === undefined || given === version) return follow;
  const [own, numberGiven] = [numberOfVersion(follow), numberOfVersion(given)];
  return own !== undefined && numberGiven !== undefined && numberGiven <= own ? follow : given;
}

/** Returns what a person looks at: of a request not its link, nor until when that works. */
function toSeen(account: AccountRecord, field: (typeof fieldsOfChanges)[number]): unknown {
  const { billing_request: request } = account;
  if (field !== "billing_request" || !request) return account[field];
  return { ...request, link: "", expires_at: "" };
}

/** Whether two JSON values are the same, in whatever order their fields are. */
export function isEqual(one: unknown, other: unknown): boolean {
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return one === other;
  const [fields, others] = [one, other].map((value) => new Map<string, unknown>(Object.entries(value)));
  const names = new Set([...(fields?.keys() ?? []), ...(others?.keys() ?? [])]);
  return [...names].every((name) => isEqual(fields?.get(name), others?.get(name)));
}
