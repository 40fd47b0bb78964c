import { createSecretSearch } from "./secret-search.js";
import { SettingError } from "./setting-error.js";

/** The key of the host: a user and a password for Basic authentication, or a bearer token. */
export type ProviderKey =
  | {
      /** Not taken for a secret: with some providers it is in their answers. */
      readonly user: string;
      readonly password: string;
    }
  | { readonly token: string };

/** What an adapter calls the parts of the key in its options, for messages; `user`, `password` and `token` by default. */
export interface KeyNames {
  readonly user?: string;
  readonly password?: string;
}

/** How requests are authenticated. What it holds is not printed: it is in closures. */
export interface Credentials {
  /** The value of the header `Authorization`. */
  readonly authorization: string;
  /**
   * Whether a secret, or a part of one, is in a text of a JSON value.
   * @throws {RangeError} when the value is nested too deeply to be searched
   */
  readonly areQuotedIn: (json: unknown) => boolean;
}

/** @throws {SettingError} when the key, or a part of it, is missing or cannot be sent */
export function createCredentials(provider: string, key: ProviderKey, names: KeyNames = {}): Credentials {
  const { scheme, token, secrets, user } =
    "token" in key ? toBearer(provider, key.token) : toBasic(provider, key, names);
  return {
    get authorization() {
      return `${scheme} ${token}`;
    },
    areQuotedIn: createSecretSearch(secrets, user),
  };
}

// A file that a key is read from often ends in a line break.
function toBearer(provider: string, text: string) {
  const token = requireText(provider, "token", text);
  // `Headers` would quote any other token in its error.
  if (!/^[!-~]+$/.test(token))
    throw new SettingError(provider, "token", "must be a single word of ASCII letters, digits and signs.");
  return { scheme: "Bearer", token, secrets: [token], user: "" };
}

function toBasic(
  provider: string,
  key: Extract<ProviderKey, { readonly user: string }>,
  { user: userName = "user", password: passwordName = "password" }: KeyNames,
) {
  const user = requireText(provider, userName, key.user);
  const password = requireText(provider, passwordName, key.password);
  if (user.includes(":"))
    throw new SettingError(
      provider,
      userName,
      "must not have a colon: in Basic authentication, the password begins there.",
    );
  const token = toBase64(`${user}:${password}`);
  return { scheme: "Basic", token, secrets: [password, token], user };
}

function requireText(provider: string, setting: string, text: string): string {
  // An environment without the variable gives JavaScript hosts `undefined`.
  const trimmed = (text as string | undefined)?.trim();
  if (trimmed) return trimmed;
  throw new SettingError(provider, setting, "is missing: set it in the environment of this server.");
}

function toBase64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}
