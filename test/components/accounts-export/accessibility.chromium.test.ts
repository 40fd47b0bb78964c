// What axe finds depends on the document, not on the browser: one browser is enough for its slow runs.
import { seedAccounts, withAnswer, withFailure } from "../../../server/index.js";
import { isList } from "../../helpers/accounts-billing-page.js";
import { setupExport, setupHeldExport } from "../../helpers/accounts-export-page.js";
import { expectAccessible } from "../../helpers/axe.js";
import { endDownloads } from "../../helpers/downloads.js";
import { until } from "../../helpers/until.js";

describe("<ctm-accounts-export>", () => {
  afterEach(endDownloads);

  describe("accessibility", () => {
    it("passes axe while it runs", async () => {
      const { start, gate, element, progress, box } = await setupHeldExport({ seed: seedAccounts(200) });
      // The text beside the button has the background of the page.
      box.style.background = "canvas";
      await start();
      await gate.releaseNext();
      await gate.next();
      await until(() => progress()?.value === 150, "progress");
      await expectAccessible(element);
    });

    it("passes axe when it has failed", async () => {
      const faults = [withFailure((request) => isList(request) && request.url.includes("page=2"), 401)];
      const { start, alert, element } = await setupExport({ seed: seedAccounts(400), faults });
      await start();
      await until(alert, "an error");
      await expectAccessible(element);
    });

    it("passes axe when it is done, with rows that could not be read", async () => {
      const body = { accounts: [{ id: 1 }], total_entries: 2 };
      const { exportAll, element, box } = await setupExport({
        faults: [withAnswer(isList, () => Response.json(body))],
      });
      box.style.background = "canvas";
      await exportAll();
      await expectAccessible(element);
    });
  });
});
