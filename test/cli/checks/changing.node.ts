import {
  afterFirst,
  firstOf,
  withAnswer,
  withBody,
  withChangeAnswers,
  withFailure,
  withInterference,
  withLostAnswer,
  type AccountRecord,
  type Fault,
  type Match,
  type MemoryStore,
} from "../../../server/index.js";
import { withEach, withoutHeader, withRequest, type Row } from "../faults.js";
import { acme, base, describeFaults, isChange } from "../setup.js";

/** Makes the backend treat each request as having a new key. */
const withoutKey = withRequest((request) => {
  if (!isChange(request)) return request;
  const copy = new Request(request);
  copy.headers.set("Idempotency-Key", crypto.randomUUID());
  return copy;
});

/** Replays the first response of a key to any request with that key. */
const withoutFingerprint: Fault = (next) => {
  const responses = new Map<string, Response>();
  return async (request) => {
    const key = request.headers.get("Idempotency-Key") ?? "";
    const response = responses.get(key) ?? (await next(request));
    if (isChange(request)) responses.set(key, response.clone());
    return response;
  };
};

/** Matches changes with a key that was sent before. */
function isRetry(): Match {
  const keys = new Set<string>();
  return (request) => isChange(request) && keys.size === keys.add(request.headers.get("Idempotency-Key") ?? "").size;
}

/** Changes the account at each retry. */
function withEffectOfRetries(effect: (account: AccountRecord) => Partial<AccountRecord>) {
  const withStore = (store: MemoryStore) =>
    withInterference(isRetry(), () => {
      const account = store.account(acme);
      if (account) store.saveAccount({ ...account, ...effect(account) });
    });
  return { withStore };
}

/** Sends successful responses to changes without a body. */
const withoutBody = withChangeAnswers(base, () => new Response(null));

const withOldSource = withBody(isChange, (row) => ({
  ...(row as Row),
  balance_from: (row as Row).balance_from === "agency" ? "customer" : "agency",
}));

const with200InsteadOf412: Fault = (next) => async (request) => {
  const response = await next(request.clone());
  return response.status === 412
    ? Response.json({ id: 248_013, name: "Acme Dental", balance_from: "agency" })
    : response;
};

describeFaults(
  "checkChanging",
  [
    [
      "refuses changes",
      withFailure(isChange, 403, "Not you."),
      ["change.answer"],
      /^403, application\/problem\+json, “Not you.”/,
    ],
    [
      "answers 200 without effect",
      {
        withStore: (store) =>
          withAnswer(isChange, async (request) =>
            Response.json({ ...store.account(acme), ...((await request.json()) as Row) }),
          ),
      },
      ["change.effect"],
      /balance from customer, as before/,
    ],
    ["answers without a body", withoutBody, ["change.answer", "change.back"], /200 without a body/],
    [
      "answers with the account before the change",
      withOldSource,
      ["change.answer", "change.back"],
      /balance_from customer instead of agency/,
    ],
    [
      "answers with another account",
      withBody(isChange, (row) => ({ ...(row as Row), id: 7 })),
      ["change.answer", "change.back"],
      /the account 7/,
    ],
    [
      "does not change the version",
      [withoutHeader("If-Match"), withEach((row) => ({ ...row, version: "r1" }))],
      ["change.version"],
      /r1, as before/,
    ],
    ["ignores the key", withoutKey, ["key.replay", "key.other", "key.effect"], /^412/],
    [
      "ignores the key and the version",
      [withoutKey, withoutHeader("If-Match")],
      ["key.other", "version.stale", "key.effect"],
      /^200, and it took effect/,
    ],
    ["ignores If-Match", withoutHeader("If-Match"), ["version.stale"], /^200, and it took effect/],
    ["answers 200 to an old version, without effect", with200InsteadOf412, ["version.stale"], /^200/],
    ["refuses retries", withFailure(isRetry(), 409, "Seen before."), ["key.replay"], /^409.*Seen before/],
    [
      "answers retries with a new version",
      withBody(isRetry(), (row) => ({ ...(row as Row), version: "r99" })),
      ["key.replay"],
      /a different account/,
    ],
    ["accepts any body with a known key", withoutFingerprint, ["key.other"], /^200/],
    [
      "creates a new version at each retry",
      withEffectOfRetries(({ version }) => ({ version: `${version ?? ""}1` })),
      ["key.effect"],
      /a new version after the retry/,
    ],
    [
      "changes the account again for an old key",
      withEffectOfRetries(({ balance_from }) => (balance_from === "customer" ? { balance_from: "agency" } : {})),
      ["key.effect"],
      /changed the account again/,
    ],
    [
      "loses the answer to the first change",
      withLostAnswer(firstOf(isChange)),
      ["change.answer"],
      /^no complete response/,
    ],
    [
      "refuses all but the first change",
      withFailure(afterFirst(isChange), 500),
      ["key.replay", "key.other", "version.stale", "change.back", "account.restored"],
      /^500/,
    ],
  ],
  { account: acme },
);
