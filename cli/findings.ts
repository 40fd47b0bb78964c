import { catalog, checkIds, type CheckId, type Described } from "./catalog.js";

/** What came of a check. What is not offered is missing, not wrong. */
export type Status = "passed" | "failed" | "not-offered" | "not-checked";

/** A check and what came of it. */
export interface Finding {
  readonly id: CheckId;
  readonly group: string;
  readonly title: string;
  readonly optional: boolean;
  readonly status: Status;
  readonly expected: string;
  /** What came, or why nothing can be said. */
  readonly found: string;
  /** What to change; empty unless the check failed. */
  readonly advice: string;
}

type Told = Pick<Finding, "status" | "found" | "advice">;

/** Collects what comes of the checks. What has failed once stays failed. */
export class Findings {
  readonly #told = new Map<CheckId, Told>();

  pass(id: CheckId, found = ""): void {
    this.#tell(id, { status: "passed", found, advice: "" });
  }

  fail(id: CheckId, found: string, advice: string = catalog[id].advice): void {
    this.#tell(id, { status: "failed", found, advice });
  }

  /** The backend does not do this, and does not pretend to. */
  miss(id: CheckId, found: string): void {
    this.#tell(id, { status: "not-offered", found, advice: "" });
  }

  skip(id: CheckId, found: string): void {
    this.#tell(id, { status: "not-checked", found, advice: "" });
  }

  /** Says the same of all that were not told yet whose names begin so. */
  skipRest(found: string, prefix = ""): void {
    for (const id of checkIds) {
      if (id.startsWith(prefix) && !this.#told.has(id)) this.skip(id, found);
    }
  }

  /** Whether the check was made, and passed. */
  passed(id: CheckId): boolean {
    return this.#told.get(id)?.status === "passed";
  }

  /** Every check of the catalogue, in its order. */
  all(): readonly Finding[] {
    return checkIds.flatMap((id) => {
      const told = this.#told.get(id);
      if (!told) return [];
      const { group, title, expected, optional = false }: Described = catalog[id];
      return { id, group, title, optional, expected, ...told };
    });
  }

  #tell(id: CheckId, told: Told): void {
    if (this.#told.get(id)?.status !== "failed") this.#told.set(id, told);
  }
}
