import type { Described } from "./described.js";

/** Changes of an account. */
export const changing = {
  "change.answer": {
    group: "Changing",
    title: "A change is answered",
    expected: "200 with the account as it is after the change",
    advice: "Answer the whole account after the change, as GET does.",
  },
  "change.effect": {
    group: "Changing",
    title: "It takes effect at once",
    expected: "the account, read after it, as it was wished",
    advice: "Answer 200 only when the change is in effect, and read from where it was written.",
  },
  "change.version": {
    group: "Changing",
    title: "It makes a new version",
    optional: true,
    expected: "another version after the change",
    advice: "Let the version change whenever the account does.",
  },
  "key.replay": {
    group: "Changing",
    title: "A repeat is answered the same",
    expected: "to the same key and body the answer of the first time",
    advice: "Keep the answer under its Idempotency-Key, in the transaction of the change, and give it again.",
  },
  "key.other": {
    group: "Changing",
    title: "A key is for one request only",
    expected: "422 to the same key with another body, and no effect",
    advice: "Keep method, path and body with the key, and refuse another request under it with 422.",
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
    title: "The way back",
    expected: "200, and the account as it was",
    advice: "See the checks above: this is the same change the other way round.",
  },
  "key.effect": {
    group: "Changing",
    title: "An old key changes nothing",
    expected: "no second effect of a key, also after other changes",
    advice: "Look for the key before anything else; where it is known, answer and do nothing.",
  },
  "account.restored": {
    group: "Changing",
    title: "The account is as it was",
    expected: "who pays and the status as they were before",
    advice: "Look at the account, and put it right by hand.",
  },
} as const satisfies Readonly<Record<string, Described>>;
