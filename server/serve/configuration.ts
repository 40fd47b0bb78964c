import type { Database } from "../sql/tables.js";
import type { Store } from "../store.js";
import type { Lifetimes } from "./credentials.js";
import type { Access } from "./authenticator.js";
import type { RateLimit } from "./rate-limit.js";
import type { WriteLine } from "./request-log.js";

/** The configuration of a server. */
export interface Configuration {
  readonly access: Access;
  /** The address to listen on. */
  readonly host: string;
  /** The port to listen on; with 0 the system chooses one. */
  readonly port: number;
  /** The SQLite file, `:memory:`, or the URL of a PostgreSQL database. */
  readonly database: string;
  /** Whether the file is deleted first. */
  readonly fresh: boolean;
  /** The public origin behind a proxy, such as `https://billing.example`. */
  readonly origin?: string | undefined;
  /** Other origins whose pages may use the API. */
  readonly allowedOrigins?: readonly string[] | undefined;
  /** The provider whose accounts are shown in place of those in the database. */
  readonly adapter?: string | undefined;
  /** Creates the store of that provider. */
  readonly openStore?: ((database: Database) => Store) | undefined;
  /** The folder of the pages. Without it only the API is served. */
  readonly pages?: string | undefined;
  /** The folder of the one file, served at `/cdn/`, where the pages do not have it. */
  readonly cdn?: string | undefined;
  /** The password of all demo users. Without it they keep theirs; in a new database one is made up. */
  readonly password?: string | undefined;
  /** The cost parameter of scrypt, a power of two. */
  readonly passwordCost?: number | undefined;
  readonly rateLimit: RateLimit;
  readonly lifetimes?: Partial<Lifetimes> | undefined;
  /** Whether the sender of each request is a proxy, whose `X-Forwarded-For` says in its last entry who the client is. */
  readonly trustProxy: boolean;
  /** How long the trail is kept. */
  readonly trailDays: number;
  /** An origin whose pages may frame those of the server. */
  readonly frameAncestor?: string | undefined;
  /** How long a write waits for another process that has locked the SQLite file, in milliseconds. */
  readonly lockTimeout?: number | undefined;
  /** Writes a line of the request log. */
  readonly log?: WriteLine | undefined;
  readonly now: () => number;
}

/** An invalid or unsafe configuration. The message is for the user. */
export class ConfigurationError extends Error {
  override readonly name = "ConfigurationError";
}

const loopback: readonly string[] = ["127.0.0.1", "localhost", "::1"];
const accesses: readonly string[] = ["development", "session", "bearer"] satisfies Access[];

/** High, because a bulk change sends hundreds of requests. */
const defaultRateLimit: RateLimit = { requests: 3_000, seconds: 60 };

/** Adds the defaults to a configuration. Throws a `ConfigurationError` if it is invalid or unsafe. */
export function toConfiguration(options: Partial<Configuration>): Configuration {
  const configuration: Configuration = {
    access: "development",
    host: "127.0.0.1",
    port: 0,
    database: ":memory:",
    fresh: false,
    trustProxy: false,
    trailDays: 400,
    rateLimit: defaultRateLimit,
    now: Date.now,
    ...options,
  };
  checkAccess(configuration);
  checkPort(configuration);
  checkTimes(configuration);
  checkAddress(configuration);
  return configuration;
}

function checkAccess({ access }: Configuration): void {
  if (accesses.includes(access)) return;
  throw new ConfigurationError(`There’s no configuration “${access}”. Choose one of ${accesses.join(", ")}.`);
}

function checkPort({ port }: Configuration): void {
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return;
  throw new ConfigurationError("A port is a whole number up to 65535. Choose another with --port.");
}

function checkTimes({ trailDays, lifetimes = {} }: Configuration): void {
  for (const time of [trailDays, ...Object.values(lifetimes)])
    if (!(time > 0))
      throw new ConfigurationError("Minutes and days are numbers from 1. Change the option that is not.");
}

function checkAddress({ access, host, origin, allowedOrigins = [], frameAncestor }: Configuration): void {
  for (const text of [origin, ...allowedOrigins, frameAncestor]) if (text !== undefined) checkOrigin(text);
  const isPublic = !loopback.includes(host) || (origin !== undefined && !isLoopbackOrigin(origin));
  if (!isPublic) return;
  if (access === "development") {
    throw new ConfigurationError(
      `The development configuration has no authentication, so it only runs on ${loopback[0]}. Choose session or bearer for any other address.`,
    );
  }
  if (!origin?.startsWith("https:")) {
    throw new ConfigurationError("A public address needs https. Say with --origin which https origin browsers use.");
  }
}

function checkOrigin(text: string): void {
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).origin === text) return;
  throw new ConfigurationError(`“${text}” is not an origin. Write it like https://billing.example, without a path.`);
}

/** Whether the database is one that several processes may use: PostgreSQL. */
export function isShared({ database }: Pick<Configuration, "database">): boolean {
  return /^postgres(ql)?:/.test(database);
}

/** Returns the host names that the server accepts. */
export function hostnamesOf({ origin }: Pick<Configuration, "origin">): readonly string[] {
  const own = loopback.map((name) => (name.includes(":") ? `[${name}]` : name));
  return origin === undefined ? own : [...own, new URL(origin).hostname];
}

function isLoopbackOrigin(origin: string): boolean {
  return hostnamesOf({}).includes(new URL(origin).hostname);
}
