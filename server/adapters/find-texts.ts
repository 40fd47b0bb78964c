/** No list of accounts is nested as deeply. What is would exhaust the stack of those who handle it. */
const maxDepth = 100;

/** A text of JSON. */
export interface FoundText {
  readonly text: string;
  /** Whether it is the name of a field. */
  readonly isName: boolean;
}

/**
 * Finds all texts of a JSON value.
 * @throws {RangeError} when the value is nested too deeply
 */
export function* findTexts(json: unknown): Generator<FoundText> {
  const rest: { readonly value: unknown; readonly depth: number }[] = [{ value: json, depth: 0 }];
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    const { value, depth } = next;
    if (typeof value === "string") yield { text: value, isName: false };
    if (typeof value !== "object" || value === null) continue;
    if (depth === maxDepth) throw new RangeError("The JSON is nested too deeply.");
    if (!Array.isArray(value)) for (const text of Object.keys(value)) yield { text, isName: true };
    for (const inner of Object.values(value)) rest.push({ value: inner, depth: depth + 1 });
  }
}
