/** Whose balance an account's usage draws from. */
export type BalanceSource = "agency" | "customer";

/** Reads a balance source from untrusted input; anything else is `undefined`. */
export function parseBalanceSource(value: unknown): BalanceSource | undefined {
  return value === "agency" || value === "customer" ? value : undefined;
}

/** The source that an account would move to. */
export function oppositeOf(source: BalanceSource): BalanceSource {
  return source === "agency" ? "customer" : "agency";
}
