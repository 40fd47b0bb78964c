import type { HeadersContext, HeadersSource } from "ctm-accounts-billing";

/** The server that this page came from, where it is one that answers the contract (`npm run serve`). */
export interface PageServer {
  readonly endpoint: string;
  /** Whether one signs in to these pages. */
  readonly hasSessions: boolean;
  /** For the widget's `headers`: what this server wants to see. */
  readonly headers: HeadersSource | undefined;
  /** Who is signed in, in words. */
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

/** What the server has written into the page; `undefined` where the page has to answer itself. */
export function findServer(): PageServer | undefined {
  const access = readMeta("server-access");
  return access === undefined ? undefined : createPageServer(access);
}

function createPageServer(access: string): PageServer {
  let csrfToken = readMeta("csrf-token");

  async function readSession(): Promise<Session> {
    const session = (await checked(await fetch("/session")).json()) as Session;
    csrfToken = session.csrf_token;
    return session;
  }

  const csrfHeaders = (): HeadersInit => (csrfToken === undefined ? {} : { "X-CSRF-Token": csrfToken });

  /** Someone may have signed in anew in another tab: then the token of this page is that of an earlier session. */
  async function send(method: string, path: string): Promise<Response> {
    const attempt = () => fetch(path, { method, headers: csrfHeaders() });
    const response = await attempt();
    if (response.status !== 401) return checked(response);
    await readSession();
    return checked(await attempt());
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

/** One token for all requests, until it is refused. */
function toBearer(requestToken: () => Promise<string>): HeadersSource {
  let token: Promise<string> | undefined;
  return async ({ reason }) => {
    if (reason === "unauthorized") token = undefined;
    const current = (token ??= requestToken());
    // One that could not be had is asked for again next time.
    current.catch(() => (token = undefined));
    return { Authorization: `Bearer ${await current}` };
  };
}

function checked(response: Response): Response {
  if (response.ok) return response;
  throw new Error(`The server answered ${response.status}`);
}

function readMeta(name: string): string | undefined {
  return document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content;
}
