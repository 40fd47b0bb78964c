import { expect } from "@open-wc/testing";
import { sendKeys, sendMouse, setViewport } from "@web/test-runner-commands";
import { seedAccounts, seedViewer } from "../../../server/index.js";
import { setupBulk } from "../../helpers/bulk-dialog-page.js";
import { click, press } from "../../helpers/keyboard.js";
import { until } from "../../helpers/until.js";
import { expectElement, focused } from "../../helpers/roles.js";

const pages = { seed: seedAccounts(60), properties: { pageSize: 20 } };

describe("<ctm-accounts-billing>", () => {
  afterEach(() => setViewport({ width: 1024, height: 768 }));

  describe("rendering: checkboxes", () => {
    it("has one for each row whose account may be changed", async () => {
      const { hasCheckbox, rows, row } = await setupBulk();
      expect(hasCheckbox("Acme Dental")).to.be.true;
      expect(hasCheckbox("Aurora Dermatology"), "not allowed").to.be.false;
      expect(rows()).to.have.lengthOf(12);
      expect(row("Aurora Dermatology").cells, "but the column").to.have.lengthOf(5);
    });

    it("has no column for them where nothing on page may be changed, and none where it is readonly", async () => {
      for (const options of [{ seed: seedViewer(3) }, { properties: { readonly: true } }, { seed: seedAccounts(0) }]) {
        const { headers, hasCheckboxColumn } = await setupBulk(options);
        expect(headers()).to.have.lengthOf(4);
        expect(hasCheckboxColumn()).to.be.false;
      }
    });

    it("clears the selection when it becomes readonly", async () => {
      const { element, select, hasBar, checked } = await setupBulk();
      await select("Acme Dental");
      element.readonly = true;
      await element.updateComplete;
      expect(hasBar()).to.be.false;
      element.readonly = false;
      await element.updateComplete;
      expect(checked()).to.be.empty;
    });

    it("tints the rows that are selected, and the one under the pointer", async () => {
      const { select, row } = await setupBulk();
      const tintOf = (name: string) => getComputedStyle(row(name)).backgroundColor;
      await sendMouse({ type: "move", position: [0, 0] });
      const plain = tintOf("Avondale Auto Glass");
      await select("Acme Dental");
      await sendMouse({ type: "move", position: [0, 0] });
      const selected = tintOf("Acme Dental");
      expect(selected).not.to.equal(plain);
      expect(tintOf("Avondale Auto Glass")).to.equal(plain);
      const { left, top } = row("Apex Roofing & Gutters").getBoundingClientRect();
      await sendMouse({ type: "move", position: [Math.ceil(left) + 200, Math.ceil(top) + 10] });
      expect(tintOf("Apex Roofing & Gutters")).not.to.be.oneOf([plain, selected]);
      await sendMouse({ type: "move", position: [0, 0] });
    });

    it("does not move rows when the selection bar appears or disappears", async () => {
      const { select, row, press, hasBar } = await setupBulk();
      const topOf = (name: string) => row(name).getBoundingClientRect().top;
      const before = [topOf("Acme Dental"), topOf("Avondale Auto Glass")];
      await select("Acme Dental");
      expect(hasBar()).to.be.true;
      expect([topOf("Acme Dental"), topOf("Avondale Auto Glass")]).to.deep.equal(before);
      await press("Clear");
      expect([topOf("Acme Dental"), topOf("Avondale Auto Glass")]).to.deep.equal(before);
    });

    it("keeps the selection bar in sight, without covering what has the focus", async () => {
      await setViewport({ width: 1024, height: 500 });
      const { checkbox, select, bar } = await setupBulk();
      await select("Acme Dental");
      expect(bar().getBoundingClientRect().bottom).to.be.at.most(500);
      for (const name of ["Arroyo Family Law", "Åström Optik", "Atlas Moving & Storage"]) {
        checkbox(name).focus();
        // WebKit scrolls to it a moment later.
        await until(
          () => checkbox(name).getBoundingClientRect().bottom < bar().getBoundingClientRect().top,
          `${name} in sight`,
        );
      }
    });

    for (const lang of ["en", "es", "ar"]) {
      it(`does not cover what has the focus on a phone (${lang})`, async () => {
        await setViewport({ width: 390, height: 844 });
        const { checkboxes, control, changeable, bar, selectPage } = await setupBulk({
          lang,
          seed: seedAccounts(30),
          properties: { pageSize: 10 },
        });
        await selectPage();
        for (const one of [...checkboxes(), ...changeable().map(control)]) {
          // How much room the bar takes is known with the next frame.
          await until(() => {
            one.scrollIntoView({ block: "nearest" });
            return one.getBoundingClientRect().bottom < bar().getBoundingClientRect().top;
          }, "the control in sight");
        }
      });
    }

    it("does not stick in a window that is low and narrow", async () => {
      const { selectPage, bar } = await setupBulk();
      await selectPage();

      await setViewport({ width: 320, height: 256 });
      expect(bar().getBoundingClientRect().top).to.be.above(256);
    });

    it("has checkboxes in cards too, with that of the whole page", async () => {
      await setViewport({ width: 320, height: 640 });
      const { selectPage, pageCheckbox, checkbox, checked } = await setupBulk();
      for (const one of [pageCheckbox(), checkbox("Acme Dental")]) {
        const { width, height } = one.parentElement!.getBoundingClientRect();
        expect(Math.min(width, height)).to.be.at.least(24);
      }
      await selectPage();

      expect(checked()).to.have.lengthOf(11);
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
    });
  });

  describe("interaction: selecting", () => {
    it("shows how many are selected, and how many each button would change", async () => {
      const { barText, select, hasBar, barLabels, button } = await setupBulk();
      expect(hasBar()).to.be.false;
      await select("Acme Dental", "Alder & Finch Realty", "Abbot Lane Veterinary", "Álvarez Plomería");
      expect(barText()).to.include("4 accounts selected");
      expect(barLabels()).to.include.members(["Add to agency billing (2)", "Remove from agency billing (1)"]);
      await select("Abbot Lane Veterinary");
      // Its customer has no card, and can be e-mailed instead.
      expect(button("Remove from agency billing (0)").ariaDisabled).to.equal("false");
      await select("Álvarez Plomería");
      expect(button("Remove from agency billing (0)").ariaDisabled, "only customers who pay").to.equal("true");
    });

    it("announces how many are selected, and when none are any more", async () => {
      const { select, press, recordFurtherAnnouncements, announces } = await setupBulk();
      const announcements = await recordFurtherAnnouncements();
      await select("Acme Dental", "Alder & Finch Realty");
      await announces("2 accounts selected");
      await press("Clear");
      await announces("Selection cleared.");
      // A pause may be over between the two clicks.
      expect(announcements.filter((text) => text !== "1 account selected")).to.deep.equal([
        "2 accounts selected",
        "Selection cleared.",
      ]);
    });

    it("does nothing on a button that would change nothing", async () => {
      const { select, press, dialog } = await setupBulk();
      await select("Acme Dental");
      await press("Remove from agency billing (0)");
      expect(dialog()).to.equal(undefined);
    });

    it("selects all on the page by the header, which shows whether all or some are", async () => {
      const { selectPage, pageCheckbox, checked, select } = await setupBulk();
      await selectPage();

      expect(checked()).to.have.lengthOf(11);
      expect([pageCheckbox().checked, pageCheckbox().indeterminate]).to.deep.equal([true, false]);
      await select("Acme Dental");
      expect([pageCheckbox().checked, pageCheckbox().indeterminate]).to.deep.equal([false, true]);
      await selectPage();

      expect(checked(), "some become all").to.have.lengthOf(11);
      await selectPage();

      expect(checked()).to.be.empty;
      expect([pageCheckbox().checked, pageCheckbox().indeterminate]).to.deep.equal([false, false]);
    });

    it("selects a range with Shift, by mouse and by space bar", async () => {
      const { checkbox, checked, select, element } = await setupBulk();
      await select("Acme Dental");
      await sendKeys({ down: "Shift" });
      await click(checkbox("Álvarez Plomería"));
      await sendKeys({ up: "Shift" });
      const range = ["Acme Dental", "Aïcha Pâtisserie & Café", "Alder & Finch Realty", "Álvarez Plomería"];
      await element.updateComplete;
      expect(checked()).to.deep.equal(range);
      checkbox("Acme Dental").focus();
      await sendKeys({ down: "Shift" });
      await sendKeys({ press: " " });
      await sendKeys({ up: "Shift" });
      await element.updateComplete;
      expect(checked(), "and takes them out again").to.be.empty;
    });

    it("works by keyboard, and keeps the focus", async () => {
      const { checkbox, checked, element } = await setupBulk();
      checkbox("Acme Dental").focus();
      await press(" ");
      await element.updateComplete;
      expect(checked()).to.deep.equal(["Acme Dental"]);
      expectElement(focused(), checkbox("Acme Dental"));
      await press(" ");
      await element.updateComplete;
      expect(checked()).to.be.empty;
      expectElement(focused(), checkbox("Acme Dental"));
    });

    it("has its buttons after the rows in the tab order, where they are on screen", async () => {
      const { select, button, control } = await setupBulk();
      await select("Acme Dental");
      control("Avondale Auto Glass").focus();
      await press("Tab");
      expectElement(focused(), button("Clear"));
      await press("Tab", 2);
      expectElement(focused(), button("Remove from agency billing (0)"));
    });
  });

  describe("interaction: how long a selection lasts", () => {
    it("is kept over pages, sorting, page sizes and refreshes", async () => {
      const { barText, loadAfter, element, select, checked, button, press } = await setupBulk(pages);
      await select("Acme Dental", "Apex Roofing & Gutters");
      for (const turn of [
        () => click(button("Next")),
        () => (element.sort = "-name"),
        () => (element.pageSize = 50),
        () => element.refresh(),
      ]) {
        await loadAfter(() => turn());
        expect(barText()).to.include("2 accounts selected");
      }
      await loadAfter(() => (element.sort = undefined));
      expect(checked()).to.deep.equal(["Acme Dental", "Apex Roofing & Gutters"]);
      await press("Clear");
      expect(checked()).to.be.empty;
    });

    it("counts the accounts as the server answers them", async () => {
      const { element, store, select, barLabels } = await setupBulk();
      await select("Acme Dental", "Apex Roofing & Gutters");
      expect(barLabels()).to.include("Add to agency billing (2)");
      const acme = store.accounts().find(({ name }) => name === "Acme Dental")!;
      store.saveAccount({ ...acme, balance_from: "agency", version: "r99" });
      await element.refresh();
      expect(barLabels()).to.include.members(["Add to agency billing (1)", "Remove from agency billing (1)"]);
    });

    it("is cleared by another search, filter or endpoint", async () => {
      const { selectPage, element, hasBar, nextLoad, fetch, recordFurtherAnnouncements } = await setupBulk(pages);
      for (const turn of [
        () => (element.search = "a"),
        () => (element.balanceFrom = "customer"),
        () => (element.needsAttention = true),
        () => (element.endpoint = "/api/v1/accounts?agency=2"),
      ]) {
        await selectPage();

        expect(hasBar()).to.be.true;
        const load = nextLoad();
        const announcements = await recordFurtherAnnouncements();
        turn();
        await element.updateComplete;
        expect(hasBar()).to.be.false;
        await load;
        await until(() => announcements.some((text) => text.startsWith("Selection cleared.")), "the announcement");
        expect(hasBar()).to.be.false;
      }
      expect(fetch.requestsOf("PATCH")).to.be.empty;
    });
  });
});
