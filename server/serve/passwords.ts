import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from "node:crypto";
import { promisify } from "node:util";

/** What OWASP asks of scrypt, with the block size of 8 and the parallelism of 1 that are Node's defaults. */
export const passwordCost = 2 ** 17;

/** Twice what the cost needs; Node's own limit is below it. */
const maxmem = 2 * 128 * 8 * passwordCost;

const derive = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt);

/** Stands where nobody has set a password: no password has this hash. */
export const noPassword = "";

/** Returns the cost, the salt and the hash of a password. */
export async function hashPassword(password: string, cost: number): Promise<string> {
  const salt = randomBytes(16);
  return `${cost}:${salt.toString("hex")}:${(await derive(password, salt, 32, { N: cost, maxmem })).toString("hex")}`;
}

/** Whether a password has this hash. Without a hash it takes as long, so that the time does not reveal who exists. */
export async function verifyPassword(password: string, hash: string | undefined, cost: number): Promise<boolean> {
  const [ownCost = "", salt = "", key = ""] = (hash || `${cost}:00:${"0".repeat(64)}`).split(":");
  const derived = await derive(password, Buffer.from(salt, "hex"), 32, { N: Number(ownCost), maxmem });
  return timingSafeEqual(derived, Buffer.from(key, "hex")) && Boolean(hash);
}

/** Whether a hash was made with another cost than this one. */
export function isOutdated(hash: string, cost: number): boolean {
  return !hash.startsWith(`${cost}:`);
}

/** Makes a password up. */
export function createPassword(): string {
  return randomBytes(9).toString("base64url");
}
