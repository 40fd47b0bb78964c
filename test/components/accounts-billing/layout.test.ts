import { expect } from "@open-wc/testing";
import { setViewport } from "@web/test-runner-commands";
import { seedAccounts, seedEdgeCases, withBody, withDelay, withFailure } from "../../../server/index.js";
import {
  expectNoSidewaysScroll,
  isList,
  lineOf,
  setup,
  type AccountsOptions,
} from "../../helpers/accounts-billing-page.js";
import { Gate } from "../../helpers/gate.js";
import { useOpenSans } from "../../helpers/open-sans.js";
import { until } from "../../helpers/until.js";

const WIDTHS = [900, 640, 600, 320];
const boxOf = (element: Element) => element.getBoundingClientRect();

async function setupAt(width: number, options: AccountsOptions = {}) {
  await setViewport({ width, height: 700 });
  const page = await setup(options);
  return {
    ...page,
    expectFits: () => {
      expectNoSidewaysScroll(width);
      expect(page.overflowing()).to.be.empty;
    },
  };
}

/** Whether a row is laid out as a card: its control is below its name. */
function isCard({ cell }: Awaited<ReturnType<typeof setup>>): boolean {
  return boxOf(cell("Acme Dental", "billing")).top > boxOf(cell("Acme Dental", "account")).bottom;
}

