const counted = (row: string, sign: "+" | "-") => `
  update account_counts set
    accounts = accounts ${sign} 1,
    agency = agency ${sign} (${row}.source_key is 'agency'),
    customer = customer ${sign} (${row}.source_key is 'customer'),
    attention = attention ${sign} (${row}.needs_attention = 1),
    agency_attention = agency_attention ${sign} (${row}.source_key is 'agency' and ${row}.needs_attention = 1),
    customer_attention = customer_attention ${sign} (${row}.source_key is 'customer' and ${row}.needs_attention = 1)
  where agency_id = ${row}.agency_id;`;

const added = `
  insert into account_counts (agency_id) values (new.agency_id) on conflict do nothing;${counted("new", "+")}`;

/**
 * SQLite's triggers run for each row. `account_search` has what a search reads and nothing else, and the number that its
 * index of trigrams knows a row by: the number that SQLite itself gives a row of `accounts` may change.
 */
export const sqliteUpkeep = [
  `create table account_search (
    number integer primary key,
    agency_id text not null,
    id text not null,
    search_text text not null,
    source_key text,
    needs_attention integer not null,
    unique (agency_id, id)
  )`,
  `create index account_search_texts on account_search (agency_id, search_text, source_key, needs_attention, id)`,
  `create virtual table account_trigrams using fts5 (
    search_text, content = '', contentless_delete = 1, detail = 'none',
    tokenize = 'trigram case_sensitive 1'
  )`,
  `create trigger search_added after insert on account_search begin
    insert into account_trigrams (rowid, search_text) values (new.number, new.search_text);
  end`,
  `create trigger search_changed after update of search_text on account_search
  when old.search_text is not new.search_text begin
    delete from account_trigrams where rowid = old.number;
    insert into account_trigrams (rowid, search_text) values (new.number, new.search_text);
  end`,
  `create trigger search_removed after delete on account_search begin
    delete from account_trigrams where rowid = old.number;
  end`,
  `create trigger account_added after insert on accounts begin
    insert into account_search (agency_id, id, search_text, source_key, needs_attention)
    values (new.agency_id, new.id, new.search_text, new.source_key, new.needs_attention);${added}
  end`,
  `create trigger account_changed
  after update of agency_id, id, search_text, source_key, needs_attention on accounts
  when old.agency_id is not new.agency_id or old.id is not new.id or old.search_text is not new.search_text
    or old.source_key is not new.source_key or old.needs_attention is not new.needs_attention begin
    update account_search set
      agency_id = new.agency_id, id = new.id, search_text = new.search_text,
      source_key = new.source_key, needs_attention = new.needs_attention
    where agency_id = old.agency_id and id = old.id;${counted("old", "-")}${added}
  end`,
  `create trigger account_removed after delete on accounts begin
    delete from account_search where agency_id = old.agency_id and id = old.id;${counted("old", "-")}
  end`,
  `insert into account_search (agency_id, id, search_text, source_key, needs_attention)
  select agency_id, id, search_text, source_key, needs_attention from accounts`,
  `insert into account_counts (agency_id, accounts, agency, customer, attention, agency_attention, customer_attention)
  select agency_id, count(*), sum(source_key is 'agency'), sum(source_key is 'customer'), sum(needs_attention = 1),
    sum(source_key is 'agency' and needs_attention = 1), sum(source_key is 'customer' and needs_attention = 1)
  from accounts group by agency_id`,
];
