import { expect } from "@open-wc/testing";
import { createListReader } from "../../src/client/list-reader.js";
import type { ListAnswer } from "../../src/client/list-schema.js";
import type { AccountQuery } from "../../src/model/query.js";
import { wireAccount } from "./helpers.js";

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
});
