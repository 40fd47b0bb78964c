import { idsOf, isPaged } from "../../src/client/list-schema.js";
import { toFields } from "../../src/client/account-schema.js";
import { isNumberText, toList } from "../lists.js";
import type { List, Run } from "../run.js";
import { toLine } from "../words.js";

/** The rows that the widget requests at first. */
const PAGE_SIZE = 50;

/** Checks how a list says that it is a page. Returns it as what it is: some servers page without saying so. */
export async function checkPagingSign(run: Run, first: List): Promise<List> {
  if (!first.isWhole) {
    checkNames(run, first);
    checkNumbers(run, first);
    return first;
  }
  if (first.length !== PAGE_SIZE || !(await hasOtherPage(run, first))) return first;
  run.findings.tolerate("paging.sign", `${PAGE_SIZE} rows without any sign of paging, and others for page=2`, {
    widget: "has to request another page to find out, and does not know the total.",
  });
  run.findings.skip("paging.numbers", "there are none");
  return { ...first, isWhole: false };
}

function checkNames({ findings }: Run, { fields, link, hasContractPaging }: List): void {
  if (hasContractPaging) {
    findings.pass("paging.sign");
    return;
  }
  const names = Object.keys(fields).filter((name) =>
    isPaged({ list: { accounts: [], [name]: fields[name] }, link: null }),
  );
  const found = names.map((name) => `"${toLine(name, 20)}": ${toLine(fields[name], 40)}`);
  findings.tolerate("paging.sign", [...found, ...(link === null ? [] : [`Link: ${toLine(link, 80)}`])].join(", "));
}

/** Finds numbers that are texts, in the page and in its summary. */
function checkNumbers({ findings }: Run, { fields }: List): void {
  const { page, per_page, total_pages, total_entries, summary } = fields;
  const numbers = { page, per_page, total_pages, total_entries, ...toFields(summary) };
  const found = Object.entries(numbers).find(([, value]) => isNumberText(value));
  if (found) findings.tolerate("paging.numbers", `"${toLine(found[0], 20)}": ${JSON.stringify(found[1])}`);
  else findings.pass("paging.numbers");
}

/** Whether the next page has other rows. */
async function hasOtherPage({ client }: Run, first: List): Promise<boolean> {
  const next = toList(await client.list({ page: 2, per_page: PAGE_SIZE }));
  const known = new Set(idsOf({ list: { accounts: first.all }, link: null }));
  return next !== undefined && idsOf({ list: { accounts: next.all }, link: null }).some((id) => !known.has(id));
}
