import { expect, fixture, html } from "@open-wc/testing";
import { withDelay } from "../../../server/index.js";
import type { CtmBalanceToggle } from "../../../src/index.js";
import { quiet } from "../../helpers/deferred.js";
import { openTab } from "../../helpers/other-tab.js";
import { confirm, openDialog, findDialog, dialogOpens, dialogText } from "../../helpers/change-dialog-page.js";
import { until } from "../../helpers/until.js";
import { setup as setupTable } from "../../helpers/accounts-billing-page.js";
import { Gate } from "../../helpers/gate.js";
import {
  endpoint,
  isReadOfOne,
  labelOf,
  setup,
  setupBackend,
  setupRead,
  shows,
  type ToggleSetup,
} from "../../helpers/balance-toggle-page.js";

/** A toggle, and another tab of the same site that can change its account. */
async function setupTabs(options: ToggleSetup = {}) {
  const tab = openTab();
  const screen = await (options.alone ? setupRead : setup)(options);
  return {
    ...screen,
    tab,
    change: () => {
      screen.changeElsewhere({ balance_from: "agency" }, "r2");
      tab.post({ id: 7, version: "r2" });
    },
  };
}

describe("<ctm-change-dialog>", () => {
  describe("interaction: changes in another tab", () => {
    for (const [what, alone] of [
      ["read by the toggle", true],
      ["set by the page", false],
    ] as const) {
      it(`reads an account ${what} again, once, and fires ctm-account-read`, async () => {
        const { toggle, change, eventsOf, fetch } = await setupTabs({ alone });
        const { length } = eventsOf("ctm-account-read");
        const requests = fetch.requests.length;
        change();
        await shows(toggle, "Balance from: agency");
        expect(fetch.requests).to.have.lengthOf(requests + 1);
        expect(eventsOf("ctm-account-read")).to.have.lengthOf(length + 1);
        expect(eventsOf("ctm-balance-change")).to.deep.equal([]);
        if (!alone) expect(toggle.account?.version).to.equal("r2");
      });
    }

    it("sends the id and version of its own change to the other tab, once", async () => {
      const { tab, fired, store } = await setupTabs();
      await openDialog();
      await confirm();
      await fired("ctm-balance-change");
      await until(() => tab.received.length > 0, "a message");
      await quiet();
      expect(tab.received).to.deep.equal([{ id: 7, version: store.account("7")!.version }]);
    });

    it("reads no other account that was changed in the other tab", async () => {
      const { tab, toggle, change, fetch } = await setupTabs();
      for (let id = 100; id < 140; id++) tab.post({ id, version: "r2" });
      change();
      await shows(toggle, "Balance from: agency");
      expect(fetch.requests.map(({ url }) => url.pathname)).to.deep.equal([`${endpoint}/7`]);
    });

    it("keeps the text of its open dialog, and sends the version that the dialog was opened with", async () => {
      const { change, toggle, patches } = await setupTabs();
      await openDialog();
      const text = dialogText();
      change();
      await shows(toggle, "Balance from: agency");
      expect(dialogText()).to.equal(text);
      await confirm();
      await until(() => patches().length > 0, "a change");
      expect(patches()[0]!.headers.get("If-Match")).to.equal('"r1"');
      expect(findDialog()).to.be.ok;
    });

    it("does not show what it has read when the page sets another account meanwhile", async () => {
      const gate = new Gate();
      const { change, toggle } = await setupTabs({ faults: [withDelay(isReadOfOne, gate.wait)] });
      change();
      const held = await gate.next();
      toggle.account = { ...toggle.account!, id: 8, name: "Another" };
      held.release();
      await quiet();
      expect(labelOf(toggle)).to.equal("Balance from: customer");
    });

    it("shares one channel with all toggles of the page, and closes it with the last", async () => {
      const { BroadcastChannel } = globalThis;
      const open = new Set<string>();
      let opened = 0;
      globalThis.BroadcastChannel = class extends BroadcastChannel {
        readonly #name: string;
        constructor(name: string) {
          super(name);
          open.add((this.#name = name));
          opened++;
        }
        override close(): void {
          open.delete(this.#name);
          super.close();
        }
      };
      const { fetch, known } = setupBackend();
      const { account } = await known();
      const toggles = Array.from({ length: 150 }, () => {
        const toggle = document.createElement("ctm-balance-toggle");
        // The query may hold secrets: it is no part of the channel's name.
        return Object.assign(toggle, { endpoint: `${endpoint}?token=s3cret`, fetch, account });
      });
      const box = await fixture(html`<div>${toggles}</div>`);
      await toggles.at(-1)!.updateComplete;
      globalThis.BroadcastChannel = BroadcastChannel;
      expect(opened).to.equal(1);
      expect([...open]).to.deep.equal([`ctm-accounts-billing ${location.origin}${endpoint}`]);
      box.remove();
      expect([...open]).to.deep.equal([]);
    });

    it("sends nothing to other tabs for an endpoint without an origin, and still changes the account", async () => {
      const { toggle, fired, tab } = await setupTabs({ properties: { endpoint: "data:," } });
      const { api } = toggle;
      toggle.api = {
        ...api!,
        changeBalance: async () => Promise.resolve({ ...toggle.account!, balanceFrom: "agency" }),
      };
      await openDialog();
      await confirm();
      await fired("ctm-balance-change");
      await quiet();
      expect(tab.received).to.deep.equal([]);
    });
  });

  describe("interaction: changes elsewhere in the page", () => {
    it("shows a change made in the table, and the table one made in the toggle", async () => {
      const table = await setupTable();
      const toggle = document.createElement("ctm-balance-toggle");
      Object.assign(toggle, { endpoint, fetch: table.fetch, accountId: 248_013 });
      await fixture(html`<div>${toggle}</div>`);
      await shows(toggle, "Balance from: customer");
      await changeBy(toggle);
      await until(() => table.billing("Acme Dental") === "Balance from: agency", "the table to follow");
      table.control("Acme Dental").click();
      await dialogOpens();
      await confirm();
      await shows(toggle, "Balance from: customer");
    });

    it("shows a change made in another toggle when the browser has no BroadcastChannel", async () => {
      const { BroadcastChannel } = globalThis;
      Reflect.deleteProperty(globalThis, "BroadcastChannel");
      const { toggle, fetch } = await setup();
      const other = document.createElement("ctm-balance-toggle");
      Object.assign(other, { endpoint, fetch, accountId: 7 });
      await fixture(html`<div>${other}</div>`);
      globalThis.BroadcastChannel = BroadcastChannel;
      await shows(other, "Balance from: customer");
      await changeBy(toggle);
      await shows(other, "Balance from: agency");
    });
  });
});

async function changeBy(toggle: CtmBalanceToggle): Promise<void> {
  toggle.show();
  await dialogOpens();
  await confirm();
  await until(() => !toggle.open, "the dialog to close");
}
