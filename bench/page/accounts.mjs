// Accounts that are the same in each run: random, from a fixed start.

const FIRST = ["Acme", "Birch", "Cobalt", "Dover", "Ember", "Fjord", "Grove", "Harvest", "Indigo", "Jade"];
const SECOND = ["Dental", "Plumbing", "Law", "Roofing", "Clinic", "Realty", "Solar", "Motors", "Bakery", "Fitness"];

/** @typedef {{ id: string, name: string, status: string, cents: number, source: "agency" | "customer" }} Row */

/** @param {number} count @returns {Row[]} */
export function createRows(count) {
  const random = createRandom(20_261_130);
  const pick = (/** @type {readonly string[]} */ words) => words[Math.floor(random() * words.length)] ?? "";
  return Array.from({ length: count }, (_, index) => ({
    id: `acc_${100_000 + index}`,
    name: `${pick(FIRST)} ${pick(SECOND)} ${Math.floor(random() * 1_000_000)}`,
    status: random() < 0.9 ? "active" : "paused",
    cents: Math.floor(random() * 200_000) - 5_000,
    source: random() < 0.5 ? "agency" : "customer",
  }));
}

/**
 * The same as a backend sends them: what the widget, and plain code beside it, begin with.
 * @param {readonly Row[]} rows
 */
export function toJson(rows) {
  return JSON.stringify(
    rows.map(({ id, name, status, cents, source }) => ({
      id,
      name,
      status,
      balance: { cents, currency: "USD" },
      balance_from: source,
      payment_method: { brand: "Visa", last4: "4242" },
      version: "1",
    })),
  );
}

/**
 * A linear congruential generator: the same numbers from the same start.
 * @param {number} start
 */
function createRandom(start) {
  let state = start;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
