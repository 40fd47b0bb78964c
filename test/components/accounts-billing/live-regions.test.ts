import { expect } from "@open-wc/testing";
import { seedAccounts, withBody, withDelay, withFailure } from "../../../server/index.js";
import { NEWS_DELAY, OUTCOME_DELAY } from "../../../src/components/shared/announcer.js";
import { isList, setup } from "../../helpers/accounts-billing-page.js";
import { Gate, switchable } from "../../helpers/gate.js";
import { recordAtClose } from "../../helpers/change-dialog-page.js";
import { setupBulk } from "../../helpers/bulk-dialog-page.js";
import { click, press } from "../../helpers/keyboard.js";
import { allByRole, getByRole, textOf } from "../../helpers/roles.js";
import { useTestClock } from "../../helpers/test-clock.js";
import { until } from "../../helpers/until.js";

describe("<ctm-accounts-billing>", () => {
  describe("accessibility: what is announced", () => {
    it("has one status and one alert, whatever has gone wrong at the same time", async () => {
      const failing = switchable(withFailure(isList, 403), { isOn: false });
      const { element, root, button } = await setup({ seed: seedAccounts(400), faults: [failing.fault] });
      await click(getByRole("checkbox", "Select all on this page", root));
      failing.isOn = true;
      await click(button("Select all 400 accounts"));
      await click(button("Export CSV"));
      await element.refresh();
      await until(() => allByRole("button", "Try again", root).length === 3, "three errors");
      expect(root.querySelectorAll("[role=alert]")).to.have.lengthOf(1);
      expect(root.querySelectorAll("[role=status]")).to.have.lengthOf(1);
      const parts = [...root.querySelectorAll("ctm-accounts-export")];
      const regions = parts.flatMap(({ shadowRoot }) => [
        ...shadowRoot!.querySelectorAll("[role=alert], [role=status]"),
      ]);
      expect(regions).to.deep.equal([]);
    });

    it("has no live region in its rows, which a screen reader would read in each", async () => {
      const { rows } = await setup();
      const regions = rows().flatMap((row) => [...row.querySelectorAll("[role=alert], [role=status], [aria-live]")]);
      expect(rows()).to.have.lengthOf(50);
      expect(regions).to.deep.equal([]);
    });

    it("says what was changed in a later task than the pop-up closes in", async () => {
      const { openDialog, status } = await setup();
      const { button } = await openDialog("Acme Dental");
      const atClose = recordAtClose(status);
      await click(button("Add to agency billing"));
      await until(() => status().startsWith("Acme Dental moved to agency billing."), "the announcement");
      expect(atClose).to.have.lengthOf(2);
      for (const text of atClose) expect(text).not.to.include("moved");
    });

    it("says what was found in a later task than it is shown in", async () => {
      const { root, typeSearch, loadAfter, range, status, announces } = await setup();
      const statuses: string[] = [];
      const record = () => range() === "1 account" && statuses.push(status());
      new MutationObserver(record).observe(root.querySelector(".pager")!, {
        characterData: true,
        childList: true,
        subtree: true,
      });
      await typeSearch("acme");
      await loadAfter(() => press("Enter"));
      expect(statuses[0]).not.to.include("1 account");
      await announces("Showing 1 of 1 account.");
    });

    it("does not say later what was done before an outcome was announced in its place", async () => {
      const clock = useTestClock();
      try {
        const { select, press, change, header, status } = await setupBulk();
        await select("Acme Dental");
        await press("Clear");
        await change("Acme Dental");
        clock.pass(OUTCOME_DELAY - 1);
        expect(status(), "while the focus is still being read out").not.to.include("moved");
        clock.pass(1);
        expect(status()).to.equal("Acme Dental moved to agency billing. Press F6 to go to Undo.");
        await click(header("Status"));
        clock.pass(NEWS_DELAY);
        expect(status()).to.equal("Sorted by Status, ascending. Showing 1–12 of 12 accounts.");
      } finally {
        clock.restore();
      }
    });

    it("says an export that fails in the same words once more", async () => {
      const failing = switchable(withFailure(isList, 403), { isOn: false });
      const { root, button, recordAnnouncements, status } = await setup({ faults: [failing.fault] });
      failing.isOn = true;
      await click(button("Export CSV"));
      await until(() => status().startsWith("You don’t have permission"), "the first announcement");
      const announcements = recordAnnouncements();
      await click(getByRole("button", "Try again", root));
      await until(() => announcements.length === 2, "the second announcement");
      expect(announcements[0]).to.equal("");
      expect(announcements[1]).to.include("You don’t have permission to see this.");
    });

    it("says with the rows that some could not be shown", async () => {
      const { announces } = await setup({
        seed: seedAccounts(12),
        faults: [withBody(isList, (body) => ({ ...(body as object), accounts: [...accountsOf(body).slice(1), 7] }))],
      });
      await announces("Showing 1–12 of 12 accounts. 1 account couldn’t be shown. The rest of the list is complete.");
    });

    it("says an error again when it comes again, and that it is loading in between", async () => {
      const gate = new Gate();
      const delay = switchable(withDelay(isList, gate.wait), { isOn: false });
      const { element, root, recordAnnouncements } = await setup({
        faults: [delay.fault, withFailure(isList, 403)],
        until: "error",
      });
      const alert = getByRole("alert", undefined, root);
      const first = alert.querySelector("p");
      const announcements = recordAnnouncements();
      delay.isOn = true;
      const refreshed = element.refresh();
      const held = await gate.next();
      await until(() => announcements.length === 1, "the first announcement");
      held.release();
      await refreshed;
      await until(() => announcements.length === 2, "the second announcement");
      expect(announcements).to.deep.equal(["Loading…", ""]);
      expect(alert.querySelector("p") === first).to.equal(false);
      expect(textOf(alert)).to.include("You don’t have permission to see this.");
    });
  });
});

function accountsOf(body: unknown): readonly unknown[] {
  return (body as { readonly accounts: readonly unknown[] }).accounts;
}
