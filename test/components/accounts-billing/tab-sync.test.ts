import { expect } from "@open-wc/testing";
import fc from "fast-check";
import {
  seedAccounts,
  withSchedules,
  withAnswer,
  withBody,
  withDelay,
  withFailure,
  withLateAnswer,
  type ScheduledChangeRecord,
} from "../../../server/index.js";
import { NEWS_DELAY } from "../../../src/components/shared/announcer.js";
import { dialogOpens, pressInDialog } from "../../helpers/change-dialog-page.js";
import { quiet } from "../../helpers/deferred.js";
import { click } from "../../helpers/keyboard.js";
import { useTestClock } from "../../helpers/test-clock.js";
import { openTab } from "../../helpers/other-tab.js";
import { getByRole, textOf } from "../../helpers/roles.js";
import { until } from "../../helpers/until.js";
import {
  ENDPOINT,
  isChange,
  isList,
  isRead,
  setup,
  type AccountsOptions,
} from "../../helpers/accounts-billing-page.js";
import { Gate, switchable } from "../../helpers/gate.js";

const ACME = "Acme Dental";
const ID = 248_013;
const ABBOT = "Abbot Lane Veterinary";

/** A table, and another tab of the same site. */
async function setupTabs(options: AccountsOptions = {}) {
  const tab = openTab();
  const page = await setup(options);
  const { store, fetch } = page;
  const first = fetch.requests.length;
  return {
    ...page,
    tab,
    /** Changes accounts in the other tab. */
    changeThere: (...ids: readonly number[]) => {
      for (const id of ids) {
        const account = store.account(String(id))!;
        store.saveAccount({ ...account, balance_from: "agency", version: `${account.version}+` });
        tab.post({ id, version: `${account.version}+` });
      }
    },
    /** The requests since the first rows. */
    requests: () =>
      fetch.requests.slice(first).map(({ method, url }) => `${method} ${url.pathname.replace(ENDPOINT, "")}`),
    shows: (label: string, name = ACME) => until(() => page.billing(name) === label, label),
  };
}

/** The same, with an account that is to be handed over on a day. */
async function setupScheduled() {
  const page = await setupTabs({ seed: withSchedules(seedAccounts(), new Date()) });
  const { store, tab, row } = page;
  const find = () => store.accounts().find(({ name }) => name === ABBOT)!;
  return {
    ...page,
    coming: find().scheduled_change!,
    scheduleThere: (scheduled: ScheduledChangeRecord | null) => {
      const { id, version, ...rest } = find();
      store.saveAccount({ ...rest, id, scheduled_change: scheduled, version: `${version}+` });
      tab.post({ id, version: `${version}+` });
    },
    rowText: () => textOf(row(ABBOT)),
  };
}

