import { expect } from "@open-wc/testing";
import { seedAccounts, withDelay } from "../../../server/index.js";
import { isList, setup, type AccountsOptions } from "../../helpers/accounts-billing-page.js";
import { Gate, switchable } from "../../helpers/gate.js";
import { nextFrame } from "../../helpers/keyboard.js";

/** A table whose first rows are held, and what is to be noted whenever rows have come. */
async function setupHeld(note: (rows: readonly Element[], table: Element) => void, options: AccountsOptions = {}) {
  const gate = new Gate();
  const delay = switchable(withDelay(isList, gate.wait));
  const page = await setup({ ...options, faults: [delay.fault], until: "nothing" });
  const first = await gate.next();
  delay.isOn = false;
  const root = page.element.shadowRoot!;
  let last = 0;
  const observer = new MutationObserver(() => {
    const rows = page.rows();
    if (rows.length > 0 && rows.length !== last) note(rows, root.querySelector("table")!);
    last = rows.length;
  });
  observer.observe(root, { childList: true, subtree: true });
  return { ...page, load: () => page.loadAfter(() => first.release()) };
}

/** A table with its first rows, and how many rows there were each time that rows had come. */
async function setupCounted() {
  const counts: number[] = [];
  const page = await setupHeld((rows) => counts.push(rows.length));
  await page.load();
  return {
    ...page,
    counts,
    forget: () => {
      counts.length = 0;
    },
  };
}

describe("<ctm-accounts-billing>", () => {
  describe("rendering: rows in batches", () => {
    it("shows the rows in sight first, then the others, and is busy until they are there", async () => {
      const states: string[] = [];
      const { load } = await setupHeld((rows, table) => {
        states.push(`${rows.length}, busy: ${table.getAttribute("aria-busy")}`);
      });
      await load();
      const [first = NaN, ...others] = states.map((state) => Number.parseInt(state));
      expect(first).to.be.within(innerHeight / 60, innerHeight / 30);
      expect(others.at(-1)).to.equal(50);
      expect(states.filter((state) => state.includes("true"))).to.have.lengthOf(others.length);
    });

    it("fills the window with the rows that come first", async () => {
      const bottoms: number[] = [];
      const { load } = await setupHeld((rows) => bottoms.push(rows.at(-1)!.getBoundingClientRect().bottom));
      await load();
      expect(bottoms[0]).to.be.at.least(innerHeight);
    });

    it("dispatches ctm-accounts-load, and resolves refresh(), with the last row", async () => {
      const { element, rows, loadAfter } = await setup({ until: "nothing" });
      const refreshed = element.refresh().then(() => rows().length);
      const loaded = loadAfter(() => undefined).then(() => rows().length);
      expect(await Promise.all([refreshed, loaded])).to.deep.equal([50, 50]);
    });

    it("begins anew with another list", async () => {
      const { element, counts, forget, loadAfter } = await setupCounted();
      forget();
      await loadAfter(() => (element.sort = "-name"));
      expect(counts[0]).to.be.below(50);
      expect(counts.at(-1)).to.equal(50);
    });

    it("fills the window also after a row that is many lines high", async () => {
      const bottoms: number[] = [];
      const seed = seedAccounts(137, { each: (_, index) => (index === 100 ? { name: "Longest ".repeat(60) } : {}) });
      const note = (rows: readonly Element[]) => bottoms.push(rows.at(-1)!.getBoundingClientRect().bottom);
      const { element, rows, load, loadAfter } = await setupHeld(note, { seed });
      await load();
      await loadAfter(() => (element.search = "longest"));
      expect(rows()[0]!.clientHeight).to.be.greaterThan(100);
      bottoms.length = 0;
      await loadAfter(() => (element.search = undefined));
      expect(bottoms[0]).to.be.at.least(innerHeight);
    });

    it("never takes rows away at a refresh", async () => {
      const { element, counts, forget } = await setupCounted();
      forget();
      await element.refresh();
      expect(counts).to.deep.equal([]);
    });

    it("shows all rows at once where the user has scrolled on, and fewer would scroll them back", async () => {
      const { element, rows, counts, forget, loadAfter } = await setupCounted();
      rows()[40]!.scrollIntoView();
      await nextFrame();
      forget();
      await loadAfter(() => (element.sort = "-name"));
      expect(counts).to.deep.equal([]);
    });

    it("shows all rows at once in a tab out of sight, where there are no frames", async () => {
      Object.defineProperty(document, "hidden", { configurable: true, value: true });
      try {
        const { counts } = await setupCounted();
        expect(counts).to.deep.equal([50]);
      } finally {
        Reflect.deleteProperty(document, "hidden");
      }
    });

    it("opens the pop-up of a row in sight while the others are still to come", async () => {
      const { load, changeDialog } = await setupHeld(([row]) => {
        row!.querySelector<HTMLElement>("button.control")!.click();
      });
      await load();
      expect(changeDialog().dialog.open).to.be.true;
    });
  });
});
