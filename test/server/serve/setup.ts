import { after } from "node:test";
import type { Configuration } from "../../../server/serve/configuration.js";
import { startServer } from "../../../server/serve/start-server.js";
import { newKey } from "../setup.js";

/** The id of Abbot Lane Veterinary, which is on agency billing and has a card. */
export const abbot = 248_030;

export const password = "correct horse";

/** Starts a server for one test, on a free port and without a file, and returns functions that send requests to it. */
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
  let isRunning = true;
  const stop = async () => {
    if (isRunning) await server.stop();
    isRunning = false;
  };
  after(stop);

  const send = (path: string, init?: RequestInit) => fetch(server.url + path, { redirect: "manual", ...init });
  const get = (path = "", headers: HeadersInit = {}) => send(`/api/v1/accounts${path}`, { headers });
  const change = (to: string, headers: Readonly<Record<string, string>> = {}, id = abbot) =>
    send(`/api/v1/accounts/${id}`, {
      method: "PATCH",
      headers: { "Content-Type": "application/json", "Idempotency-Key": newKey(), ...headers },
      body: JSON.stringify({ balance_from: to }),
    });
  const signIn = (user: string, secret = password) =>
    send("/session", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ user, password: secret }),
    });

  /** Signs in, and returns the cookie and the CSRF token. */
  async function sessionHeaders(user: string): Promise<{ Cookie: string; "X-CSRF-Token": string }> {
    const response = await signIn(user);
    const { csrf_token: token } = (await response.json()) as { csrf_token: string };
    return { Cookie: cookieOf(response), "X-CSRF-Token": token };
  }

  /** Signs in, and returns a bearer token. */
  async function bearerHeaders(user: string): Promise<{ Authorization: string }> {
    const response = await send("/session/token", { method: "POST", headers: await sessionHeaders(user) });
    const { token } = (await response.json()) as { token: string };
    return { Authorization: `Bearer ${token}` };
  }

  return { url: server.url, stop, log, clock, send, get, change, signIn, sessionHeaders, bearerHeaders };
}

/** Returns the cookie of a response, as a browser sends it. */
export function cookieOf(response: Response): string {
  return response.headers.getSetCookie()[0]?.split(";")[0] ?? "";
}

/** Reads the permissions of the account `abbot` from a list. */
export async function readPermissions(list: Response): Promise<unknown> {
  const { accounts } = (await list.json()) as { accounts: { id: number; permissions?: unknown }[] };
  return accounts.find(({ id }) => id === abbot)?.permissions;
}
