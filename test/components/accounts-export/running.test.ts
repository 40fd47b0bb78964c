import { expect } from "@open-wc/testing";
import { seedAccounts, withBody } from "../../../server/index.js";
import { isList } from "../../helpers/accounts-billing-page.js";
import { endDownloads } from "../../helpers/downloads.js";
import { quiet } from "../../helpers/deferred.js";
import { click, press } from "../../helpers/keyboard.js";
import { until } from "../../helpers/until.js";
import { expectElement, focused, getByRole } from "../../helpers/roles.js";
import { setupExport, setupHeldExport } from "../../helpers/accounts-export-page.js";

describe("<ctm-accounts-export>", () => {
  afterEach(endDownloads);

  describe("interaction: an export under way", () => {
    it("shows its progress, and a button that stops it", async () => {
      const { start, gate, progress, button, hasButton, count } = await setupHeldExport({
        seed: seedAccounts(400),
      });
      await start();
      (await gate.next()).release();
      const second = await gate.next();
      await until(() => progress()?.value === 150, "progress");
      expect(progress()!.max).to.equal(400);
      expect(progress()!.getAttribute("aria-label")).to.equal("Exporting accounts");
      expect(count()).to.equal("Loading accounts… 150 of 400");
      expect(hasButton("Export CSV")).to.be.false;
      expectElement(focused(), button("Cancel export"));
      second.release();
    });

    it("is not stopped by the second click of a double click", async () => {
      const { start, gate, button, hasButton } = await setupHeldExport({ seed: seedAccounts(400) });
      await start();
      await gate.next();
      const second = new MouseEvent("click", { detail: 2, bubbles: true, composed: true, cancelable: true });
      button("Cancel export").dispatchEvent(second);
      await quiet();
      expect(hasButton("Export CSV")).to.be.false;
    });

    it("shows how many it has where the server does not say how many there are", async () => {
      const withoutTotal = withBody(isList, (body) => ({ ...(body as object), total_entries: undefined }));
      const { start, gate, progress, count } = await setupHeldExport({
        seed: seedAccounts(400),
        faults: [withoutTotal],
      });
      await start();
      (await gate.next()).release();
      const second = await gate.next();
      await until(() => count() === "Loading accounts… 150", "progress");
      expect(progress()!.position, "as long as it takes").to.equal(-1);
      second.release();
    });

    it("requests one page at a time", async () => {
      const { start, gate } = await setupHeldExport({ seed: seedAccounts(400) });
      await start();
      const first = await gate.next();
      await quiet();
      expect(gate.held).to.have.lengthOf(1);
      first.release();
      await gate.next();
      expect(gate.held).to.have.lengthOf(2);
    });

    it("is stopped at once by keyboard, without a file", async () => {
      const { start, gate, button, downloads, progress, exportStatus, element } = await setupHeldExport();
      await start();
      const held = await gate.next();
      await press("Enter");
      await element.updateComplete;
      expect(held.request.signal.aborted).to.be.true;
      held.release();
      await quiet();
      expect(downloads).to.deep.equal([]);
      expect(exportStatus()).to.equal("");
      expectElement(progress(), null);
      expectElement(focused(), button("Export CSV"));
    });

    it("starts from the first page after it was stopped", async () => {
      const { start, gate, exportedPages, done, file, button } = await setupHeldExport({ seed: seedAccounts(200) });
      await start();
      (await gate.next()).release();
      await gate.next();
      await click(button("Cancel export"));
      await start();
      (await gate.next()).release();
      (await gate.next()).release();
      await done();
      expect(exportedPages()).to.deep.equal([1, 2, 1, 2]);
      expect((await file()).rows).to.have.lengthOf(201);
    });

    it("can be done again", async () => {
      const { start, done, downloads, exportStatus } = await setupExport({ seed: seedAccounts(3) });
      await start();
      await done();
      await start();
      await until(() => downloads.length === 2, "the second file");
      await done();
      expect(exportStatus()).to.equal("Exported 3 accounts");
    });

    const ways: [what: string, leave: (element: HTMLElementTagNameMap["ctm-accounts-billing"]) => void][] = [
      ["turns to another collection", (element) => (element.endpoint = "/api/v2/accounts")],
      ["leaves the page", (element) => element.remove()],
    ];
    for (const [what, leave] of ways) {
      it(`is aborted when the table ${what}`, async () => {
        const { start, gate, element, downloads } = await setupHeldExport();
        await start();
        const held = await gate.next();
        leave(element);
        await element.updateComplete;
        expect(held.request.signal.aborted).to.be.true;
        held.release();
        await quiet();
        expect(downloads).to.deep.equal([]);
      });
    }

    it("is in the language of the page", async () => {
      const { done, exportStatus, button } = await setupExport({ seed: seedAccounts(3), lang: "es" });
      await click(button("Exportar CSV"));
      await done();
      expect(exportStatus()).to.equal("3 cuentas exportadas");
      expect(getByRole("button", "Exportar CSV")).to.be.ok;
    });
  });
});
