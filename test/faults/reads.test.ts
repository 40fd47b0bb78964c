import { expect, oneEvent } from "@open-wc/testing";
import type { CtmAccountsBilling, CtmBalanceToggle } from "../../src/index.js";
import { acme, faceOf } from "../helpers/balance-toggle-page.js";
import { startFaultServer, type Fault, type FaultServer } from "../helpers/fault-server.js";
import { queryAll, textOf } from "../helpers/roles.js";

const NETWORK = "We couldn’t reach the server. Check your connection and try again.";
const BUSY = "Something went wrong on the server. Try again in a moment.";
const SESSION = "You’ve been signed out. Sign in again to continue.";
const SLOW = "The server took too long to answer. Check your connection and try again.";
const LIMITED = "The server is busy. Try again in a moment.";
const FORBIDDEN = "You don’t have permission to see this. Ask your administrator.";
const MISSING = "We couldn’t find this on the server. If it keeps happening, contact support.";
const GONE = "This account no longer exists.";
const DETAIL = "The explanation of the server.";
const UNEXPECTED = "The server sent something we couldn’t read. If it keeps happening, contact support.";
const REFUSED = "The server didn’t accept this request. If it keeps happening, contact support.";

/** Milliseconds of an attempt that is never answered. Others have far more: a browser may be busy with all of them. */
const TIMEOUT = 2000;
const NO_TIMEOUT = 60_000;
/** How long the browser waits at least before a second attempt, where the server says so. */
const RETRY_AFTER = 1000;

type Row = readonly [
  what: string,
  fault: Omit<Fault, "on">,
  /** How many requests each element sends. A browser repeats some by itself when nothing was answered. */
  sent: number | "at least 3",
  /** What the user reads in the place of the rows, and of the toggle; left out where these are rendered. */
  text?: string,
];

const page = { headers: { "Content-Type": "text/html" }, text: "<h1>Bad gateway</h1>" };

const rows: readonly Row[] = [
  ["the connection is cut before there is an answer", { cut: "before" }, "at least 3", NETWORK],
  ["the connection is cut in the middle of the answer", { cut: "within" }, 3, NETWORK],
  ["the answer comes too late", { hold: "answer" }, 3, SLOW],
  ["the answer comes twice", { twice: "answer" }, 1],
  ["401", { status: 401 }, 1, SESSION],
  ["403", { status: 403 }, 1, FORBIDDEN],
  ["404", { status: 404 }, 1, MISSING],
  ["408", { status: 408 }, "at least 3", SLOW],
  ["409", { status: 409 }, 1, REFUSED],
  ["412", { status: 412 }, 1, REFUSED],
  ["422", { status: 422 }, 1, DETAIL],
  [
    "429 with Retry-After in seconds, and then the answer",
    { status: 429, headers: { "Retry-After": "1" }, times: 1 },
    2,
  ],
  ["429 with Retry-After as a date, and then the answer", { status: 429, retryAt: 2, times: 1 }, 2],
  ["429 with Retry-After of an hour", { status: 429, headers: { "Retry-After": "3600" } }, 1, LIMITED],
  ["500", { status: 500 }, 3, BUSY],
  ["502 with an HTML body", { status: 502, ...page }, 3, BUSY],
  ["503", { status: 503 }, 3, BUSY],
  ["503 twice, and then the answer", { status: 503, times: 2 }, 3],
  ["504", { status: 504 }, 3, BUSY],
  ["a redirect to a login page", { status: 302, headers: { Location: "/login" } }, 1, SESSION],
  ["JSON that is cut short", { body: "short" }, 1, UNEXPECTED],
  ["no body at all", { body: "empty" }, 1, UNEXPECTED],
  ["JSON of another shape", { body: "otherShape" }, 1, UNEXPECTED],
  ["a page in place of JSON", { body: "page" }, 1, UNEXPECTED],
  ["JSON in UTF-16", { body: "utf16" }, 1, UNEXPECTED],
  ["JSON in Latin-1", { body: "latin1" }, 1],
  ["JSON behind a byte order mark", { body: "byteOrderMark" }, 1],
  ["JSON that is nested 100,000 deep", { body: "deep" }, 1, UNEXPECTED],
  ["JSON that is 50 MB long", { body: "long" }, 1, UNEXPECTED],
  ["a body that never ends, fast", { body: "flood" }, 1, UNEXPECTED],
  ["a body that never ends, a little at a time", { body: "trickle" }, 3, SLOW],
];

