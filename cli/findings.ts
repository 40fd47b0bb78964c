import { catalog, checkIds, type CheckId, type Described } from "./catalog.js";

/** The status of a check. `not-offered` means that an optional feature is missing, which is not an error. */
export type Status = "passed" | "failed" | "not-offered" | "not-checked";

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
  /** What to change if the check failed; otherwise empty. */
  readonly advice: string;
}

type Result = Pick<Finding, "status" | "found" | "advice">;

/** Collects the results of the checks. A failed check stays failed. */
export class Findings {
  readonly #results = new Map<CheckId, Result>();

  pass(id: CheckId, found = ""): void {
    this.#add(id, { status: "passed", found, advice: "" });
  }

  fail(id: CheckId, found: string, advice: string = catalog[id].advice): void {
    this.#add(id, { status: "failed", found, advice });
  }

  /** Reports that the backend does not have an optional feature. */
  miss(id: CheckId, found: string): void {
    this.#add(id, { status: "not-offered", found, advice: "" });
  }

  /** Reports that a check could not be made. */
  skip(id: CheckId, found: string): void {
    this.#add(id, { status: "not-checked", found, advice: "" });
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
    if (this.#results.get(id)?.status !== "failed") this.#results.set(id, result);
  }
}
