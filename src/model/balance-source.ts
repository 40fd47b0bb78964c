/** Whose balance an account's usage draws from. */
export type BalanceSource = "agency" | "customer";

/** Parses untrusted input; returns `undefined` for anything but a balance source. */
export function parseBalanceSource(value: unknown): BalanceSource | undefined {
  return value === "agency" || value === "customer" ? value : undefined;
}

/** Returns the source that an account would move to. */
export function oppositeOf(source: BalanceSource): BalanceSource {
  return source === "agency" ? "customer" : "agency";
}