/** What an element shows, and when its requests arrived. */
interface Observation {
  readonly text: string;
  readonly arrivals: readonly number[];
}

const stage = document.createElement("div");
stage.lang = "en";
// As wide with a scrollbar as without. In WebKit, one that comes while the elements learn their sizes changes these once more,
// and the page is told of an error that nobody made.
stage.style.inlineSize = "60rem";

/** Puts an element into the page, and waits for the first of these events. Polling for sixty elements would be slow. */
async function load(element: CtmAccountsBilling | CtmBalanceToggle, ...types: readonly string[]) {
  const fired = Promise.race(types.map((type) => oneEvent(element, type)));
  stage.append(element);
  await fired;
  await element.updateComplete;
}

async function arrivalsAt(server: FaultServer): Promise<number[]> {
  return (await server.report()).arrivals.map(({ at }) => at);
}

async function observeList(server: FaultServer, timeout: number): Promise<Observation> {
  const element = document.createElement("ctm-accounts-billing");
  Object.assign(element, { endpoint: server.endpoint, timeout });
  await load(element, "ctm-accounts-load", "ctm-error");
  const [shown] = queryAll("tbody:not([aria-hidden]) tr, [role=alert]", element);
  return { text: textOf(shown!), arrivals: await arrivalsAt(server) };
}

async function observeAccount(server: FaultServer, timeout: number): Promise<Observation> {
  const toggle = document.createElement("ctm-balance-toggle");
  Object.assign(toggle, { accountId: 7, endpoint: server.endpoint, timeout });
  await load(toggle, "ctm-account-read", "ctm-error");
  return { text: faceOf(toggle), arrivals: await arrivalsAt(server) };
}

async function observe(fault: Fault) {
  const accounts = [{ ...acme, name: "Café Zürich" }];
  const start = () => startFaultServer({ accounts, faults: [fault] });
  const [listServer, accountServer] = await Promise.all([start(), start()]);
  // Long bodies keep a slow machine busy: the list alone is enough.
  const isLong = fault.body === "long" || fault.body === "flood";
  const timeout = fault.hold || fault.body === "trickle" ? TIMEOUT : NO_TIMEOUT;
  const [list, account] = await Promise.all([
    observeList(listServer, timeout),
    isLong ? undefined : observeAccount(accountServer, timeout),
  ]);
  return { list, account };
}

describe("<ctm-accounts-billing> and <ctm-balance-toggle>", () => {
  describe("errors: reading over HTTP", () => {
    const observed = new Map<Row, Awaited<ReturnType<typeof observe>>>();

    // All at the same time: retries take seconds.
    before(async function () {
      this.timeout(60_000);
      document.body.append(stage);
      await Promise.all(rows.map(async (row) => observed.set(row, await observe(row[1]))));
      stage.remove();
    });

    for (const row of rows) {
      const [what, fault, sent, text] = row;
      it(what, () => {
        const { list, account } = observed.get(row)!;
        if (text) {
          const headline = text === SESSION ? "" : "We couldn’t load your accounts ";
          expect(list.text).to.equal(`${headline}${text} Try again`);
          if (account) expect(account.text).to.equal(fault.status === 404 ? GONE : `${text} Try again`);
        } else {
          expect(list.text).to.contain(fault.body === "latin1" ? "Caf\ufffd Z\ufffdrich" : "Café Zürich");
          expect(account?.text).to.equal("Balance from: customer");
        }
        for (const { arrivals } of account ? [list, account] : [list]) {
          if (sent === "at least 3") expect(arrivals.length).to.be.at.least(3);
          else expect(arrivals).to.have.lengthOf(sent);
          if (fault.times === 1) expect(arrivals[1]! - arrivals[0]!).to.be.at.least(RETRY_AFTER);
        }
      });
    }
  });
});
