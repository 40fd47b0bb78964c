import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from "node:fs";
import { parseJson } from "../../src/model/read-text.js";
import { UsageError } from "../parse-options.js";
import { toCode } from "./plan-file.js";

/**
 * What came of a change. `changed`: by this plan; `already`: it was so; `conflict`: someone else has changed the account
 * since the plan; `danger`: its calls may stop now, which the plan did not say; `refused`: by the server; `failed`: it did
 * not take effect, or nobody knows; `waiting`: not begun.
 */
export type Outcome = "changed" | "already" | "conflict" | "danger" | "refused" | "failed" | "waiting";

/** How far a change has come. */
export interface Progress {
  /** How often it was sent. */
  readonly attempts: number;
  /** It was sent, and what came of that is not written: the answer may be lost. */
  readonly isOpen: boolean;
  /** It is done, and is not looked at again. */
  readonly done: "changed" | "already" | undefined;
}

const NOT_BEGUN: Progress = { attempts: 0, isOpen: false, done: undefined };

/**
 * The record of a plan that is being applied, a line for each step. What is about to be sent is on the disk before it is
 * sent: whatever ends the process, the next run knows what may have taken effect.
 */
export class Journal {
  readonly #file: number;
  readonly #progress: Map<string, Progress>;

  private constructor(file: number, progress: Map<string, Progress>) {
    this.#file = file;
    this.#progress = progress;
  }

  /** Opens the journal beside a plan, or begins it. */
  static open(path: string, digest: string): Journal {
    const text = readIfThere(path);
    const lines = text.split("\n").flatMap((line) => toRecord(line) ?? []);
    const [first] = lines;
    if (first && first.plan !== digest) {
      throw new UsageError("The journal beside this plan is that of another plan. Move it away, or make a new plan");
    }
    const file = open(path);
    const journal = new Journal(file, toProgress(lines));
    // A line that was being written when the process ended was not finished, and nothing was sent for it.
    if (text !== "" && !text.endsWith("\n")) writeSync(file, "\n");
    if (!first) journal.#write({ plan: digest });
    return journal;
  }

  progressOf(key: string): Progress {
    return this.#progress.get(key) ?? NOT_BEGUN;
  }

  /** Writes that a change is about to be sent. */
  begin(key: string, attempt: number): void {
    this.#write({ key, step: "begin", attempt });
  }

  /** Writes what came of it. */
  end(key: string, outcome: Outcome, detail: string): void {
    this.#write({ key, step: "end", outcome, detail });
  }

  close(): void {
    closeSync(this.#file);
  }

  #write(record: JournalRecord): void {
    writeSync(this.#file, `${JSON.stringify({ at: new Date().toISOString(), ...record })}\n`);
    fsyncSync(this.#file);
  }
}

/** A line of the journal. */
interface JournalRecord {
  readonly plan?: string;
  readonly key?: string;
  readonly step?: "begin" | "end";
  readonly attempt?: number;
  readonly outcome?: Outcome;
  readonly detail?: string;
}

function toRecord(line: string): JournalRecord | undefined {
  const value = parseJson(line);
  return typeof value === "object" && value !== null ? value : undefined;
}

function toProgress(records: readonly JournalRecord[]): Map<string, Progress> {
  const progress = new Map<string, Progress>();
  for (const { key, step, attempt = 0, outcome } of records) {
    if (key === undefined) continue;
    const { attempts } = progress.get(key) ?? NOT_BEGUN;
    const done = outcome === "changed" || outcome === "already" ? outcome : undefined;
    // After a failure it may still take effect.
    const isOpen = step === "begin" || outcome === "failed";
    progress.set(key, { attempts: Math.max(attempts, attempt), isOpen, done });
  }
  return progress;
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (toCode(error) === "ENOENT") return "";
    throw new UsageError(`We couldn’t read the journal beside the plan (${toCode(error)})`);
  }
}

function open(path: string): number {
  try {
    return openSync(path, "a", 0o600);
  } catch (error) {
    throw new UsageError(`We couldn’t write the journal beside the plan (${toCode(error)})`);
  }
}
