// What contestants share: the words of a row, and how a page orders rows for a grid that does not.

const money = new Intl.NumberFormat("en-US", { style: "currency", currency: "USD" });

/** @param {number} cents */
export const toMoney = (cents) => money.format(cents / 100);

/** @param {"agency" | "customer"} source */
export const toLabel = (source) => `Balance from: ${source}`;

export const height = 600;
export const rowHeight = 40;

/** @param {"agency" | "customer"} source */
export function createButton(source) {
  const button = document.createElement("button");
  button.textContent = toLabel(source);
  return button;
}

/**
 * Sorts and filters for those that leave it to the page. A filter does not sort once more.
 * @template {{ name: string, cents: number }} Row
 * @param {readonly Row[]} rows @param {(rows: readonly Row[]) => unknown} show
 */
export function orderedBy(rows, show) {
  let ordered = rows;
  return {
    sortByBalance: () => show((ordered = rows.toSorted((one, other) => other.cents - one.cents))),
    filterByName: (/** @type {string} */ text) => show(ordered.filter(({ name }) => name.toLowerCase().includes(text))),
  };
}
