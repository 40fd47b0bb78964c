import { createCtmStore, createVonageStore } from "../adapters/index.js";
import type { Store } from "../store.js";
import { ConfigurationError } from "./configuration.js";
import { ownAgencyId } from "./people.js";

type Environment = Readonly<Record<string, string | undefined>>;

const agencyId = ownAgencyId;

/** The stores over providers, by their names on the command line. Their keys come from the environment alone. */
const adapters: Readonly<Record<string, (read: (name: string) => string, base: Base) => Store>> = {
  ctm: (read, base) =>
    createCtmStore({ accessKey: read("CTM_ACCESS_KEY"), secretKey: read("CTM_SECRET_KEY"), agencyId, ...base }),
  vonage: (read, base) =>
    createVonageStore({ apiKey: read("VONAGE_API_KEY"), apiSecret: read("VONAGE_API_SECRET"), agencyId, ...base }),
};

/** Where the provider's API is, if not at its usual address. */
interface Base {
  readonly baseUrl?: string;
}

/** Opens the store of an adapter. Throws a `ConfigurationError` for one that is unknown, or without its keys. */
export function openAdapter(name: string, environment: Environment): Store {
  const open = Object.hasOwn(adapters, name) ? adapters[name] : undefined;
  if (!open) {
    const names = Object.keys(adapters).join(", ");
    throw new ConfigurationError(`There’s no adapter “${name}”. Choose one of ${names}.`);
  }
  const baseUrl = environment[`${name.toUpperCase()}_BASE_URL`];
  const read = (variable: string): string => {
    const value = environment[variable];
    if (value) return value;
    throw new ConfigurationError(`The adapter ${name} needs the environment variable ${variable}.`);
  };
  return open(read, { ...(baseUrl && { baseUrl }) });
}
