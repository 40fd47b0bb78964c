import { catalog, checkIds, type CheckId, type Described } from "./catalog.js";

/**
 * The status of a check. `tolerated` means that an answer is not as in the contract, and that the widget can use it all the
 * same; `not-offered` that an optional feature is missing, which is not an error.
 */
export type Status = "passed" | "tolerated" | "failed" | "not-offered" | "not-checked";

/** A check and its result. */
export interface Finding {
  readonly id: CheckId;
  readonly group: string;
  readonly title: string;
  readonly optional: boolean;
  readonly status: Status;
  readonly expected: string;
  /** What was found, or why the check was not made. */
  readonly found: string;
  /** What the widget makes of a deviation; otherwise empty. */
  readonly widget: string;
  /** What to change if there is a deviation; otherwise empty. */
  readonly advice: string;
}

type Result = Pick<Finding, "status" | "found" | "widget" | "advice">;

/** What replaces the texts of the catalog. */
type Details = Partial<Pick<Finding, "widget" | "advice">>;

/** A result replaces only those of the same or of a lower rank. */
const ranks: Readonly<Record<Status, number>> = {
  failed: 2,
  tolerated: 1,
  passed: 0,
  "not-offered": 0,
  "not-checked": 0,
};

/** Collects the results of the checks. A failed check stays failed. */
export class Findings {
  readonly #results = new Map<CheckId, Result>();

  pass(id: CheckId, found = ""): void {
    this.#add(id, { status: "passed", found, widget: "", advice: "" });
  }

  fail(id: CheckId, found: string, details: Details = {}): void {
    this.#add(id, { status: "failed", found, ...toDetails(id, details) });
  }

  /** Reports a deviation that the widget can cope with. */
  tolerate(id: CheckId, found: string, details: Details = {}): void {
    this.#add(id, { status: "tolerated", found, ...toDetails(id, details) });
  }

  /** Reports that the backend does not have an optional feature. */
  miss(id: CheckId, found: string): void {
    this.#add(id, { status: "not-offered", found, widget: "", advice: "" });
  }

  /** Reports that a check could not be made. */
  skip(id: CheckId, found: string): void {
    this.#add(id, { status: "not-checked", found, widget: "", advice: "" });
  }

  /** Skips all checks without a result whose names start with `prefix`. */
  skipRest(found: string, prefix = ""): void {
    for (const id of checkIds) {
      if (id.startsWith(prefix) && !this.#results.has(id)) this.skip(id, found);
    }
  }

  /** Whether a check has passed. */
  passed(id: CheckId): boolean {
    return this.#results.get(id)?.status === "passed";
  }

  /** Returns all results, in the order of the catalog. */
  all(): readonly Finding[] {
    return checkIds.flatMap((id) => {
      const result = this.#results.get(id);
      if (!result) return [];
      const { group, title, expected, optional = false }: Described = catalog[id];
      return { id, group, title, optional, expected, ...result };
    });
  }

  #add(id: CheckId, result: Result): void {
    const known = this.#results.get(id);
    const isFirstDeviation = result.status !== known?.status || ranks[result.status] === 0;
    if (!known || (isFirstDeviation && ranks[result.status] >= ranks[known.status])) this.#results.set(id, result);
  }
}

function toDetails(id: CheckId, { widget, advice }: Details): Required<Details> {
  const described: Described = catalog[id];
  return { widget: widget ?? described.widget ?? "", advice: advice ?? described.advice };
}
