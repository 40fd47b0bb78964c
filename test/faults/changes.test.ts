import { expect } from "@open-wc/testing";
import type { Fault } from "../helpers/fault-world.js";
import { offered, seen, setupConfirmed } from "../helpers/setup-fault.js";
import { endTime, LONG } from "../helpers/time.js";

const DONE = "Balance from: agency";
const NOTHING = "Nothing was changed.";
const NETWORK = `The server did not answer. Check your connection. ${NOTHING}`;
const BUSY = `The server is busy or has a problem. ${NOTHING}`;
const SESSION = `Your session has expired. Sign in again. ${NOTHING}`;
const OTHERS = "Someone else has changed this account (Balance from: customer).";

const RETRY = ["Close", "Cancel", "Try again"];
const ASK = ["Close", "Cancel", "Add to agency billing"];

/** Requests that the server has seen: the change, the account. */
type Sent = readonly [writes: number, reads: number];

interface Row {
  readonly what: string;
  readonly fault: Omit<Fault, "on">;
  readonly sees: string;
  readonly offers?: readonly string[];
  readonly sent: Sent;
  /** Its time is up before the answer is there. */
  readonly isLate?: boolean;
}

const page = { headers: { "Content-Type": "text/html" }, text: "<h1>Bad gateway</h1>" };

/** Nothing took effect. */
const refused: Row[] = [
  {
    what: "the connection is cut before it takes effect",
    fault: { cut: "before" },
    sees: NETWORK,
    offers: RETRY,
    sent: [1, 1],
  },
  { what: "401", fault: { status: 401 }, sees: SESSION, offers: RETRY, sent: [1, 0] },
  {
    what: "403",
    fault: { status: 403 },
    sees: `You are not allowed to do this. ${NOTHING}`,
    offers: ["Close"],
    sent: [1, 0],
  },
  { what: "404", fault: { status: 404 }, sees: `This no longer exists. ${NOTHING}`, offers: ["Close"], sent: [1, 0] },
  { what: "408", fault: { status: 408 }, sees: NETWORK, offers: RETRY, sent: [1, 1] },
  { what: "409", fault: { status: 409 }, sees: OTHERS, offers: ASK, sent: [1, 1] },
  { what: "412", fault: { status: 412 }, sees: OTHERS, offers: ASK, sent: [1, 1] },
  { what: "422", fault: { status: 422 }, sees: `What the server has to say. ${NOTHING}`, offers: ASK, sent: [1, 0] },
  {
    what: "429 with Retry-After in seconds",
    fault: { status: 429, headers: { "Retry-After": "1" } },
    sees: BUSY,
    offers: RETRY,
    sent: [1, 1],
  },
  {
    what: "429 with Retry-After as a date",
    fault: { status: 429, retryAt: 2 },
    sees: BUSY,
    offers: RETRY,
    sent: [1, 1],
  },
  { what: "500", fault: { status: 500 }, sees: BUSY, offers: RETRY, sent: [1, 1] },
  { what: "502 with an HTML body", fault: { status: 502, ...page }, sees: BUSY, offers: RETRY, sent: [1, 1] },
  { what: "503", fault: { status: 503 }, sees: BUSY, offers: RETRY, sent: [1, 1] },
  { what: "504", fault: { status: 504 }, sees: BUSY, offers: RETRY, sent: [1, 1] },
  {
    what: "a redirect to a login page",
    fault: { status: 302, headers: { Location: "/login" } },
    sees: SESSION,
    offers: RETRY,
    sent: [1, 0],
  },
];

/** It took effect. */
const done: Row[] = [
  { what: "the connection is cut after it took effect", fault: { cut: "after" }, sees: DONE, sent: [1, 1] },
  { what: "the connection is cut in the middle of the answer", fault: { cut: "within" }, sees: DONE, sent: [1, 1] },
  { what: "the answer comes too late", fault: { hold: "answer" }, sees: DONE, sent: [1, 1], isLate: true },
  { what: "the answer comes twice", fault: { twice: "answer" }, sees: DONE, sent: [1, 0] },
  { what: "something on the way sends the request twice", fault: { twice: "request" }, sees: DONE, sent: [1, 0] },
  { what: "500 after it took effect", fault: { status: 500, inEffect: true }, sees: DONE, sent: [1, 1] },
  { what: "JSON that is cut short", fault: { body: "short" }, sees: DONE, sent: [1, 1] },
  { what: "no body at all", fault: { body: "empty" }, sees: DONE, sent: [1, 1] },
  { what: "JSON of another shape", fault: { body: "otherShape" }, sees: DONE, sent: [1, 1] },
  { what: "a page in place of JSON", fault: { body: "page" }, sees: DONE, sent: [1, 1] },
  { what: "JSON in UTF-16", fault: { body: "utf16" }, sees: DONE, sent: [1, 1] },
  { what: "JSON in Latin-1", fault: { body: "latin1" }, sees: DONE, sent: [1, 0] },
  { what: "JSON behind a byte order mark", fault: { body: "byteOrderMark" }, sees: DONE, sent: [1, 0] },
  { what: "JSON that is nested 100,000 deep", fault: { body: "deep" }, sees: DONE, sent: [1, 1] },
  { what: "JSON that is 50 MB long", fault: { body: "long" }, sees: DONE, sent: [1, 1] },
  { what: "a body that never ends, fast", fault: { body: "flood" }, sees: DONE, sent: [1, 1] },
  {
    what: "a body that never ends, a little at a time",
    fault: { body: "trickle" },
    sees: DONE,
    sent: [1, 1],
    isLate: true,
  },
];

describe("<ctm-balance-toggle>", () => {
  for (const [source, rows] of [
    ["customer", refused],
    ["agency", done],
  ] as const) {
    describe(`errors: a change over HTTP that leaves the balance from: ${source}`, () => {
      for (const { what, fault, sees, offers = [], sent, isLate } of rows) {
        it(what, async () => {
          const { toggle, arrived, report, ends } = await setupConfirmed({
            faults: [{ on: ["change"], ...fault }],
            properties: { timeout: LONG },
          });
          await arrived("change");
          if (isLate) endTime();
          await ends();
          await toggle.updateComplete;
          expect(seen(toggle)).to.equal(sees);
          expect(offered()).to.deep.equal(offers);
          const { writes, reads, keys, changes, ...server } = await report();
          expect([writes, reads], "requests").to.deep.equal(sent);
          expect({ keys, changes, source: server.source }).to.deep.equal({
            keys: 1,
            changes: source === "agency" ? 1 : 0,
            source,
          });
        });
      }
    });
  }
});
