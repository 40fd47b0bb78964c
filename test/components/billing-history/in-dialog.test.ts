import { queryAll } from "../../helpers/roles.js";
import { expect } from "@open-wc/testing";
import { firstOf, isOperation, withFailure } from "../../../server/index.js";
import { quiet } from "../../helpers/deferred.js";
import { click, press } from "../../helpers/keyboard.js";
import { openDialog, findDialog, dialogCloses, dialogShows, dialogText } from "../../helpers/change-dialog-page.js";
import { until } from "../../helpers/until.js";
import { openForm, unpaid, without } from "../../helpers/request-form-page.js";
import { endpoint, setup, type ToggleSetup } from "../../helpers/balance-toggle-page.js";

const isHistory = isOperation(endpoint, "history");

async function setupHistory(options: ToggleSetup = {}) {
  const page = await setup(options);
  const readings = () => page.reads().filter(({ url }) => url.pathname.endsWith("/balance_changes"));
  return { ...page, readings };
}

const summary = () => queryAll("summary", findDialog())[0];
const entries = () => queryAll("li", findDialog()).length;

describe("<ctm-billing-history>", () => {
  describe("interaction: Billing history", () => {
    it("is read when it is opened first, not before, and only once while the pop-up is open", async () => {
      const { readings } = await setupHistory();
      await openDialog();
      expect(summary()!.innerText).to.equal("Billing history");
      await quiet();
      expect(readings()).to.have.lengthOf(0);
      await click(summary()!);
      await until(() => entries() > 0, "entries");
      await click(summary()!);
      await click(summary()!);
      await quiet();
      expect(readings()).to.have.lengthOf(1);
      expect(readings()[0]!.url.pathname).to.equal(`${endpoint}/7/balance_changes`);
    });

    it("opens with the keyboard, and is read anew when the pop-up is opened anew", async () => {
      const { readings } = await setupHistory();
      for (const count of [1, 2]) {
        await openDialog();
        summary()!.focus();
        await press("Enter");
        await until(() => entries() > 0, "entries");
        expect(readings()).to.have.lengthOf(count);
        await press("Escape");
        await dialogCloses();
      }
    });

    it("is there beside the form as well", async () => {
      await setupHistory({ account: unpaid });
      await openForm();
      await click(summary()!);
      await until(() => queryAll(".history", findDialog())[0], "the history");
    });

    it("is not offered to whom may not see it, nor where the page's own backend has none", async () => {
      const { toggle } = await setupHistory({ account: { permissions: { change_balance: true } } });
      await openDialog();
      expect(summary()).to.equal(undefined);
      await press("Escape");
      await dialogCloses();
      const other = await setupHistory();
      toggle.remove();
      other.toggle.api = without(other.toggle.api, "listBalanceChanges");
      await openDialog();
      expect(summary()).to.equal(undefined);
    });

    it("tells of its errors as its own", async () => {
      const faults = [withFailure(firstOf(isHistory), 403)];
      const { fired, eventsOf } = await setupHistory({ faults });
      await openDialog();
      await click(summary()!);
      await fired("ctm-error");
      expect(eventsOf("ctm-error")[0]!.detail).to.include({ operation: "history" });
      await dialogShows("You are not allowed to do this.");
      expect(dialogText()).to.contain("Try again");
    });
  });
});
