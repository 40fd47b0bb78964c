import { expect } from "@open-wc/testing";
import { seedViewer, toSeed } from "../../../server/index.js";
import words from "../../../src/locales/en.js";
import { setup } from "../../helpers/accounts-billing-page.js";
import { click } from "../../helpers/keyboard.js";
import { requestNote } from "../../helpers/request-note.js";
import { descriptionOf } from "../../helpers/roles.js";

const balance = { cents: 5000, currency: "USD" };
const base = { status: "active", balance_from: "agency", balance };
const billing_request = {
  email: "a@b.example",
  sent_at: "2026-11-19T12:00:00Z",
  starting_balance: balance,
  message: "Hi",
};
const permissions = { change_balance: false };

describe("<ctm-accounts-billing>", () => {
  describe("rendering: what a row notes", () => {
    it("is no higher for a request that is out", async () => {
      const seed = toSeed([
        { ...base, id: 1, name: "Plain" },
        { ...base, id: 2, name: "Requested", billing_request },
        { ...base, id: 3, name: "Locked", permissions },
      ]);
      const { row, note } = await setup({ seed });
      expect(note("Requested")).to.equal(requestNote());
      const heights = ["Plain", "Requested", "Locked"].map((name) => row(name).offsetHeight);
      // Rounded to whole pixels, one by one.
      for (const height of heights) expect(height).to.be.closeTo(heights[0]!, 1);
    });

    it("describes each control by its own note, whatever the ids are", async () => {
      const ids = ["a b", "a_b", "a  b", "a\tb", "é", "\ud800"];
      const notPaid = { ...billing_request, status: "declined" };
      const accounts = ids.map((id, index) => {
        const request = index % 2 === 0 ? billing_request : notPaid;
        return { ...base, id, name: `Row ${index}`, billing_request: request, payment_method: null };
      });
      const { names, note, control } = await setup({ seed: toSeed(accounts) });
      expect(names()).to.have.lengthOf(ids.length);
      for (const name of names()) expect(descriptionOf(control(name)), name).to.equal(note(name));
    });

    it("names in the header whose balance it is, for ears as well", async () => {
      const { header, cell } = await setup();
      const th = header(words.balance).closest("th")!;
      expect(descriptionOf(header(words.balance))).to.equal(words["balance.customers"]);
      expect(th.dataset.whose).to.equal(words["balance.whose"]);
      expect(getComputedStyle(th, "::after").content).to.not.equal("none");
      expect(cell("Acme Dental", "balance").dataset.label).to.equal(words["balance.customers"]);
    });
  });

  describe("rendering: rows without a control", () => {
    const seed = toSeed([
      { ...base, id: 1, name: "Open" },
      { ...base, id: 2, name: "Locked", permissions },
      { ...base, id: 3, name: "Foreign", balance_from: "reseller" },
    ]);

    it("say why: for want of permission, or of a source", async () => {
      const { billing, note, viewOnlyText } = await setup({ seed });
      expect(["Open", "Locked", "Foreign"].map(note)).to.deep.equal(["", words.viewOnly, words.sourceNotSaid]);
      expect(billing("Locked")).to.equal("Balance from: agency");
      expect(viewOnlyText()).to.equal("");
    });

    it("say nothing where the page wants them so", async () => {
      const { note, viewOnlyText } = await setup({ seed, properties: { readonly: true } });
      expect(["Open", "Locked", "Foreign"].map(note)).to.deep.equal(["", "", ""]);
      expect(viewOnlyText()).to.equal("");
    });

    it("are explained once, above them, where the viewer may change none", async () => {
      const { note, names, viewOnlyText } = await setup({ seed: seedViewer() });
      expect(viewOnlyText()).to.equal(words.viewOnlyPage);
      expect(names().filter((name) => note(name) === words.viewOnly)).to.deep.equal([]);
    });
  });

  describe("rendering: what needs attention", () => {
    const accounts = [
      { ...base, id: 1, name: "Fine" },
      { ...base, id: 2, name: "Paused", status: "paused" },
      { ...base, id: 3, name: "Empty", balance: { cents: 0, currency: "USD" } },
      { ...base, id: 4, name: "All", status: "paused", balance: { cents: -1, currency: "USD" }, billing_request },
      {
        ...base,
        id: 5,
        name: "Used up",
        status: "paused",
        balance_from: "customer",
        balance: { cents: 0, currency: "USD" },
      },
    ];

    it("says in a row why it is there, as long as the filter is on and the row does not show it anyway", async () => {
      const { attention, loadAfter, cells, names, note } = await setup({ seed: toSeed(accounts) });
      expect(cells("Paused")[0]).to.equal("Paused 2");
      await loadAfter(() => click(attention()!));
      expect(names()).to.deep.equal(["All", "Empty", "Paused", "Used up"]);
      expect(names().map((name) => cells(name)[0])).to.deep.equal([
        "All 4",
        "Empty 3 · No balance left",
        "Paused 2",
        "Used up 5 · No balance left",
      ]);
      expect(note("All")).to.equal(requestNote());
    });

    it("is not all: that is chosen when the filter is off, and turns it off", async () => {
      const { attention, source, sources, chooseSource, loadAfter, element } = await setup();
      await loadAfter(() => click(attention()!));
      expect(sources().map(({ checked }) => checked)).to.deep.equal([false, false, false]);
      await loadAfter(() => chooseSource(/^Agency/));
      expect([attention()!.checked, source(/^Agency/).checked]).to.deep.equal([true, true]);
      await loadAfter(() => chooseSource(/^All/));
      expect([attention()!.checked, source(/^All/).checked]).to.deep.equal([false, true]);
      expect([element.needsAttention, element.balanceFrom]).to.deep.equal([false, undefined]);
      await loadAfter(() => click(attention()!));
      await loadAfter(() => click(attention()!));
      expect(source(/^All/).checked).to.equal(true);
    });
  });
});
