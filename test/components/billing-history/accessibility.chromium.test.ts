// axe takes long and finds the same in every browser.
import { until } from "../../helpers/until.js";
import { withDelay, withFailure } from "../../../server/index.js";
import { expectAccessible } from "../../helpers/axe.js";
import { isHistory, setup, setupRead } from "../../helpers/billing-history-page.js";
import { Gate, switchable } from "../../helpers/gate.js";

describe("<ctm-billing-history>", () => {
  describe("accessibility", () => {
    it("passes axe while it loads and with entries", async () => {
      const gate = new Gate();
      const { history, showsEntries } = await setup({ faults: [withDelay(isHistory, gate.wait)] });
      await expectAccessible(history);
      (await gate.next()).release();
      await showsEntries(25);
      await expectAccessible(history);
    });

    it("passes axe with an error under the entries", async () => {
      const failing = switchable(withFailure(isHistory, 401));
      failing.isOn = false;
      const { history, showMore, showsError } = await setupRead({ faults: [failing.fault] });
      failing.isOn = true;
      await showMore();
      await showsError();
      await expectAccessible(history);
    });

    it("passes axe without entries", async () => {
      const { history, text } = await setup({
        api: { listBalanceChanges: () => Promise.resolve({ changes: [], hasNext: false }) },
      });
      await until(() => text() === "No billing changes yet.", "the empty history");
      await expectAccessible(history);
    });
  });
});