describe("<ctm-accounts-billing>", () => {
  afterEach(() => setViewport({ width: 1024, height: 768 }));

  describe("rendering: the width", () => {
    for (const width of WIDTHS) {
      it(`shows ${width >= 640 ? "a table" : "cards"} at ${width} px, without sideways scrolling`, async () => {
        const page = await setupAt(width + 20);
        const { box, element, overflowing } = page;
        box.style.width = `${width}px`;
        expect(isCard(page)).to.equal(width < 640);
        expectNoSidewaysScroll(width + 20);
        expect(element.scrollWidth).to.be.at.most(width);
        expect(overflowing()).to.be.empty;
      });

      for (const [lang, dir] of [
        ["en", "ltr"],
        ["ar", "rtl"],
      ] as const) {
        it(`fits endless names and amounts of forty digits at ${width} px (${lang})`, async () => {
          const { rows, table, frame, expectFits } = await setupAt(width, { seed: seedEdgeCases(), lang, dir });
          expect(rows().length).to.be.above(20);
          expect(table()!.scrollWidth).to.be.at.most(boxOf(frame()).width);
          expectFits();
        });
      }

      const unreadable = withBody(isList, (body) => ({ ...(body as object), accounts: [null] }));
      const states: [state: string, options: AccountsOptions][] = [
        ["an error", { faults: [withFailure(isList, 403)], until: "error" }],
        ["no accounts", { seed: seedAccounts(0) }],
        ["a notice about rows", { faults: [unreadable] }],
      ];
      for (const [state, options] of states) {
        it(`fits ${state} at ${width} px`, async () => {
          const { expectFits } = await setupAt(width, options);
          expectFits();
        });
      }

      it(`fits text of twice the size at ${width} px`, async () => {
        const { overflowing, box } = await setupAt(width, { seed: seedAccounts(12), lang: "es" });
        box.style.fontSize = "200%";
        expect(overflowing()).to.deep.equal([]);
      });

      it(`has controls of 24 px and more at ${width} px`, async () => {
        const { controls } = await setupAt(width, { seed: seedAccounts(30) });
        for (const control of controls()) {
          expect(boxOf(control).height).to.be.at.least(24);
          expect(boxOf(control).width).to.be.at.least(24);
        }
      });
    }

    it("shows ten rows in half the height of cards at 640 px", async () => {
      const { table, box } = await setupAt(660, { properties: { pageSize: 10 } });
      box.style.cssText = "inline-size: 640px; font-size: 15px";
      // 773 in Chromium; Firefox rounds the height of lines up.
      expect(boxOf(table()!).height).to.be.at.most(800);
    });

    it("depends on the place of the element, not on the window", async () => {
      const page = await setup();
      expect(isCard(page)).to.be.false;
      page.box.style.width = "400px";
      expect(isCard(page)).to.be.true;
    });

    it("keeps the roles of a table when it shows cards", async () => {
      const { head, row, rolesOf } = await setupAt(320);
      expect(rolesOf("table, thead, thead tr")).to.deep.equal(["table", "rowgroup", "row"]);
      expect(rolesOf("thead tr > *")).to.deep.equal(["cell", ...Array<string>(4).fill("columnheader")]);
      expect(row("Acme Dental").role).to.equal("row");
      const cells = [...row("Acme Dental").cells].map(({ role }) => role);
      expect(cells).to.deep.equal(["cell", "rowheader", "cell", "cell", "cell"]);
      expect(head().checkVisibility({ visibilityProperty: true })).to.be.true;
    });
  });

  describe("rendering: no layout shift", () => {
    useOpenSans();

    for (const [width, count] of [
      [900, 10],
      [600, 4],
      [320, 4],
    ] as const) {
      it(`has skeletons of the height and place of the rows at ${width} px`, async () => {
        const gate = new Gate();
        // Skeletons suppose names of one line.
        const seed = seedAccounts(count, {
          each: (_, index) => ({ name: `Account ${index}`, status: "active", billing_request: null }),
        });
        const { skeletons, loadAfter, rows, headers } = await setupAt(width, {
          seed,
          faults: [withDelay(isList, gate.wait)],
          until: "nothing",
          properties: { pageSize: count },
        });
        const placesOf = (elements: readonly HTMLElement[]) =>
          elements.map(boxOf).map(({ left, top, width, height }) => [left, top, width, height]);
        const before = [placesOf(skeletons()), placesOf(headers())];
        await loadAfter(() => gate.releaseNext());
        expect([placesOf(rows()), placesOf(headers())]).to.deep.equal(before);
      });
    }

    it("does not move columns when another page arrives", async () => {
      const { headers, turn } = await setup();
      const lefts = () => headers().map((one) => boxOf(one).left);
      const before = lefts();
      await turn("Next");
      await turn("Next");
      expect(lefts()).to.deep.equal(before);
    });

    it("aligns the digits of balances at the end of the cell", async () => {
      const { amount, cell } = await setup();
      const [one, other] = ["Acme Dental", "Apex Roofing & Gutters"].map((name) => boxOf(amount(name)).right);
      expect(one).to.be.closeTo(other!, 0.1);
      expect(getComputedStyle(cell("Acme Dental", "balance")).fontVariantNumeric).to.equal("tabular-nums");
    });
  });

  describe("rendering: direction and language", () => {
    it("mirrors the columns from right to left", async () => {
      const { row } = await setup({ dir: "rtl", lang: "ar" });
      const lefts = [...row("Acme Dental").cells].map((cell) => boxOf(cell).left);
      expect(lefts).to.deep.equal([...lefts].sort((one, other) => other - one));
    });

    it("is in English, from left to right, on a page in a language that it does not have", async () => {
      const { root, row, columns, amount } = await setup({ dir: "rtl", lang: "fa" });
      const { lang, dir } = root.querySelector<HTMLElement>(".root")!;
      expect([lang, dir]).to.deep.equal(["en", "ltr"]);
      expect(columns()).to.deep.equal(["Account", "Status", "Balance", "Billing"]);
      expect(lineOf(amount("Acme Dental"))).to.equal("$182.40");
      const lefts = [...row("Acme Dental").cells].map((cell) => boxOf(cell).left);
      expect(lefts).to.deep.equal([...lefts].sort((one, other) => one - other));
    });

    it("follows a change of the nearest ancestor's direction and language", async () => {
      const { element, box, headerButtons, cell, isDisabled } = await setup();
      box.setAttribute("dir", "rtl");
      box.setAttribute("lang", "es");
      await new Promise(requestAnimationFrame);
      await element.updateComplete;
      const lefts = (["account", "billing"] as const).map((column) => boxOf(cell("Acme Dental", column)).left);
      expect(lefts[0]).to.be.above(lefts[1]!);
      await until(() => lineOf(headerButtons()[0]!) === "Cuenta", "the texts in the other language");
      expect(isDisabled("Siguiente")).to.be.false;
    });
  });
});
