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
  return { agencyId: ownAgencyId, id, name, permissions, canReadTrail: role === trailReader };
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
 * Adds the people who are missing, with their names and roles of today. Those who are there keep their passwords and sessions, unless another password was
 * chosen: it then replaces theirs, and ends their sessions. Returns the password that it had to make up, if it had to.
 */
export async function preparePeople(
  database: Database,
  people: readonly Person[],
  { password, needsPassword, cost = passwordCost }: PreparePeopleOptions,
): Promise<string | undefined> {
  const rows = people.map(({ id, name, role }) => ({ id, name, role, password: noPassword }));
  await database
    .insertInto("people")
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .column("id")
        .doUpdateSet((rows) => ({ name: rows.ref("excluded.name"), role: rows.ref("excluded.role") })),
    )
    .execute();
  if (!needsPassword) return undefined;
  const kept = await database.selectFrom("people").select(["id", "password"]).execute();
  const own = kept.find(({ password: hash }) => hash !== noPassword)?.password;
  const made = password === undefined && own === undefined ? createPassword() : undefined;
  const wanted = password ?? made;
  const isKept = own !== undefined && (wanted === undefined || (await verifyPassword(wanted, own, cost)));
  const hash = isKept || wanted === undefined ? own : await hashPassword(wanted, cost);
  const changed = kept.filter((person) => !isKept || person.password === noPassword).map(({ id }) => id);
  if (hash !== undefined && changed.length > 0) await setPassword(database, changed, hash);
  return made;
}

async function setPassword(database: Database, ids: readonly string[], password: string): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await transaction
      .deleteFrom("secrets")
      .where("person_id", "in", [...ids])
      .execute();
    await transaction
      .updateTable("people")
      .set({ password })
      .where("id", "in", [...ids])
      .execute();
  });
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
