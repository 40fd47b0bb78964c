import { expect } from "@open-wc/testing";
import fc from "fast-check";
import {
  isOperation,
  seedAccounts,
  withAnswer,
  withBody,
  withDelay,
  withFailure,
  withLateAnswer,
} from "../../../server/index.js";
import { quiet } from "../../helpers/deferred.js";
import { click } from "../../helpers/keyboard.js";
import { openTab } from "../../helpers/other-tab.js";
import { until } from "../../helpers/until.js";
import { ENDPOINT, isChange, isList, setup, type AccountsOptions } from "../../helpers/accounts-billing-page.js";
import { Gate, switchable } from "../../helpers/gate.js";

const ACME = "Acme Dental";
const ID = 248_013;
const isRead = isOperation(ENDPOINT, "read");

/** A table, and another tab of the same site. */
async function setupTabs(options: AccountsOptions = {}) {
  const tab = openTab();
  const screen = await setup(options);
  const { store, fetch } = screen;
  const first = fetch.requests.length;
  return {
    ...screen,
    tab,
    /** Someone changes accounts in the other tab. */
    change: (...ids: readonly number[]) => {
      for (const id of ids) {
        const account = store.account(String(id))!;
        store.saveAccount({ ...account, balance_from: "agency", version: `${account.version}+` });
        tab.tell({ id, version: `${account.version}+` });
      }
    },
    /** What has been asked since the table was there. */
    asked: () =>
      fetch.requests.slice(first).map(({ method, url }) => `${method} ${url.pathname.replace(ENDPOINT, "")}`),
    shows: (label: string, name = ACME) => until(() => screen.billing(name) === label, label),
  };
}

