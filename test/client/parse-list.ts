/** Lists as a backend sends them. */
import { safeParse } from "valibot";
import { accountListSchema, isPaged, readWholePage, toAccountPage } from "../../src/client/list-schema.js";
import type { AccountQuery } from "../../src/model/query.js";
import { runToEnd } from "../model/run-to-end.js";
import { wireAccount } from "./helpers.js";

/** Parses an answer to a request for the first page of two rows; `undefined` when it is not a list. */
export function parseList(value: unknown, query: Partial<AccountQuery> = {}, link: string | null = null) {
  const { success, output } = safeParse(accountListSchema, value);
  if (!success) return undefined;
  const answer = { list: output, link };
  const requested = { page: 1, pageSize: 2, ...query };
  return isPaged(answer) ? toAccountPage(answer, requested) : runToEnd(readWholePage(answer, requested));
}

export const three = [1, 2, 3].map((id) => wireAccount({ id, name: `Account ${4 - id}` }));
