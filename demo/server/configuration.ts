import type { Lifetimes } from "./credentials.js";
import type { Access } from "./identify.js";
import type { RateLimit } from "./rate-limit.js";
import type { WriteLine } from "./request-log.js";

/** How a server is set up. */
export interface Configuration {
  readonly access: Access;
  /** The address to listen on. */
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  /** The file, or `:memory:`. */
  readonly database: string;
  /** Where people see the server, if that is not where it listens: `https://billing.example`. */
  readonly origin?: string | undefined;
  /** The one other origin whose pages may use the API. */
  readonly allowedOrigin?: string | undefined;
  /** The folder with the built demo; without it only the API is there. */
  readonly pages?: string | undefined;
  /** What the demo's people sign in with. */
  readonly password?: string | undefined;
  /** How much work it is to check a password, for scrypt: a power of two. */
  readonly passwordCost?: number | undefined;
  readonly rateLimit: RateLimit;
  readonly lifetimes?: Lifetimes | undefined;
  /** Takes the lines of the request log. */
  readonly log?: WriteLine | undefined;
  readonly now: () => number;
}

/** A set-up that the server does not start with; the message says why, to a person. */
export class ConfigurationError extends Error {
  override readonly name = "ConfigurationError";
}

const loopback: readonly string[] = ["127.0.0.1", "localhost", "::1"];
const accesses: readonly string[] = ["development", "session", "bearer"] satisfies Access[];

/** Changing hundreds of accounts at once is one press of a button: the limit is for what no person does. */
const usualRateLimit: RateLimit = { requests: 3_000, seconds: 60 };

/** Fills in what is not said, and refuses what would not be safe. */
export function toConfiguration(options: Partial<Configuration>): Configuration {
  const configuration: Configuration = {
    access: "development",
    host: "127.0.0.1",
    port: 0,
    database: ":memory:",
    rateLimit: usualRateLimit,
    now: Date.now,
    ...options,
  };
  checkAccess(configuration);
  checkAddress(configuration);
  return configuration;
}

function checkAccess({ access, password }: Configuration): void {
  if (!accesses.includes(access)) {
    throw new ConfigurationError(`There is no configuration "${access}", but ${accesses.join(", ")}.`);
  }
  if (access !== "development" && password === undefined) {
    throw new ConfigurationError("Nobody could sign in: this configuration needs a password.");
  }
}

function checkAddress({ access, host, origin, allowedOrigin }: Configuration): void {
  for (const one of [origin, allowedOrigin]) if (one !== undefined) checkOrigin(one);
  const isPublic = !loopback.includes(host) || (origin !== undefined && !isLoopbackOrigin(origin));
  if (!isPublic) return;
  if (access === "development") {
    throw new ConfigurationError(
      `The development configuration takes every visitor for the administrator, and listens on ${loopback[0]} alone.`,
    );
  }
  if (!origin?.startsWith("https:")) {
    throw new ConfigurationError(
      "An address that others can reach needs --origin, the https address they reach it by.",
    );
  }
}

function checkOrigin(text: string): void {
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).origin === text) return;
  throw new ConfigurationError(`"${text}" is no origin, such as https://billing.example.`);
}

/** The names that the server answers to. */
export function hostnamesOf({ origin }: Pick<Configuration, "origin">): readonly string[] {
  const own = loopback.map((name) => (name.includes(":") ? `[${name}]` : name));
  return origin === undefined ? own : [...own, new URL(origin).hostname];
}

function isLoopbackOrigin(origin: string): boolean {
  return hostnamesOf({}).includes(new URL(origin).hostname);
}
