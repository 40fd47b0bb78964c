import { ApiError, type BillingApi } from "../../src/index.js";
import type { Mutant } from "./client.js";

/** A client whose writes carry no key: no server can tell a repeat from a new change. */
export const withoutKey: Mutant = {
  fetch: (fetch) => (input) => {
    (input as Request).headers.delete("idempotency-key");
    return fetch(input);
  },
};

const SURE = ["unauthorized", "forbidden", "not-found", "validation", "conflict"];

/** A client that takes a write whose outcome is not known for one that has failed, and does not read the account back. */
export const withoutReadBack: Mutant = {
  api: (api) => ({
    ...api,
    changeBalance: async (...sent) => {
      try {
        return await api.changeBalance(...sent);
      } catch (error) {
        throw isSure(error) ? error : new ApiError("validation", "Taken for a failure");
      }
    },
  }),
};

function isSure(error: unknown): boolean {
  return error instanceof ApiError && SURE.includes(error.kind);
}

/** A client that takes it for one that has succeeded. */
export const withBlindFaith: Mutant = {
  api: (api) => ({
    ...api,
    changeBalance: async (id, to, options) => {
      try {
        return await api.changeBalance(id, to, options);
      } catch (error) {
        if (isSure(error)) throw error;
        const { accounts } = await api.listAccounts({ page: 1, pageSize: 50 });
        return { ...accounts.find((account) => account.id === id)!, balanceFrom: to };
      }
    },
  }),
};

/** A client that repeats such a write until it is answered, each time with a new key. */
export const withBlindRepeats: Mutant = {
  api: (api) => ({ ...api, changeBalance: (...sent) => repeat(api, sent) }),
};

async function repeat(api: BillingApi, [id, to, { key, ...options }]: Parameters<BillingApi["changeBalance"]>) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await api.changeBalance(id, to, { key: `${key}-${attempt}`, ...options });
    } catch (error) {
      if (isSure(error) || attempt === 5) throw error;
    }
  }
}
