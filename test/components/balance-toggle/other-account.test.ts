import { expect } from "@open-wc/testing";
import { withDelay } from "../../../server/index.js";
import {
  acme,
  endpoint,
  faceOf,
  labelOf,
  offersUndo,
  setup,
  setupBackend,
  setupChanged,
  setupRead,
  shows,
  type ToggleSetup,
} from "../../helpers/balance-toggle-page.js";
import { dialogOpens, dialogText, findDialog, openDialog } from "../../helpers/change-dialog-page.js";
import { createDeferred, quiet } from "../../helpers/deferred.js";
import { Gate } from "../../helpers/gate.js";
import { click } from "../../helpers/keyboard.js";
import { expectElement, findByRole, getByRole, nameOf } from "../../helpers/roles.js";
import { until } from "../../helpers/until.js";

const baker = { ...acme, id: 8, name: "Baker Law", balance_from: "agency" };

/** A toggle that has read its account; another account exists. */
async function setupTwoAccounts() {
  const screen = await setupRead();
  screen.store.saveAccount(baker);
  return screen;
}

/** A toggle that is then given another endpoint. */
async function setupTwoEndpoints(account: ToggleSetup["account"]) {
  const { toggle } = await setupRead();
  const { fetch } = setupBackend({ account: account! });
  return { toggle, switchEndpoint: () => Object.assign(toggle, { endpoint: `${endpoint}?tenant=2`, fetch }) };
}

describe("<ctm-balance-toggle>", () => {
  describe("rendering: another account-id", () => {
    it("reads the new account, and drops a late answer about the first one", async () => {
      const first = createDeferred();
      const held = withDelay(
        (request) => request.url.endsWith("/7"),
        () => first.promise,
      );
      const { toggle, store, eventsOf } = await setup({ alone: true, faults: [held] });
      store.saveAccount(baker);
      toggle.accountId = 8;
      await shows(toggle, "Balance from: agency");
      first.resolve();
      await quiet();
      expect(nameOf(getByRole("button"))).to.contain("Baker Law");
      const read = eventsOf("ctm-account-read").map(({ detail }) => (detail as { account: { id: number } }).account.id);
      expect(read).to.deep.equal([8]);
    });

    it("never shows the first account under the new id", async () => {
      const { toggle } = await setupTwoAccounts();
      toggle.accountId = 8;
      await toggle.updateComplete;
      expectElement(findByRole("button"), undefined);
      await shows(toggle, "Balance from: agency");
    });

    it("keeps the account when the number 7 replaces the string “7”", async () => {
      const { toggle } = await setupRead();
      toggle.accountId = 7;
      await toggle.updateComplete;
      expect(labelOf(toggle)).to.equal("Balance from: customer");
    });

    it("reads the new account, and opens its pop-up after show(), when the first one did not exist", async () => {
      const { toggle, store, fired } = await setup({ alone: true, properties: { accountId: "none" } });
      toggle.setAttribute("account-id", "none");
      store.saveAccount(baker);
      await fired("ctm-error");
      toggle.accountId = 8;
      toggle.show();
      await dialogOpens();
      expect(dialogText()).to.contain("Baker Law");
    });
  });

  describe("rendering: another endpoint", () => {
    it("shows nothing of the first endpoint while the account is read", async () => {
      const { toggle, switchEndpoint } = await setupTwoEndpoints({ balance_from: "agency" });
      switchEndpoint();
      await toggle.updateComplete;
      expectElement(findByRole("button"), undefined);
      await shows(toggle, "Balance from: agency");
    });

    it("does not say what was changed at the first endpoint, and offers no Undo of it", async () => {
      const { toggle } = await setupChanged();
      expect(offersUndo()).to.equal(true);
      const { fetch, patches } = setupBackend({ account: { balance_from: "agency" } });
      Object.assign(toggle, { endpoint: `${endpoint}?tenant=2`, fetch });
      await until(() => faceOf(toggle) === "Balance from: agency", "the account alone");
      expect(offersUndo()).to.equal(false);
      expect(patches()).to.deep.equal([]);
    });

    it("offers no Undo of a change that ends after the switch, and names its account", async () => {
      const gate = new Gate();
      const { toggle } = await setup({ faults: [withDelay((request) => request.method === "PATCH", gate.wait)] });
      await openDialog();
      await click(getByRole("button", /^Add to agency billing/, getByRole("dialog")));
      const held = await gate.next();
      const { fetch } = setupBackend({ account: { balance_from: "agency" } });
      Object.assign(toggle, { endpoint: `${endpoint}?tenant=2`, fetch, account: undefined, accountId: 7 });
      held.release();
      await until(() => !findDialog(), "the pop-up to close");
      await until(() => faceOf(toggle).includes("Acme Dental moved to agency billing."), "the outcome");
      expect(offersUndo()).to.equal(false);
    });

    it("opens the pop-up only with the account of the new endpoint", async () => {
      const { toggle, switchEndpoint } = await setupTwoEndpoints({ name: "Someone Else’s" });
      switchEndpoint();
      toggle.show();
      await dialogOpens();
      expect(dialogText()).to.contain("Someone Else’s");
    });
  });

  const changes = { "account-id": { accountId: 8 }, endpoint: { endpoint: `${endpoint}?tenant=2` } };
  for (const [attribute, properties] of Object.entries(changes)) {
    it(`closes the pop-up of the first account without sending anything when ${attribute} changes`, async () => {
      const { toggle, patches } = await setupRead();
      toggle.show();
      await dialogOpens();
      Object.assign(toggle, properties);
      await toggle.updateComplete;
      expectElement(findDialog(), undefined);
      expect(patches()).to.deep.equal([]);
    });
  }
});
