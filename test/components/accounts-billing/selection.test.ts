import { expect } from "@open-wc/testing";
import { sendKeys, setViewport } from "@web/test-runner-commands";
import { seedAccounts, seedViewer, withFailure } from "../../../server/index.js";
import { expectAccessible } from "../../helpers/axe.js";
import { setupBulk } from "../../helpers/bulk-dialog-page.js";
import { click, press } from "../../helpers/keyboard.js";
import { until } from "../../helpers/until.js";
import { expectElement, focused, getByRole } from "../../helpers/roles.js";

const many = { seed: seedAccounts(60), properties: { pageSize: 20 } };

describe("<ctm-accounts-billing>", () => {
  describe("rendering: checkboxes", () => {
    it("has one a row, and none where the account may not be changed", async () => {
      const { hasBox, rows, row } = await setupBulk();
      expect(hasBox("Acme Dental")).to.be.true;
      expect(hasBox("Aurora Dermatology"), "not allowed").to.be.false;
      expect(rows()).to.have.lengthOf(12);
      expect(row("Aurora Dermatology").cells, "but the column").to.have.lengthOf(5);
    });

    it("has no column for them where nothing on screen may be changed, and none where it is readonly", async () => {
      for (const options of [{ seed: seedViewer(3) }, { properties: { readonly: true } }, { seed: seedAccounts(0) }]) {
        const { root } = await setupBulk(options);
        expect(root.querySelectorAll("thead th")).to.have.lengthOf(4);
        expect(root.querySelectorAll(".check")).to.be.empty;
      }
    });

    it("takes the selection away when it becomes readonly", async () => {
      const { element, select, hasBar, checked } = await setupBulk();
      await select("Acme Dental");
      element.readonly = true;
      await element.updateComplete;
      expect(hasBar()).to.be.false;
      element.readonly = false;
      await element.updateComplete;
      expect(checked()).to.be.empty;
    });

    it("moves nothing when what can be done appears, and goes", async () => {
      const { select, row, press, hasBar } = await setupBulk();
      const topOf = (name: string) => row(name).getBoundingClientRect().top;
      const before = [topOf("Acme Dental"), topOf("Avondale Auto Glass")];
      await select("Acme Dental");
      expect(hasBar()).to.be.true;
      expect([topOf("Acme Dental"), topOf("Avondale Auto Glass")]).to.deep.equal(before);
      await press("Clear selection");
      expect([topOf("Acme Dental"), topOf("Avondale Auto Glass")]).to.deep.equal(before);
    });

    it("keeps in sight what can be done, and does not cover what has the focus", async () => {
      await setViewport({ width: 1024, height: 400 });
      const { box, select, bar } = await setupBulk();
      await select("Acme Dental");
      expect(bar()!.getBoundingClientRect().bottom).to.be.at.most(400);
      for (const name of ["Arroyo Family Law", "Åström Optik", "Atlas Moving & Storage"]) {
        box(name).focus();
        // WebKit scrolls to it a moment later.
        await until(
          () => box(name).getBoundingClientRect().bottom < bar()!.getBoundingClientRect().top,
          `${name} in sight`,
        );
      }
      await setViewport({ width: 1024, height: 768 });
    });

    for (const lang of ["en", "es", "ar"]) {
      it(`does not cover what has the focus on a phone either, where it takes more room (${lang})`, async () => {
        await setViewport({ width: 320, height: 640 });
        const { root, bar, element } = await setupBulk({ lang, seed: seedAccounts(30), properties: { pageSize: 10 } });
        const boxes = [...root.querySelectorAll<HTMLElement>("tbody .check input")];
        const toggles = [...root.querySelectorAll("ctm-balance-toggle")];
        const controls = toggles.flatMap((toggle) => toggle.shadowRoot!.querySelector("button") ?? []);
        await click(getByRole("checkbox", undefined, root.querySelector("thead")!));
        await element.updateComplete;
        for (const one of [...boxes, ...controls]) {
          one.scrollIntoView({ block: "nearest" });
          expect(one.getBoundingClientRect().bottom).to.be.below(bar()!.getBoundingClientRect().top);
        }
        await setViewport({ width: 1024, height: 768 });
      });
    }

    it("leaves a window to the rows that is as low as it is narrow", async () => {
      const { pageBox, bar, element } = await setupBulk();
      await click(pageBox());
      await element.updateComplete;
      await setViewport({ width: 320, height: 256 });
      expect(bar()!.getBoundingClientRect().top).to.be.above(256);
      await setViewport({ width: 1024, height: 768 });
    });

    it("has them in cards as well, with that of the whole page", async () => {
      await setViewport({ width: 320, height: 640 });
      const { pageBox, box, checked, element } = await setupBulk();
      for (const one of [pageBox(), box("Acme Dental")]) {
        const { width, height } = one.parentElement!.getBoundingClientRect();
        expect(Math.min(width, height)).to.be.at.least(24);
      }
      await click(pageBox());
      await element.updateComplete;
      expect(checked()).to.have.lengthOf(11);
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
      await setViewport({ width: 1024, height: 768 });
    });
  });

  describe("interaction: selecting", () => {
    it("says how many are selected, and how many of them each button would change", async () => {
      const { select, bar, hasBar, labels, button } = await setupBulk();
      expect(hasBar()).to.be.false;
      await select("Acme Dental", "Alder & Finch Realty", "Abbot Lane Veterinary", "Álvarez Plomería");
      expect(bar()!.innerText).to.include("4 selected");
      expect(labels()).to.include.members(["Add to agency billing (2)", "Remove from agency billing (1)"]);
      await select("Abbot Lane Veterinary");
      expect(button("Remove from agency billing (0)").ariaDisabled, "only one without a card").to.equal("true");
    });

    it("does nothing on a button that would change nothing", async () => {
      const { select, press, dialog } = await setupBulk();
      await select("Acme Dental");
      await press("Remove from agency billing (0)");
      expect(dialog()).to.equal(undefined);
    });

    it("selects all on the page by the header, and says there whether all are, or some", async () => {
      const { pageBox, checked, select, element } = await setupBulk();
      await click(pageBox());
      await element.updateComplete;
      expect(checked()).to.have.lengthOf(11);
      expect([pageBox().checked, pageBox().indeterminate]).to.deep.equal([true, false]);
      await select("Acme Dental");
      expect([pageBox().checked, pageBox().indeterminate]).to.deep.equal([false, true]);
      await click(pageBox());
      await element.updateComplete;
      expect(checked(), "some become all").to.have.lengthOf(11);
      await click(pageBox());
      await element.updateComplete;
      expect(checked()).to.be.empty;
      expect([pageBox().checked, pageBox().indeterminate]).to.deep.equal([false, false]);
    });

    it("selects all in between with Shift, by the mouse and by the space bar", async () => {
      const { box, checked, select, element } = await setupBulk();
      await select("Acme Dental");
      await sendKeys({ down: "Shift" });
      await click(box("Álvarez Plomería"));
      await sendKeys({ up: "Shift" });
      const range = ["Acme Dental", "Aïcha Pâtisserie & Café", "Alder & Finch Realty", "Álvarez Plomería"];
      await element.updateComplete;
      expect(checked()).to.deep.equal(range);
      box("Acme Dental").focus();
      await sendKeys({ down: "Shift" });
      await sendKeys({ press: " " });
      await sendKeys({ up: "Shift" });
      await element.updateComplete;
      expect(checked(), "and takes them out again").to.be.empty;
    });

    it("is done by keyboard, and keeps the focus where it is", async () => {
      const { box, checked, element } = await setupBulk();
      box("Acme Dental").focus();
      await press(" ");
      await element.updateComplete;
      expect(checked()).to.deep.equal(["Acme Dental"]);
      expectElement(focused(), box("Acme Dental"));
      await press(" ");
      await element.updateComplete;
      expect(checked()).to.be.empty;
      expectElement(focused(), box("Acme Dental"));
    });

    it("comes to the buttons before the rows", async () => {
      const { select, pageBox, button } = await setupBulk();
      await select("Acme Dental");
      pageBox().focus();
      await sendKeys({ down: "Shift" });
      await press("Tab");
      await sendKeys({ up: "Shift" });
      expectElement(focused(), button("Remove from agency billing (0)"));
    });

    it("leaves the focus in the table when the selection is cleared", async () => {
      const { select, press, root } = await setupBulk();
      await select("Acme Dental");
      await press("Clear selection");
      expectElement(focused(), root.querySelector(".frame"));
    });
  });

  describe("interaction: keeping what is selected", () => {
    it("keeps it over pages, sorting, page sizes and refreshes", async () => {
      const { element, select, checked, bar, button, nextLoad, press } = await setupBulk(many);
      await select("Acme Dental", "Apex Roofing & Gutters");
      for (const turn of [
        () => click(button("Next")),
        () => (element.sort = "-name"),
        () => (element.pageSize = 50),
        () => element.refresh(),
      ]) {
        const load = nextLoad();
        await turn();
        await load;
        expect(bar()!.innerText).to.include("2 selected");
      }
      const load = nextLoad();
      element.sort = undefined;
      await load;
      expect(checked()).to.deep.equal(["Acme Dental", "Apex Roofing & Gutters"]);
      await press("Clear selection");
      expect(checked()).to.be.empty;
    });

    it("counts by what the server says of them now", async () => {
      const { element, store, select, labels } = await setupBulk();
      await select("Acme Dental", "Apex Roofing & Gutters");
      expect(labels()).to.include("Add to agency billing (2)");
      const acme = store.accounts().find(({ name }) => name === "Acme Dental")!;
      store.saveAccount({ ...acme, balance_from: "agency", version: "r99" });
      await element.refresh();
      expect(labels()).to.include.members(["Add to agency billing (1)", "Remove from agency billing (1)"]);
    });

    it("drops it when something else is searched for, filtered, or asked of another endpoint", async () => {
      const { element, pageBox, hasBar, nextLoad, fetch } = await setupBulk(many);
      for (const turn of [
        () => (element.search = "a"),
        () => (element.balanceFrom = "customer"),
        () => (element.needsAttention = true),
        () => (element.endpoint = "/api/v1/accounts?agency=2"),
      ]) {
        await click(pageBox());
        await element.updateComplete;
        expect(hasBar()).to.be.true;
        const load = nextLoad();
        turn();
        await element.updateComplete;
        expect(hasBar()).to.be.false;
        await load;
        expect(hasBar()).to.be.false;
      }
      expect(fetch.requestsOf("PATCH")).to.be.empty;
    });
  });

  describe("accessibility: selecting", () => {
    const states = {
      "all of a page, with more to select": async () => {
        const screen = await setupBulk({ seed: seedAccounts(30), properties: { pageSize: 10 } });
        await click(screen.pageBox());
        return screen;
      },
      "all that match not to be read": async () => {
        const faults = [withFailure((request) => request.url.includes("per_page=150"), 403)];
        const screen = await setupBulk({ seed: seedAccounts(30), properties: { pageSize: 10 }, faults });
        await click(screen.pageBox());
        const failed = screen.nextError();
        await screen.press("Select all 30 that match");
        await failed;
        return screen;
      },
      "some, of which none can be added": async () => {
        const screen = await setupBulk();
        await screen.select("Abbot Lane Veterinary", "Álvarez Plomería");
        return screen;
      },
    };
    for (const [state, open] of Object.entries(states)) {
      for (const width of [1024, 320]) {
        it(`has nothing for axe to find with ${state}, at ${width} px`, async () => {
          await setViewport({ width, height: 768 });
          const { element } = await open();
          await expectAccessible(element);
          await setViewport({ width: 1024, height: 768 });
        });
      }
    }
  });
});
