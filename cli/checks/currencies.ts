import { toAccount, toAgency, type AccountRow } from "../../src/client/account-schema.js";
import { minorDigitsOf, toDecimal, type Money } from "../../src/model/money.js";
import type { Findings } from "../findings.js";
import type { List } from "../run.js";

/** Fewer amounts may all end in 00 by chance. */
const MIN_AMOUNTS = 3;

const known = new Set(Intl.supportedValuesOf("currency"));

/** Checks the currencies of a page, as far as amounts tell. */
export function checkCurrencies(findings: Findings, { rows, fields }: List): void {
  const amounts = toAmounts(rows, fields.agency);
  const unknown = amounts.find(({ currency }) => !known.has(currency));
  if (unknown)
    findings.tolerate("rows.currencies", `${unknown.currency} is not in ISO 4217`, {
      widget: "takes two digits, as of most currencies, and shows the code.",
      advice: "Send a code of ISO 4217.",
    });
  const multiple = findHundredfold(amounts);
  if (multiple)
    findings.tolerate("rows.currencies", `every amount in ${multiple.currency} ends in 00, such as ${multiple.cents}`, {
      widget: `shows ${toDecimal(multiple)} ${multiple.currency}: a hundred times too much, if these are hundredths.`,
    });
  findings.pass("rows.currencies", describeDigits(amounts));
}

function toAmounts(rows: readonly AccountRow[], agency: unknown): readonly Money[] {
  const { balance, minimumStartingBalance } = toAgency(agency) ?? {};
  const all = [...rows.map((row) => toAccount(row).balance), balance, minimumStartingBalance];
  return all.filter((money) => money != null);
}

/** Finds a currency without a minor unit whose amounts look as if it had one. */
function findHundredfold(amounts: readonly Money[]): Money | undefined {
  return amounts.find(({ currency, cents }) => {
    if (cents === 0 || minorDigitsOf(currency) !== 0) return false;
    const all = amounts.filter((money) => money.currency === currency && money.cents !== 0);
    return all.length >= MIN_AMOUNTS && all.every((money) => money.cents % 100 === 0);
  });
}

/** Gives an example of a currency that browsers print with other digits than those of ISO 4217. */
function describeDigits(amounts: readonly Money[]): string {
  const example = amounts.find(
    ({ currency, cents }) => cents !== 0 && browserDigitsOf(currency) !== minorDigitsOf(currency),
  );
  return example ? `${example.cents} is taken as ${toDecimal(example)} ${example.currency}` : "";
}

function browserDigitsOf(currency: string): number | undefined {
  return new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits;
}
