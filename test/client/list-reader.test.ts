import { expect } from "@open-wc/testing";
import fc from "fast-check";
import { createListReader } from "../../src/client/list-reader.js";
import { ApiError, type ApiErrorKind } from "../../src/client/api-error.js";
import type { AccountPage, ListReadOptions } from "../../src/client/billing-api.js";
import type { ListAnswer } from "../../src/client/list-schema.js";
import type { AccountQuery } from "../../src/model/query.js";
import { failure, wireAccount } from "./helpers.js";

const rows = (count: number) => Array.from({ length: count }, (_, index) => wireAccount({ id: index + 1 }));

/** A server that says nothing of pages; and the pages that were requested of it. */
function setup(count: number, isPaging: boolean) {
  const requested: number[] = [];
  const read = createListReader(({ page, pageSize }: AccountQuery): Promise<ListAnswer> => {
    requested.push(page);
    const accounts = isPaging ? rows(count).slice((page - 1) * pageSize, page * pageSize) : rows(count);
    return Promise.resolve({ list: { accounts }, link: null });
  });
  return { requested, read: (page: number, pageSize = 3) => read({ page, pageSize }, {}) };
}

describe("createListReader", () => {
  it("takes fewer rows than were requested for all there are", async () => {
    const { read, requested } = setup(2, true);
    expect(await read(1)).to.deep.include({ total: 2, hasNext: false });
    expect(requested).to.deep.equal([1]);
  });

  it("takes more rows than were requested for all there are", async () => {
    const { read, requested } = setup(7, false);
    expect(await read(2)).to.deep.include({ total: 7, page: 2, hasNext: true });
    expect(requested).to.deep.equal([2]);
  });

  for (const isPaging of [true, false]) {
    it(`requests page 2 before it takes as many rows as were requested for all there are, of a server that ${isPaging ? "pages" : "does not page"}`, async () => {
      const { read, requested } = setup(3, isPaging);
      const page = await read(1);
      expect(page).to.deep.include({ total: 3, hasNext: false });
      expect(page.whole).to.have.lengthOf(3);
      expect(requested).to.deep.equal([1, 2]);
    });
  }

  it("finds out that the server pages without saying so, once", async () => {
    const { read, requested } = setup(8, true);
    const first = await read(1);
    expect(first).to.deep.include({ page: 1, total: undefined, hasNext: true, whole: undefined });
    const last = await read(3);
    expect(last.accounts.map(({ id }) => id)).to.deep.equal([7, 8]);
    expect(last).to.deep.include({ page: 3, total: undefined, hasNext: false, whole: undefined });
    expect(requested).to.deep.equal([1, 2, 3]);
  });

  it("finds that out also where a later page is the first that is requested", async () => {
    const { read, requested } = setup(8, true);
    const page = await read(3);
    expect(page.accounts.map(({ id }) => id)).to.deep.equal([7, 8]);
    expect(page).to.deep.include({ page: 3, hasNext: false, whole: undefined });
    expect(requested).to.deep.equal([3, 1]);
  });

  it("does not take a page beyond the last for an empty collection", async () => {
    const { read } = setup(3, true);
    expect(await read(2)).to.deep.include({ page: 2, accounts: [], total: undefined, whole: undefined });
  });

  it("takes a page of a small collection from it, of a server that does not page", async () => {
    const { read } = setup(3, false);
    expect(await read(2)).to.deep.include({ page: 1, total: 3, hasNext: false });
  });

  it("goes on past pages that are shorter than requested, of a server that is known to page without saying so", async () => {
    const read = createListReader(({ page, pageSize }: AccountQuery): Promise<ListAnswer> => {
      const size = Math.min(pageSize, 4);
      return Promise.resolve({ list: { accounts: rows(9).slice((page - 1) * size, page * size) }, link: null });
    });
    await read({ page: 1, pageSize: 3 }, {});
    const pages = [1, 2, 3].map((page) => read({ page, pageSize: 6 }, {}));
    expect((await Promise.all(pages)).map(({ hasNext }) => hasNext)).to.deep.equal([true, true, false]);
  });

  for (const [total, known] of [
    [3, undefined],
    [9, 9],
  ] as const) {
    it(`reads a total of ${total} as ${known ?? "unknown"} where three rows are followed by a next page`, async () => {
      const list = { accounts: rows(3), total_entries: total, next_page: "?page=2" };
      const read = createListReader(() => Promise.resolve({ list, link: null }));
      expect(await read({ page: 1, pageSize: 3 }, {})).to.include({ total: known, hasNext: true });
    });
  }

  /** A server that refuses every page but the first ones, which are full. */
  function setupRefusal(kind: ApiErrorKind, pages: number, fields: object = {}) {
    return createListReader(({ page, pageSize }: AccountQuery): Promise<ListAnswer> => {
      if (page > pages) return Promise.reject(new ApiError(kind, "Refused"));
      const accounts = rows(pages * pageSize).slice((page - 1) * pageSize, page * pageSize);
      return Promise.resolve({ list: { accounts, ...fields }, link: null });
    });
  }

  for (const kind of ["not-found", "validation"] as const) {
    it(`takes as many rows as were requested for all there are where page 2 is refused as ${kind}`, async () => {
      const page = await setupRefusal(kind, 1)({ page: 1, pageSize: 3 }, {});
      expect(page).to.include({ total: 3, hasNext: false });
      expect(page.whole).to.have.lengthOf(3);
    });
  }

  it("does not know whether there is another page where requesting it fails otherwise", async () => {
    const error = await failure(setupRefusal("server", 1)({ page: 1, pageSize: 3 }, {}));
    expect(error.kind).to.equal("server");
  });

  it("reads a page that is not found after the last as empty where no total is known", async () => {
    const read = setupRefusal("not-found", 2, { page: undefined, per_page: 3 });
    expect(await read({ page: 2, pageSize: 3 }, {})).to.include({ hasNext: true });
    const { accounts, ...beyond } = await read({ page: 3, pageSize: 3 }, {});
    expect(accounts).to.deep.equal([]);
    expect(beyond).to.include({ page: 3, total: undefined, hasNext: false, unreadable: 0 });
  });

  it("says that a page is not found where none before it was read, or the total is known", async () => {
    const unread = await failure(setupRefusal("not-found", 2, { per_page: 3 })({ page: 4, pageSize: 3 }, {}));
    const read = setupRefusal("not-found", 2, { per_page: 3, total_entries: 9 });
    await read({ page: 2, pageSize: 3 }, {});
    expect([unread.kind, (await failure(read({ page: 3, pageSize: 3 }, {}))).kind]).to.deep.equal([
      "not-found",
      "not-found",
    ]);
  });

  describe("of a long list that is all there is", () => {
    const filler = rows(2000);
    /** Reads it, and returns the rows that came first as well. */
    async function readLong(
      list: readonly unknown[],
      query: Partial<AccountQuery> = {},
      options: ListReadOptions = {},
    ) {
      const read = createListReader(() => Promise.resolve({ list: { accounts: list }, link: null }));
      const firsts: AccountPage[] = [];
      const onFirst = async (page: AccountPage) => void firsts.push(page);
      const page = await read({ page: 1, pageSize: 10, ...query }, { onFirst, ...options });
      return { page, firsts };
    }

    it("hands over the rows that come first, and does not say how many there are", async () => {
      const { page, firsts } = await readLong(filler);
      expect(firsts).to.have.lengthOf(1);
      expect(firsts[0]).to.deep.include({ page: 1, pageSize: 10, total: undefined, hasNext: true, unreadable: 0 });
      expect(firsts[0]!.accounts).to.deep.equal(page.accounts);
      expect(page).to.deep.include({ total: 2000, hasNext: true });
    });

    it("hands over no row that does not stay where it is, whatever else is in the list", () =>
      fc.assert(
        fc.asyncProperty(fc.array(fc.oneof(fc.anything(), fc.constantFrom(...filler.slice(0, 4)))), async (mixed) => {
          const { page, firsts } = await readLong([...mixed, ...filler]);
          const { accounts } = firsts[0]!;
          expect(page.accounts.slice(0, accounts.length)).to.deep.equal(accounts);
        }),
      ));

    for (const [what, query] of [
      ["is sorted", { sort: "name" }],
      ["is searched", { search: "acme" }],
      ["is filtered", { balanceFrom: "agency" }],
      ["is turned to another page", { page: 2 }],
    ] as const) {
      it(`hands over nothing first where it ${what}`, async () => {
        expect((await readLong(filler, query)).firsts).to.deep.equal([]);
      });
    }

    it("hands over nothing first of a short one", async () => {
      expect((await readLong(rows(1000))).firsts).to.deep.equal([]);
    });

    it("is not read on when the reading is aborted meanwhile", async () => {
      const aborter = new AbortController();
      const reason = new Error("gone");
      const onFirst = async () => aborter.abort(reason);
      const failed = await readLong(filler, {}, { onFirst, signal: aborter.signal }).catch((error: unknown) => error);
      expect(failed).to.equal(reason);
    });
  });
});
