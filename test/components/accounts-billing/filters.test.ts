import { expect, html } from "@open-wc/testing";
import { seedAccounts, toSeed, withBody, withDelay, type Fault } from "../../../server/index.js";
import words from "../../../src/locales/en.js";
import { isChange, isList, labelOf, setup } from "../../helpers/accounts-billing-page.js";
import { Gate } from "../../helpers/gate.js";
import { click, press } from "../../helpers/keyboard.js";
import { expectElement, focused } from "../../helpers/roles.js";

const rewrite = (change: (body: { summary?: object }) => object): Fault =>
  withBody(isList, (body) => change(body as { summary?: object }));

const withoutAttention = rewrite(({ summary, ...body }) => ({
  ...body,
  summary: { ...summary, needs_attention: undefined },
}));

const account = { status: "active", balance_from: "customer", balance: { cents: 500, currency: "USD" } };

describe("<ctm-accounts-billing>", () => {
  describe("interaction: the filter by source", () => {
    it("offers all, agency and customer, with the counts of the backend", async () => {
      const { sourceLabels, sources, sourceGroup } = await setup();
      expect(sourceLabels()).to.deep.equal(["All 137", "Agency 78", "Customer 59"]);
      expect(sources()).to.have.lengthOf(3);
      expect(sourceGroup().ariaLabel).to.equal(words.billing);
    });

    it("has no counts if the backend sends none", async () => {
      const { sourceLabels } = await setup({ faults: [rewrite((body) => ({ ...body, summary: undefined }))] });
      expect(sourceLabels()).to.deep.equal(["All", "Agency", "Customer"]);
    });

    it("requests the chosen source, and all again", async () => {
      const { chooseSource, source, loadAfter, requested, element, range } = await setup();
      for (const [name, shown] of [
        [/^Customer/, "1–50 of 59"],
        [/^Agency/, "1–50 of 78"],
        [/^All/, "1–50 of 137"],
      ] as const) {
        await loadAfter(() => chooseSource(name));
        expect(range()).to.equal(shown);
        expect(source(name).checked).to.be.true;
      }
      expect(requested("balance_from")).to.deep.equal([null, "customer", "agency", null]);
      expect(element.balanceFrom).to.equal(undefined);
    });

    it("is chosen with the arrow keys, as in any group of radio buttons", async () => {
      const { source, loadAfter, requested } = await setup();
      source(/^All/).focus();
      await loadAfter(() => press("ArrowRight"));
      expect(source(/^Agency/).checked).to.be.true;
      expectElement(focused(), source(/^Agency/));
      expect(requested("balance_from")).to.deep.equal([null, "agency"]);
    });

    it("keeps the counts of all that the search finds", async () => {
      const { chooseSource, sourceLabels, loadAfter } = await setup({ properties: { search: "dental" } });
      const before = sourceLabels();
      await loadAfter(() => chooseSource(/^Agency/));
      expect(sourceLabels()).to.deep.equal(before);
    });

    it("is enabled while the first rows load, and does not move when they arrive", async () => {
      const gate = new Gate();
      const page = await setup({ faults: [withDelay(isList, gate.wait)], until: "nothing" });
      const { source, loadAfter, toolbar, frame, head } = page;
      const tops = () => [toolbar(), frame(), head()].map((one) => one.getBoundingClientRect().top);
      const before = tops();
      expect(source(/^All/).matches(":disabled")).to.be.false;
      await loadAfter(() => gate.releaseNext());
      expect(tops()).to.deep.equal(before);
    });

    it("filters in memory when the collection has one page", async () => {
      const { chooseSource, sourceLabels, names, fetch } = await setup({ seed: seedAccounts(20) });
      const before = sourceLabels();
      await chooseSource(/^Customer/);
      expect(names()).to.have.lengthOf(Number(/\d+/.exec(before[2]!)));
      expect(sourceLabels()).to.deep.equal(before);
      expect(fetch.requests).to.have.lengthOf(1);
    });
  });

  describe("interaction: the filter for accounts that need attention", () => {
    it("shows its count, and is requested and taken back", async () => {
      const { attention, requested, loadAfter, range, element } = await setup();
      expect(labelOf(attention()!)).to.equal("Needs attention 29");
      await loadAfter(() => click(attention()!));
      expect(range()).to.equal("1–29 of 29");
      expect(element.needsAttention).to.be.true;
      expect(attention()!.checked).to.be.true;
      await loadAfter(() => press(" "));
      expect(requested("needs_attention")).to.deep.equal([null, "true", null]);
      expectElement(focused(), attention());
    });

    it("is not offered if the backend does not count these accounts: it might ignore the filter", async () => {
      const { attention, sourceLabels } = await setup({ faults: [withoutAttention] });
      expect(attention()).to.equal(undefined);
      expect(sourceLabels()[1]).to.equal("Agency 78");
    });

    it("is offered if the page has set it, so that it can be taken back", async () => {
      const { attention, loadAfter } = await setup({
        faults: [withoutAttention],
        properties: { needsAttention: true },
      });
      expect(attention()!.checked).to.be.true;
      await loadAfter(() => click(attention()!));
      expect(attention()).to.equal(undefined);
    });

    it("is always offered when the collection has one page", async () => {
      const accounts = [
        { ...account, id: 1, name: "Well" },
        { ...account, id: 2, name: "Paused", status: "paused" },
        { ...account, id: 3, name: "Used up", balance: { cents: 0, currency: "USD" } },
        { ...account, id: 4, name: "In debt", balance: { cents: -1, currency: "USD" } },
        { ...account, id: 5, name: "Without", balance: null },
      ];
      const { attention, names } = await setup({ seed: toSeed(accounts), faults: [withoutAttention] });
      await click(attention()!);
      expect(names()).to.deep.equal(["In debt", "Paused", "Used up"]);
      expect(labelOf(attention()!)).to.equal("Needs attention 3");
    });

    it("has its place but is hidden while the first rows load", async () => {
      const faults = [withDelay(isList, new Gate().wait)];
      const { attention, attentionPlace } = await setup({ faults, until: "nothing" });
      expect(attention()).to.equal(undefined);
      expect(attentionPlace().getBoundingClientRect().width).to.be.above(50);
    });

    it("keeps the focus when it finds nothing", async () => {
      const { attention, hasButton } = await setup({ seed: toSeed([{ ...account, id: 1, name: "Well" }]) });
      await click(attention()!);
      expectElement(focused(), attention());
      expect(hasButton(words.clearFilters)).to.be.true;
    });
  });

  describe("rendering: the counts after a change", () => {
    for (const [where, count] of [
      ["on the server", 137],
      ["in memory", 30],
    ] as const) {
      it(`follow an account that is moved, with the collection ${where}`, async () => {
        const { sourceCounts, change, element } = await setup({ seed: seedAccounts(count) });
        const [all, agency, customer] = sourceCounts() as [number, number, number];
        await change("Acme Dental");
        expect(sourceCounts()).to.deep.equal([all, agency + 1, customer - 1]);
        await element.refresh();
        expect(sourceCounts()).to.deep.equal([all, agency + 1, customer - 1]);
      });
    }

    it("do not change before the server has confirmed", async () => {
      const gate = new Gate();
      const { sourceLabels, confirm, next } = await setup({ faults: [withDelay(isChange, gate.wait)] });
      const before = sourceLabels();
      const changed = next("balance-change");
      await confirm("Acme Dental");
      const held = await gate.next();
      expect(sourceLabels()).to.deep.equal(before);
      held.release();
      await changed;
      expect(sourceLabels()).not.to.deep.equal(before);
    });
  });

  describe("rendering: the toolbar", () => {
    it("has the page's own controls at its end", async () => {
      const children = html`<button slot="toolbar">Invite</button>`;
      const { toolbarFields, element } = await setup({ children });
      const own = element.querySelector("button")!.getBoundingClientRect();
      const others = toolbarFields().map((one) => one.getBoundingClientRect());
      expect(others.every(({ top, right }) => top < own.top || right <= own.left)).to.be.true;
    });

    it("stays usable when the first rows could not be read", async () => {
      const bad = rewrite(() => ({ nothing: true }));
      const { chooseSource, states, requested, errorAfter } = await setup({ faults: [bad], until: "error" });
      expect(states()).to.deep.equal(["error"]);
      await errorAfter(() => chooseSource(/^Agency/));
      expect(requested("balance_from").at(-1)).to.equal("agency");
    });
  });
});
