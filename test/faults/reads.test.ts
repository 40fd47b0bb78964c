import { expect, oneEvent } from "@open-wc/testing";
import type { CtmAccountsBilling, CtmBalanceToggle } from "../../src/index.js";
import { openWorld, type Fault, type World } from "../helpers/fault-world.js";
import { textOf } from "../helpers/roles.js";
import { withoutIsolates } from "../helpers/setup-fault.js";
import { endTime, LONG } from "../helpers/time.js";
import { acme, faceOf } from "../helpers/balance-toggle-page.js";

const NETWORK = "The server did not answer. Check your connection.";
const BUSY = "The server is busy or has a problem.";
const SESSION = "Your session has expired. Sign in again.";
const STRANGE = "The server gave an unexpected answer.";
const CHANGED = "Someone else has changed this account (unknown).";

interface Row {
  readonly what: string;
  readonly fault: Omit<Fault, "on">;
  /** What is said in place of the rows, and of the control; where nothing is, they are there. */
  readonly says?: string;
  /** How many requests each of the two sends. A browser repeats some by itself where nothing was answered. */
  readonly sent: number | "at least 3";
  /** The time of every attempt is up before the answer is there. */
  readonly isLate?: boolean;
  /** Milliseconds between two attempts, at least. */
  readonly waits?: number;
}

const page = { headers: { "Content-Type": "text/html" }, text: "<h1>Bad gateway</h1>" };

const rows: Row[] = [
  {
    what: "the connection is cut before there is an answer",
    fault: { cut: "before" },
    says: NETWORK,
    sent: "at least 3",
  },
  { what: "the connection is cut in the middle of the answer", fault: { cut: "within" }, says: NETWORK, sent: 3 },
  { what: "the answer comes too late", fault: { hold: "answer" }, says: NETWORK, sent: 3, isLate: true },
  { what: "the answer comes twice", fault: { twice: "answer" }, sent: 1 },
  { what: "401", fault: { status: 401 }, says: SESSION, sent: 1 },
  { what: "403", fault: { status: 403 }, says: "You are not allowed to do this.", sent: 1 },
  { what: "404", fault: { status: 404 }, says: "This no longer exists.", sent: 1 },
  { what: "408", fault: { status: 408 }, says: NETWORK, sent: "at least 3" },
  { what: "409", fault: { status: 409 }, says: CHANGED, sent: 1 },
  { what: "412", fault: { status: 412 }, says: CHANGED, sent: 1 },
  { what: "422", fault: { status: 422 }, says: "What the server has to say.", sent: 1 },
  {
    what: "429 with Retry-After in seconds, and then the answer",
    fault: { status: 429, headers: { "Retry-After": "1" }, times: 1 },
    sent: 2,
    waits: 1000,
  },
  {
    what: "429 with Retry-After as a date, and then the answer",
    fault: { status: 429, retryAt: 2, times: 1 },
    sent: 2,
    waits: 1000,
  },
  {
    what: "429 with Retry-After of an hour",
    fault: { status: 429, headers: { "Retry-After": "3600" } },
    says: BUSY,
    sent: 1,
  },
  { what: "500", fault: { status: 500 }, says: BUSY, sent: 3 },
  { what: "502 with an HTML body", fault: { status: 502, ...page }, says: BUSY, sent: 3 },
  { what: "503", fault: { status: 503 }, says: BUSY, sent: 3 },
  { what: "503 twice, and then the answer", fault: { status: 503, times: 2 }, sent: 3 },
  { what: "504", fault: { status: 504 }, says: BUSY, sent: 3 },
  {
    what: "a redirect to a login page",
    fault: { status: 302, headers: { Location: "/login" } },
    says: SESSION,
    sent: 1,
  },
  { what: "JSON that is cut short", fault: { body: "short" }, says: STRANGE, sent: 1 },
  { what: "no body at all", fault: { body: "empty" }, says: STRANGE, sent: 1 },
  { what: "JSON of another shape", fault: { body: "otherShape" }, says: STRANGE, sent: 1 },
  { what: "a page in place of JSON", fault: { body: "page" }, says: STRANGE, sent: 1 },
  { what: "JSON in UTF-16", fault: { body: "utf16" }, says: STRANGE, sent: 1 },
  { what: "JSON in Latin-1", fault: { body: "latin1" }, sent: 1 },
  { what: "JSON behind a byte order mark", fault: { body: "byteOrderMark" }, sent: 1 },
  { what: "JSON that is nested 100,000 deep", fault: { body: "deep" }, says: STRANGE, sent: 1 },
  { what: "JSON that is 50 MB long", fault: { body: "long" }, says: STRANGE, sent: 1 },
  { what: "a body that never ends, fast", fault: { body: "flood" }, says: STRANGE, sent: 1 },
  {
    what: "a body that never ends, a little at a time",
    fault: { body: "trickle" },
    says: NETWORK,
    sent: 3,
    isLate: true,
  },
];

