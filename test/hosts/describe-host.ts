import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it, mock } from "node:test";
import { setImmediate } from "node:timers/promises";
import { next, showTable, showToggle } from "./host-page.js";

const ACME = 248_013;

/**
 * Tests of a page in a simulated browser: what a host's own tests would do with the elements.
 * @param prepare what such a host does first
 */
export function describeHost(environment: string, prepare?: () => void): void {
  describe(`a page in ${environment}`, () => {
    const reported: unknown[] = [];
    const report = (...args: unknown[]) => void reported.push(...args);

    beforeEach(() => {
      prepare?.();
      process.on("unhandledRejection", report);
      for (const level of ["error", "warn"] as const) mock.method(console, level, report);
    });

    afterEach(async () => {
      document.body.replaceChildren();
      // Node reports a rejection that nothing handles when the promises have had their turn.
      await setImmediate();
      process.off("unhandledRejection", report);
      mock.restoreAll();
      // What a listener throws, both environments write into the console.
      assert.deepEqual(reported.splice(0), []);
    });

    describe("<ctm-accounts-billing>", () => {
      it("shows the accounts and who pays for each", async () => {
        const { rows, billing } = await showTable();
        assert.equal(rows().length, 50);
        assert.equal(billing("Acme Dental"), "Balance from: customer");
        assert.equal(billing("Abbot Lane Veterinary"), "Balance from: agency");
      });

      it("changes who pays through the pop-up", async () => {
        const { table, fetch, open, billing, balanceFrom } = await showTable();
        const popup = await open("Acme Dental");
        assert.equal(popup.title(), "Add To Agency Billing");
        const changed = next(table, "ctm-balance-change");
        const closed = next(table, "ctm-popup-close");
        popup.button("Add to agency billing").click();
        const { detail } = await changed;
        await closed;
        assert.deepEqual([detail.account.name, detail.from, detail.to], ["Acme Dental", "customer", "agency"]);
        assert.equal(fetch.requestsOf("PATCH").length, 1);
        assert.match(fetch.requestsOf("PATCH")[0]?.key ?? "", /^[\da-f-]{36}$/);
        assert.equal(balanceFrom(ACME), "agency");
        assert.equal(billing("Acme Dental"), "Balance from: agency");
        assert.equal(popup.dialog.open, false);
      });

      it("closes the pop-up by Cancel, without a change", async () => {
        const { table, fetch, open } = await showTable();
        const popup = await open("Acme Dental");
        popup.press("Tab");
        const closed = next(table, "ctm-popup-close");
        popup.button("Cancel").click();
        await closed;
        assert.equal(fetch.requestsOf("PATCH").length, 0);
      });

      it("undoes a change", async () => {
        const { table, open, button, billing, balanceFrom } = await showTable();
        const [changed, closed] = [next(table, "ctm-balance-change"), next(table, "ctm-popup-close")];
        (await open("Acme Dental")).button("Add to agency billing").click();
        await Promise.all([changed, closed]);
        const undone = next(table, "ctm-balance-change");
        button("Undo").click();
        await undone;
        await table.updateComplete;
        assert.equal(balanceFrom(ACME), "customer");
        assert.equal(billing("Acme Dental"), "Balance from: customer");
      });

      it("reads again while the focus is in another element's shadow tree", async () => {
        const { table, rows } = await showTable();
        const other = document.body.appendChild(document.createElement("div"));
        const field = other.attachShadow({ mode: "open" }).appendChild(document.createElement("input"));
        field.focus();
        await table.refresh();
        field.remove();
        await table.refresh();
        assert.equal(rows().length, 50);
      });

      it("turns pages", async () => {
        const { table, rows, button } = await showTable();
        const loaded = next(table, "ctm-accounts-load");
        button("Next").click();
        assert.equal((await loaded).detail.page, 2);
        assert.equal(rows().length, 50);
      });

      it("searches", async () => {
        const { table, rows, search } = await showTable();
        const loaded = next(table, "ctm-accounts-load");
        search.value = "acme";
        search.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
        search.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, composed: true }));
        await loaded;
        assert.equal(rows().length, 1);
      });
    });

    describe("<ctm-balance-toggle>", () => {
      it("shows who pays", async () => {
        const { label } = await showToggle(ACME);
        assert.equal(label(), "Balance from: customer");
      });

      it("changes who pays through the pop-up", async () => {
        const { toggle, fetch, open, label, balanceFrom } = await showToggle(ACME);
        const popup = await open();
        const changed = next(toggle, "ctm-balance-change");
        const closed = next(toggle, "ctm-popup-close");
        popup.button("Add to agency billing").click();
        await Promise.all([changed, closed]);
        assert.equal(fetch.requestsOf("PATCH").length, 1);
        assert.equal(balanceFrom(), "agency");
        assert.equal(label(), "Balance from: agency");
      });
    });
  });
}
