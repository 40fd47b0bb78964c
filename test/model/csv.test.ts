import { expect } from "@open-wc/testing";
import fc from "fast-check";
import type { Account } from "../../src/model/account.js";
import { toCsv } from "../../src/model/csv.js";
import { parseCsv } from "../helpers/csv.js";
import { account } from "./accounts.js";

const COLUMNS = [
  "id",
  "name",
  "status",
  "balance_from",
  "balance",
  "currency",
  "payment_method",
  "billing_request_email",
  "billing_request_sent_at",
  "updated",
];

/** The cells of one account, by column. */
function cellsOf(fields: Partial<Account>): Record<string, string> {
  const [, cells = []] = parseCsv(toCsv([account(fields)]));
  return Object.fromEntries(COLUMNS.map((column, index) => [column, cells[index] ?? "missing"]));
}

/** The lines of accounts with a column of the page's own. */
const linesWith = (text: string) =>
  parseCsv(toCsv([account({})], [{ heading: "Plan, old", toText: () => text }])).map((line) => line.at(-1));

const nameOf = (name: string) => cellsOf({ name }).name;

/** Characters that start a formula in a spreadsheet. */
const starts = ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"];
/** Characters that spreadsheets ignore before a formula. */
const skipped = [
  " ",
  "\u00a0",
  "\u2003",
  "\ufeff",
  "\u200b",
  "\u200e",
  "\u2060",
  "\u00ad",
  "\u202e",
  "\ufe0f",
  "\u0001",
];

const anyText = fc.oneof(
  fc.string(),
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.constantFrom(...starts, ...skipped, '"', ",", ";", "'", "1", "a", "\0", "\ud800") }),
);
const anyAccount = fc
  .record({
    id: fc.oneof(fc.maxSafeInteger(), anyText),
    name: anyText,
    status: fc.option(anyText, { nil: undefined }),
    balanceFrom: fc.constantFrom("agency" as const, "customer" as const, undefined),
    balance: fc.option(fc.record({ cents: fc.maxSafeInteger(), currency: fc.constantFrom("USD", "JPY", "KWD") }), {
      nil: null,
    }),
    paymentMethod: fc.option(fc.record({ brand: anyText, last4: anyText }), { nil: null }),
    updated: fc.option(anyText, { nil: undefined }),
  })
  .map(account);

