import { createCtmStore, createVonageStore, type Trail } from "../adapters/index.js";
import { SettingError } from "../adapters/setting-error.js";
import { insertTrail, selectTrail } from "../sql/trail.js";
import type { Database } from "../sql/tables.js";
import type { Store } from "../store.js";
import { ConfigurationError } from "./configuration.js";
import { ownAgencyId } from "./people.js";

type Environment = Readonly<Record<string, string | undefined>>;

/** What an adapter is told, by the names of its options. */
type Settings = Readonly<Record<string, string | undefined>>;

interface Adapter {
  /** The variable of the environment that each option is read from. Keys come from there alone. */
  readonly variables: Readonly<Record<string, string>>;
  readonly create: (settings: Settings, options: Options) => Store;
}

interface Options {
  readonly agencyId: string;
  readonly trail?: Trail;
  /** Where the provider's API is, if not at its usual address. */
  readonly baseUrl?: string;
}

/** The adapters, by their names on the command line. */
const adapters: Readonly<Record<string, Adapter>> = {
  ctm: {
    variables: { accessKey: "CTM_ACCESS_KEY", secretKey: "CTM_SECRET_KEY", baseUrl: "CTM_BASE_URL" },
    create: ({ accessKey = "", secretKey = "" }, options) => createCtmStore({ accessKey, secretKey, ...options }),
  },
  vonage: {
    variables: { apiKey: "VONAGE_API_KEY", apiSecret: "VONAGE_API_SECRET", baseUrl: "VONAGE_BASE_URL" },
    create: ({ apiKey = "", apiSecret = "" }, options) => createVonageStore({ apiKey, apiSecret, ...options }),
  },
};

/** Creates the store of an adapter, once the database of this server is open: the trail is kept there. */
export type OpenStore = (database: Database) => Store;

/** Prepares the store of an adapter. Throws a `ConfigurationError` for one that is unknown, or that is set up wrongly. */
export function prepareAdapter(name: string, environment: Environment): OpenStore {
  const adapter = Object.hasOwn(adapters, name) ? adapters[name] : undefined;
  if (!adapter) {
    const names = Object.keys(adapters).join(", ");
    throw new ConfigurationError(`There’s no adapter “${name}”. Choose one of ${names}.`);
  }
  const settings = readSettings(name, adapter, environment);
  const { baseUrl } = settings;
  const create = (trail?: Trail) =>
    adapter.create(settings, { agencyId: ownAgencyId, ...(baseUrl && { baseUrl }), ...(trail && { trail }) });
  try {
    // A wrong setting ends the start before anything is listened to, opened or deleted.
    create();
  } catch (error) {
    throw error instanceof SettingError ? toConfigurationError(error, adapter) : error;
  }
  return (database) => create(createTrail(database));
}

function readSettings(name: string, { variables }: Adapter, environment: Environment): Settings {
  return Object.fromEntries(
    Object.entries(variables).map(([setting, variable]) => {
      const value = environment[variable]?.trim();
      if (!value && setting !== "baseUrl")
        throw new ConfigurationError(`The adapter ${name} needs the environment variable ${variable}.`);
      return [setting, value];
    }),
  );
}

function toConfigurationError({ setting, rule }: SettingError, { variables }: Adapter): ConfigurationError {
  return new ConfigurationError(`The environment variable ${variables[setting] ?? setting} ${rule}`);
}

/** Creates the trail of the changes: that of the sign-ins too, for as long, and for all processes of one database. */
function createTrail(database: Database): Trail {
  return {
    add: (agencyId, entry) => insertTrail(database, agencyId, entry),
    list: (agencyId, paging) => selectTrail(database, agencyId, paging),
  };
}
