import type { HeadersContext, HeadersSource } from "ctm-accounts-billing";

/** The reference server (`npm run serve`), if it served this page. */
export interface PageServer {
  readonly endpoint: string;
  /** Whether the pages require a sign-in. */
  readonly hasSessions: boolean;
  /** The widget's `headers` for this server. */
  readonly headers: HeadersSource | undefined;
  /** Returns the name and role of the signed-in person. */
  describeVisitor(): Promise<string>;
  requestToken(): Promise<string>;
  expireTokens(): Promise<void>;
  signOut(): Promise<void>;
}

interface Session {
  readonly name: string;
  readonly role: string;
  readonly csrf_token?: string;
}

/** Returns the reference server, or `undefined` if the page needs a mock backend. */
export function findServer(): PageServer | undefined {
  const access = readMeta("server-access");
  return access === undefined ? undefined : createPageServer(access);
}

function createPageServer(access: string): PageServer {
  let csrfToken = readMeta("csrf-token");

  async function readSession(): Promise<Session> {
    const session = (await requireOk(await fetch("/session")).json()) as Session;
    csrfToken = session.csrf_token;
    return session;
  }

  const csrfHeaders = (): HeadersInit => (csrfToken === undefined ? {} : { "X-CSRF-Token": csrfToken });

  /** Retries once with a fresh CSRF token, because the user may have signed in again in another tab. */
  async function send(method: string, path: string): Promise<Response> {
    const attempt = () => fetch(path, { method, headers: csrfHeaders() });
    const response = await attempt();
    if (response.status !== 401) return requireOk(response);
    await readSession();
    return requireOk(await attempt());
  }

  async function requestToken(): Promise<string> {
    const { token } = (await (await send("POST", "/session/token")).json()) as { token: string };
    return token;
  }

  const headers: Readonly<Record<string, HeadersSource>> = {
    session: async ({ reason }: HeadersContext) => {
      if (reason === "unauthorized") await readSession();
      return csrfHeaders();
    },
    bearer: toBearer(requestToken),
  };

  return {
    endpoint: "/api/v1/accounts",
    hasSessions: access !== "development",
    headers: headers[access],
    requestToken,
    async describeVisitor() {
      const { name, role } = await readSession();
      return `${name} (${role})`;
    },
    async expireTokens() {
      await send("DELETE", "/session/token");
    },
    async signOut() {
      await send("DELETE", "/session");
    },
  };
}

/** Uses one token for all requests until the server refuses it. */
function toBearer(requestToken: () => Promise<string>): HeadersSource {
  let token: Promise<string> | undefined;
  return async ({ reason }) => {
    if (reason === "unauthorized") token = undefined;
    const current = (token ??= requestToken());
    // Requests a token again after a failure.
    current.catch(() => (token = undefined));
    return { Authorization: `Bearer ${await current}` };
  };
}

function requireOk(response: Response): Response {
  if (response.ok) return response;
  throw new Error(`The server answered ${response.status}`);
}

function readMeta(name: string): string | undefined {
  return document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content;
}
