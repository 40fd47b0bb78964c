import type { Account } from "./account.js";
import { isEmail, toEmail } from "./billing-request.js";
import { toSearchText } from "./search-text.js";

/** What was made of a list of accounts and addresses. */
export interface AddressList {
  /** By the id of the account; of two lines about one account, the later holds. */
  readonly addresses: ReadonlyMap<string, string>;
  /** Lines whose account is not among those that were given. */
  readonly unmatched: readonly string[];
  /** Lines with a name that several accounts have. */
  readonly ambiguous: readonly string[];
  /** Lines without an address that mail can be sent to. */
  readonly invalid: readonly string[];
}

/** What stands between two cells, or around one. */
const EDGES = /^[\s,;:|"'<>()]+|[\s,;:|"'<>()]+$/g;
const CELLS = /[\s,;|"<>()]+/;

/**
 * Parses lines of an account's id or name and an address, in either order, as they are pasted from a mail program or a
 * spreadsheet. Nothing is guessed: a line that fits several accounts fits none.
 */
export function parseAddressList(text: string, accounts: readonly Account[]): AddressList {
  const byId = new Map(accounts.map((account) => [String(account.id), account]));
  const byName = new Map<string, Account[]>();
  for (const account of accounts) {
    const name = toSearchText(account.name.trim());
    byName.set(name, [...(byName.get(name) ?? []), account]);
  }
  const addresses = new Map<string, string>();
  const unmatched: string[] = [];
  const ambiguous: string[] = [];
  const invalid: string[] = [];
  for (const line of text.split(/\r\n?|\n/).map((one) => one.trim())) {
    if (line === "") continue;
    const { who, email } = parseLine(line);
    const owner = byId.get(who);
    const named = byName.get(toSearchText(who)) ?? [];
    const [account, ...others] = owner ? [owner] : named;
    if (email === undefined) invalid.push(line);
    else if (!account) unmatched.push(line);
    else if (others.length > 0) ambiguous.push(line);
    else addresses.set(String(account.id), email);
  }
  return { addresses, unmatched, ambiguous, invalid };
}

/** The address is the last cell that is one: a name may have an @ too. */
function parseLine(line: string): { readonly who: string; readonly email: string | undefined } {
  const cell = line
    .split(CELLS)
    .filter((one) => isEmail(toEmail(one)))
    .at(-1);
  if (cell === undefined) return { who: "", email: undefined };
  const at = line.lastIndexOf(cell);
  const rest = line.slice(0, at).replace(EDGES, "") || line.slice(at + cell.length).replace(EDGES, "");
  return { who: rest.replaceAll('""', '"'), email: toEmail(cell) };
}
