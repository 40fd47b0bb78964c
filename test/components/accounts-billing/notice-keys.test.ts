import { expect, html } from "@open-wc/testing";
import { setViewport } from "@web/test-runner-commands";
import { seedAccounts, withDelay, withFailure } from "../../../server/index.js";
import { isList } from "../../helpers/accounts-billing-page.js";
import { Gate, switchable } from "../../helpers/gate.js";
import { ADD, setupBulk, setupOneChanged } from "../../helpers/bulk-dialog-page.js";
import { click, press } from "../../helpers/keyboard.js";
import { expectElement, findByRole, focused, getByRole, nameOf } from "../../helpers/roles.js";
import { until } from "../../helpers/until.js";

/** Ends what `recordKeys` has begun. */
let forgetKeys: (() => void) | undefined;

/** Notes which keys reach the page. */
function recordKeys(): string[] {
  const keys: string[] = [];
  const record = (event: KeyboardEvent) => void keys.push(`${event.key}${event.defaultPrevented ? " taken" : ""}`);
  document.addEventListener("keydown", record);
  forgetKeys = () => document.removeEventListener("keydown", record);
  return keys;
}

describe("<ctm-accounts-billing>", () => {
  afterEach(() => forgetKeys?.());
  afterEach(() => setViewport({ width: 1024, height: 768 }));

  describe("interaction: the keys of the notice", () => {
    it("leads to Undo by F6, and back to what had the focus", async () => {
      const { control, button } = await setupOneChanged();
      expect(button("Undo").getAttribute("aria-keyshortcuts")).to.equal("F6");
      await press("F6");
      expectElement(focused(), button("Undo"));
      await press("F6");
      expectElement(focused(), control("Acme Dental"));
    });

    it("leads to Undo by F6 from the search field, and back to it", async () => {
      const { searchField, button } = await setupOneChanged();
      searchField().focus();
      await press("F6");
      expectElement(focused(), button("Undo"));
      await press("F6");
      expectElement(focused(), searchField());
    });

    it("leads to Undo by F6 from where nothing has the focus", async () => {
      const { button } = await setupOneChanged();
      (focused() as HTMLElement).blur();
      await press("F6");
      expectElement(focused(), button("Undo"));
    });

    it("undoes with F6 and Enter; the focus is then on the control of the row", async () => {
      const { control, changeNotice } = await setupOneChanged();
      await press("F6");
      await press("Enter");
      await until(() => changeNotice() === "Undone. Acme Dental is back on customer billing.", "the notice");
      expectElement(focused(), control("Acme Dental"));
    });

    it("leads to the bar of the selection where there is no notice", async () => {
      const { select, bar, checkbox } = await setupBulk();
      await select("Acme Dental");
      await press("F6");
      expectElement(focused(), bar().querySelector("button"));
      await press("F6");
      expectElement(focused(), checkbox("Acme Dental"));
    });

    it("leads back from any button of the bar", async () => {
      const { select, button, searchField } = await setupBulk();
      await select("Acme Dental");
      button(ADD).focus();
      await press("F6");
      expectElement(focused(), searchField());
    });

    it("leaves Escape to what the page has put into the table", async () => {
      const { element, changeNotice } = await setupOneChanged({
        children: html`<input slot="toolbar" aria-label="A field of the page" />`,
      });
      element.querySelector("input")!.focus();
      const keys = recordKeys();
      await press("Escape");
      expect(keys).to.deep.equal(["Escape"]);
      expect(changeNotice()).to.equal("Acme Dental moved to agency billing. Undo");
    });

    it("leaves F6 and Escape to the page where there is no notice", async () => {
      const { control } = await setupBulk();
      control("Acme Dental").focus();
      const keys = recordKeys();
      await press("Escape");
      expectElement(focused(), control("Acme Dental"));
      // Firefox would leave the page for what is around it, and not come back.
      document.addEventListener("keydown", (event) => event.preventDefault(), { once: true });
      await press("F6");
      expect(keys).to.deep.equal(["Escape", "F6"]);
    });

    it("dismisses it by Escape, wherever in the table the focus is, and keeps the focus there", async () => {
      const { searchField, changeNotice } = await setupOneChanged();
      searchField().focus();
      const keys = recordKeys();
      await press("Escape");
      expect(changeNotice()).to.equal(undefined);
      expectElement(focused(), searchField());
      expect(keys, "no dialog of the page around it is closed").to.deep.equal([]);
    });

    it("dismisses it by Escape on Undo; the focus is then on the control of the row", async () => {
      const { control, changeNotice } = await setupOneChanged();
      await press("F6");
      await press("Escape");
      expect(changeNotice()).to.equal(undefined);
      expectElement(focused(), control("Acme Dental"));
    });

    it("clears the search field first, and keeps the notice", async () => {
      const { typeSearch, searchField, changeNotice } = await setupOneChanged();
      await typeSearch("a");
      await press("Escape");
      expect(searchField().value).to.equal("");
      expect(changeNotice()).to.equal("Acme Dental moved to agency billing. Undo");
    });

    it("closes a dialog, and keeps the notice", async () => {
      const { openDialog, changeNotice } = await setupOneChanged();
      const { dialog } = await openDialog("Acme Dental");
      await press("Escape");
      await until(() => !dialog.open, "the dialog to close");
      expect(changeNotice()).to.equal("Acme Dental moved to agency billing. Undo");
    });
  });

  describe("accessibility: where the focus goes", () => {
    it("goes to the check box of the page when the selection is cleared", async () => {
      const { select, press: pressButton, pageCheckbox } = await setupBulk();
      await select("Acme Dental");
      await pressButton("Clear");
      expectElement(focused(), pageCheckbox());
    });

    it("stays in the bar of the selection when its reading is stopped", async () => {
      const gate = new Gate();
      const delay = switchable(withDelay(isList, gate.wait), { isOn: false });
      const { selectPage, bar, button } = await setupBulk({
        seed: seedAccounts(60),
        properties: { pageSize: 10 },
        faults: [delay.fault],
      });
      await selectPage();
      delay.isOn = true;
      button(/^Select all 60/).focus();
      await press("Enter");
      await gate.next();
      expectElement(focused(), button("Stop"));
      await press("Enter");
      await until(() => findByRole("button", "Stop", bar()) === undefined, "the reading to end");
      expect(bar().contains(focused())).to.equal(true);
    });

    it("does not scroll the page after a click", async () => {
      const {
        select,
        press: pressButton,
        pageCheckbox,
        names,
      } = await setupBulk({
        seed: seedAccounts(60),
        properties: { pageSize: 50 },
      });
      await select(names().at(-1)!);
      const before = scrollY;
      expect(before).to.be.above(500);
      await pressButton("Clear");
      expectElement(focused(), pageCheckbox());
      // The page may end a fraction of a pixel earlier without the bar.
      expect(scrollY).to.be.closeTo(before, 1);
    });

    it("goes to the search field when the notice is dismissed over rows of another list", async () => {
      const { element, loadAfter, searchField } = await setupOneChanged({
        seed: seedAccounts(60),
        properties: { pageSize: 10 },
      });
      await loadAfter(() => (element.page = 3));
      await press("F6");
      await press("Escape");
      expectElement(focused(), searchField());
    });

    it("stays in the cell when its control becomes text", async () => {
      const { element, control, toggle } = await setupBulk();
      control("Acme Dental").focus();
      element.readonly = true;
      await element.updateComplete;
      expectElement(focused(), toggle("Acme Dental").querySelector("span[part=toggle]"));
    });

    it("goes to the search field when the page's way to sign in leaves", async () => {
      const refusal = switchable(withFailure(isList, 401), { isOn: false });
      const { element, errorAfter, searchField } = await setupBulk({
        faults: [refusal.fault],
        children: html`<a slot="signed-out" href="#sign-in">Sign in</a>`,
      });
      refusal.isOn = true;
      await errorAfter(() => element.refresh());
      element.querySelector("a")!.focus();
      refusal.isOn = false;
      await element.refresh();
      expectElement(focused(), searchField());
    });

    it("goes to the control of the neighbour when a row leaves", async () => {
      const { element, store, control, names } = await setupBulk();
      control("Acme Dental").focus();
      const next = names()[names().indexOf("Acme Dental") + 1]!;
      store.dropAccount("248013");
      await element.refresh();
      expect(names()).not.to.include("Acme Dental");
      expectElement(focused(), control(next));
    });

    it("goes to the search field when no row is left that matches", async () => {
      const { element, store, control, searchField, loadAfter } = await setupBulk();
      await loadAfter(() => (element.search = "Acme"));
      control("Acme Dental").focus();
      store.dropAccount("248013");
      await element.refresh();
      expectElement(focused(), searchField());
    });

    it("goes to the words that say so when no account is left", async () => {
      const { element, store, control } = await setupBulk();
      control("Acme Dental").focus();
      for (const { id } of store.accounts()) store.dropAccount(String(id));
      await element.refresh();
      expect([focused()!.role, nameOf(focused()!)]).to.deep.equal(["group", "No accounts yet"]);
    });

    for (const width of [1024, 390]) {
      it(`goes to Undo after a change of many, and to the first of their rows after it, at ${width} px`, async () => {
        await setViewport({ width, height: 844 });
        const { select, openDialogAbout, inDialog, dialogCloses, root, control, ...page } = await setupBulk();
        await select("Acme Dental", "Alder & Finch Realty");
        await openDialogAbout(ADD);
        await click(inDialog(ADD));
        await dialogCloses();
        expectElement(focused(), getByRole("button", "Undo", root));
        await page.press("Close");
        expectElement(focused(), control("Acme Dental"));
      });
    }
  });
});
