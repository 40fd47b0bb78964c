import { ApiError, type BillingApi } from "../../src/index.js";
import type { Mutant } from "./client.js";

/** A client whose writes carry no key: no server can tell a repeat from a new change. */
export const withoutKey: Mutant = {
  fetch: (fetch) => (input) => {
    (input as Request).headers.delete("idempotency-key");
    return fetch(input);
  },
};

/** A client that leaves out the reason of a change. */
export const withoutReason: Mutant = {
  api: (api) => ({
    ...api,
    changeBalance: (id, to, { key, version, account }) => api.changeBalance(id, to, { key, version, account }),
  }),
};

const SURE = ["unauthorized", "forbidden", "not-found", "validation", "conflict"];

/** A client that takes a write whose outcome is not known for one that has failed, and does not read the account back. */
export const withoutReadBack: Mutant = {
  api: (api) => ({
    ...api,
    changeBalance: (...sent) => takeForFailure(() => api.changeBalance(...sent)),
  }),
};

/** The same with what is scheduled. */
export const withoutReadBackOfSchedules: Mutant = {
  api: (api) => ({ ...api, scheduleChange: (...sent) => takeForFailure(() => api.scheduleChange!(...sent)) }),
};

/** The same with what is canceled. */
export const withoutReadBackOfCancellations: Mutant = {
  api: (api) => ({
    ...api,
    cancelScheduledChange: (...sent) => takeForFailure(() => api.cancelScheduledChange!(...sent)),
  }),
};

/** The same with reminders. */
export const withoutReadBackOfReminders: Mutant = {
  api: (api) => ({ ...api, sendBillingReminder: (...sent) => takeForFailure(() => api.sendBillingReminder!(...sent)) }),
};

async function takeForFailure<T>(send: () => Promise<T>): Promise<T> {
  try {
    return await send();
  } catch (error) {
    throw isSure(error) ? error : new ApiError("validation", "Taken for a failure");
  }
}

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
