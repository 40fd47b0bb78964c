import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from "node:crypto";
import { promisify } from "node:util";
import { agency } from "../seed.js";
import type { Database } from "../sql/tables.js";
import type { Permissions, Visitor } from "../wire.js";

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

const noPermissions: Permissions = { change_balance: false, request_billing: false, view_history: false };

/** Every visitor in the development configuration. */
export const administrator: Person = { id: "dana", name: "Dana Whitlock", role: "Agency Administrator" };

/** The users of the demo, who share one password. */
export const demoPeople: readonly Person[] = [
  administrator,
  { id: "priya", name: "Priya Raman", role: "Agency Billing Manager" },
  { id: "noa", name: "Noa Ben-Ami", role: "Billing Manager" },
];

/** Maps a person to a visitor. An unknown role has no permissions. */
export function toVisitor({ id, name, role }: Person): Visitor {
  return { agencyId: String(agency.id), id, name, permissions: permissionsOfRoles[role] ?? noPermissions };
}

/** Replaces all people, and deletes their sessions and tokens. Without a password nobody can sign in. */
export async function replacePeople(
  database: Database,
  people: readonly Person[],
  password: string | undefined,
  cost: number = defaultCost,
): Promise<void> {
  const hash = password === undefined ? noPassword : await hashPassword(password, cost);
  await database.transaction().execute(async (transaction) => {
    for (const table of ["secrets", "people"] as const) await transaction.deleteFrom(table).execute();
    const rows = people.map(({ id, name, role }) => ({ id, name, role, password: hash }));
    await transaction.insertInto("people").values(rows).execute();
  });
}

/** Returns the person with this id and password. */
export async function findPerson(database: Database, id: string, password: string): Promise<Person | undefined> {
  const row = await database.selectFrom("people").selectAll().where("id", "=", id).executeTakeFirst();
  // An unknown id takes as long as a known one, so that the time does not reveal which ids exist.
  const anyone = await database.selectFrom("people").select("password").limit(1).executeTakeFirst();
  const isValid = await verifyPassword(password, (row ?? anyone)?.password ?? noPassword);
  return row && isValid ? { id: row.id, name: row.name, role: row.role } : undefined;
}

/** About 60 ms per attempt. */
const defaultCost = 2 ** 14;
const noPassword = `2:00:${"0".repeat(64)}`;

const derive = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt);

async function hashPassword(password: string, cost: number): Promise<string> {
  const salt = randomBytes(16);
  return `${cost}:${salt.toString("hex")}:${(await derive(password, salt, 32, { N: cost })).toString("hex")}`;
}

async function verifyPassword(password: string, hash: string): Promise<boolean> {
  const [cost = "", salt = "", key = ""] = hash.split(":");
  const derived = await derive(password, Buffer.from(salt, "hex"), 32, { N: Number(cost) });
  return timingSafeEqual(derived, Buffer.from(key, "hex"));
}
