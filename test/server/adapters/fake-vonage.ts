import { Hono, type Context } from "hono";
import type { Intercept } from "./setup.js";

/** A subaccount, as the API describes it. `balance` and `credit_limit` are null where the balance is shared. */
export interface Subaccount {
  readonly api_key: string;
  readonly name: string;
  readonly primary_account_api_key: string;
  readonly use_primary_account_balance: boolean;
  readonly created_at: string;
  readonly suspended: boolean;
  readonly balance: number | null;
  readonly credit_limit: number | null;
}

export const vonageKey = "acc6111f";
export const vonageSecret = "V0nage-s3cr3t";

/** Two subaccounts on the shared balance, one of them suspended, and two on their own. */
export const subaccounts: readonly Subaccount[] = [
  createSubaccount("aaa11111", "Harbor Clinic", null),
  createSubaccount("bbb22222", "Acme Dental", 18.4),
  { ...createSubaccount("ccc33333", "Pine Street Law", null), suspended: true },
  createSubaccount("ddd44444", "Quiet Garden", -0.305),
];

function createSubaccount(key: string, name: string, balance: number | null): Subaccount {
  return {
    api_key: key,
    name,
    primary_account_api_key: vonageKey,
    use_primary_account_balance: balance === null,
    created_at: "2018-03-02T16:34:49Z",
    suspended: false,
    balance,
    credit_limit: balance === null ? null : 0,
  };
}

/**
 * The subaccounts API of Vonage, from its OpenAPI description and its overview. By the overview, an account with a balance
 * of its own cannot go back to the shared one: `takesBack` allows it.
 */
export function createFakeVonage(takesBack = false) {
  const accounts = new Map(subaccounts.map((account) => [account.api_key, account]));
  const fake = {
    accounts,
    /** How many changes have taken effect. */
    effects: 0,
    /** Answers in place of the provider, where it returns a response. */
    intercept: undefined as Intercept | undefined,
    handle: async (request: Request): Promise<Response> =>
      (await fake.intercept?.(request)) ?? (await app.fetch(request)),
    /** Handles a request whatever intercepts others. */
    perform: async (request: Request): Promise<Response> => app.fetch(request),
  };
  const app = new Hono().basePath("/accounts/:primary/subaccounts");
  app.use(async (c, next) => {
    const authorization = c.req.header("Authorization");
    if (authorization !== `Basic ${btoa(`${vonageKey}:${vonageSecret}`)}`)
      return refuse(c, 401, "unauthorized", `You did not provide correct credentials: ${authorization}`);
    if (c.req.param("primary") !== vonageKey) return refuse(c, 404, "invalid-api-key", "There is no such API key");
    return next();
  });
  app.get("/", (c) => {
    const primary = { ...createSubaccount(vonageKey, "Alder Street", 1284.5), primary_account_api_key: vonageKey };
    return c.json({ _embedded: { primary_account: primary, subaccounts: [...accounts.values()] } });
  });
  app.get("/:key", (c) => {
    const account = accounts.get(c.req.param("key"));
    return account ? c.json(account) : refuse(c, 404, "invalid-api-key", "There is no such API key");
  });
  app.patch("/:key", async (c) => {
    const account = accounts.get(c.req.param("key"));
    if (!account) return refuse(c, 404, "invalid-api-key", "There is no such API key");
    const { use_primary_account_balance: isShared } = await c.req.json<Partial<Subaccount>>();
    if (typeof isShared !== "boolean" || (isShared && !account.use_primary_account_balance && !takesBack))
      return refuse(c, 422, "validation", "The request failed due to validation errors");
    const changed = { ...account, use_primary_account_balance: isShared, ...toBalances(account, isShared) };
    accounts.set(account.api_key, changed);
    fake.effects++;
    return c.json(changed);
  });
  return fake;
}

/** A subaccount that leaves the shared balance begins with nothing. */
function toBalances({ balance }: Subaccount, isShared: boolean): Pick<Subaccount, "balance" | "credit_limit"> {
  return isShared ? { balance: null, credit_limit: null } : { balance: balance ?? 0, credit_limit: 0 };
}

function refuse(c: Context, status: 401 | 404 | 422, type: string, detail: string): Response {
  const body = { type: `https://developer.nexmo.com/api-errors#${type}`, title: "Error", detail, instance: "158b8f19" };
  return c.json(body, status);
}
