import { administrator, createBackend } from "../../server/index.ts";
import { parseListQuery } from "../../server/query.ts";
import { SqlStore } from "../../server/sql/sql-store.ts";
import { toLikePattern, toTrigramMatch } from "../../server/sql/search-terms.ts";
import type { BenchDatabase } from "./databases.ts";
import type { Question } from "./measure.ts";
import * as plain from "./plain-sql.ts";
import { createWrites } from "./writes.ts";

const agencyId = administrator.agencyId;
const origin = "https://host.example";

/** Creates the questions about a database with this many accounts. */
export async function createQuestions(bench: BenchDatabase, count: number): Promise<Question[]> {
  const { ask, askBeside } = bench;
  const store = new SqlStore({ database: bench.database, locksRows: bench.kind === "postgres", now: Date.now });
  const { handle, base } = createBackend({ store });
  const get = async (path: string) => (await handle(new Request(`${origin}${base}${path}`))).text();
  const list = (name: string, query: string, run: () => unknown): Question => ({
    name,
    store: () => store.listAccounts(agencyId, parseListQuery(new URLSearchParams(query))),
    http: () => get(`?${query}`),
    plain: run,
  });
  const first = (name: string, query: string, sort = "name", condition = "") =>
    list(name, query, () =>
      Promise.all([ask(plain.firstPage(sort, condition), agencyId), askBeside(plain.keptCounts, agencyId)]),
    );
  const page = Math.max(1, Math.floor((count / 50) * 0.9));
  const id = String(248_013 + Math.floor(count / 2) * 17);
  const others = () => [1, 2].map(() => store.listAccounts(agencyId, parseListQuery(new URLSearchParams())));
  return [
    ...["name", "balance", "status", "balance_from", "runway"]
      .flatMap((column) => [column, `-${column}`])
      .map((sort) => first(`first page by ${sort}`, `sort=${sort}`, sort)),
    list(`page ${page}`, `page=${page}`, () =>
      Promise.all([ask(plain.deepPage, agencyId, (page - 1) * 50), askBeside(plain.keptCounts, agencyId)]),
    ),
    first("balance from the agency", "balance_from=agency", "name", "and source_key = 'agency'"),
    first("balance from the customer", "balance_from=customer", "name", "and source_key = 'customer'"),
    first("needs attention", "needs_attention=true", "name", "and needs_attention = 1"),
    first(
      "needs attention, agency, by balance",
      "needs_attention=true&balance_from=agency&sort=balance",
      "balance",
      "and needs_attention = 1 and source_key = 'agency'",
    ),
    first("runs out within 7 days, with its count", "runs_out_within=7", "name", "and runway_days < 7"),
    first(
      "runs out within 7 days, by days left",
      "runs_out_within=7&sort=runway",
      "runway",
      "and (runway_days is null) = (1 = 0) and runway_days < 7",
    ),
    list("search of a frequent word", "search=dental", () => search(bench, "dental", "frequent")),
    list("search of a rare text", "search=24813", () => search(bench, "24813", "rare")),
    list("search of two letters", "search=de", () => search(bench, "de", "frequent")),
    list("counts, with one row", "per_page=1", () =>
      Promise.all([ask(plain.firstRow, agencyId), askBeside(plain.keptCounts, agencyId)]),
    ),
    list("the same; plain SQL counts anew", "per_page=1", () =>
      Promise.all([ask(plain.firstRow, agencyId), askBeside(plain.countedAnew, agencyId)]),
    ),
    {
      name: "one account",
      store: () => store.findAccount(agencyId, id),
      http: () => get(`/${id}`),
      plain: () => ask(plain.oneAccount, agencyId, id),
    },
    {
      name: "its history",
      store: () => store.listChanges(agencyId, id, { page: 1, perPage: 25 }),
      http: () => get(`/${id}/balance_changes`),
      plain: async () => {
        await ask(plain.historyEnds, agencyId, id);
        await ask(plain.history, agencyId, id);
      },
    },
    {
      name: "one account while two people list",
      store: async () => {
        const lists = others();
        await store.findAccount(agencyId, id);
        await Promise.all(lists);
      },
      http: async () => {
        const lists = [get(""), get("")];
        await get(`/${id}`);
        await Promise.all(lists);
      },
      plain: async () => {
        for (let person = 0; person < 2; person++) {
          await Promise.all([ask(plain.firstPage("name"), agencyId), askBeside(plain.keptCounts, agencyId)]);
        }
        await ask(plain.oneAccount, agencyId, id);
      },
    },
    await createWrites(bench, store),
  ];
}

async function search({ kind, ask, askBeside }: BenchDatabase, text: string, how: "frequent" | "rare"): Promise<void> {
  if (kind === "postgres") {
    const pattern = toLikePattern(text);
    await Promise.all([
      ask(plain.searches.postgres.page, agencyId, pattern),
      askBeside(plain.searches.postgres.counts, agencyId, pattern),
    ]);
    return;
  }
  const match = toTrigramMatch(text);
  if (match === undefined) ask(plain.searches.sqlite.short, agencyId, text);
  else ask(plain.searches.sqlite.counts, agencyId, match, text);
  if (how === "rare" && match !== undefined) ask(plain.searches.sqlite.rare, agencyId, match, text);
  else ask(plain.searches.sqlite.frequent, agencyId, text);
}
