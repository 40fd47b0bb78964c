import { after } from "node:test";
import type { Configuration } from "../../../demo/server/configuration.js";
import { startServer } from "../../../demo/server/start-server.js";
import { newKey } from "../../server/setup.js";

/** An account on agency billing, with a card, of the seed. */
export const abbot = 248_030;

export const password = "correct horse";

/** A server of its own for one test, on a port of its own, without a file. */
export async function serve(options: Partial<Configuration> = {}) {
  const log: string[] = [];
  const clock = { time: Date.parse("2026-11-22T10:00:00Z") };
  const server = await startServer({
    password,
    passwordCost: 2,
    log: (line) => log.push(line),
    now: () => clock.time,
    ...options,
  });
  after(() => server.stop());

  const ask = (path: string, init?: RequestInit) => fetch(server.url + path, { redirect: "manual", ...init });
  const get = (path = "", headers: HeadersInit = {}) => ask(`/api/v1/accounts${path}`, { headers });
  const change = (to: string, headers: Readonly<Record<string, string>> = {}, id = abbot) =>
    ask(`/api/v1/accounts/${id}`, {
      method: "PATCH",
      headers: { "Content-Type": "application/json", "Idempotency-Key": newKey(), ...headers },
      body: JSON.stringify({ balance_from: to }),
    });
  const signIn = (user: string, secret = password) =>
    ask("/session", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ user, password: secret }),
    });

  /** The cookie and the CSRF token of someone who has signed in. */
  async function enter(user: string): Promise<{ Cookie: string; "X-CSRF-Token": string }> {
    const response = await signIn(user);
    const { csrf_token: token } = (await response.json()) as { csrf_token: string };
    return { Cookie: cookieOf(response), "X-CSRF-Token": token };
  }

  /** The header of someone who bears a token. */
  async function bear(user: string): Promise<{ Authorization: string }> {
    const response = await ask("/session/token", { method: "POST", headers: await enter(user) });
    const { token } = (await response.json()) as { token: string };
    return { Authorization: `Bearer ${token}` };
  }

  return { url: server.url, log, clock, ask, get, change, signIn, enter, bear };
}

/** What a browser would send back. */
export function cookieOf(response: Response): string {
  return response.headers.getSetCookie()[0]?.split(";")[0] ?? "";
}

/** What a list says that everybody may do with the account above. */
export async function readPermissions(list: Response): Promise<unknown> {
  const { accounts } = (await list.json()) as { accounts: { id: number; permissions?: unknown }[] };
  return accounts.find(({ id }) => id === abbot)?.permissions;
}
