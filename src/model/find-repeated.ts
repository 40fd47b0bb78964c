/** Returns the first value that has come before, by a key; `undefined` where each comes once. */
export function findRepeated<T>(values: readonly T[], toKey: (value: T) => string): T | undefined {
  const seen = new Set<string>();
  return values.find((value) => seen.size === seen.add(toKey(value)).size);
}
