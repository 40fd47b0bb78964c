import { withBody, type Fault } from "./faults.js";
import { isOperation } from "./matches.js";

/** The fields of a JSON object. */
export type Fields = Readonly<Record<string, unknown>>;

/** Replaces the lists of accounts. */
export function withLists(base: string, rewrite: (list: Fields) => unknown): Fault {
  return withBody(isOperation(base, "list"), (body) => rewrite(body as Fields));
}

/** Replaces accounts: the rows of lists, and single answers. */
export function withAccounts(base: string, rewrite: (account: Fields) => unknown): Fault {
  const single = withBody(isOperation(base, "read", "change", "request", "withdraw"), (body) =>
    rewrite(body as Fields),
  );
  const rows = withLists(base, (list) => ({ ...list, accounts: (list.accounts as Fields[]).map(rewrite) }));
  return (next) => rows(single(next));
}

/** Replaces the answers to successful changes, whose effect remains. */
export function withChangeAnswers(base: string, answer: (request: Request, response: Response) => unknown): Fault {
  const isChange = isOperation(base, "change");
  return (next) => async (request) => {
    if (!isChange(request)) return next(request);
    const response = await next(request.clone());
    return response.ok ? ((await answer(request, response)) as Response) : response;
  };
}
