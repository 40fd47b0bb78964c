import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  afterFirst,
  firstOf,
  withAnswer,
  withBody,
  withFailure,
  withLostAnswer,
  type AccountRecord,
  type Fault,
  type Match,
  type MemoryStore,
} from "../../server/index.js";
import type { CheckId } from "../../cli/catalog.js";
import { acme, isChange, setup, withEach, withoutHeader, withRequest } from "./setup.js";

type Row = Record<string, unknown>;

const withoutKey = withRequest((request) => {
  if (!isChange(request)) return request;
  const copy = new Request(request);
  copy.headers.set("Idempotency-Key", crypto.randomUUID());
  return copy;
});

/** What a key was first answered is answered again to whatever comes with it; nothing takes effect. */
const withBlindKeys: Fault = (next) => {
  const answers = new Map<string, Response>();
  return async (request) => {
    const key = request.headers.get("Idempotency-Key") ?? "";
    const answer = answers.get(key) ?? (await next(request));
    if (isChange(request)) answers.set(key, answer.clone());
    return answer;
  };
};

/** Of the changes, those whose key was seen before. */
function repeated(): Match {
  const keys = new Set<string>();
  return (request) => isChange(request) && keys.size === keys.add(request.headers.get("Idempotency-Key") ?? "").size;
}

/** Does something to the account at each repeat. */
function withEffectOfRepeats(effect: (account: AccountRecord) => Partial<AccountRecord>) {
  return (store: MemoryStore): Fault => {
    const isRepeat = repeated();
    return (next) => (request) => {
      const account = store.account(acme);
      if (isRepeat(request) && account) store.saveAccount({ ...account, ...effect(account) });
      return next(request);
    };
  };
}

const emptied =
  (status: 200 | 204): Fault =>
  (next) =>
  async (request) => {
    const response = await next(request);
    return isChange(request) && response.ok ? new Response(null, { status }) : response;
  };

const flip = (row: unknown) => ({
  ...(row as Row),
  balance_from: (row as Row).balance_from === "agency" ? "customer" : "agency",
});
const toOk: Fault = (next) => async (request) => {
  const response = await next(request.clone());
  return response.status === 412
    ? Response.json({ id: 248_013, name: "Acme Dental", balance_from: "agency" })
    : response;
};
const withoutEffect = (store: MemoryStore): Fault =>
  withAnswer(isChange, async (request) =>
    Response.json({ ...store.account(acme), ...((await request.json()) as Row) }),
  );

type Faults = readonly Fault[] | ((store: MemoryStore) => readonly Fault[]);

const wrong: readonly (readonly [what: string, faults: Faults, failed: readonly CheckId[], found: RegExp])[] = [
  [
    "refuses changes",
    [withFailure(isChange, 403, "Not you.")],
    ["change.answer"],
    /^403, application\/problem\+json, “Not you.”/,
  ],
  [
    "says 200 without changing anything",
    (store) => [withoutEffect(store)],
    ["change.effect"],
    /balance from customer, as before/,
  ],
  ["answers changes with 204", [emptied(204)], ["change.answer", "change.back"], /^204/],
  ["answers changes without a body", [emptied(200)], ["change.answer", "change.back"], /200 without a body/],
  [
    "answers the account as it was before",
    [withBody(isChange, flip)],
    ["change.answer", "change.back"],
    /balance_from customer in place of agency/,
  ],
  [
    "answers another account",
    [withBody(isChange, (row) => ({ ...(row as Row), id: 7 }))],
    ["change.answer", "change.back"],
    /the account 7/,
  ],
  [
    "keeps the version",
    [withoutHeader("If-Match"), withEach((row) => ({ ...row, version: "r1" }))],
    ["change.version"],
    /r1, as before/,
  ],
  ["ignores the key", [withoutKey], ["key.replay", "key.other", "key.effect"], /^412/],
  [
    "ignores the key and the version",
    [withoutKey, withoutHeader("If-Match")],
    ["key.other", "version.stale", "key.effect"],
    /^200, and it took effect/,
  ],
  ["ignores If-Match", [withoutHeader("If-Match")], ["version.stale"], /^200, and it took effect/],
  ["says 200 to an old version without changing anything", [toOk], ["version.stale"], /^200/],
  ["refuses repeats", [withFailure(repeated(), 409, "Seen before.")], ["key.replay"], /^409.*Seen before/],
  [
    "answers repeats with a new version",
    [withAnswered(repeated())],
    ["key.replay"],
    /another account than the first time/,
  ],
  ["answers any body under a key that it knows", [withBlindKeys], ["key.other"], /^200/],
  [
    "makes a new version at each repeat",
    (store) => [withEffectOfRepeats(({ version }) => ({ version: `${version ?? ""}1` }))(store)],
    ["key.effect"],
    /a new version by the repeat/,
  ],
  [
    "changes the account once more for an old key",
    (store) => [
      withEffectOfRepeats(({ balance_from }) => (balance_from === "customer" ? { balance_from: "agency" } : {}))(store),
    ],
    ["key.effect"],
    /changed the account once more/,
  ],
  ["loses the answer to the first change", [withLostAnswer(firstOf(isChange))], ["change.answer"], /^no whole answer/],
  [
    "cannot go back",
    [withFailure(afterFirst(isChange), 500)],
    ["key.replay", "key.other", "version.stale", "change.back", "account.restored"],
    /^500/,
  ],
];

function withAnswered(isRepeat: Match): Fault {
  return withBody(isRepeat, (row) => ({ ...(row as Row), version: "r99" }));
}

describe("verify, of a backend that", () => {
  for (const [what, faults, failed, found] of wrong) {
    it(`${what}, names ${failed.join(", ")}`, async () => {
      const verdict = await setup({ faults }).run({ account: acme });
      assert.deepEqual(verdict.failed, failed);
      assert.match(verdict.found(failed[0] ?? "list.answer"), found);
    });
  }
});
