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
  shows,
  type ToggleSetup,
} from "../../helpers/balance-toggle-page.js";

/** A control, and another tab of the same site. */
async function setupTabs(options: ToggleSetup = {}) {
  const tab = openTab();
  const screen = await setup(options);
  if (options.alone) await shows(screen.toggle, "Balance from: customer");
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
  describe("interaction: staying in step", () => {
    for (const [what, alone] of [
      ["that it has read", true],
      ["that it was handed", false],
    ] as const) {
      it(`reads the account ${what} when it was changed in another tab, and says so to the page`, async () => {
        const { tab, toggle, change, eventsOf, fetch } = await setupTabs({ alone });
        const { length } = eventsOf("ctm-account-read");
        const asked = fetch.requests.length;
        change();
        await shows(toggle, "Balance from: agency");
        expect(fetch.requests).to.have.lengthOf(asked + 1);
        expect(eventsOf("ctm-account-read")).to.have.lengthOf(length + 1);
        expect(eventsOf("ctm-balance-change")).to.deep.equal([]);
        if (!alone) expect(toggle.account?.version).to.equal("r2");
        tab.close();
      });
    }

    it("tells the other tab of its own change, once", async () => {
      const { tab, fired, store } = await setupTabs();
      await openDialog();
      await confirm();
      await fired("ctm-balance-change");
      await until(() => tab.received.length > 0, "a message");
      await quiet();
      expect(tab.received).to.deep.equal([{ id: 7, version: store.account("7")!.version }]);
      tab.close();
    });

    it("does not mind other accounts", async () => {
      const { tab, fetch } = await setupTabs();
      for (let id = 100; id < 140; id++) tab.post({ id, version: "r2" });
      await new Promise((resolve) => setTimeout(resolve, 400));
      expect(fetch.requests).to.deep.equal([]);
      tab.close();
    });

    it("keeps what its pop-up asks, and sends the version that was asked about", async () => {
      const { tab, change, toggle, patches } = await setupTabs();
      await openDialog();
      const asked = dialogText();
      change();
      await shows(toggle, "Balance from: agency");
      expect(dialogText()).to.equal(asked);
      await confirm();
      await until(() => patches().length > 0, "a change");
      expect(patches()[0]!.headers.get("If-Match")).to.equal('"r1"');
      expect(findDialog()).to.be.ok;
      tab.close();
    });

    it("does not show another account's state where the page turns it to another one meanwhile", async () => {
      const gate = new Gate();
      const { tab, change, toggle } = await setupTabs({ faults: [withDelay(isReadOfOne, gate.wait)] });
      change();
      const held = await gate.next();
      toggle.account = { ...toggle.account!, id: 8, name: "Another" };
      held.release();
      await quiet();
      expect(labelOf(toggle)).to.equal("Balance from: customer");
      tab.close();
    });

    it("shares one channel with all others of the page, and closes it with the last", async () => {
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
        // What the query says is nobody else's to know.
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

    it("opens none for an endpoint without an origin, and is a control all the same", async () => {
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
      tab.close();
    });
  });

  describe("interaction: in step with a table of the same page", () => {
    it("shows what was changed in the table, and the table what was changed here", async () => {
      const table = await setupTable();
      const toggle = document.createElement("ctm-balance-toggle");
      Object.assign(toggle, { endpoint, fetch: table.fetch, accountId: 248_013 });
      await fixture(html`<div>${toggle}</div>`);
      await shows(toggle, "Balance from: customer");
      await changeBy(toggle);
      await until(() => table.billing("Acme Dental") === "Balance from: agency", "the table to follow");
      await changeBy(table.toggle("Acme Dental"));
      await shows(toggle, "Balance from: customer");
    });

    it("does so where the browser has no channels", async () => {
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
  await until(() => !toggle.open, "the pop-up to close");
}
