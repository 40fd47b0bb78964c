import { agency } from "../seed.js";
import type { Database } from "../sql/tables.js";
import type { Permissions, Visitor } from "../wire.js";
import { createPassword, hashPassword, isOutdated, noPassword, passwordCost, verifyPassword } from "./passwords.js";

/** A person who can sign in. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly role: string;
}

/**
 * The permissions of each role. Those of an account restrict them further. The product documents that a Billing Manager
 * cannot edit payment options; what an Agency Billing Manager may do is this demo's own choice.
 */
const permissionsOfRoles: Readonly<Record<string, Permissions>> = {
  "Agency Administrator": { change_balance: true, request_billing: true, view_history: true },
  "Agency Billing Manager": { change_balance: true, request_billing: true, view_history: true },
  "Billing Manager": { change_balance: false, request_billing: false, view_history: false },
};

/** The role that may read who did what. */
const trailReader = "Agency Administrator";

const noPermissions: Permissions = { change_balance: false, request_billing: false, view_history: false };

/** Every visitor in the development configuration. */
export const administrator: Person = { id: "dana", name: "Dana Whitlock", role: "Agency Administrator" };

/** The users of the demo, who share one password. */
export const demoPeople: readonly Person[] = [
  administrator,
  { id: "priya", name: "Priya Raman", role: "Agency Billing Manager" },
  { id: "noa", name: "Noa Ben-Ami", role: "Billing Manager" },
];

/** The agency of everyone who can sign in: this server has one. */
export const ownAgencyId = String(agency.id);

/** Maps a person to a visitor. An unknown role has no permissions. */
export function toVisitor({ id, name, role }: Person): Visitor {
  const permissions = permissionsOfRoles[role] ?? noPermissions;
  return {
    agencyId: ownAgencyId,
    id,
    name,
    permissions,
    canReadTrail: role === trailReader,
    canReadLog: permissions.view_history,
  };
}

/** Options of `preparePeople`. */
export interface PreparePeopleOptions {
  /** The password that was chosen for this start, if one was. */
  readonly password: string | undefined;
  /** Whether anybody signs in at all. */
  readonly needsPassword: boolean;
  readonly cost?: number | undefined;
}

/**
 * Adds people where there is nobody. Those who are there keep what they have, unless another password was chosen: it then
 * replaces theirs, and ends their sessions. Returns the password that it had to make up, if it had to. Of processes that
 * do so at the same time, one sets the password.
 */
export async function preparePeople(
  database: Database,
  people: readonly Person[],
  { password, needsPassword, cost = passwordCost }: PreparePeopleOptions,
): Promise<string | undefined> {
  await addPeople(database, people);
  if (!needsPassword) return undefined;
  const plan = await planPassword(database, password, cost);
  if (plan === undefined || (await setPassword(database, plan))) return plan?.made;
  // Another process has set it meanwhile: what that one has set counts.
  return preparePeople(database, people, { password, needsPassword, cost });
}

/** Whoever was changed or deleted since the first start stays so. */
async function addPeople(database: Database, people: readonly Person[]): Promise<void> {
  if (await database.selectFrom("people").select("id").limit(1).executeTakeFirst()) return;
  const rows = people.map(({ id, name, role }) => ({ id, name, role, password: noPassword }));
  await database
    .insertInto("people")
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** A password to be set. */
interface PasswordPlan {
  readonly hash: string;
  /** Whose, with the hashes that they have. */
  readonly people: readonly { readonly id: string; readonly password: string }[];
  /** The password, if it was made up. */
  readonly made: string | undefined;
}

async function planPassword(
  database: Database,
  password: string | undefined,
  cost: number,
): Promise<PasswordPlan | undefined> {
  const kept = await database.selectFrom("people").select(["id", "password"]).orderBy("id").execute();
  const own = kept.find(({ password: hash }) => hash !== noPassword)?.password;
  const made = password === undefined && own === undefined ? createPassword() : undefined;
  const wanted = password ?? made;
  const isKept = own !== undefined && (wanted === undefined || (await verifyPassword(wanted, own, cost)));
  const people = kept.filter((person) => !isKept || person.password === noPassword);
  const hash = isKept || wanted === undefined ? own : await hashPassword(wanted, cost);
  return hash === undefined || people.length === 0 ? undefined : { hash, people, made };
}

/** Sets a password, and ends the sessions of its owners; nothing where somebody has another one than before. */
async function setPassword(database: Database, { hash, people }: PasswordPlan): Promise<boolean> {
  const isSet = await database
    .transaction()
    .execute(async (transaction) => {
      for (const { id, password: before } of people) {
        const same = transaction.updateTable("people").where("id", "=", id).where("password", "=", before);
        const { numUpdatedRows } = await same.set({ password: hash }).executeTakeFirst();
        if (numUpdatedRows === 0n) throw new ChangedMeanwhile();
      }
      const ids = people.map(({ id }) => id);
      await transaction.deleteFrom("secrets").where("person_id", "in", ids).execute();
      return true;
    })
    .catch((error: unknown) => {
      if (error instanceof ChangedMeanwhile) return false;
      throw error;
    });
  return isSet;
}

/** Ends a transaction without effect. */
class ChangedMeanwhile extends Error {}

/** Returns everyone who can sign in. */
export function listPeople(database: Database): Promise<readonly Person[]> {
  return database.selectFrom("people").select(["id", "name", "role"]).orderBy("id").execute();
}

/** The person with an id, and whether a password is theirs. */
export interface FoundPerson {
  readonly person: Person | undefined;
  readonly isRight: boolean;
}

/** Looks for a person, and checks their password. Makes a hash of an earlier cost anew. */
export async function findPerson(
  database: Database,
  id: string,
  password: string,
  cost: number = passwordCost,
): Promise<FoundPerson> {
  const row = await database.selectFrom("people").selectAll().where("id", "=", id).executeTakeFirst();
  const isRight = await verifyPassword(password, row?.password, cost);
  if (row && isRight && isOutdated(row.password, cost)) {
    const renewed = await hashPassword(password, cost);
    // Not where the password has been changed in the meantime.
    const same = database.updateTable("people").where("id", "=", id).where("password", "=", row.password);
    await same.set({ password: renewed }).execute();
  }
  return { person: row && { id: row.id, name: row.name, role: row.role }, isRight };
}
