import fc from "fast-check";
import type { Seed } from "../../../server/index.js";

/** Every order of the list. */
export const sorts = [
  "name",
  "-name",
  "balance",
  "-balance",
  "status",
  "-status",
  "balance_from",
  "-balance_from",
  "runway",
  "-runway",
] as const;

const hostileNames = [
  'The "Quoted" Dentist',
  "100 % Sure_Thing \\ Partners",
  "AND OR NOT NEAR(a b)",
  "name:term* ^first -not {x}",
  "🦷 Dental 🦷🦷 Care",
  "👩‍👩‍👧 Family",
  "عيادة الأسنان",
  "מרפאת שיניים",
  "Straße İstanbul",
  "歯科医院",
  "line\nbreak",
  "soft\u00adhyphen",
  "  ",
  "a",
  "''; drop table accounts; --",
];

/** Gives some accounts names that databases have a meaning of their own for. */
export function withHostileNames(content: Seed): Seed {
  const accounts = content.accounts.map((account, index) => {
    const name = index % 4 === 0 ? hostileNames[(index / 4) % hostileNames.length] : undefined;
    return name === undefined ? account : { ...account, name };
  });
  return { ...content, accounts };
}

/** Gives most accounts a usage, and some a threshold. */
export function withUsage(content: Seed): Seed {
  const accounts = content.accounts.map((account, index) => {
    if (index % 5 === 0) return account;
    const { currency = "USD" } = account.balance ?? {};
    const cents = (((index * 37) % 900) + 100) * (index % 3 === 0 ? 100 : index % 7 === 0 ? -1 : 1);
    const usage = { per_day: { cents, currency }, days: index % 40 };
    const threshold = index % 3 === 0 ? { low_below: { cents: index * 100, currency } } : {};
    return { ...account, ...threshold, usage: index % 11 === 0 ? null : usage };
  });
  return { ...content, accounts };
}

/** Part of a name, of any length, as somebody might type it; or anything. */
function arbitrarySearches({ accounts }: Seed) {
  const names = [...hostileNames, ...accounts.map(({ name }) => name), "248", "\n2480"];
  const parts = fc
    .record({ name: fc.constantFrom(...names), start: fc.nat(20), length: fc.integer({ min: 1, max: 8 }) })
    .map(({ name, start, length }) => {
      const characters = Array.from(name);
      const first = start % characters.length;
      return characters.slice(first, first + length).join("");
    });
  return fc.oneof(parts, fc.constantFrom("", "den", "É", "%", "_", "\\", '"', "a b", "Ω"), fc.string({ maxLength: 5 }));
}

/** Parameters of any list. */
export function arbitraryQueries(content: Seed) {
  return fc.record({
    search: fc.oneof(fc.constant(""), arbitrarySearches(content)),
    sort: fc.constantFrom(...sorts),
    balance_from: fc.constantFrom("", "agency", "customer"),
    needs_attention: fc.constantFrom("", "true"),
    runs_out_within: fc.constantFrom("", "", "1", "7", "365"),
    ids: fc.constantFrom("", "", "", "248013,248030,9", "nobody"),
    page: fc.oneof(fc.integer({ min: 1, max: 30 }), fc.constant(99)).map(String),
    per_page: fc.constantFrom("1", "20", "150"),
  });
}