interface Seen {
  readonly says: string;
  readonly arrivals: readonly number[];
}

const stage = document.createElement("div");
stage.lang = "en";

/** What came of reading the list. */
async function readList(world: World, isLate: boolean): Promise<Seen> {
  const element = document.createElement("ctm-accounts-billing");
  const read = firstOf(element, "ctm-accounts-load", "ctm-error");
  await show(element, world, "list", isLate);
  await read;
  const shown = element.shadowRoot!.querySelector<HTMLElement>("tbody:not([aria-hidden]) tr, .panel");
  return { says: withoutIsolates(textOf(shown!)), arrivals: await arrivalsAt(world) };
}

/** What came of reading one account. */
async function readAccount(world: World, isLate: boolean): Promise<Seen> {
  const toggle = document.createElement("ctm-balance-toggle");
  toggle.accountId = 7;
  const read = firstOf(toggle, "ctm-account-read", "ctm-error");
  await show(toggle, world, "read", isLate);
  await read;
  await toggle.updateComplete;
  return { says: withoutIsolates(faceOf(toggle)), arrivals: await arrivalsAt(world) };
}

let shown = 0;

/** Puts it on screen; where it is late, the time of each of its three attempts is up when the server has it. */
async function show(
  element: CtmAccountsBilling | CtmBalanceToggle,
  { endpoint, arrived }: World,
  operation: "list" | "read",
  isLate: boolean,
): Promise<void> {
  const timeout = LONG + ++shown;
  Object.assign(element, { endpoint, timeout });
  stage.append(element);
  for (let attempt = 1; isLate && attempt <= 3; attempt++) {
    await arrived(operation, attempt);
    endTime(timeout);
  }
}

/** Sixty that look every few milliseconds would see nothing else. */
function firstOf(element: Element, ...types: readonly string[]): Promise<unknown> {
  return Promise.race(types.map((type) => oneEvent(element, type)));
}

async function arrivalsAt(world: World): Promise<number[]> {
  return (await world.report()).arrivals.map(({ at }) => at);
}

async function observe({ fault, isLate = false }: Row) {
  const accounts = [{ ...acme, name: "Café Zürich" }];
  const open = () => openWorld({ accounts, faults: [{ ...fault }] });
  const [listWorld, accountWorld] = await Promise.all([open(), open()]);
  // Once is enough of what is so long that it keeps a busy machine busy.
  const isLong = fault.body === "long" || fault.body === "flood";
  const list = readList(listWorld, isLate);
  const account = isLong ? list : readAccount(accountWorld, isLate);
  return { list: await list, account: await account, isLong };
}

describe("<ctm-accounts-billing> and <ctm-balance-toggle>", () => {
  describe("errors: reading over HTTP", () => {
    const observed = new Map<Row, Awaited<ReturnType<typeof observe>>>();

    // All at once: what is repeated takes a second or two.
    before(async function () {
      this.timeout(30_000);
      document.body.append(stage);
      await Promise.all(rows.map(async (row) => observed.set(row, await observe(row))));
      stage.remove();
    });

    for (const row of rows) {
      it(row.what, () => {
        const { list, account, isLong } = observed.get(row)!;
        const name = row.fault.body === "latin1" ? "Caf\ufffd Z\ufffdrich" : "Café Zürich";
        if (row.says) {
          expect(list.says).to.equal(`The accounts could not be loaded. ${row.says} Try again`);
          const isGone = row.fault.status === 404;
          if (!isLong) expect(account.says).to.equal(isGone ? row.says : `${row.says} Try again`);
        } else {
          expect(list.says).to.contain(name);
          expect(account.says).to.equal("Balance from: customer");
        }
        for (const { arrivals } of [list, account]) {
          if (row.sent === "at least 3") expect(arrivals.length).to.be.at.least(3);
          else expect(arrivals).to.have.lengthOf(row.sent);
          if (row.waits) expect(arrivals[1]! - arrivals[0]!).to.be.at.least(row.waits);
        }
      });
    }
  });
});
