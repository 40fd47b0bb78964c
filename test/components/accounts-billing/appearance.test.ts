import { expect, html } from "@open-wc/testing";
import { seedAccounts, withFailure } from "../../../server/index.js";
import { isChange, setup } from "../../helpers/accounts-billing-page.js";

const few = { seed: seedAccounts(30), properties: { pageSize: 25 } };

/** The same modules by another URL. */
const SECOND_COPY = "../../../src/define.ts?copy";

/** Adds a stylesheet to the page until the test ends. */
function addSheet(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
}

describe("<ctm-accounts-billing>", () => {
  afterEach(() => {
    document.adoptedStyleSheets = [];
  });

  describe("rendering: colors and font", () => {
    const lightnessOf = (color: string) => Number(/\d+/.exec(color)?.[0] ?? NaN);

    it("follows the page's color-scheme", async () => {
      const { box, frame } = await setup(few);
      const style = getComputedStyle(frame());
      box.style.colorScheme = "light";
      expect(lightnessOf(style.backgroundColor)).to.be.above(lightnessOf(style.color));
      box.style.colorScheme = "dark";
      expect(lightnessOf(style.backgroundColor)).to.be.below(lightnessOf(style.color));
    });

    it("takes the page's custom properties, in the rows' controls too", async () => {
      addSheet("ctm-accounts-billing { --ctm-surface-color: rgb(1, 2, 3); --ctm-text-color: rgb(200, 201, 202); }");
      const { frame, control, cell } = await setup(few);
      expect(getComputedStyle(frame()).backgroundColor).to.equal("rgb(1, 2, 3)");
      expect(getComputedStyle(cell("Acme Dental", "account")).color).to.equal("rgb(200, 201, 202)");
      expect(getComputedStyle(control("Acme Dental")).color).to.equal("rgb(200, 201, 202)");
    });

    it("takes the page's font, in the rows' controls too", async () => {
      addSheet(".box { font: 13px/1 monospace; }");
      const { amount, control } = await setup(few);
      for (const element of [amount("Acme Dental"), control("Acme Dental")]) {
        const { fontFamily, fontSize } = getComputedStyle(element);
        expect([fontFamily, fontSize]).to.deep.equal(["monospace", "13px"]);
      }
    });
  });

  describe("rendering: parts, states and slots", () => {
    it("lets the page style each documented part", async () => {
      const names = ["table", "row", "cell", "toolbar", "pager"];
      addSheet(names.map((name, index) => `ctm-accounts-billing::part(${name}) { z-index: ${index + 1}; }`).join("\n"));
      const { parts } = await setup(few);
      for (const [index, name] of names.entries()) {
        const layers = new Set(parts(name).map((part) => getComputedStyle(part).zIndex));
        expect([...layers], name).to.deep.equal([String(index + 1)]);
      }
    });

    it("exports the parts of the rows' controls and of the dialog", async () => {
      addSheet(`
        ctm-accounts-billing::part(toggle) { z-index: 1; }
        ctm-accounts-billing::part(dialog) { z-index: 2; }
        ctm-accounts-billing::part(notice) { z-index: 3; }`);
      const { control, openDialog } = await setup({ ...few, faults: [withFailure(isChange, 422)] });
      const { dialog, notice } = await openDialog("Arroyo Family Law");
      const layers = [control("Arroyo Family Law"), dialog, notice()].map((part) => getComputedStyle(part).zIndex);
      expect(layers).to.deep.equal(["1", "2", "3"]);
    });

    it("lets the page style its states", async () => {
      addSheet("ctm-accounts-billing:state(empty) { opacity: 0.5; }");
      const { element } = await setup({ seed: seedAccounts(0) });
      expect(getComputedStyle(element).opacity).to.equal("0.5");
      element.endpoint = "";
      await element.updateComplete;
      expect(getComputedStyle(element).opacity).to.equal("1");
    });

    it("shows the page's heading and toolbar above the table, and without a table too", async () => {
      const children = html`<h2 slot="heading">Clients</h2>
        <button slot="toolbar">Invite</button>`;
      const { element, slotted, table } = await setup({ ...few, children });
      const tops = [...element.children, table()!].map((one) => one.getBoundingClientRect().top);
      expect(tops[0]).to.be.below(tops[1]!);
      expect(tops[1]).to.be.below(tops[2]!);
      element.endpoint = "";
      await element.updateComplete;
      expect(slotted()).to.deep.equal(["Clients", "Invite"]);
    });

    it("takes no room when it is hidden", async () => {
      const { element } = await setup(few);
      element.hidden = true;
      expect(element.getBoundingClientRect().height).to.equal(0);
    });

    it("has no style attribute", async () => {
      const { hasStyleAttribute, openDialog } = await setup(few);
      await openDialog("Acme Dental");
      expect(hasStyleAttribute()).to.be.false;
    });
  });

  describe("registration", () => {
    it("keeps the first definition when a second copy is loaded", async () => {
      const first = customElements.get("ctm-accounts-billing");
      await import(SECOND_COPY);
      expect(customElements.get("ctm-accounts-billing")).to.equal(first);
      const { rows } = await setup(few);
      expect(rows()).to.have.lengthOf(25);
    });
  });
});
