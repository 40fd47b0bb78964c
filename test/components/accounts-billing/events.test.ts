import { expect } from "@open-wc/testing";
import { seedAccounts, withFailure } from "../../../server/index.js";
import { quiet } from "../../helpers/deferred.js";
import { click } from "../../helpers/keyboard.js";
import { isList, setup } from "../../helpers/accounts-billing-page.js";

describe("<ctm-accounts-billing>", () => {
  describe("events", () => {
    it("says `ctm-accounts-load` when the rows are on screen, each with its control", async () => {
      const { element, rows, billing } = await setup({ seed: seedAccounts(2) });
      const seen: unknown[] = [];
      element.addEventListener("ctm-accounts-load", () => seen.push([rows().length, billing("Acme Dental")]));
      element.pageSize = 2;
      await element.updateComplete;
      await element.refresh();
      expect(seen).to.deep.include([2, "Balance from: customer"]);
    });

    it("gives that event the rows in the domain's words, the total and the page", async () => {
      const { eventsOf } = await setup({ properties: { page: 2 } });
      const { detail, bubbles, composed, cancelable } = eventsOf("accounts-load")[0]!;
      expect(Object.keys(detail).sort()).to.deep.equal(["accounts", "page", "total"]);
      expect(detail).to.include({ total: 137, page: 2 });
      expect(detail.accounts).to.have.lengthOf(50);
      expect(detail.accounts[0]).to.include.keys("id", "name", "balanceFrom", "permissions");
      expect([bubbles, composed, cancelable]).to.deep.equal([true, true, false]);
    });

    it("says it once for each reading, and once more for each refresh", async () => {
      const { element, eventsOf } = await setup();
      await element.refresh();
      await element.refresh();
      await quiet();
      expect(eventsOf("accounts-load")).to.have.lengthOf(3);
    });

    it("says nothing where there is nothing to load", async () => {
      const { element, events } = await setup({ properties: { endpoint: "" }, until: "nothing" });
      await element.refresh();
      await quiet();
      expect(events).to.be.empty;
    });

    it("lets the events of a row's control out of the table, in order", async () => {
      const { box, openDialog, next } = await setup();
      const heard: [string, boolean][] = [];
      for (const name of ["ctm-request-balance-change", "ctm-balance-change"]) {
        box.addEventListener(name, (event) => heard.push([name, event.target === box.firstElementChild]));
      }
      const popup = await openDialog("Acme Dental");
      const changed = next("balance-change");
      await click(popup.button("Add to agency billing"));
      const { detail } = await changed;
      expect(heard).to.deep.equal([
        ["ctm-request-balance-change", true],
        ["ctm-balance-change", true],
      ]);
      expect(detail).to.include({ from: "customer", to: "agency" });
      expect(detail.account).to.include({ id: 248_013, balanceFrom: "agency" });
    });

    it("sends nothing where the page prevents a change", async () => {
      const { element, openDialog, fetch, billing, states, popup } = await setup();
      element.addEventListener("ctm-request-balance-change", (event) => event.preventDefault());
      const { button } = await openDialog("Acme Dental");
      await click(button("Add to agency billing"));
      await quiet();
      expect(fetch.requestsOf("PATCH")).to.be.empty;
      expect(billing("Acme Dental")).to.equal("Balance from: customer");
      expect(states()).to.be.empty;
      expect(popup().dialog.open).to.be.false;
    });

    it("says `ctm-error` once for what is shown, with what was being done", async () => {
      const { eventsOf, element } = await setup({
        faults: [withFailure(isList, 422, "No such filter.")],
        until: "error",
      });
      await quiet();
      expect(eventsOf("error")).to.have.lengthOf(1);
      const { detail, bubbles, composed } = eventsOf("error")[0]!;
      expect([detail.operation, detail.error.kind, detail.error.status]).to.deep.equal(["list", "validation", 422]);
      expect([bubbles, composed]).to.deep.equal([true, true]);
      expect(element.shadowRoot!.textContent).to.contain("No such filter.");
    });

    it("keeps a token out of the error", async () => {
      const { eventsOf } = await setup({
        faults: [withFailure(isList, 403)],
        properties: { headers: { Authorization: "Bearer secret" } },
        until: "error",
      });
      const { error } = eventsOf("error")[0]!.detail;
      expect(JSON.stringify([error.message, error.stack, Object.values(error)])).not.to.contain("secret");
    });
  });
});
