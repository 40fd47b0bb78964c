import assert from "node:assert/strict";
import { describe, it, mock } from "node:test";
import { inspect } from "node:util";
import {
  createProviderStore,
  ProviderClient,
  type Provider,
  type ProviderChanges,
  type ProviderStoreOptions,
} from "../../../server/adapters/index.js";
import { readJson, readProblem, setupStore } from "../setup.js";

const key = "sw-t0ken-of-the-host";
const account = { id: "a1", name: "Harbor Clinic", balance_from: "agency", balance: { cents: 5_000, currency: "USD" } };

/** Creates a backend over an adapter, of which some functions are replaced. */
function setupAdapter(replaced: Partial<Provider & ProviderChanges> = {}, options: ProviderStoreOptions = {}) {
  const warnings: string[] = [];
  const { readAll = async () => ({ accounts: [account] }) } = replaced;
  const {
    readAccount = async () => account,
    sendChange = async (_: string, to: string) => ({ ...account, balance_from: to }),
  } = replaced;
  const provider: Provider = { name: "Switchboard", readAll, changes: { readAccount, sendChange } };
  const store = createProviderStore(provider, { warn: (text) => void warnings.push(text), ...options });
  return { warnings, ...setupStore(store) };
}

/** Collects what is logged meanwhile. */
async function collectLogs(run: () => Promise<unknown>): Promise<string> {
  const spies = (["error", "warn", "log"] as const).map((name) => mock.method(console, name, () => undefined));
  try {
    await run();
    return spies.map((spy) => inspect(spy.mock.calls, { depth: 9 })).join();
  } finally {
    mock.restoreAll();
  }
}

class WithKey extends Error {
  override readonly name = `Failed with ${key}`;
  readonly request = { headers: { Authorization: `Bearer ${key}` } };
}

const thrown: readonly (readonly [what: string, error: unknown, kind: RegExp])[] = [
  ["an error", new TypeError(`Invalid header ${key}`), /failed with the error TypeError\.?/],
  ["an error with a cause", new Error("No", { cause: new Error(key) }), /failed with the error Error\.?/],
  ["an error whose message looks like a stack", new Error(`No\n    at ${key}`), /failed with the error Error\.?/],
  ["an error with the key in its name and fields", new WithKey(key), /failed with an error\.?/],
  ["an error without a stack", Object.assign(new Error(key), { stack: undefined }), /failed with the error Error\.?/],
  ["a text", key, /failed with something that is no error\.?/],
  ["nothing", undefined, /failed with something that is no error\.?/],
];

describe("what an adapter throws that is no Problem", () => {
  for (const [what, error, kind] of thrown) {
    const fail = () => Promise.reject(error);

    it(`is answered and reported without what it says: ${what}, of the list`, async () => {
      const { get, warnings } = setupAdapter({ readAll: fail });
      const logs = await collectLogs(async () => {
        const response = await get();
        assert.equal(response.status, 500);
        assert.match(
          (await readProblem(response)).detail,
          new RegExp(`The adapter for Switchboard has ${kind.source}$`),
        );
      });
      assert.match(warnings.join(), kind);
      assert.equal(warnings.length, 1);
      assert.equal([logs, ...warnings].join().includes(key), false);
    });

    it(`is answered and reported without what it says: ${what}, of one account`, async () => {
      const { get, change, warnings } = setupAdapter({ readAccount: fail });
      const logs = await collectLogs(async () => {
        for (const response of [await get("/a1"), await change("a1", "customer")]) {
          assert.equal(response.status, 500);
          assert.equal((await response.text()).includes(key), false);
        }
      });
      assert.equal(warnings.length, 2);
      assert.equal([logs, ...warnings].join().includes(key), false);
    });

    it(`leaves a change in doubt, which is read back: ${what}`, async () => {
      const { change, warnings } = setupAdapter({ sendChange: fail });
      const logs = await collectLogs(async () => {
        assert.equal((await change("a1", "customer")).status, 504);
      });
      assert.match(warnings.join(), kind);
      assert.equal([logs, ...warnings].join().includes(key), false);
    });
  }

  it("is reported with its place", async () => {
    const { get, warnings } = setupAdapter({ readAll: () => Promise.reject(new Error("No")) });
    await get();
    assert.match(warnings.join(), / at .*custom-adapter\.node\.ts:\d+:\d+/);
  });

  it("is no error of the list where that is not one", async () => {
    const { get, warnings } = setupAdapter({ readAll: async () => ({}) as never });
    assert.equal((await get()).status, 500);
    assert.match(warnings.join(), /the error TypeError/);
  });
});

