import { expect, html } from "@open-wc/testing";
import { seedAccounts, withFailure } from "../../../server/index.js";
import { isChange, lineOf, setup } from "../../helpers/accounts-billing-page.js";

const few = { seed: seedAccounts(30), properties: { pageSize: 25 } };

/** The same modules by another URL. */
const SECOND_COPY = "../../../src/define.ts?copy";

/** A stylesheet of the page's own, for as long as a test runs. */
function addSheet(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
}

describe("<ctm-accounts-billing>", () => {
  afterEach(() => {
    document.adoptedStyleSheets = [];
  });

  describe("rendering: colours", () => {
    const coloursOf = (element: Element) => {
      const { color, backgroundColor } = getComputedStyle(element);
      return { color, backgroundColor };
    };
    const lightnessOf = (colour: string) => (/\d+/g.exec(colour) ? Number(/\d+/.exec(colour)![0]) : NaN);

    it("are light or dark as the page's color-scheme says", async () => {
      const { box, root } = await setup(few);
      const frame = root.querySelector(".frame")!;
      box.style.colorScheme = "light";
      const light = coloursOf(frame);
      box.style.colorScheme = "dark";
      const dark = coloursOf(frame);
      expect(lightnessOf(light.backgroundColor)).to.be.above(lightnessOf(light.color));
      expect(lightnessOf(dark.backgroundColor)).to.be.below(lightnessOf(dark.color));
    });

    it("take the page's custom properties, and the rows' controls take them too", async () => {
      addSheet("ctm-accounts-billing { --ctm-surface-color: rgb(1, 2, 3); --ctm-text-color: rgb(200, 201, 202); }");
      const { root, control, row } = await setup(few);
      expect(getComputedStyle(root.querySelector(".frame")!).backgroundColor).to.equal("rgb(1, 2, 3)");
      expect(getComputedStyle(row("Acme Dental").cells[1]!).color).to.equal("rgb(200, 201, 202)");
      expect(getComputedStyle(control("Acme Dental")).color).to.equal("rgb(200, 201, 202)");
    });

    it("takes the font of the page", async () => {
      addSheet(".box { font: 13px/1 monospace; }");
      const { row, control } = await setup(few);
      for (const element of [row("Acme Dental").querySelector(".name")!, control("Acme Dental")]) {
        const { fontFamily, fontSize } = getComputedStyle(element);
        expect([fontFamily, fontSize]).to.deep.equal(["monospace", "13px"]);
      }
    });
  });

  describe("rendering: parts, states and slots", () => {
    it("lets the page style each part that is documented", async () => {
      const parts = ["table", "row", "cell", "toolbar", "pager"];
      addSheet(parts.map((part, index) => `ctm-accounts-billing::part(${part}) { z-index: ${index + 1}; }`).join("\n"));
      const { root } = await setup(few);
      for (const [index, part] of parts.entries()) {
        const found = [...root.querySelectorAll(`[part~=${part}]`)];
        expect(found, part).not.to.be.empty;
        expect(found.map((one) => getComputedStyle(one).zIndex)).to.deep.equal(found.map(() => String(index + 1)));
      }
    });

    it("hands on the parts of the rows' controls", async () => {
      addSheet(`
        ctm-accounts-billing::part(toggle) { z-index: 1; }
        ctm-accounts-billing::part(dialog) { z-index: 2; }
        ctm-accounts-billing::part(notice) { z-index: 3; }`);
      const { control, openDialog } = await setup({ ...few, faults: [withFailure(isChange, 422)] });
      const { dialog } = await openDialog("Arroyo Family Law");
      const styles = [control("Arroyo Family Law"), dialog, dialog.querySelector("[part=notice]")!].map((part) =>
        getComputedStyle(part),
      );
      expect(styles.map(({ zIndex }) => zIndex)).to.deep.equal(["1", "2", "3"]);
    });

    it("lets the page style its states", async () => {
      addSheet("ctm-accounts-billing:state(empty) { opacity: 0.5; }");
      const { element } = await setup({ seed: seedAccounts(0) });
      expect(getComputedStyle(element).opacity).to.equal("0.5");
      element.endpoint = "";
      await element.updateComplete;
      expect(getComputedStyle(element).opacity).to.equal("1");
    });

    it("shows the page's heading and toolbar above the table, also while there is none", async () => {
      const children = html`<h2 slot="heading">Clients</h2>
        <button slot="toolbar">Invite</button>`;
      const { element, root, table } = await setup({ ...few, children });
      const tops = ["h2", "button"].map((name) => element.querySelector(name)!.getBoundingClientRect().top);
      expect(tops[0]).to.be.below(tops[1]!);
      expect(tops[1]).to.be.below(table().getBoundingClientRect().top);
      element.endpoint = "";
      await element.updateComplete;
      const slots = [...root.querySelectorAll<HTMLSlotElement>("slot")].flatMap((slot) => slot.assignedElements());
      expect(slots.map(lineOf)).to.deep.equal(["Clients", "Invite"]);
    });

    it("takes no room at all where it is hidden", async () => {
      const { element } = await setup(few);
      element.hidden = true;
      expect(element.getBoundingClientRect().height).to.equal(0);
    });

    it("has no style attribute anywhere", async () => {
      const { root, openDialog } = await setup(few);
      const { dialog } = await openDialog("Acme Dental");
      expect(root.querySelectorAll("[style]")).to.be.empty;
      expect(dialog.querySelectorAll("[style]")).to.be.empty;
    });
  });

  describe("registration", () => {
    it("is safe twice: a second copy leaves the first alone", async () => {
      const first = customElements.get("ctm-accounts-billing");
      await import(SECOND_COPY);
      expect(customElements.get("ctm-accounts-billing")).to.equal(first);
      const { rows } = await setup(few);
      expect(rows()).to.have.lengthOf(25);
    });
  });
});