describe("<ctm-accounts-billing>", () => {
  describe("interaction: staying in step with another tab", () => {
    it("reads an account that was changed there, and shows it, without a word", async () => {
      const { tab, change, shows, asked, status, events } = await setupTabs();
      const before = status();
      events.length = 0;
      change(ID);
      await shows("Balance from: agency");
      expect(asked()).to.deep.equal([`GET /${ID}`]);
      expect(status()).to.equal(before);
      expect(events.map(({ type }) => type)).to.deep.equal([]);
      tab.close();
    });

    it("tells the other tab of a change once it is confirmed: the id and the version, and no more", async () => {
      const { tab, openDialog, next, store } = await setupTabs();
      const popup = await openDialog(ACME);
      expect(tab.heard).to.deep.equal([]);
      const changed = next("balance-change");
      await click(popup.button("Add to agency billing"));
      await changed;
      await until(() => tab.heard.length > 0, "a message");
      await quiet();
      expect(tab.heard).to.deep.equal([{ id: ID, version: store.account(String(ID))!.version }]);
      tab.close();
    });

    it("tells nobody of a change that was refused, or that it has only read", async () => {
      const { tab, openDialog, nextError, change, shows } = await setupTabs({ faults: [withFailure(isChange, 422)] });
      const popup = await openDialog(ACME);
      const failed = nextError();
      await click(popup.button("Add to agency billing"));
      await failed;
      change(ID);
      await shows("Balance from: agency");
      await quiet();
      expect(tab.heard).to.deep.equal([]);
      tab.close();
    });

    it("reads its page where an account has changed that is not on it: it may belong there now, and is counted", async () => {
      const { tab, asked } = await setupTabs({ properties: { pageSize: 5 } });
      tab.tell({ id: 999, version: "r1" });
      tab.tell({ id: ID, version: "later" });
      await until(() => asked().length > 0, "a request");
      await quiet();
      expect(asked()).to.deep.equal(["GET "]);
      tab.close();
    });

    it("asks for nothing that it knows already", async () => {
      const { tab, asked, store } = await setupTabs({ properties: { pageSize: 5 } });
      const { version } = store.account(String(ID))!;
      tab.tell({ id: ID, version });
      tab.tell({ id: String(ID), version: "later" });
      await until(() => asked().length > 0, "a request");
      await quiet();
      expect(asked()).to.deep.equal([`GET /${ID}`]);
      tab.close();
    });

    it("reads an account anew where nobody knows versions", async () => {
      const { tab, asked } = await setupTabs({
        faults: [withBody(isList, (body) => JSON.parse(JSON.stringify(body).replaceAll('"version"', '"v"')))],
      });
      tab.tell({ id: ID, version: undefined });
      await until(() => asked().length > 0, "a request");
      expect(asked()).to.deep.equal([`GET /${ID}`]);
      tab.close();
    });

    it("keeps what it has where that cannot be read, and raises no alarm", async () => {
      const { tab, change, asked, billing, eventsOf, notices } = await setupTabs({
        faults: [withFailure(isRead, 403)],
      });
      change(ID);
      await until(() => asked().length > 0, "a request");
      await quiet();
      expect(billing(ACME)).to.equal("Balance from: customer");
      expect(eventsOf("error")).to.deep.equal([]);
      expect(notices()).to.deep.equal([]);
      tab.close();
    });

    it("reads the page once where many have changed, and none by itself", async () => {
      const { tab, change, shows, asked, rows, store } = await setupTabs();
      const ids = store
        .accounts()
        .map(({ id }) => Number(id))
        .slice(0, 40);
      change(...ids);
      await shows("Balance from: agency");
      expect(asked()).to.deep.equal(["GET "]);
      expect(rows()).to.have.lengthOf(50);
      tab.close();
    });

    it("has one list under way at a time, however long the others go on", async () => {
      const gate = new Gate();
      const delay = switchable(withLateAnswer(isList, gate.wait));
      delay.isOn = false;
      const { tab, change, store, asked } = await setupTabs({ faults: [delay.fault] });
      delay.isOn = true;
      const ids = store.accounts().map(({ id }) => Number(id));
      change(...ids.slice(0, 10));
      const first = await gate.next();
      change(...ids.slice(10, 20));
      await new Promise((resolve) => setTimeout(resolve, 400));
      expect(gate.held).to.have.lengthOf(1);
      expect(first.request.signal.aborted).to.be.false;
      first.release();
      (await gate.next()).release();
      await quiet();
      expect(asked()).to.deep.equal(["GET ", "GET "]);
      tab.close();
    });

    it("finds an account of the whole collection that is on another page", async () => {
      const accounts = [1, 2, 3].map((id) => ({ id, name: `Account ${id}`, balance_from: "customer", version: "r1" }));
      const { tab, asked, element, names, billing } = await setupTabs({
        properties: { pageSize: 1 },
        faults: [
          withAnswer(isList, () => Response.json(accounts)),
          withAnswer(isRead, () => Response.json({ ...accounts[2], balance_from: "agency", version: "r2" })),
        ],
      });
      tab.tell({ id: 3, version: "r2" });
      await until(() => asked().length > 0, "a request");
      await quiet();
      element.page = 3;
      await element.updateComplete;
      expect(names()).to.deep.equal(["Account 3"]);
      await until(() => billing("Account 3") === "Balance from: agency", "what was read");
      tab.close();
    });
  });

  describe("interaction: in step, and in the middle of something", () => {
    it("leaves an open pop-up as it asks; the row behind it may change", async () => {
      const { tab, change, openDialog, asked } = await setupTabs();
      const popup = await openDialog(ACME);
      change(ID);
      await until(() => asked().length > 0, "a request");
      await quiet();
      expect(popup.dialog.open).to.be.true;
      expect(popup.button("Add to agency billing")).to.be.ok;
      tab.close();
    });

    it("does not let what it reads undo a change that is confirmed meanwhile", async () => {
      const gate = new Gate();
      const { tab, openDialog, next, billing, asked } = await setupTabs({
        faults: [withLateAnswer(isRead, gate.wait)],
      });
      tab.tell({ id: ID, version: "another" });
      const held = await gate.next();
      const popup = await openDialog(ACME);
      const changed = next("balance-change");
      await click(popup.button("Add to agency billing"));
      await changed;
      held.release();
      // It is older than what is shown: the account is read once more.
      (await gate.next()).release();
      await quiet();
      expect(billing(ACME)).to.equal("Balance from: agency");
      expect(asked()).to.deep.equal([`GET /${ID}`, `PATCH /${ID}`, `GET /${ID}`]);
      tab.close();
    });

    it("gives up what it reads when it leaves the page, and hears no more", async () => {
      const gate = new Gate();
      const { tab, change, element, asked } = await setupTabs({ faults: [withDelay(isRead, gate.wait)] });
      change(ID);
      const { request } = await gate.next();
      element.remove();
      expect(request.signal.aborted).to.be.true;
      change(ID);
      await new Promise((resolve) => setTimeout(resolve, 400));
      expect(asked()).to.have.lengthOf(1);
      tab.close();
    });

    it("ignores whatever else is said on the channel", async () => {
      const { tab, asked, billing } = await setupTabs({ seed: seedAccounts(3) });
      fc.assert(
        fc.property(fc.oneof(fc.jsonValue(), fc.record({ id: fc.jsonValue(), version: fc.jsonValue() })), (message) => {
          const id = (message as { id?: unknown } | null)?.id;
          if (typeof id !== "string" && typeof id !== "number") tab.tell(message);
        }),
      );
      for (const message of [null, undefined, 7, "", [], { id: null }, { id: { a: 1 } }, new Map()]) tab.tell(message);
      tab.tell({ id: ID, version: "another" });
      await until(() => asked().length > 0, "a request");
      await quiet();
      expect(asked()).to.deep.equal([`GET /${ID}`]);
      expect(billing(ACME)).to.equal("Balance from: customer");
      tab.close();
    });
  });
});
