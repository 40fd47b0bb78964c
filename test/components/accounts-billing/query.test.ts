import { expect, fixture, html } from "@open-wc/testing";
import { seedAccounts, withFailure } from "../../../server/index.js";
import type { CtmAccountsBilling, QueryChangeDetail } from "../../../src/index.js";
import { quiet } from "../../helpers/deferred.js";
import { setupFinding } from "../../helpers/finding.js";
import { click, press } from "../../helpers/keyboard.js";
import { isList } from "../../helpers/accounts-billing-page.js";
import { switchable } from "../../helpers/gate.js";

const nothing: QueryChangeDetail = {
  page: 1,
  pageSize: 50,
  search: undefined,
  sort: undefined,
  balanceFrom: undefined,
  needsAttention: false,
};

/** The attributes of an element, as in its markup. */
function attributesOf(element: Element): Record<string, string> {
  return Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));
}

/** The table after everything that a user can ask for has been asked for. */
async function setupAsked() {
  const screen = await setupFinding({ properties: { pageSize: 25 } });
  const after = async (act: () => Promise<void>) => {
    const load = screen.nextLoad();
    await act();
    await load;
  };
  await after(async () => {
    await screen.type("a");
    await press("Enter");
  });
  await after(() => screen.choose(/^Agency/));
  await after(() => click(screen.header("Balance")));
  await after(() => click(screen.header("Balance")));
  await after(() => click(screen.button("Next")));
  return screen;
}

