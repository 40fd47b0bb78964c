import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  asFetch,
  createBackend,
  createMemoryStore,
  deviationIds,
  findScenario,
  seedAccounts,
  withDeviation,
  withFaults,
  type DeviationId,
} from "../../server/index.js";
import { createBillingApi } from "../../src/client/create-billing-api.js";

const origin = "https://host.example";
/** Ids of the seed: an account on customer billing with a card, and one with a billing request. */
const [acme, amberly] = [248_013, 248_098];
const token = "s3cr3t-t0ken";

/** Creates the widget's client on a backend with a deviation, and what it reads most. */
function setup(id: DeviationId) {
  const store = createMemoryStore(seedAccounts());
  const { handle, base } = createBackend({ store });
  const fetch = asFetch(withFaults(handle, withDeviation(base, id)));
  const headers = { Authorization: `Bearer ${token}` };
  const api = createBillingApi({ endpoint: origin + base, fetch, headers });
  return {
    store,
    api,
    list: (page = 1) => api.listAccounts({ page, pageSize: 50 }),
    account: () => api.getAccount(acme),
    change: async (version = "r26") => {
      const account = await api.getAccount(acme);
      return api.changeBalance(acme, "agency", { key: crypto.randomUUID(), version, account });
    },
  };
}

type Setup = ReturnType<typeof setup>;

/** By deviation, what the widget makes of it. */
const readings: Readonly<Record<DeviationId, (setup: Setup) => Promise<void>>> = {
  "totals-as-texts": async ({ list }) => {
    const { total, summary } = await list();
    assert.deepEqual([total, summary?.agency], [137, 78]);
  },
  "no-totals": expectUnknownTotal,
  "totals-in-camel-case": expectUnknownTotal,
  "totals-in-meta": expectUnknownTotal,
  "link-header": expectUnknownTotal,
  "pages-without-a-sign": expectUnknownTotal,
  "repeating-pages": async ({ list }) => {
    assert.deepEqual((await list(2)).accounts, (await list(1)).accounts);
  },
  "endless-next-page": async ({ list }) => {
    const { hasNext, total } = await list(3);
    assert.deepEqual([hasNext, total], [true, 137]);
  },
  "oversized-list": async ({ list }) => {
    await assert.rejects(list(), /longer than 32 MiB/);
  },
  "integer-versions": async ({ account, change }) => {
    assert.equal((await account()).version, "26");
    assert.equal((await change("26")).version, "27");
  },
  "shared-billing": async ({ list }) => {
    const { accounts, unreadable } = await list();
    assert.deepEqual([accounts[0]?.balanceFrom, accounts.length, unreadable], ["agency", 50, 0]);
  },
  "statuses-in-arrays": async ({ account }) => {
    assert.equal((await account()).status, "active");
  },
  "no-currencies": async ({ list }) => {
    assert.equal((await list()).accounts.find(({ balance }) => balance)?.balance?.currency, "USD");
  },
  "unknown-currencies": async ({ account }) => {
    assert.equal((await account()).balance?.currency, "USX");
  },
  "yen-in-hundredths": async ({ account }) => {
    assert.deepEqual((await account()).balance, { cents: 1_824_000, currency: "JPY" });
  },
  "amounts-beyond-2-53": async ({ account }) => {
    assert.equal((await account()).balance, undefined);
  },
  "blank-names": async ({ list }) => {
    assert.equal((await list()).unreadable, 0);
  },
  "unreadable-billing-requests": async ({ api }) => {
    const { billingRequest } = await api.getAccount(amberly);
    assert.deepEqual(Object.values(billingRequest ?? {}), [undefined, undefined, undefined, undefined]);
  },
  "unreadable-scheduled-changes": async ({ api }) => {
    const { scheduledChange } = await api.getAccount(amberly);
    assert.ok(scheduledChange);
    assert.ok(Object.values(scheduledChange).every((value) => value === undefined));
  },
  "dates-that-do-not-exist": async ({ account }) => {
    assert.match((await account()).updated ?? "", /-02-30/);
  },
  "redirected-changes": expectUnconfirmed,
  "accepted-changes": expectUnconfirmed,
  "answers-that-confirm-nothing": async ({ change, account }) => {
    assert.equal((await change()).balanceFrom, "customer");
    assert.equal((await account()).balanceFrom, "agency");
  },
  "empty-answers": expectUnconfirmed,
  "answers-with-few-fields": async ({ change }) => {
    const { balanceFrom, name, paymentMethod } = await change();
    assert.deepEqual([balanceFrom, name, paymentMethod?.last4], ["agency", "Acme Dental", "4242"]);
  },
  "quoted-headers": async ({ change }) => {
    await assert.rejects(change("r0"), (error) => {
      return error instanceof Error && !JSON.stringify(Object.entries(error)).includes(token);
    });
  },
};

async function expectUnknownTotal({ list }: Setup): Promise<void> {
  const pages = [await list(1), await list(2), await list(3)];
  assert.deepEqual(
    pages.map(({ accounts, total, hasNext, whole }) => [accounts.length, total, hasNext, whole]),
    [
      [50, undefined, true, undefined],
      [50, undefined, true, undefined],
      [37, undefined, false, undefined],
    ],
  );
}

async function expectUnconfirmed({ change, account }: Setup): Promise<void> {
  await assert.rejects(change(), { kind: "invalid-response" });
  assert.equal((await account()).balanceFrom, "agency");
}

describe("deviations", () => {
  for (const id of deviationIds) {
    it(`"${id}" is read by the widget as docs/backend-contract.md says`, () => readings[id](setup(id)));
  }

  it("are scenarios", async () => {
    const backend = findScenario("link-header").create({ wait: () => Promise.resolve() });
    const response = await asFetch(backend)(`${origin}${backend.base}`);
    assert.match(response.headers.get("Link") ?? "", /page=2>; rel="next"/);
  });
});
