// What a person would write by hand for the same questions over the same tables, as good as the author knows how.
import { recordColumns } from "../../server/sql/account-record.ts";

/** A statement with numbered places for its values. */
export type Ask = (text: string, ...values: (string | number)[]) => unknown;

const columns = recordColumns.join(", ");

/** The columns of each order, with the index that has them. */
const orders: Readonly<Record<string, string>> = {
  name: "name_key",
  "-name": "name_key desc",
  balance: "(balance_currency is null), balance_currency, balance_cents",
  "-balance": "(balance_currency is null), balance_currency desc, balance_cents desc",
  status: "(status_key is null), status_key",
  "-status": "(status_key is null), status_key desc",
  balance_from: "(source_key is null), source_key",
  "-balance_from": "(source_key is null), source_key desc",
  runway: "(runway_days is null), runway_days",
  "-runway": "(runway_days is null), runway_days desc",
};

const toOrder = (sort: string) => `${orders[sort] ?? ""}, id_key, id`;

/** The counts that triggers keep. */
export const keptCounts = "select * from account_counts where agency_id = $1";

/** The same, counted. */
export const countedAnew = `select count(*), count(case when source_key = 'agency' then 1 end),
  count(case when source_key = 'customer' then 1 end), count(case when needs_attention = 1 then 1 end)
  from accounts where agency_id = $1`;

/** The first page. */
export function firstPage(sort: string, condition = ""): string {
  return `select ${columns} from accounts where agency_id = $1 ${condition} order by ${toOrder(sort)} limit 50`;
}

export const firstRow = firstPage("name").replace("limit 50", "limit 1");

/** A page far behind: its ids are taken from the index, then its rows are read. */
export const deepPage = `select ${columns} from (
  select id as page_id from accounts where agency_id = $1 order by ${toOrder("name")} limit 50 offset $2
) as page cross join accounts where agency_id = $1 and id = page_id order by ${toOrder("name")}`;

export const oneAccount = `select ${columns} from accounts where agency_id = $1 and id = $2`;

export const historyEnds = "select changes from accounts where agency_id = $1 and id = $2";

export const history = `select * from balance_changes where agency_id = $1 and account_id = $2
  order by number desc limit 25`;

const sums = `count(*), count(case when source_key = 'agency' then 1 end),
  count(case when source_key = 'customer' then 1 end), count(case when needs_attention = 1 then 1 end)`;

/** How each database searches best; what is found often is looked for in the order of the list. */
export const searches = {
  sqlite: {
    counts: `select ${sums} from account_trigrams cross join account_search
      on account_search.number = account_trigrams.rowid
      where account_trigrams match $2 and agency_id = $1 and instr(account_search.search_text, $3) > 0`,
    frequent: firstPage("name", "and instr(search_text, $2) > 0"),
    rare: `select ${columns} from accounts where agency_id = $1 and id in (
      select account_search.id from account_trigrams cross join account_search
      on account_search.number = account_trigrams.rowid
      where account_trigrams match $2 and agency_id = $1 and instr(account_search.search_text, $3) > 0
    ) order by +name_key, id_key, id limit 50`,
    short: `select ${sums} from account_search where agency_id = $1 and instr(search_text, $2) > 0`,
  },
  postgres: {
    counts: `select ${sums} from accounts where agency_id = $1 and search_text like $2`,
    page: firstPage("name", "and search_text like $2"),
  },
};
