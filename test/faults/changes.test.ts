import { expect } from "@open-wc/testing";
import { enabledButtons, setupConfirmed, SHORT_TIMEOUT, visibleOutcome } from "../helpers/fault-page.js";
import type { Fault } from "../helpers/fault-server.js";

type Row = readonly [
  what: string,
  fault: Omit<Fault, "on">,
  /** What the user reads. */
  text: string,
  /** The enabled buttons of the pop-up. */
  buttons: readonly string[],
  /** How many requests are sent: the change, and reads of the account. */
  writes: number,
  reads: number,
];

const DONE = "Balance from: agency";
const NOTHING = "No changes were made.";
const NETWORK = `We couldn’t reach the server. Check your connection and try again. ${NOTHING}`;
const SLOW = `The server took too long to answer. Check your connection and try again. ${NOTHING}`;
const LIMITED = `The server is busy. Try again in a moment. ${NOTHING}`;
const BUSY = `Something went wrong on the server. Try again in a moment. ${NOTHING}`;
const SESSION = `You’ve been signed out. Sign in again to continue. ${NOTHING}`;
const UNREADABLE = `The server sent something we couldn’t read. If it keeps happening, contact support. ${NOTHING}`;
const FORBIDDEN = `You don’t have permission to change billing. Ask your administrator. ${NOTHING}`;
const GONE = `This account no longer exists. ${NOTHING}`;
const DETAIL = `The explanation of the server. ${NOTHING}`;
const CONFLICT = "This account was just changed by someone else. Review the details, then confirm again.";

const RETRY = ["Close", "Cancel", "Try again"];
const CONFIRM = ["Close", "Cancel", "Add to agency billing"];
const CLOSE = ["Close", "Close"];

const page = { headers: { "Content-Type": "text/html" }, text: "<h1>Bad gateway</h1>" };

/** The change does not take effect. */
const refused: readonly Row[] = [
  ["the connection is cut before it takes effect", { cut: "before" }, NETWORK, RETRY, 1, 1],
  ["401", { status: 401 }, SESSION, RETRY, 1, 0],
  ["403", { status: 403 }, FORBIDDEN, CLOSE, 1, 0],
  ["404", { status: 404 }, GONE, CLOSE, 1, 0],
  ["408", { status: 408 }, SLOW, RETRY, 1, 1],
  ["409", { status: 409 }, CONFLICT, CONFIRM, 1, 1],
  ["412", { status: 412 }, CONFLICT, CONFIRM, 1, 1],
  ["422", { status: 422 }, DETAIL, CONFIRM, 1, 0],
  ["429 with Retry-After in seconds", { status: 429, headers: { "Retry-After": "1" } }, LIMITED, RETRY, 1, 1],
  ["429 with Retry-After as a date", { status: 429, retryAt: 2 }, LIMITED, RETRY, 1, 1],
  ["500", { status: 500 }, BUSY, RETRY, 1, 1],
  ["502 with an HTML body", { status: 502, ...page }, BUSY, RETRY, 1, 1],
  ["503", { status: 503 }, BUSY, RETRY, 1, 1],
  ["504", { status: 504 }, BUSY, RETRY, 1, 1],
  ["a redirect to a login page", { status: 302, headers: { Location: "/login" } }, UNREADABLE, RETRY, 1, 1],
];

/** The change takes effect. */
const done: readonly Row[] = [
  ["the connection is cut after it took effect", { cut: "after" }, DONE, [], 1, 1],
  ["the connection is cut in the middle of the answer", { cut: "within" }, DONE, [], 1, 1],
  ["the answer comes too late", { hold: "answer" }, DONE, [], 1, 1],
  ["the answer comes twice", { twice: "answer" }, DONE, [], 1, 0],
  ["something on the way sends the request twice", { twice: "request" }, DONE, [], 1, 0],
  ["500 after it took effect", { status: 500, inEffect: true }, DONE, [], 1, 1],
  ["JSON that is cut short", { body: "short" }, DONE, [], 1, 1],
  ["no body at all", { body: "empty" }, DONE, [], 1, 1],
  ["JSON of another shape", { body: "otherShape" }, DONE, [], 1, 1],
  ["a page in place of JSON", { body: "page" }, DONE, [], 1, 1],
  ["JSON in UTF-16", { body: "utf16" }, DONE, [], 1, 1],
  ["JSON in Latin-1", { body: "latin1" }, DONE, [], 1, 0],
  ["JSON behind a byte order mark", { body: "byteOrderMark" }, DONE, [], 1, 0],
  ["JSON that is nested 100,000 deep", { body: "deep" }, DONE, [], 1, 1],
  ["JSON that is 50 MB long", { body: "long" }, DONE, [], 1, 1],
  ["a body that never ends, fast", { body: "flood" }, DONE, [], 1, 1],
  ["a body that never ends, a little at a time", { body: "trickle" }, DONE, [], 1, 1],
];

describe("<ctm-balance-toggle>", () => {
  for (const [source, rows] of [
    ["customer", refused],
    ["agency", done],
  ] as const) {
    describe(`errors: a change over HTTP after which the balance is from: ${source}`, () => {
      for (const [what, fault, text, buttons, writes, reads] of rows) {
        it(what, async () => {
          const isLate = fault.hold !== undefined || fault.body === "trickle";
          const { toggle, report, ended } = await setupConfirmed({
            faults: [{ on: ["change"], ...fault }],
            properties: isLate ? { timeout: SHORT_TIMEOUT } : {},
          });
          await ended();
          expect(visibleOutcome(toggle)).to.equal(text);
          expect(enabledButtons()).to.deep.equal(buttons);
          const changes = source === "agency" ? 1 : 0;
          expect(await report()).to.include({ writes, reads, keys: 1, changes, source });
        });
      }
    });
  }
});
