import { accounts } from "./catalog/accounts.js";
import { changing } from "./catalog/changing.js";
import { finding } from "./catalog/finding.js";
import { reading } from "./catalog/reading.js";

export type { Described } from "./catalog/described.js";

/** All checks, in the order of the report. Their names are public: `--json` prints them. */
export const catalog = { ...reading, ...finding, ...accounts, ...changing };

/** The name of a check. */
export type CheckId = keyof typeof catalog;

/** The names of all checks, in order. */
export const checkIds = Object.keys(catalog) as readonly CheckId[];
