import { expect } from "@open-wc/testing";
import type { AccountPage } from "../../src/client/billing-api.js";
import type { AccountQuery } from "../../src/model/query.js";
import { MatchReader, PageReader } from "../../src/store/fetch-all-pages.js";
import { account } from "../model/accounts.js";
import { createDeferred } from "../helpers/deferred.js";
import { failure } from "../helpers/fake-api.js";

const query: AccountQuery = { page: 3, pageSize: 10, search: "a" };

function pageOf(ids: readonly number[], fields: Partial<AccountPage> = {}): AccountPage {
  const accounts = ids.map((id) => account({ id }));
  return { accounts, page: 1, pageSize: 150, total: 4, hasNext: true, unreadable: 0, agency: undefined, ...fields };
}

/** Reads these pages one after the other. */
async function readAll(...answers: (AccountPage | Error)[]) {
  const sent: AccountQuery[] = [];
  let done = 0;
  const read = (query: AccountQuery) => {
    sent.push(query);
    const answer = answers.shift()!;
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  };
  const reader = new MatchReader(
    query,
    read,
    () => done++,
    () => undefined,
  );
  const error = await reader.read();
  return { reader, sent, error, done: () => done, ids: () => [...reader.found.keys()].map(Number) };
}

describe("PageReader", () => {
  it("reads one page after the other while the next is wanted, and reports when it begins and ends", async () => {
    const pages: number[] = [];
    const states: boolean[] = [];
    const reader = new PageReader<number>(
      (page) => Promise.resolve(page),
      (page) => pages.push(page) % 2 === 1,
      () => states.push(reader.isReading),
    );
    const both = [reader.read(), reader.read()];
    await Promise.all(both);
    expect(pages).to.deep.equal([1, 2]);
    expect([states[0], states.at(-1)]).to.deep.equal([true, false]);
    await reader.read();
    expect(pages).to.deep.equal([1, 2, 3, 4]);
  });

  it("continues after an error where it was, and keeps the error until then", async () => {
    const loads: number[] = [];
    let fails = false;
    const reader = new PageReader(
      (page) => (loads.push(page), fails ? Promise.reject(failure("server")) : Promise.resolve(page)),
      () => false,
      () => undefined,
    );
    await reader.read();
    fails = true;
    expect((await reader.read())?.kind).to.equal("server");
    expect(reader.error?.kind).to.equal("server");
    fails = false;
    expect(await reader.read()).to.equal(undefined);
    expect([loads, reader.error]).to.deep.equal([[1, 2, 2], undefined]);
  });

  for (const end of ["resolve", "reject"] as const) {
    it(`ignores what was being read when it was stopped, whether that will ${end}`, async () => {
      const page = createDeferred<unknown>();
      let signal!: AbortSignal;
      let received = 0;
      const reader = new PageReader(
        (_, given) => ((signal = given), page.promise),
        () => received++ > 0,
        () => undefined,
      );
      const reading = reader.read();
      reader.stop();
      expect([signal.aborted, reader.isReading]).to.deep.equal([true, false]);
      page[end](failure("server"));
      expect(await reading).to.equal(undefined);
      expect([received, reader.error]).to.deep.equal([0, undefined]);
    });
  }
});

describe("MatchReader", () => {
  it("reads all pages of a query, the most rows a page, and each account once", async () => {
    const { sent, ids, done, reader } = await readAll(pageOf([1, 2]), pageOf([2, 3, 4], { hasNext: false }));
    expect(sent).to.deep.equal([1, 2].map((page) => ({ search: "a", page, pageSize: 150 })));
    expect([ids(), done(), reader.total, reader.missing]).to.deep.equal([[1, 2, 3, 4], 1, 4, 0]);
  });

  it("applies the query to a whole collection, and reads no more", async () => {
    const whole = [account({ id: 1, name: "Acme" }), account({ id: 2, name: "Birch" })];
    const { ids, sent, reader } = await readAll(pageOf([1, 2], { whole, total: 1 }));
    expect([ids(), sent.length, reader.missing]).to.deep.equal([[1], 1, 0]);
  });

  for (const [what, pages] of [
    ["answers the same rows for ever", [pageOf([1], { total: undefined }), pageOf([1], { total: undefined })]],
    ["passes its own total", [pageOf([1, 2], { total: 3 }), pageOf([3, 4], { total: 3 })]],
  ] as const) {
    it(`ends where a server ${what}, and notes it`, async () => {
      const { sent, reader } = await readAll(...pages);
      expect(sent).to.have.lengthOf(2);
      expect(reader.isCutOff).to.equal(true);
    });
  }

  it("ends at a page that is not found where no total is known", async () => {
    const { ids, error, done, reader } = await readAll(pageOf([1, 2], { total: undefined }), failure("not-found"));
    expect([ids(), error, done(), reader.isCutOff]).to.deep.equal([[1, 2], undefined, 1, false]);
  });

  it("ends with an error at a page that is not found where the total is known, and where it is the first", async () => {
    for (const answers of [[pageOf([1, 2]), failure("not-found")], [failure("not-found")]]) {
      expect((await readAll(...answers)).error?.kind).to.equal("not-found");
    }
  });

  it("ends at 100,000 accounts of a server that has no total and no last page, and notes it", async () => {
    const pages = Array.from({ length: 12 }, (_, page) =>
      pageOf(
        Array.from({ length: 10_000 }, (_, index) => page * 10_000 + index),
        { total: undefined },
      ),
    );
    const { sent, reader } = await readAll(...pages);
    expect([sent.length, reader.found.size, reader.isCutOff]).to.deep.equal([10, 100_000, true]);
  });

  it("goes on past a page of which no row could be read", async () => {
    const { ids } = await readAll(pageOf([], { unreadable: 2 }), pageOf([3, 4], { hasNext: false, unreadable: 0 }));
    expect(ids()).to.deep.equal([3, 4]);
  });

  const missing: [what: string, pages: AccountPage[], missing: number][] = [
    ["rows that could not be read", [pageOf([1, 2, 3], { hasNext: false, unreadable: 1 })], 1],
    ["rows that a page has missed", [pageOf([1, 2], { total: 5 }), pageOf([3], { hasNext: false })], 2],
    [
      "rows that could not be read where only the first page has a total",
      [pageOf([1, 2]), pageOf([3], { total: undefined, unreadable: 1, hasNext: false })],
      1,
    ],
    [
      "rows that could not be read, without a total",
      [
        pageOf([1], { total: undefined, unreadable: 1 }),
        pageOf([2], { total: undefined, unreadable: 2, hasNext: false }),
      ],
      3,
    ],
  ];
  for (const [what, pages, expected] of missing) {
    it(`counts ${what} as missing`, async () => {
      expect((await readAll(...pages)).reader.missing).to.equal(expected);
    });
  }

  it("resolves with the error that ended it, and continues there", async () => {
    const { reader, error, done, sent } = await readAll(
      pageOf([1]),
      failure("network"),
      pageOf([2], { hasNext: false }),
    );
    expect([error?.kind, done()]).to.deep.equal(["network", 0]);
    await reader.read();
    expect([sent.map(({ page }) => page), done()]).to.deep.equal([[1, 2, 2], 1]);
  });
});
