/** The key of the host: a user and a password for Basic authentication, or a bearer token. */
export type ProviderKey =
  | {
      /** Not taken for a secret: with some providers it is in their answers. */
      readonly user: string;
      readonly password: string;
    }
  | { readonly token: string };

/** How requests are authenticated. What it holds is not printed: it is in closures. */
export interface Credentials {
  /** The value of the header `Authorization`. */
  readonly authorization: string;
  /** Whether a secret is in a text of a JSON value. */
  readonly areQuotedIn: (json: unknown) => boolean;
}

/** Shorter secrets are in ordinary texts by chance. */
const minSecretLength = 6;

/** @throws Error if there is no key. */
export function createCredentials(name: string, key: ProviderKey): Credentials {
  const { scheme, token, secrets } = "token" in key ? toBearer(key.token) : toBasic(key.user, key.password);
  if (secrets.includes("")) throw new Error(`${name} needs its key: set it in the environment of this server.`);
  const searched = secrets
    .filter((secret) => secret.length >= minSecretLength)
    .map((secret) => JSON.stringify(secret).slice(1, -1));
  return {
    get authorization() {
      return `${scheme} ${token}`;
    },
    areQuotedIn(json) {
      const text = JSON.stringify(json);
      return searched.some((secret) => text.includes(secret));
    },
  };
}

// A file that a key is read from often ends in a line break.
function toBearer(text: string) {
  const token = text.trim();
  return { scheme: "Bearer", token, secrets: [token] };
}

function toBasic(user: string, password: string) {
  const [id, secret] = [user.trim(), password.trim()];
  const token = toBase64(`${id}:${secret}`);
  const isComplete = id !== "" && !id.includes(":");
  return { scheme: "Basic", token, secrets: isComplete ? [secret, token] : [""] };
}

function toBase64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}
