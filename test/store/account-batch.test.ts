import { expect } from "@open-wc/testing";
import type { AccountPage, BillingApi } from "../../src/client/billing-api.js";
import type { Account, AccountId, Agency } from "../../src/model/account.js";
import { AccountBatch } from "../../src/store/account-batch.js";
import { account } from "../model/accounts.js";
import { createDeferred } from "../helpers/deferred.js";
import { failure, fakeApi } from "../helpers/fake-api.js";
import { until } from "../helpers/until.js";

const agency = { id: 1, name: "Alder", balance: null };

function pageOf(accounts: readonly Account[]): AccountPage {
  return { accounts, page: 1, pageSize: 150, total: accounts.length, hasNext: false, unreadable: 0, agency };
}

/** A batch over a backend; `list` answers requests for many, by default as the contract has it. */
function setup(list?: (ids: readonly AccountId[], signal: AbortSignal) => AccountPage | Promise<AccountPage>) {
  const lists: (readonly AccountId[])[] = [];
  const singles: AccountId[] = [];
  const signals: (AbortSignal | undefined)[] = [];
  const agencies: (Agency | undefined)[] = [];
  const api: BillingApi = fakeApi({
    listAccounts: async (query, options) => {
      const ids = query.ids!;
      expect(query).to.deep.equal({ ids, page: 1, pageSize: ids.length });
      lists.push(ids);
      return list ? list(ids, options!.signal!) : pageOf(ids.map((id) => account({ id })));
    },
    getAccount: (id, options) => {
      singles.push(id);
      signals.push(options?.signal);
      return Promise.resolve(account({ id, name: "Read singly" }));
    },
  });
  const batch = new AccountBatch({ api, receiveAgency: (received) => agencies.push(received) });
  const readAll = (...ids: AccountId[]) => Promise.all(ids.map((id) => batch.read(id)));
  return { batch, lists, singles, signals, agencies, readAll };
}

describe("AccountBatch", () => {
  it("reads what is requested within a frame with one request, each id once", async () => {
    const { readAll, lists, singles, agencies } = setup();
    const read = await readAll(1, 2, "1", "b");
    expect(read.map(({ id }) => String(id))).to.deep.equal(["1", "2", "1", "b"]);
    expect(lists.map((ids) => ids.map(String))).to.deep.equal([["1", "2", "b"]]);
    expect(singles).to.be.empty;
    expect(agencies).to.deep.equal([agency]);
  });

  it("reads a single account without a list, once for all who request it", async () => {
    const { readAll, lists, singles } = setup();
    expect(await readAll(7, "7")).to.have.lengthOf(2);
    expect([lists.length, singles.length]).to.deep.equal([0, 1]);
  });

  it("requests 150 accounts at most at once", async () => {
    const { readAll, lists } = setup();
    await readAll(...Array.from({ length: 160 }, (_, id) => id));
    expect(lists.map(({ length }) => length)).to.deep.equal([150, 10]);
  });

  it("reads singly what the answer lacks, and goes on with lists", async () => {
    const { readAll, lists, singles } = setup(([first]) => pageOf([account({ id: first! })]));
    const read = await readAll(1, 2);
    expect(read.map(({ name }) => name)).to.deep.equal(["Acme Dental", "Read singly"]);
    await readAll(3, 4);
    expect(lists).to.have.lengthOf(2);
    expect(singles).to.deep.equal([2, 4]);
  });

  const unable: [what: string, list: () => AccountPage][] = [
    ["ignores the ids", () => pageOf([account({ id: 1 }), account({ id: 99 })])],
    [
      "refuses them",
      () => {
        throw failure("validation");
      },
    ],
  ];
  for (const [what, list] of unable) {
    it(`does not request a list again from a backend that ${what}`, async () => {
      const { readAll, lists, singles } = setup(list);
      expect(await readAll(1, 2)).to.have.lengthOf(2);
      expect(await readAll(3, 4)).to.have.lengthOf(2);
      expect(lists).to.have.lengthOf(1);
      expect(singles).to.include.members([2, 3, 4]);
    });
  }

  it("remembers that the ids were ignored, also where another answer of the same frame shows nothing of it", async () => {
    const { readAll, lists } = setup((ids) => pageOf([account({ id: ids.includes(0) ? 999 : 155 })]));
    await readAll(...Array.from({ length: 160 }, (_, id) => id));
    await readAll(1, 2);
    expect(lists).to.have.lengthOf(2);
  });

  for (const kind of ["network", "timeout", "unauthorized", "rate-limit", "server"] as const) {
    it(`rejects for all where the list failed for a reason that all would meet: ${kind}`, async () => {
      const error = failure(kind);
      const { batch, singles } = setup(() => Promise.reject(error));
      const ended = await Promise.allSettled([batch.read(1), batch.read(2)]);
      for (const one of ended) expect(one).to.deep.equal({ status: "rejected", reason: error });
      expect(singles).to.be.empty;
    });
  }

  describe("aborted", () => {
    it("before the request, sends nothing for it", async () => {
      const { batch, lists, singles } = setup();
      const controller = new AbortController();
      const all = [batch.read(1, controller.signal), batch.read(2)];
      const reason = failure("network");
      controller.abort(reason);
      const [first, second] = await Promise.allSettled(all);
      expect(first).to.deep.equal({ status: "rejected", reason });
      expect(second!.status).to.equal("fulfilled");
      expect([lists.length, singles]).to.deep.equal([0, [2]]);
    });

    it("ends the request for many when nobody waits any more, and reads nothing singly", async () => {
      const begun = createDeferred<AbortSignal>();
      const { batch, singles } = setup((_, signal) => {
        begun.resolve(signal);
        return new Promise((_, reject) => {
          signal.addEventListener("abort", () => reject(signal.reason as Error));
        });
      });
      const controllers = [new AbortController(), new AbortController()];
      const ended = Promise.allSettled(controllers.map(({ signal }, id) => batch.read(id, signal)));
      const signal = await begun.promise;
      controllers[0]!.abort();
      expect(signal.aborted).to.equal(false);
      controllers[1]!.abort();
      expect(signal.aborted).to.equal(true);
      expect((await ended).map(({ status }) => status)).to.deep.equal(["rejected", "rejected"]);
      expect(singles).to.be.empty;
    });

    it("by one, does not end the reading that another element shares", async () => {
      const { batch, signals } = setup();
      const { signal } = new AbortController();
      const shared = [batch.read(7, signal), batch.read(7, new AbortController().signal)];
      await until(() => signals.length > 0, "the reading");
      await Promise.all(shared);
      await batch.read(8, signal);
      expect(signals).to.deep.equal([undefined, signal]);
    });
  });
});