describe("toCsv", () => {
  it("starts with a byte order mark and a header, and ends each line with CRLF", () => {
    expect(toCsv([])).to.equal(`\ufeff${COLUMNS.join(",")}\r\n`);
    expect(toCsv([account()]).match(/\r\n/g)).to.have.lengthOf(2);
    expect(toCsv([account()])).to.match(/\r\n$/);
  });

  it("has columns of what is charged each day, where that is known of any account", () => {
    const usage = { perDay: { cents: 1980, currency: "USD" }, days: 30 };
    const balance = { cents: 18_240, currency: "USD" };
    const accounts = [
      account({ id: 1, balanceFrom: "customer", balance, usage }),
      account({ id: 2, balanceFrom: "agency", balance, usage }),
      account({ id: 3, usage: null }),
    ];
    expect(parseCsv(toCsv(accounts)).map((line) => line.slice(COLUMNS.length))).to.deep.equal([
      ["daily_usage", "daily_usage_currency", "usage_days", "days_left"],
      ["19.80", "USD", "30", "9"],
      ["19.80", "USD", "30", ""],
      ["", "", "", ""],
    ]);
    expect(parseCsv(toCsv([account({ usage: null })]))[0]).to.deep.equal(COLUMNS);
  });

  it("has a column for each field", () => {
    expect(
      cellsOf({
        id: 248_013,
        name: 'Acme "Dental", Inc.',
        status: "active",
        balanceFrom: "customer",
        balance: { cents: 18_240, currency: "USD" },
        paymentMethod: { brand: "Visa", last4: "4242" },
        billingRequest: {
          email: "office@acme.example",
          startingBalance: { cents: 2500, currency: "USD" },
          message: "Please",
          sentAt: "2026-11-20T09:00:00Z",
        },
        updated: "2026-11-21T09:00:00Z",
      }),
    ).to.deep.equal({
      id: "248013",
      name: 'Acme "Dental", Inc.',
      status: "active",
      balance_from: "customer",
      balance: "182.40",
      currency: "USD",
      payment_method: "Visa 4242",
      billing_request_email: "office@acme.example",
      billing_request_sent_at: "2026-11-20T09:00:00Z",
      updated: "2026-11-21T09:00:00Z",
    });
  });

  it("has empty cells for undefined and for null", () => {
    const unknown = { status: undefined, balanceFrom: undefined, balance: undefined, paymentMethod: undefined };
    const none = { ...unknown, balance: null, paymentMethod: null, billingRequest: null };
    for (const fields of [unknown, none]) {
      const { id, name, ...others } = cellsOf(fields);
      expect([id, name]).to.deep.equal(["1", "Acme Dental"]);
      expect(new Set(Object.values(others))).to.deep.equal(new Set([""]));
    }
  });

  const amounts: [cents: number, currency: string, text: string][] = [
    [-5, "USD", "-0.05"],
    [0, "USD", "0.00"],
    [7, "JPY", "7"],
    [-1_234, "KWD", "-1.234"],
    [Number.MAX_SAFE_INTEGER, "USD", "90071992547409.91"],
  ];
  for (const [cents, currency, text] of amounts) {
    it(`writes ${cents} of ${currency} as the number ${text}, beside its currency`, () => {
      expect(toCsv([account({ balance: { cents, currency } })])).to.contain(`,${text},"${currency}",`);
    });
  }

  it("writes an id that is a number as a number", () => {
    expect(cellsOf({ id: -7 }).id).to.equal("-7");
    expect(cellsOf({ id: "-7" }).id).to.equal("'-7");
  });

  for (const start of starts) {
    it(`prefixes a text that starts with ${JSON.stringify(start)}, also behind characters that are ignored`, () => {
      for (const before of ["", ...skipped, skipped.join("")]) {
        const name = `${before}${start}HYPERLINK(1)`;
        expect(nameOf(name)).to.equal(`'${name}`);
      }
    });
  }

  it("prefixes a formula in every column of texts", () => {
    const text = "=1+1";
    const request = { email: text, sentAt: text, message: text, startingBalance: { cents: 1, currency: "USD" } };
    const paymentMethod = { brand: text, last4: "4242" };
    const cells = cellsOf({
      id: text,
      name: text,
      status: text,
      updated: text,
      paymentMethod,
      billingRequest: request,
    });
    for (const column of ["id", "name", "status", "updated", "billing_request_email", "billing_request_sent_at"])
      expect(cells[column], column).to.equal("'=1+1");
    expect(cells.payment_method).to.equal("'=1+1 4242");
  });

  it("prefixes a formula after a semicolon, a tab or a line break, which start a cell in some locales", () => {
    expect(nameOf("Acme\n=1+1")).to.equal("Acme\n'=1+1");
    expect(nameOf("Acme;=1+1")).to.equal("Acme;'=1+1");
    expect(nameOf("Acme\t \u200b@SUM(1)")).to.equal("Acme\t' \u200b@SUM(1)");
  });

  it("keeps other texts as they are", () => {
    for (const name of ["", "a=1", "a - b", "Café; bar", "'=1", "0-1", "😀", "a\tb", "مرحبا", "a\r\nb\nc"])
      expect(nameOf(name)).to.equal(name);
  });

  it("replaces characters that end a cell or cannot be encoded", () => {
    expect(nameOf("a\0b\ud800c\udc00")).to.equal("a\ufffdb\ufffdc\ufffd");
  });

  it("can be parsed again, whatever the texts", () => {
    const readable = (text: string) => text.replace(/\0|\p{Cs}/gu, "\ufffd");
    fc.assert(
      fc.property(fc.array(anyAccount), (accounts) => {
        const [header, ...rows] = parseCsv(toCsv(accounts));
        expect(header).to.deep.equal(COLUMNS);
        expect(rows).to.have.lengthOf(accounts.length);
        for (const [index, { name, status, balanceFrom, balance }] of accounts.entries()) {
          const cells = rows[index]!;
          expect(cells).to.have.lengthOf(COLUMNS.length);
          // Only apostrophes are added.
          const bare = (text: string) => readable(text).replaceAll("'", "");
          expect(cells[1]!.replaceAll("'", "")).to.equal(bare(name));
          expect(cells[2]!.replaceAll("'", "")).to.equal(bare(status ?? ""));
          expect(cells[3]).to.equal(balanceFrom ?? "");
          expect(cells[5]).to.equal(balance?.currency ?? "");
        }
      }),
    );
  });

  it("adds nothing to a text that is not a formula", () => {
    const plain = fc.string({ unit: fc.constantFrom("a", "1", " ", ",", '"', "'", "é", "\u200b", "😀") });
    fc.assert(
      fc.property(plain, (name) => {
        expect(nameOf(name)).to.equal(name);
      }),
    );
  });

  it("has no text that a spreadsheet parses as a formula, whatever the account", () => {
    const formula = /^[\s\p{C}\p{DI}]*[\t\r\n=+\-@＝＋－＠]/u;
    fc.assert(
      fc.property(anyAccount, (one) => {
        const [, cells = []] = parseCsv(toCsv([{ ...one, id: String(one.id) }]));
        const texts = cells.filter((_, index) => COLUMNS[index] !== "balance");
        // Also in locales where a semicolon, a tab or a line break ends a cell.
        for (const text of texts.flatMap((cell) => [
          cell,
          ...cell
            .split(/[;\t\r\n]/)
            .slice(1)
            .filter(isFormula),
        ]))
          expect(text).not.to.match(formula);
      }),
    );
    function isFormula(text: string) {
      return /^[\s\p{C}\p{DI}]*[=+\-@＝＋－＠]/u.test(text);
    }
  });

  it("has the columns of the page last, their texts as safe as all others", () => {
    expect(linesWith("Gold")).to.deep.equal(["Plan, old", "Gold"]);
    expect(linesWith("=1+1")).to.deep.equal(["Plan, old", "'=1+1"]);
    fc.assert(fc.property(fc.string({ unit: "grapheme-ascii" }), (text) => linesWith(text).length === 2));
  });
});
