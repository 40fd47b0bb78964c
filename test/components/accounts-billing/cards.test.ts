import { expect } from "@open-wc/testing";
import words from "../../../src/locales/en.js";
import { setup } from "../../helpers/accounts-billing-page.js";
import { createDeferred } from "../../helpers/deferred.js";
import { click, nextFrame } from "../../helpers/keyboard.js";
import { allByRole, findByRole, getByRole } from "../../helpers/roles.js";
import { until } from "../../helpers/until.js";

/** The table, as wide as a phone or a tablet. */
async function setupWide(width: number) {
  const page = await setup();
  page.box.style.inlineSize = `${width}px`;
  return page;
}

function choose(select: HTMLSelectElement, label: string): void {
  select.value = [...select.options].find(({ text }) => text === label)!.value;
  select.dispatchEvent(new Event("change"));
}

describe("<ctm-accounts-billing>", () => {
  describe("interaction: cards", () => {
    it("are sorted by a select, in place of the header's buttons", async () => {
      const { sortSelect, headerButtons, loadAfter, lastQuery } = await setupWide(400);
      await until(() => sortSelect(), "the select");
      const select = sortSelect()!;
      await until(
        () => headerButtons().filter((button) => button.checkVisibility()).length === 0,
        "words in place of the buttons",
      );
      const options = [...select.options].map(({ text }) => text);
      expect(options.slice(0, 3)).to.deep.equal([words["sort.none"], "Account, ascending", "Account, descending"]);
      expect(options).to.have.lengthOf(9);
      await loadAfter(() => choose(select, "Balance, descending"));
      expect(lastQuery()).to.contain("sort=-balance");
      expect(select.value).to.equal("-balance");
      expect([...select.options].map(({ text }) => text)).not.to.include(words["sort.none"]);
    });

    it("keep the names of the columns and the way to select all", async () => {
      const { columns, root, element } = await setupWide(400);
      await until(() => columns()[0] !== "", "the names of the columns");
      expect(columns()).to.deep.equal([words.account, words.status, words.balance, words.billing]);
      const box = getByRole("checkbox", words.selectPage, root) as HTMLInputElement;
      expect(box.parentElement!.dataset.label).to.equal(words.selectPage);
      expect(getComputedStyle(box.parentElement!, "::after").content).not.to.equal("none");
      await click(box);
      await element.updateComplete;
      expect(box.checked).to.equal(true);
    });

    it("begin the names in one place, also where an account cannot be selected", async () => {
      const { names, row, root, sortSelect } = await setupWide(400);
      await until(() => sortSelect(), "the select");
      expect(allByRole("checkbox", /^Select (?!all)/, root).length).to.be.within(1, names().length - 1);
      const starts = names().map((name) => row(name).querySelector("bdi")!.getBoundingClientRect().left);
      expect(new Set(starts.map(Math.round)).size).to.equal(1);
    });

    it("are still cards when a panel that was hidden is shown again", async () => {
      const { box, element, sortSelect } = await setupWide(400);
      await until(() => sortSelect(), "the select");
      box.hidden = true;
      await nextFrame();
      await element.updateComplete;
      box.hidden = false;
      expect(sortSelect()?.checkVisibility()).to.equal(true);
      await nextFrame();
      expect(sortSelect()?.checkVisibility()).to.equal(true);
    });

    for (const [padding, isTable] of [
      [0, true],
      [20, false],
    ] as const) {
      it(`are ${isTable ? "no " : ""}cards from the first rendering on in 660 px with a padding of ${padding} px`, async () => {
        const element = document.createElement("ctm-accounts-billing");
        element.style.cssText = `inline-size: 660px; box-sizing: border-box; padding-inline: ${padding}px`;
        Object.assign(element, { endpoint: "/api/v1/accounts", fetch: () => createDeferred().promise });
        document.body.append(element);
        await element.updateComplete;
        const buttons = element.shadowRoot!.querySelectorAll("thead button").length;
        element.remove();
        expect(buttons > 0).to.equal(isTable);
      });
    }

    it("give way to a table with sortable headers where it is wide enough", async () => {
      const { box, sortSelect, headerButtons } = await setupWide(400);
      await until(() => sortSelect(), "the select");
      box.style.inlineSize = "640px";
      await until(() => !sortSelect() && headerButtons().length === 4, "the table");
      expect(headerButtons().every((button) => button.checkVisibility())).to.equal(true);
    });
  });

  describe("rendering: Export CSV", () => {
    it("is an icon with a name where it is tight", async () => {
      const { box, element, root } = await setup();
      const widths = [400, 700, 1000].map((width) => {
        box.style.inlineSize = `${width}px`;
        const { offsetWidth, offsetHeight } = getByRole("button", words.exportCsv, root);
        return offsetWidth <= offsetHeight * 1.25;
      });
      expect(widths).to.deep.equal([true, true, false]);
      expect(findByRole("button", words.exportCsv, element)!.title).to.equal(words.exportCsv);
    });
  });
});
