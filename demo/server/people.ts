import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import { promisify } from "node:util";
import type { Permissions, Visitor } from "../../server/wire.js";
import { inTransaction } from "./database.js";

/** Someone who can sign in. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly role: string;
}

/** What a role allows; each account's own permissions narrow it further. */
const permissionsOfRoles: Readonly<Record<string, Permissions>> = {
  // On this screen the two may do the same; a product has other screens.
  administrator: { change_balance: true, request_billing: true, view_history: true },
  billing: { change_balance: true, request_billing: true, view_history: true },
  viewer: { change_balance: false, request_billing: false, view_history: false },
};

const nothing: Permissions = { change_balance: false, request_billing: false, view_history: false };

/** Whom the development configuration takes every visitor for. */
export const administrator: Person = { id: "dana", name: "Dana Whitlock", role: "administrator" };

/** Who can sign in to the demo, all with the password that the server was started with. */
export const demoPeople: readonly Person[] = [
  administrator,
  { id: "priya", name: "Priya Raman", role: "billing" },
  { id: "noa", name: "Noa Ben-Ami", role: "viewer" },
];

/** A person as the rules see them. A role that nobody knows allows nothing. */
export function toVisitor({ id, name, role }: Person): Visitor {
  return { id, name, permissions: permissionsOfRoles[role] ?? nothing };
}

/**
 * Takes these people on, in place of those of an earlier start; their sessions and tokens go with them. Without a
 * password nobody can sign in.
 */
export async function replacePeople(
  database: DatabaseSync,
  people: readonly Person[],
  password: string | undefined,
  cost: number = usualCost,
): Promise<void> {
  const hash = password === undefined ? noPassword : await hashPassword(password, cost);
  inTransaction(database, () => {
    database.exec("DELETE FROM sessions; DELETE FROM tokens; DELETE FROM people");
    const add = database.prepare("INSERT INTO people (id, name, role, password) VALUES (?, ?, ?, ?)");
    for (const { id, name, role } of people) add.run(id, name, role, hash);
  });
}

/** The person with this name and password. */
export async function findPerson(database: DatabaseSync, id: string, password: string): Promise<Person | undefined> {
  const row = database.prepare("SELECT * FROM people WHERE id = ?").get(id) as (Person & Hashed) | undefined;
  // A name that nobody has takes as long as one that somebody has.
  const anyone = database.prepare("SELECT password FROM people").get() as Hashed | undefined;
  const isRight = await isPassword(password, (row ?? anyone)?.password ?? noPassword);
  return row && isRight ? { id: row.id, name: row.name, role: row.role } : undefined;
}

interface Hashed {
  /** How much work it is to hash one, a salt, and the hash. */
  readonly password: string;
}

/** Some 60 ms, for whoever signs in as for whoever guesses. */
const usualCost = 2 ** 14;
const noPassword = `2:00:${"0".repeat(64)}`;

const derive = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt);

async function hashPassword(password: string, cost: number): Promise<string> {
  const salt = randomBytes(16);
  return `${cost}:${salt.toString("hex")}:${(await derive(password, salt, 32, { N: cost })).toString("hex")}`;
}

async function isPassword(password: string, hash: string): Promise<boolean> {
  const [cost = "", salt = "", key = ""] = hash.split(":");
  const derived = await derive(password, Buffer.from(salt, "hex"), 32, { N: Number(cost) });
  return timingSafeEqual(derived, Buffer.from(key, "hex"));
}
