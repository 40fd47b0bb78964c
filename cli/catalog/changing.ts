import type { Described } from "./described.js";

/** Checks that change an account. */
export const changing = {
  "change.answer": {
    group: "Changing",
    title: "A change is answered",
    expected: "200 with the account as it is after the change",
    widget: "takes nothing as confirmed, and reads the account to learn the outcome.",
    advice: "Answer the whole account after the change, as GET does.",
  },
  "change.effect": {
    group: "Changing",
    title: "It takes effect at once",
    expected: "the account, read afterwards, as requested",
    advice: "Answer 200 only when the change is in effect, and read from the primary database.",
  },
  "change.version": {
    group: "Changing",
    title: "It creates a new version",
    optional: true,
    expected: "another version after the change",
    advice: "Let the version change whenever the account does.",
  },
  "key.replay": {
    group: "Changing",
    title: "A retry gets the same answer",
    expected: "the first answer again to the same key and body",
    advice: "Store the answer under its Idempotency-Key, in the transaction of the change, and replay it.",
  },
  "key.other": {
    group: "Changing",
    title: "A key is for one request only",
    expected: "422 to the same key with another body, and no effect",
    advice: "Store method, path and body with the key, and refuse another request with 422.",
  },
  "version.stale": {
    group: "Changing",
    title: "An old version is refused",
    optional: true,
    expected: "412 or 409 to an If-Match that is not current, and no effect",
    advice: "Compare If-Match with the version in the transaction of the change.",
  },
  "change.back": {
    group: "Changing",
    title: "The change can be reversed",
    expected: "200, and the account as it was",
    widget: "takes nothing as confirmed, and reads the account to learn the outcome.",
    advice: "See the checks above: this is the same change in the other direction.",
  },
  "key.effect": {
    group: "Changing",
    title: "An old key changes nothing",
    expected: "no second effect of a key, even after other changes",
    advice: "Look up the key first. If it is known, replay the answer and do nothing.",
  },
  "account.restored": {
    group: "Changing",
    title: "The account is restored",
    expected: "the same balance source and status as before",
    advice: "Look at the account now, and put it right by hand.",
  },
} as const satisfies Readonly<Record<string, Described>>;
