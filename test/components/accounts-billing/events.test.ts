import { expect } from "@open-wc/testing";
import { seedAccounts, withFailure } from "../../../server/index.js";
import { isList, setup } from "../../helpers/accounts-billing-page.js";
import { quiet } from "../../helpers/deferred.js";

describe("<ctm-accounts-billing>", () => {
  describe("events: a page that removes the table when it is asked", () => {
    it("is notified of the change", async () => {
      const { element, confirm, next } = await setup();
      element.addEventListener("ctm-request-balance-change", () => element.remove());
      const changed = next("balance-change");
      await confirm("Acme Dental");
      expect((await changed).detail.account.balanceFrom).to.equal("agency");
    });
  });

  describe("events: ctm-accounts-load", () => {
    it("is fired when the rows are rendered, each with its control", async () => {
      const { element, rows, billing, loadAfter } = await setup({ seed: seedAccounts(2) });
      const seen: unknown[] = [];
      element.addEventListener("ctm-accounts-load", () => seen.push([rows().length, billing("Acme Dental")]));
      await loadAfter(() => element.refresh());
      expect(seen).to.deep.equal([[2, "Balance from: customer"]]);
    });

    it("has the accounts, the total and the page", async () => {
      const { eventsOf } = await setup({ properties: { page: 2 } });
      const { detail, bubbles, composed, cancelable } = eventsOf("accounts-load")[0]!;
      expect(Object.keys(detail).sort()).to.deep.equal(["accounts", "page", "total"]);
      expect(detail).to.include({ total: 137, page: 2 });
      expect(detail.accounts).to.have.lengthOf(50);
      expect(detail.accounts[0]).to.include.keys("id", "name", "balanceFrom", "permissions");
      expect([bubbles, composed, cancelable]).to.deep.equal([true, true, false]);
    });

    it("is fired once for the first load and once for each refresh", async () => {
      const { element, eventsOf } = await setup();
      await element.refresh();
      await element.refresh();
      await quiet();
      expect(eventsOf("accounts-load")).to.have.lengthOf(3);
    });

    it("is not fired without an endpoint, nor is any other event", async () => {
      const { element, events } = await setup({ properties: { endpoint: "" }, until: "nothing" });
      await element.refresh();
      await quiet();
      expect(events).to.be.empty;
    });
  });

  describe("events: changes", () => {
    it("are fired by the table, the request before the change", async () => {
      const { box, element, change } = await setup();
      const fired: unknown[] = [];
      for (const name of ["ctm-request-balance-change", "ctm-balance-change"]) {
        box.addEventListener(name, ({ target }) => fired.push([name, target === element]));
      }
      const detail = await change("Acme Dental");
      expect(fired).to.deep.equal([
        ["ctm-request-balance-change", true],
        ["ctm-balance-change", true],
      ]);
      expect(detail).to.include({ from: "customer", to: "agency" });
      expect(detail.account).to.include({ id: 248_013, balanceFrom: "agency" });
    });

    it("send nothing if the page prevents the request", async () => {
      const { element, confirm, fetch, billing, states } = await setup();
      element.addEventListener("ctm-request-balance-change", (event) => event.preventDefault());
      const { dialog } = await confirm("Acme Dental");
      await quiet();
      expect(fetch.requestsOf("PATCH")).to.be.empty;
      expect(billing("Acme Dental")).to.equal("Balance from: customer");
      expect(states()).to.be.empty;
      expect(dialog.open).to.be.false;
    });
  });

  describe("events: ctm-error", () => {
    it("is fired once for an error on screen, with the operation that failed", async () => {
      const { eventsOf, notices } = await setup({
        faults: [withFailure(isList, 422, "No such filter.")],
        until: "error",
      });
      await quiet();
      expect(eventsOf("error")).to.have.lengthOf(1);
      const { detail, bubbles, composed } = eventsOf("error")[0]!;
      expect([detail.operation, detail.error.kind, detail.error.status]).to.deep.equal(["list", "validation", 422]);
      expect([bubbles, composed]).to.deep.equal([true, true]);
      expect(notices()[0]).to.contain("No such filter.");
    });

    it("does not contain the headers", async () => {
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
