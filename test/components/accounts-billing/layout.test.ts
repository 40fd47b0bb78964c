import { expect } from "@open-wc/testing";
import { setViewport } from "@web/test-runner-commands";
import { seedAccounts, seedEdgeCases, withBody, withDelay, withFailure } from "../../../server/index.js";
import { isList, lineOf, setup } from "../../helpers/accounts-billing-page.js";
import { Gate } from "../../helpers/gate.js";

const WIDTHS = [900, 600, 320];
const boxOf = (element: Element) => element.getBoundingClientRect();

/** What sticks out of the element, in either direction, by name. */
function overflowing(element: Element): string[] {
  const outer = boxOf(element);
  return [...element.shadowRoot!.querySelectorAll(".root *:not(.unseen)")]
    .filter((part) => part.checkVisibility())
    .filter((part) => boxOf(part).right > outer.right + 1 || boxOf(part).left < outer.left - 1)
    .map((part) => `${part.localName}.${part.className}`);
}

async function setupAt(width: number, options: Parameters<typeof setup>[0] = {}) {
  await setViewport({ width, height: 700 });
  return setup(options);
}

describe("<ctm-accounts-billing>", () => {
  afterEach(() => setViewport({ width: 1024, height: 768 }));

  describe("rendering: the width of its place", () => {
    const isCard = (row: HTMLElement) => boxOf(row.children[4]!).top > boxOf(row.children[1]!).bottom;

    for (const width of WIDTHS) {
      it(`shows ${width > 704 ? "a table" : "cards"} at ${width} px, with no sideways scrolling`, async () => {
        const { element, row } = await setupAt(width + 20, { box: "" });
        element.parentElement!.style.width = `${width}px`;
        expect(isCard(row("Acme Dental"))).to.equal(width < 704);
        expect(document.documentElement.scrollWidth).to.be.at.most(width + 20);
        expect(element.scrollWidth).to.be.at.most(width);
        expect(overflowing(element)).to.be.empty;
      });

      it(`holds endless names, forty digits and strange text at ${width} px`, async () => {
        const { element, rows, root } = await setupAt(width, { seed: seedEdgeCases() });
        expect(rows().length).to.be.above(20);
        expect(document.documentElement.scrollWidth).to.be.at.most(width);
        expect(overflowing(element)).to.be.empty;
        expect(root.querySelector("table")!.scrollWidth).to.be.at.most(boxOf(root.querySelector(".frame")!).width);
      });

      it(`holds the error, the empty list and the notice at ${width} px`, async () => {
        const spoiled = withBody(isList, (body) => ({ ...(body as object), accounts: [null] }));
        for (const options of [
          { faults: [withFailure(isList, 403)], until: "error" },
          { seed: seedAccounts(0) },
          { faults: [spoiled] },
        ] as const) {
          const { element, box } = await setupAt(width, options);
          expect(overflowing(element)).to.be.empty;
          expect(document.documentElement.scrollWidth).to.be.at.most(width);
          box.remove();
        }
      });

      it(`does not cut anything off at ${width} px when text is twice as large`, async () => {
        const { element, box } = await setupAt(width, { seed: seedAccounts(12), lang: "es" });
        box.style.fontSize = "200%";
        expect(overflowing(element)).to.be.empty;
      });
    }

    it("looks at its place, not at the window", async () => {
      const { box, row } = await setup();
      expect(isCard(row("Acme Dental"))).to.be.false;
      box.style.width = "400px";
      expect(isCard(row("Acme Dental"))).to.be.true;
    });

    it("keeps the roles of a table where it shows cards", async () => {
      const { root, row } = await setupAt(320);
      const rolesOf = (elements: Iterable<Element>) => [...elements].map((one) => one.getAttribute("role"));
      expect(rolesOf(root.querySelectorAll("table, thead, thead tr"))).to.deep.equal(["table", "rowgroup", "row"]);
      expect(rolesOf(root.querySelectorAll("thead th"))).to.deep.equal(Array(5).fill("columnheader"));
      expect(row("Acme Dental").getAttribute("role")).to.equal("row");
      expect(rolesOf(row("Acme Dental").cells)).to.deep.equal(["cell", "rowheader", "cell", "cell", "cell"]);
      expect(root.querySelector("thead")!.checkVisibility({ visibilityProperty: true })).to.be.true;
    });

    it("shows the controls at 24 px and more at every width", async () => {
      for (const width of WIDTHS) {
        const { rows, root, box } = await setupAt(width, { seed: seedAccounts(30) });
        const inRows = rows().flatMap((one) => [
          ...one.querySelector("ctm-balance-toggle")!.shadowRoot!.querySelectorAll("button[part=toggle]"),
        ]);
        for (const control of [...inRows, ...root.querySelectorAll("button, select")]) {
          expect(boxOf(control).height).to.be.at.least(24);
          expect(boxOf(control).width).to.be.at.least(24);
        }
        box.remove();
      }
    });
  });

  describe("rendering: no shift when rows arrive", () => {
    for (const [width, count] of [
      [900, 10],
      [600, 4],
      [320, 4],
    ] as const) {
      it(`has skeleton rows of the real rows' height and place at ${width} px`, async () => {
        const gate = new Gate();
        // Names of one line, as a skeleton has to suppose.
        const seed = seedAccounts(count, {
          each: (_, index) => ({ name: `Account ${index}`, status: "active", billing_request: null }),
        });
        const faults = [withDelay(isList, gate.wait)];
        const { skeletons, nextLoad, rows, root } = await setupAt(width, {
          seed,
          faults,
          until: "nothing",
          properties: { pageSize: count },
        });
        const toBoxes = (elements: readonly HTMLElement[]) =>
          elements.map((one) => [boxOf(one).top, boxOf(one).height]);
        const headers = () => [...root.querySelectorAll("thead th")].map((one) => [boxOf(one).left, boxOf(one).width]);
        const before = { rows: toBoxes(skeletons()), headers: headers() };
        const load = nextLoad();
        (await gate.next()).release();
        await load;
        expect(toBoxes(rows())).to.deep.equal(before.rows);
        expect(headers()).to.deep.equal(before.headers);
      });
    }

    it("does not move columns when another page arrives", async () => {
      const { element, root, nextLoad } = await setup();
      const headers = () => [...root.querySelectorAll("thead th")].map((one) => boxOf(one).left);
      const before = headers();
      const load = nextLoad();
      element.page = 3;
      await load;
      expect(headers()).to.deep.equal(before);
    });

    it("aligns the digits of balances: at the end of the cell, all of one width", async () => {
      const { row } = await setup();
      const ends = ["Acme Dental", "Apex Roofing & Gutters"].map(
        (name) => boxOf(row(name).cells[3]!.querySelector("bdi")!).right,
      );
      expect(ends[0]).to.be.closeTo(ends[1]!, 0.1);
      expect(getComputedStyle(row("Acme Dental").cells[3]!).fontVariantNumeric).to.equal("tabular-nums");
    });
  });

  describe("rendering: right to left", () => {
    it("mirrors the columns", async () => {
      const { row } = await setup({ dir: "rtl", lang: "ar" });
      const lefts = [...row("Acme Dental").cells].map((cell) => boxOf(cell).left);
      expect(lefts).to.deep.equal([...lefts].sort((one, other) => other - one));
    });

    it("takes direction and language from the nearest ancestor, and follows a change of them", async () => {
      const { element, box, root, row, button } = await setup();
      box.setAttribute("dir", "rtl");
      box.setAttribute("lang", "es");
      await new Promise(requestAnimationFrame);
      await element.updateComplete;
      expect(boxOf(row("Acme Dental").cells[1]!).left).to.be.above(boxOf(row("Acme Dental").cells[4]!).left);
      expect(lineOf(root.querySelector("thead button"))).to.equal("Cuenta");
      expect(button("Siguiente").getAttribute("aria-disabled")).to.equal("false");
    });

    for (const width of WIDTHS) {
      it(`holds everything at ${width} px in Arabic`, async () => {
        const { element } = await setupAt(width, { seed: seedEdgeCases(), dir: "rtl", lang: "ar" });
        expect(document.documentElement.scrollWidth).to.be.at.most(width);
        expect(overflowing(element)).to.be.empty;
      });
    }
  });
});
