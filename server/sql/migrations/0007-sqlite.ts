const counted = (row: string, sign: "+" | "-") => `
  update account_counts set
    accounts = accounts ${sign} 1,
    agency = agency ${sign} (${row}.source_key is 'agency'),
    customer = customer ${sign} (${row}.source_key is 'customer'),
    attention = attention ${sign} (${row}.needs_attention = 1),
    agency_attention = agency_attention ${sign} (${row}.source_key is 'agency' and ${row}.needs_attention = 1),
    customer_attention = customer_attention ${sign} (${row}.source_key is 'customer' and ${row}.needs_attention = 1),
    runs_out = runs_out ${sign} ifnull(${row}.runway_days < 7, 0),
    low = low ${sign} (${row}.is_low = 1),
    with_usage = with_usage ${sign} (${row}.usage_cents is not null)
  where agency_id = ${row}.agency_id;`;

const added = `
  insert into account_counts (agency_id) values (new.agency_id) on conflict do nothing;${counted("new", "+")}`;

const searched = "agency_id, id, search_text, source_key, needs_attention";
const compared = [
  ...[...searched.split(", "), "is_low"].map((name) => `old.${name} is not new.${name}`),
  "ifnull(old.runway_days < 7, 0) is not ifnull(new.runway_days < 7, 0)",
  "(old.usage_cents is null) is not (new.usage_cents is null)",
];

/** The triggers of before count less. */
export const dropSqliteTriggers = ["added", "changed", "removed"].map((event) => `drop trigger account_${event}`);

/** What a search counts stands with what it reads. */
export const sqliteRunwayUpkeep = [
  "alter table account_search add column runs_out integer not null default 0",
  "alter table account_search add column is_low integer not null default 0",
  `update account_search set is_low = 1 where exists (
    select 1 from accounts
    where accounts.agency_id = account_search.agency_id and accounts.id = account_search.id and accounts.is_low = 1
  )`,
  "drop index account_search_texts",
  `create index account_search_texts on account_search
    (agency_id, search_text, source_key, needs_attention, id, runs_out, is_low)`,
  `create trigger account_added after insert on accounts begin
    insert into account_search (${searched}, runs_out, is_low) values (
      new.agency_id, new.id, new.search_text, new.source_key, new.needs_attention,
      ifnull(new.runway_days < 7, 0), new.is_low
    );${added}
  end`,
  `create trigger account_changed
  after update of ${searched}, is_low, runway_days, usage_cents on accounts
  when ${compared.join(" or ")} begin
    update account_search set
      agency_id = new.agency_id, id = new.id, search_text = new.search_text,
      source_key = new.source_key, needs_attention = new.needs_attention,
      runs_out = ifnull(new.runway_days < 7, 0), is_low = new.is_low
    where agency_id = old.agency_id and id = old.id;${counted("old", "-")}${added}
  end`,
  `create trigger account_removed after delete on accounts begin
    delete from account_search where agency_id = old.agency_id and id = old.id;${counted("old", "-")}
  end`,
];
