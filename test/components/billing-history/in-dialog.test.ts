import { expect } from "@open-wc/testing";
import { firstOf, withFailure } from "../../../server/index.js";
import { quiet } from "../../helpers/deferred.js";
import { press } from "../../helpers/keyboard.js";
import {
  countEntries,
  findSummary,
  historyIsShown,
  isHistory,
  toggleHistory,
} from "../../helpers/billing-history-page.js";
import { openDialog, dialogCloses, dialogShows, dialogText } from "../../helpers/change-dialog-page.js";
import { until } from "../../helpers/until.js";
import { openForm, unpaid, without } from "../../helpers/request-form-page.js";
import { endpoint, setup, type ToggleSetup } from "../../helpers/balance-toggle-page.js";

async function setupHistory(options: ToggleSetup = {}) {
  const page = await setup(options);
  const requests = () => page.reads().filter(({ url }) => url.pathname.endsWith("/balance_changes"));
  return { ...page, requests };
}

describe("<ctm-billing-history>", () => {
  describe("interaction: in the dialog", () => {
    it("is requested when it is first unfolded, and only once while the dialog is open", async () => {
      const { requests } = await setupHistory();
      await openDialog();
      expect(findSummary()!.innerText).to.equal("Billing history");
      await quiet();
      expect(requests()).to.have.lengthOf(0);
      await toggleHistory();
      await until(() => countEntries() > 0, "entries");
      await toggleHistory();
      await toggleHistory();
      await quiet();
      expect(requests()).to.have.lengthOf(1);
      expect(requests()[0]!.url.pathname).to.equal(`${endpoint}/7/balance_changes`);
    });

    it("unfolds by keyboard, and is requested again when the dialog is opened again", async () => {
      const { requests } = await setupHistory();
      for (const count of [1, 2]) {
        await openDialog();
        findSummary()!.focus();
        await press("Enter");
        await until(() => countEntries() > 0, "entries");
        expect(requests()).to.have.lengthOf(count);
        await press("Escape");
        await dialogCloses();
      }
    });

    it("is shown beside the form as well", async () => {
      await setupHistory({ account: unpaid });
      await openForm();
      await toggleHistory();
      await historyIsShown();
    });

    it("is not shown without the permission, nor where the API of the page has no history", async () => {
      const { toggle } = await setupHistory({ account: { permissions: { change_balance: true } } });
      await openDialog();
      expect(findSummary()).to.equal(undefined);
      await press("Escape");
      await dialogCloses();
      const other = await setupHistory();
      toggle.remove();
      other.toggle.api = without(other.toggle.api, "listBalanceChanges");
      await openDialog();
      expect(findSummary()).to.equal(undefined);
    });

    it("fires ctm-error with its own operation, and shows the error", async () => {
      const faults = [withFailure(firstOf(isHistory), 403)];
      const { fired, eventsOf } = await setupHistory({ faults });
      await openDialog();
      await toggleHistory();
      await fired("ctm-error");
      expect(eventsOf("ctm-error")[0]!.detail).to.include({ operation: "history" });
      await dialogShows("You don’t have permission to see this. Ask your administrator.");
      expect(dialogText()).to.contain("Try again");
    });
  });
});