describe("a bearer token", () => {
  it("that cannot be sent is refused, without being quoted", () => {
    for (const token of ["", " ", "two words", "line\nbreak", "tökén"]) {
      assert.throws(
        () => new ProviderClient({ name: "Switchboard", baseUrl: "https://api.example", key: { token } }),
        (error: Error) =>
          error.message.startsWith("The option token ") && (token.trim() === "" || !error.message.includes(token)),
      );
    }
  });
});

describe("the trail of a store over a provider", () => {
  interface Entry {
    readonly actor: { readonly name: string };
    readonly from: string;
    readonly to: string;
  }

  const readTrail = async ({ fetch }: Pick<ReturnType<typeof setupAdapter>, "fetch">) => {
    const { trail } = await readJson<{ trail: readonly Entry[] }>(await fetch("/api/v1/trail?per_page=150"));
    return trail.map(({ actor, from, to }) => [actor.name, from, to]);
  };

  /** An adapter that keeps what it is sent. */
  function setupChanging(options?: ProviderStoreOptions) {
    let current = account;
    const provider = {
      isLost: false,
      isStale: false,
      readAccount: async () => (provider.isStale ? account : current),
      async sendChange(_: string, to: string) {
        current = { ...current, balance_from: to };
        if (provider.isLost) throw new Error("The connection was cut.");
        return current;
      },
    };
    return { provider, ...setupAdapter(provider, options) };
  }

  it("says who has changed what, the newest first, and nothing of what was refused or repeated", async () => {
    const backend = setupChanging();
    const once = { key: crypto.randomUUID() };
    await backend.change("a1", "customer", once);
    await backend.change("a1", "customer", once);
    await backend.change("a1", "customer");
    await backend.change("a1", "nobody");
    await backend.change("a1", "agency");
    assert.deepEqual(await readTrail(backend), [
      ["Dana Whitlock", "customer", "agency"],
      ["Dana Whitlock", "agency", "customer"],
    ]);
  });

  it("has a change whose answer was lost once a read shows it, and once only", async () => {
    const { provider, ...backend } = setupChanging();
    const once = { key: crypto.randomUUID() };
    provider.isLost = provider.isStale = true;
    assert.equal((await backend.change("a1", "customer", once)).status, 504);
    assert.deepEqual(await readTrail(backend), []);
    assert.deepEqual((await readJson(await backend.get("/a1"))).balance_from, "agency");
    assert.deepEqual(await readTrail(backend), []);
    provider.isStale = false;
    await Promise.all([backend.get("/a1"), backend.get("/a1")]);
    assert.equal((await backend.change("a1", "customer", once)).status, 200);
    assert.deepEqual(await readTrail(backend), [["Dana Whitlock", "agency", "customer"]]);
  });

  it("has the last thousand changes, page by page", async () => {
    const backend = setupChanging();
    for (let count = 0; count < 1_001; count++) await backend.change("a1", count % 2 === 0 ? "customer" : "agency");
    const seen: string[] = [];
    for (let next: string | null = "/api/v1/trail?per_page=150"; next !== null;) {
      const page: { trail: { id: string }[]; next_page: string | null } = await readJson(await backend.fetch(next));
      seen.push(...page.trail.map(({ id }) => id));
      next = page.next_page;
    }
    assert.deepEqual([seen.length, new Set(seen).size], [1_000, 1_000]);
    assert.deepEqual(seen, seen.toSorted().reverse());
  });

  it("is where the host wants it, and its failure fails no change", async () => {
    const { change, fetch, warnings } = setupChanging({
      trail: {
        add: () => Promise.reject(new Error("The disk is full.")),
        list: async () => ({ rows: [], hasNext: false }),
      },
    });
    assert.equal((await change("a1", "customer")).status, 200);
    assert.deepEqual(warnings, ["The account a1 was changed, but the trail could not be written."]);
    assert.deepEqual((await readJson<{ trail: unknown }>(await fetch("/api/v1/trail"))).trail, []);
  });

  it("has nothing for the visitors of another agency", async () => {
    const { change, store } = setupChanging();
    await change("a1", "customer");
    const identify = () => ({ agencyId: "other", name: "Eve", canReadTrail: true });
    assert.deepEqual(await readTrail(setupStore(store, { identify }) as never), []);
  });
});
