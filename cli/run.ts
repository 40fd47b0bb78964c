import type { AccountRow } from "../src/client/account-schema.js";
import type { Account } from "../src/model/account.js";
import type { Client } from "./client.js";
import type { Findings } from "./findings.js";

/** What all checks share. */
export interface Run {
  readonly endpoint: string;
  readonly client: Client;
  readonly findings: Findings;
}

/** A page of accounts, as it was answered. */
export interface List {
  /** Its rows that can be read; the first of two with one id. */
  readonly rows: readonly AccountRow[];
  /** Every row as it was answered. */
  readonly all: readonly unknown[];
  /** How many these are. */
  readonly length: number;
  /** What stands beside the rows; empty where they came as a bare array. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** Whether it is the collection as a whole, without paging: the browser then does what the backend does not. */
  readonly isWhole: boolean;
}

/** What is known of the collection. */
export interface Sample {
  readonly first: List;
  readonly rows: readonly AccountRow[];
  /** The collection as a whole, where all of it could be read. */
  readonly all: readonly Account[] | undefined;
}
