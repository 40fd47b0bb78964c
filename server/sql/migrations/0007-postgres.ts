const columns = [
  ...["accounts", "agency", "customer", "attention", "agency_attention", "customer_attention"],
  ...["runs_out", "low", "with_usage"],
];

const counted = (rows: string) => `
  select agency_id,
    count(*) as accounts,
    count(*) filter (where source_key = 'agency') as agency,
    count(*) filter (where source_key = 'customer') as customer,
    count(*) filter (where needs_attention = 1) as attention,
    count(*) filter (where source_key = 'agency' and needs_attention = 1) as agency_attention,
    count(*) filter (where source_key = 'customer' and needs_attention = 1) as customer_attention,
    count(*) filter (where runway_days < 7) as runs_out,
    count(*) filter (where is_low = 1) as low,
    count(usage_cents) as with_usage
  from ${rows} group by agency_id`;

const list = (toText: (name: string) => string, separator = ", ") => columns.map(toText).join(separator);

/** Adds the differences of a statement, in the order of agencies, so that two statements do not wait for each other. */
const apply = (differences: string) => `
  insert into account_counts as kept (agency_id, ${list((name) => name)})
  select agency_id, ${list((name) => `sum(${name})`)}
  from (${differences}) as differences group by agency_id
  having ${list((name) => `sum(${name}) <> 0`, " or ")}
  order by agency_id
  on conflict (agency_id) do update set ${list((name) => `${name} = kept.${name} + excluded.${name}`)};`;

const added = `select agency_id, ${list((name) => name)} from (${counted("new_rows")}) as added`;
const removed = `select agency_id, ${list((name) => `-${name} as ${name}`)} from (${counted("old_rows")}) as removed`;

const replace = (name: string, differences: string) =>
  `create or replace function ${name}() returns trigger language plpgsql as $$
  begin ${apply(differences)} return null; end $$`;

/** The triggers stay, and call functions that count more. */
export const postgresRunwayUpkeep = [
  replace("account_added", added),
  replace("account_changed", `${added} union all ${removed}`),
  replace("account_removed", removed),
];
