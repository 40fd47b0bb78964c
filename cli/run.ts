import type { AccountRow } from "../src/client/account-schema.js";
import type { Account } from "../src/model/account.js";
import type { Client } from "./client.js";
import type { Findings } from "./findings.js";

/** What the checks share. */
export interface Run {
  readonly endpoint: string;
  readonly client: Client;
  readonly findings: Findings;
}

/** A page of the list. */
export interface List {
  /** The rows that the widget can read, without duplicate ids. */
  readonly rows: readonly AccountRow[];
  /** All rows, unparsed. */
  readonly all: readonly unknown[];
  /** The number of all rows. */
  readonly length: number;
  /** The other fields of the response; empty for a bare array. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** The `Link` header. */
  readonly link: string | null;
  /** Whether it is the whole collection without paging, which the browser searches, sorts and pages. */
  readonly isWhole: boolean;
  /** Whether it is a page under the names of the contract. */
  readonly hasContractPaging: boolean;
}

/** What the checks know about the collection. */
export interface Sample {
  readonly first: List;
  readonly rows: readonly AccountRow[];
  /** All accounts, if all of them could be read. */
  readonly all: readonly Account[] | undefined;
}
