import { expect, html } from "@open-wc/testing";
import { seedAccounts, toSeed, withBody, withDelay, type Fault } from "../../../server/index.js";
import { en as words } from "../../../src/localization/en.js";
import { setupFinding } from "../../helpers/finding.js";
import { click, press } from "../../helpers/keyboard.js";
import { allByRole, focused, getByRole } from "../../helpers/roles.js";
import { expectSame, isChange, isList, lineOf, type AccountsOptions } from "../../helpers/accounts-billing-page.js";
import { Gate } from "../../helpers/gate.js";

/** An answer of which a part is changed. */
const rewrite = (change: (body: { summary?: object }) => object): Fault =>
  withBody(isList, (body) => change(body as { summary?: object }));

const withoutAttention = rewrite(({ summary, ...body }) => ({
  ...body,
  summary: { ...summary, needs_attention: undefined },
}));

const account = { status: "active", balance_from: "customer", balance: { cents: 500, currency: "USD" } };

describe("<ctm-accounts-billing>", () => {
  describe("interaction: filtering by source", () => {
    it("offers all, agency and customer, with the counts that the backend tells", async () => {
      const { choices, element } = await setupFinding();
      expect(choices()).to.deep.equal(["All 137", "Agency 78", "Customer 59"]);
      expect(allByRole("radio", undefined, element)).to.have.lengthOf(3);
      expect(element.shadowRoot!.querySelector("fieldset")!.ariaLabel).to.equal(words.billing);
    });

    it("offers them without counts where the backend tells none", async () => {
      const { choices } = await setupFinding({ faults: [rewrite((body) => ({ ...body, summary: undefined }))] });
      expect(choices()).to.deep.equal(["All", "Agency", "Customer"]);
    });

    it("asks for the source that is chosen, and for all again", async () => {
      const { choose, choice, nextLoad, asked, element, range } = await setupFinding();
      for (const [name, shown] of [
        [/^Customer/, "1 to 50 of 59"],
        [/^Agency/, "1 to 50 of 78"],
        [/^All/, "1 to 50 of 137"],
      ] as const) {
        const load = nextLoad();
        await choose(name);
        await load;
        expect(range()).to.equal(shown);
        expect(choice(name).checked).to.be.true;
      }
      expect(asked("balance_from")).to.deep.equal([null, "customer", "agency", null]);
      expect(element.balanceFrom).to.equal(undefined);
    });

    it("is chosen by the arrow keys, like any group of radio buttons", async () => {
      const { choice, nextLoad, asked } = await setupFinding();
      choice(/^All/).focus();
      const load = nextLoad();
      await press("ArrowRight");
      await load;
      expect(choice(/^Agency/).checked).to.be.true;
      expectSame(focused(), choice(/^Agency/));
      expect(asked("balance_from")).to.deep.equal([null, "agency"]);
    });

    it("keeps counting what the search finds, whichever source is chosen", async () => {
      const { choose, choices, nextLoad } = await setupFinding({ properties: { search: "dental" } });
      const before = choices();
      const load = nextLoad();
      await choose(/^Agency/);
      await load;
      expect(choices()).to.deep.equal(before);
    });

    it("is where it will be while the first rows are read: nothing moves when they arrive", async () => {
      const gate = new Gate();
      const faults = [withDelay(isList, gate.wait)];
      const { choice, nextLoad, root } = await setupFinding({ faults, until: "nothing" });
      const tops = () =>
        [".toolbar", ".frame", "thead"].map((one) => root.querySelector(one)!.getBoundingClientRect().top);
      const before = tops();
      expect(choice(/^All/).matches(":disabled")).to.be.false;
      const load = nextLoad();
      (await gate.next()).release();
      await load;
      expect(tops()).to.deep.equal(before);
    });

    it("is done in memory where the whole is at hand", async () => {
      const { choose, choices, names, fetch } = await setupFinding({ seed: seedAccounts(20) });
      const before = choices();
      await choose(/^Customer/);
      expect(names()).to.have.lengthOf(Number(/\d+/.exec(before[2]!)));
      expect(choices()).to.deep.equal(before);
      expect(fetch.requests).to.have.lengthOf(1);
    });
  });

  describe("interaction: what needs attention", () => {
    it("is offered with its count, and asked for", async () => {
      const { attention, asked, nextLoad, range, element } = await setupFinding();
      expect(lineOf(attention()!.labels![0]!)).to.equal("Needs attention 29");
      const load = nextLoad();
      await click(attention()!);
      await load;
      expect(range()).to.equal("1 to 29 of 29");
      expect(element.needsAttention).to.be.true;
      expect(attention()!.checked).to.be.true;
      const back = nextLoad();
      await press(" ");
      await back;
      expect(asked("needs_attention")).to.deep.equal([null, "true", null]);
      expectSame(focused(), attention()!);
    });

    it("is not offered where the backend does not tell of it: it might answer all accounts", async () => {
      const { attention, choices } = await setupFinding({ faults: [withoutAttention] });
      expect(attention()).to.equal(undefined);
      expect(choices()[1]).to.equal("Agency 78");
    });

    it("is offered where the page asks for it, so that it can be taken back", async () => {
      const { attention, nextLoad } = await setupFinding({
        faults: [withoutAttention],
        properties: { needsAttention: true },
      });
      expect(attention()!.checked).to.be.true;
      const load = nextLoad();
      await click(attention()!);
      await load;
      expect(attention()).to.equal(undefined);
    });

    it("is offered where the whole is at hand, whatever the backend knows", async () => {
      const accounts = [
        { ...account, id: 1, name: "Well" },
        { ...account, id: 2, name: "Paused", status: "paused" },
        { ...account, id: 3, name: "Used up", balance: { cents: 0, currency: "USD" } },
        { ...account, id: 4, name: "In debt", balance: { cents: -1, currency: "USD" } },
        { ...account, id: 5, name: "Without", balance: null },
      ];
      const { attention, names } = await setupFinding({ seed: toSeed(accounts), faults: [withoutAttention] });
      await click(attention()!);
      expect(names()).to.deep.equal(["In debt", "Paused", "Used up"]);
      expect(lineOf(attention()!.labels![0]!)).to.equal("Needs attention 3");
    });

    it("cannot be pressed before it is known, but has its place", async () => {
      const { attention, root } = await setupFinding({
        faults: [withDelay(isList, new Gate().wait)],
        until: "nothing",
      });
      expect(attention()).to.equal(undefined);
      expect(root.querySelector("[type=checkbox]")!.getBoundingClientRect().width).to.be.above(50);
    });
  });

  describe("rendering: counts after a change", () => {
    for (const [where, count] of [
      ["on the server", 137],
      ["in memory", 30],
    ] as const) {
      it(`stay true when an account is moved, with the collection ${where}`, async () => {
        const { choices, openDialog, next, element } = await setupFinding({ seed: seedAccounts(count) });
        const numbers = () => choices().map((label) => Number(/\d+/.exec(label)));
        const [all, agency, customer] = numbers() as [number, number, number];
        const popup = await openDialog("Acme Dental");
        const changed = next("balance-change");
        await click(popup.button("Add to agency billing"));
        await changed;
        expect(numbers()).to.deep.equal([all, agency + 1, customer - 1]);
        await element.refresh();
        expect(numbers()).to.deep.equal([all, agency + 1, customer - 1]);
      });
    }

    it("do not move before the server has confirmed it", async () => {
      const { choices, openDialog } = await setupFinding({ faults: [withDelay(isChange, new Gate().wait)] });
      const before = choices();
      const popup = await openDialog("Acme Dental");
      await click(popup.button("Add to agency billing"));
      expect(choices()).to.deep.equal(before);
    });
  });

  describe("rendering: the toolbar", () => {
    it("has the page's own controls at its end", async () => {
      const children = html`<button slot="toolbar">Invite</button>`;
      const { root, element } = await setupFinding({ children });
      const own = element.querySelector("button")!.getBoundingClientRect();
      const others = [...root.querySelectorAll(".toolbar > .field")].map((one) => one.getBoundingClientRect());
      expect(others.every(({ top, right }) => top < own.top || right <= own.left)).to.be.true;
    });

    it("stays usable when the first rows could not be read", async () => {
      const bad = rewrite(() => ({ nothing: true }));
      const { choose, states, fetch, nextError } = await setupFinding({ faults: [bad], until: "error" });
      expect(states()).to.deep.equal(["error"]);
      const failed = nextError();
      await choose(/^Agency/);
      await failed;
      expect(fetch.requests.at(-1)!.url.searchParams.get("balance_from")).to.equal("agency");
    });
  });

  describe("rendering: the agency", () => {
    const setupAgency = (agency: object | undefined, options: AccountsOptions = {}) =>
      setupFinding({ ...options, faults: [rewrite((body) => ({ ...body, agency }))] });
    const lineOfAgency = (root: ShadowRoot) => lineOf(root.querySelector("[part=agency]"));

    it("stands above the table with its name and balance", async () => {
      const { root, table } = await setupFinding();
      expect(lineOfAgency(root)).to.equal("Alder Street Marketing Balance: $1,284.50");
      const { bottom } = root.querySelector("[part=agency]")!.getBoundingClientRect();
      expect(bottom).to.be.at.most(table().getBoundingClientRect().top);
    });

    const balances: [cents: number, tone: string | undefined, said: string][] = [
      [1500, undefined, ""],
      [1499, "caution", words.low],
      [1, "caution", words.low],
      [0, "danger", words.usedUp],
      [-1, "danger", words.usedUp],
    ];
    for (const [cents, tone, said] of balances) {
      it(`${said ? `says "${said}"` : "is calm"} at ${cents} cents, in words and a sign, not by colour alone`, async () => {
        const { root } = await setupAgency({ name: "Alder", balance: { cents, currency: "USD" } });
        const low = root.querySelector(".low");
        expect(lineOf(low)).to.equal(said);
        expect(low?.classList.contains(tone!) ?? tone === undefined).to.be.true;
        expect(Boolean(low?.querySelector("svg"))).to.equal(Boolean(said));
      });
    }

    it("claims nothing of a balance that is not known", async () => {
      const { root } = await setupAgency({ name: "Alder" });
      expect(lineOfAgency(root)).to.equal("Alder");
      const other = await setupAgency({ name: "Alder", balance: null });
      expect(lineOfAgency(other.root)).to.equal("Alder");
    });

    for (const agency of [undefined, {}, { id: 1 }]) {
      it(`is left out where nothing is known of it: ${JSON.stringify(agency)}`, async () => {
        const { has } = await setupAgency(agency);
        expect(has("[part=agency], .agency")).to.be.false;
      });
    }

    it("shows its name as text", async () => {
      const { root, has } = await setupAgency({ name: "<b>Alder" });
      expect(lineOfAgency(root)).to.equal("<b>Alder");
      expect(has(".agency b")).to.be.false;
    });

    it("follows a refresh", async () => {
      let cents = 5000;
      const faults = [rewrite((body) => ({ ...body, agency: { name: "Alder", balance: { cents, currency: "USD" } } }))];
      const { root, element } = await setupFinding({ faults });
      cents = 0;
      await element.refresh();
      expect(lineOfAgency(root)).to.equal("Alder Balance: $0.00 Balance used up");
    });
  });

  describe("interaction: no focus is lost", () => {
    it("keeps it on a filter that finds nothing", async () => {
      const { attention, element } = await setupFinding({ seed: toSeed([{ ...account, id: 1, name: "Well" }]) });
      await click(attention()!);
      expectSame(focused(), attention()!);
      expect(getByRole("button", words.clearFilters, element)).to.exist;
    });
  });
});