describe("<ctm-accounts-billing>", () => {
  describe("interaction: what is asked for, as attributes", () => {
    it("writes out no default", async () => {
      const { element } = await setupFinding();
      expect(attributesOf(element)).to.deep.equal({});
    });

    it("shows what the user has asked for, and takes it away with the user", async () => {
      const { element, nextLoad, button, type, attention, choose, header } = await setupAsked();
      const asked = { page: "2", "page-size": "25", search: "a", sort: "-balance", "balance-from": "agency" };
      expect(attributesOf(element)).to.deep.equal(asked);
      for (const act of [
        () => click(button("Previous")),
        () => click(attention()!),
        async () => {
          await type("");
          await press("Escape");
        },
        () => choose(/^All/),
      ]) {
        const load = nextLoad();
        await act();
        await load;
      }
      expect(attributesOf(element)).to.deep.equal({ "page-size": "25", sort: "-balance", "needs-attention": "" });
      expect(header("Balance").closest("th")!.ariaSort).to.equal("descending");
    });

    it("is driven by them at any time", async () => {
      const { element, nextLoad, fetch, field, choice, attention, header, root } = await setupFinding();
      const load = nextLoad();
      for (const [name, value] of [
        ["page", "2"],
        ["page-size", "25"],
        ["search", "a"],
        ["sort", "-name"],
        ["balance-from", "agency"],
        ["needs-attention", ""],
      ] as const) {
        element.setAttribute(name, value);
      }
      element.setAttribute("page", "1");
      await load;
      expect(fetch.requests.at(-1)!.url.search).to.equal(
        "?page=1&per_page=25&search=a&balance_from=agency&needs_attention=true&sort=-name",
      );
      expect(fetch.requests, "one question").to.have.lengthOf(2);
      expect(field().value).to.equal("a");
      expect(choice(/^Agency/).checked).to.be.true;
      expect(attention()!.checked).to.be.true;
      expect(header("Account").closest("th")!.ariaSort).to.equal("descending");
      expect(root.querySelector("select")?.value ?? "25").to.equal("25");
    });

    it("is taken from markup", async () => {
      const element = await fixture<CtmAccountsBilling>(
        html`<ctm-accounts-billing
          page="3"
          page-size="10"
          search="a"
          sort="status"
          needs-attention
        ></ctm-accounts-billing>`,
      );
      expect(element).to.include({ page: 3, pageSize: 10, search: "a", sort: "status", needsAttention: true });
      expect(attributesOf(element)).to.have.all.keys("page", "page-size", "search", "sort", "needs-attention");
    });

    it("goes back to its defaults when they are taken away", async () => {
      const { element, nextLoad, fetch } = await setupFinding({
        properties: { page: 2, pageSize: 25, needsAttention: true, search: "a", balanceFrom: "agency", sort: "name" },
      });
      await element.updateComplete;
      const load = nextLoad();
      for (const { name } of [...element.attributes]) element.removeAttribute(name);
      await load;
      expect(element).to.include({ page: 1, pageSize: 50, needsAttention: false });
      expect(fetch.requests.at(-1)!.url.search).to.equal("?page=1&per_page=50");
      expect(attributesOf(element)).to.deep.equal({});
    });

    it("needs no default, and leaves none, in the markup of the page", async () => {
      const element = await fixture<CtmAccountsBilling>(
        html`<ctm-accounts-billing page="1" page-size="50"></ctm-accounts-billing>`,
      );
      expect(attributesOf(element)).to.deep.equal({});
      expect(element).to.include({ page: 1, pageSize: 50 });
    });

    it("is kept over a refresh", async () => {
      const { element, fetch } = await setupAsked();
      const before = attributesOf(element);
      await element.refresh();
      expect(attributesOf(element)).to.deep.equal(before);
      expect(fetch.requests.at(-1)!.url.search).to.equal(fetch.requests.at(-2)!.url.search);
    });

    it("takes over properties that were set before the element was defined", async () => {
      const late = document.createElement("ctm-late-query");
      Object.assign(late, { page: 2, pageSize: 25, search: "a" });
      document.body.append(late);
      const { element } = await setupFinding({ properties: { endpoint: "" }, until: "nothing" });
      customElements.define("ctm-late-query", class extends (element.constructor as typeof HTMLElement) {});
      await quiet();
      expect(late).to.include({ page: 2, pageSize: 25, search: "a" });
      expect(attributesOf(late)).to.deep.equal({ page: "2", "page-size": "25", search: "a" });
      late.remove();
    });
  });

  describe("events: ctm-query-change", () => {
    it("tells of each thing that the user asks for, with all that is asked for then", async () => {
      const { eventsOf } = await setupAsked();
      const asked = { ...nothing, pageSize: 25, search: "a" };
      expect(eventsOf("query-change").map(({ detail }) => detail)).to.deep.equal([
        asked,
        { ...asked, balanceFrom: "agency" },
        { ...asked, balanceFrom: "agency", sort: "balance" },
        { ...asked, balanceFrom: "agency", sort: "-balance" },
        { ...asked, balanceFrom: "agency", sort: "-balance", page: 2 },
      ]);
    });

    it("bubbles out of shadow roots, and comes when the attributes say the same", async () => {
      const { element, box, button } = await setupFinding();
      const seen = new Promise<string | null>((resolve) =>
        box.addEventListener("ctm-query-change", (event) => {
          expect(event.composed).to.be.true;
          resolve(element.getAttribute("page"));
        }),
      );
      await click(button("Next"));
      expect(await seen).to.equal("2");
    });

    it("tells of rows a page", async () => {
      const { root, next } = await setupFinding();
      const told = next("query-change");
      root.querySelector("select")!.focus();
      await press("ArrowDown");
      expect((await told).detail).to.deep.equal({ ...nothing, pageSize: 100 });
    });

    it("tells in memory as well", async () => {
      const { attention, next, fetch } = await setupFinding({ seed: seedAccounts(20) });
      const told = next("query-change");
      await click(attention()!);
      expect((await told).detail).to.deep.equal({ ...nothing, needsAttention: true });
      expect(fetch.requests).to.have.lengthOf(1);
    });

    it("says nothing of what the page sets, of refreshes, or of a page that is not there any more", async () => {
      const { element, nextLoad, eventsOf, store, names } = await setupFinding({ seed: seedAccounts(51) });
      for (const change of [{ search: "a" }, { search: undefined, page: 2 }, { sort: "name", page: 2 }] as const) {
        const load = nextLoad();
        Object.assign(element, change);
        await load;
      }
      store.removeAccount(String(store.accounts().find(({ name }) => name === names()[0])!.id));
      const load = nextLoad();
      await element.refresh();
      await load;
      expect(element.page).to.equal(1);
      expect(eventsOf("query-change")).to.be.empty;
    });

    it("says nothing where the user asks for what is asked for already", async () => {
      const { choose, type, eventsOf, element } = await setupFinding({ properties: { search: "acme" } });
      await choose(/^All/);
      await type(" ");
      await press("Enter");
      await element.updateComplete;
      await quiet();
      expect(eventsOf("query-change")).to.be.empty;
    });

    it("is fired once for a page that is asked for again after an error", async () => {
      const failing = switchable(withFailure(isList, 403));
      failing.isOn = false;
      const { button, nextError, nextLoad, eventsOf } = await setupFinding({ faults: [failing.fault] });
      failing.isOn = true;
      const failed = nextError();
      await click(button("Next"));
      await failed;
      failing.isOn = false;
      const load = nextLoad();
      await click(button("Next"));
      await load;
      expect(eventsOf("query-change").map(({ detail }) => detail.page)).to.deep.equal([2]);
    });

    it("lets a page keep the query in its address and put it back", async () => {
      const first = await setupAsked();
      const { detail } = first.eventsOf("query-change").at(-1)!;
      const names = first.names();
      first.box.remove();
      const { names: again, eventsOf } = await setupFinding({ properties: { ...detail } as object });
      expect(again()).to.deep.equal(names);
      expect(eventsOf("query-change")).to.be.empty;
    });
  });
});
