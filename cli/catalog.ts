import { accounts } from "./catalog/accounts.js";
import { changing } from "./catalog/changing.js";
import { finding } from "./catalog/finding.js";
import { reading } from "./catalog/reading.js";

export type { Described } from "./catalog/described.js";

/** Every check, in the order in which it is told. The names are public: they stand in `--json`. */
export const catalog = { ...reading, ...finding, ...accounts, ...changing };

/** The name of a check. */
export type CheckId = keyof typeof catalog;

/** All names, in order. */
export const checkIds = Object.keys(catalog) as readonly CheckId[];
