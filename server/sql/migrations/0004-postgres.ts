const columns = "accounts, agency, customer, attention, agency_attention, customer_attention";

const counted = (rows: string) => `
  select agency_id,
    count(*) as accounts,
    count(*) filter (where source_key = 'agency') as agency,
    count(*) filter (where source_key = 'customer') as customer,
    count(*) filter (where needs_attention = 1) as attention,
    count(*) filter (where source_key = 'agency' and needs_attention = 1) as agency_attention,
    count(*) filter (where source_key = 'customer' and needs_attention = 1) as customer_attention
  from ${rows} group by agency_id`;

const sums = (sign: "" | "-") =>
  columns
    .split(", ")
    .map((name) => `${sign}${name} as ${name}`)
    .join(", ");

/** Adds the differences of a statement, in the order of agencies, so that two statements do not wait for each other. */
const apply = (differences: string) => `
  insert into account_counts as kept (agency_id, ${columns})
  select agency_id, ${columns
    .split(", ")
    .map((name) => `sum(${name})`)
    .join(", ")}
  from (${differences}) as differences group by agency_id
  having ${columns
    .split(", ")
    .map((name) => `sum(${name}) <> 0`)
    .join(" or ")}
  order by agency_id
  on conflict (agency_id) do update set ${columns
    .split(", ")
    .map((name) => `${name} = kept.${name} + excluded.${name}`)
    .join(", ")};`;

const added = `select agency_id, ${sums("")} from (${counted("new_rows")}) as added`;
const removed = `select agency_id, ${sums("-")} from (${counted("old_rows")}) as removed`;

const keepCounts = (name: string, event: string, tables: string, differences: string) => [
  `create function ${name}() returns trigger language plpgsql as $$ begin ${apply(differences)} return null; end $$`,
  `create trigger ${name} after ${event} on accounts referencing ${tables}
  for each statement execute function ${name}()`,
];

/**
 * PostgreSQL's triggers run once for each statement: an agency's counts are one row, which a statement about many
 * accounts changes once.
 */
export const postgresUpkeep = [
  ...keepCounts("account_added", "insert", "new table as new_rows", added),
  ...keepCounts(
    "account_changed",
    "update",
    "old table as old_rows new table as new_rows",
    `${added} union all ${removed}`,
  ),
  ...keepCounts("account_removed", "delete", "old table as old_rows", removed),
  `insert into account_counts (agency_id, ${columns}) ${counted("accounts")}`,
  // Not every host may create extensions. Without the index, a search reads all accounts of the agency.
  `do $$ begin
    create extension if not exists pg_trgm;
    create index accounts_by_trigram on accounts using gin (search_text gin_trgm_ops);
  exception when insufficient_privilege or undefined_file or feature_not_supported or undefined_object then
    raise notice 'Searches are slower without the extension pg_trgm.';
  end $$`,
];