describe("<ctm-accounts-billing>", () => {
  describe("interaction: changes in another tab", () => {
    it("reads and shows an account that was changed there, without an event or announcement", async () => {
      const clock = useTestClock();
      try {
        const { changeThere, shows, requests, recordAnnouncements, events } = await setupTabs();
        clock.pass(NEWS_DELAY);
        const announcements = recordAnnouncements();
        events.length = 0;
        changeThere(ID);
        await shows("Balance from: agency");
        expect(requests()).to.deep.equal([`GET /${ID}`]);
        await quiet();
        clock.pass(NEWS_DELAY);
        await quiet();
        expect(announcements).to.deep.equal([]);
        expect(events.map(({ type }) => type)).to.deep.equal([]);
      } finally {
        clock.restore();
      }
    });

    it("posts a confirmed change to the other tab: only the id and the version", async () => {
      const { tab, openDialog, next, store } = await setupTabs();
      const popup = await openDialog(ACME);
      expect(tab.received).to.deep.equal([]);
      const changed = next("balance-change");
      await click(popup.button("Add to agency billing"));
      await changed;
      await until(() => tab.received.length > 0, "a message");
      await quiet();
      expect(tab.received).to.deep.equal([{ id: ID, version: store.account(String(ID))!.version }]);
    });

    it("posts nothing for a refused change, or for one that it has only read", async () => {
      const { confirm, errorAfter, changeThere, tab, shows } = await setupTabs({
        faults: [withFailure(isChange, 422)],
      });
      await errorAfter(() => confirm(ACME));
      changeThere(ID);
      await shows("Balance from: agency");
      await quiet();
      expect(tab.received).to.deep.equal([]);
    });

    it("reads its page when an account has changed that is not on it", async () => {
      const { tab, requests } = await setupTabs({ properties: { pageSize: 5 } });
      tab.post({ id: 999, version: "r1" });
      tab.post({ id: ID, version: "later" });
      await until(() => requests().length > 0, "a request");
      await quiet();
      expect(requests()).to.deep.equal(["GET "]);
    });

    it("requests nothing that it has already", async () => {
      const { tab, requests, store } = await setupTabs({ properties: { pageSize: 5 } });
      const { version } = store.account(String(ID))!;
      tab.post({ id: ID, version });
      tab.post({ id: String(ID), version: "later" });
      await until(() => requests().length > 0, "a request");
      await quiet();
      expect(requests()).to.deep.equal([`GET /${ID}`]);
    });

    it("reads an account again if there are no versions", async () => {
      const { tab, requests } = await setupTabs({
        faults: [withBody(isList, (body) => JSON.parse(JSON.stringify(body).replaceAll('"version"', '"v"')))],
      });
      tab.post({ id: ID, version: undefined });
      await until(() => requests().length > 0, "a request");
      expect(requests()).to.deep.equal([`GET /${ID}`]);
    });

    it("shows in its row what was scheduled there, and no more once it is canceled there", async () => {
      const { coming, scheduleThere, rowText } = await setupScheduled();
      expect(rowText()).to.match(/To customer on .+ Cancel$/);
      scheduleThere(null);
      await until(() => rowText().endsWith("Balance from: agency"), "nothing to be scheduled");
      scheduleThere({ ...coming, when: "funded" });
      await until(() => rowText().includes("To customer once they’ve paid in"), "what is scheduled");
    });

    it("takes away the notice of what was canceled here and is scheduled again there, with its Undo", async () => {
      const { coming, scheduleThere, rowText, changeNotice, hasButton } = await setupScheduled();
      await click(getByRole("button", `Cancel scheduled change, ${ABBOT}`));
      await dialogOpens();
      await pressInDialog("Cancel the change");
      await until(changeNotice, "the notice");
      expect(hasButton("Undo")).to.be.true;
      scheduleThere(coming);
      await until(() => rowText().includes("To customer on "), "what is scheduled");
      expect(changeNotice()).to.equal(undefined);
    });

    it("keeps the row without an error when the account cannot be read", async () => {
      const { changeThere, requests, billing, eventsOf, notices } = await setupTabs({
        faults: [withFailure(isRead, 403)],
      });
      changeThere(ID);
      await until(() => requests().length > 0, "a request");
      await quiet();
      expect(billing(ACME)).to.equal("Balance from: customer");
      expect(eventsOf("error")).to.deep.equal([]);
      expect(notices()).to.deep.equal([]);
    });

    it("reads the page once, and no single accounts, when many have changed", async () => {
      const { changeThere, shows, requests, rows, store } = await setupTabs();
      const ids = store
        .accounts()
        .map(({ id }) => Number(id))
        .slice(0, 40);
      changeThere(...ids);
      await shows("Balance from: agency");
      expect(requests()).to.deep.equal(["GET "]);
      expect(rows()).to.have.lengthOf(50);
    });

    it("reads one list at a time, however many messages arrive", async () => {
      const gate = new Gate();
      const delay = switchable(withLateAnswer(isList, gate.wait), { isOn: false });
      const { changeThere, store, requests } = await setupTabs({ faults: [delay.fault] });
      delay.isOn = true;
      const ids = store.accounts().map(({ id }) => Number(id));
      changeThere(...ids.slice(0, 10));
      const first = await gate.next();
      changeThere(...ids.slice(10, 20));
      await new Promise((resolve) => setTimeout(resolve, 400));
      expect(gate.held).to.have.lengthOf(1);
      expect(first.request.signal.aborted).to.be.false;
      first.release();
      (await gate.next()).release();
      await quiet();
      expect(requests()).to.deep.equal(["GET ", "GET "]);
    });

    it("updates an account on another page of a collection in memory", async () => {
      const accounts = [1, 2, 3].map((id) => ({ id, name: `Account ${id}`, balance_from: "customer", version: "r1" }));
      const { tab, requests, element, names, billing } = await setupTabs({
        properties: { pageSize: 1 },
        faults: [
          withAnswer(isList, () => Response.json(accounts)),
          withAnswer(isRead, () => Response.json({ ...accounts[2], balance_from: "agency", version: "r2" })),
        ],
      });
      tab.post({ id: 3, version: "r2" });
      await until(() => requests().length > 0, "a request");
      await quiet();
      element.page = 3;
      await element.updateComplete;
      expect(names()).to.deep.equal(["Account 3"]);
      await until(() => billing("Account 3") === "Balance from: agency", "what was read");
    });
  });

  describe("interaction: changes in another tab while the user is busy", () => {
    it("keeps an open dialog and its question", async () => {
      const { changeThere, openDialog, requests } = await setupTabs();
      const popup = await openDialog(ACME);
      changeThere(ID);
      await until(() => requests().length > 0, "a request");
      await quiet();
      expect(popup.dialog.open).to.be.true;
      expect(popup.button("Add to agency billing")).to.be.ok;
    });

    it("keeps a change that is confirmed while it reads", async () => {
      const gate = new Gate();
      const { change, tab, billing, requests } = await setupTabs({
        faults: [withLateAnswer(isRead, gate.wait)],
      });
      tab.post({ id: ID, version: "another" });
      const held = await gate.next();
      await change(ACME);
      held.release();
      // It is older than what is shown: the account is read once more.
      (await gate.next()).release();
      await quiet();
      expect(billing(ACME)).to.equal("Balance from: agency");
      expect(requests()).to.deep.equal([`GET /${ID}`, `PATCH /${ID}`, `GET /${ID}`]);
    });

    it("aborts its reads when it leaves the page, and ignores later messages", async () => {
      const gate = new Gate();
      const { changeThere, element, requests } = await setupTabs({ faults: [withDelay(isRead, gate.wait)] });
      changeThere(ID);
      const { request } = await gate.next();
      element.remove();
      expect(request.signal.aborted).to.be.true;
      changeThere(ID);
      await new Promise((resolve) => setTimeout(resolve, 400));
      expect(requests()).to.have.lengthOf(1);
    });

    it("ignores all other messages on the channel", async () => {
      const { tab, requests, billing } = await setupTabs({ seed: seedAccounts(3) });
      fc.assert(
        fc.property(fc.oneof(fc.jsonValue(), fc.record({ id: fc.jsonValue(), version: fc.jsonValue() })), (message) => {
          const id = (message as { id?: unknown } | null)?.id;
          if (typeof id !== "string" && typeof id !== "number") tab.post(message);
        }),
      );
      for (const message of [null, undefined, 7, "", [], { id: null }, { id: { a: 1 } }, new Map()]) tab.post(message);
      tab.post({ id: ID, version: "another" });
      await until(() => requests().length > 0, "a request");
      await quiet();
      expect(requests()).to.deep.equal([`GET /${ID}`]);
      expect(billing(ACME)).to.equal("Balance from: customer");
    });
  });
});
