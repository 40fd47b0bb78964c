import { expect, oneEvent } from "@open-wc/testing";
import { setViewport } from "@web/test-runner-commands";
import { seedAccounts, withAnswer, withFailure } from "../../../server/index.js";
import { createBillingApi, type BillingApi } from "../../../src/index.js";
import { applyQuery } from "../../../src/model/apply-query.js";
import { isList, setup, toPage } from "../../helpers/accounts-billing-page.js";
import { switchable } from "../../helpers/gate.js";
import { click } from "../../helpers/keyboard.js";
import { expectElement, focused } from "../../helpers/roles.js";
import { until } from "../../helpers/until.js";
import { account } from "../../model/accounts.js";

const COUNT = 3000;

/** A table of an answer that has all accounts, in the moment in which the first of them have come. */
async function setupLong() {
  const answer = withAnswer(isList, () => Response.json(seedAccounts(COUNT).accounts));
  const page = await setup({ faults: [answer], properties: { endpoint: "" }, until: "nothing" });
  const { element, rows, nextLoad } = page;
  const loaded = nextLoad();
  element.endpoint = "/api/v1/accounts";
  await new Promise<void>((resolve) => {
    const observer = new MutationObserver(() => {
      if (rows().length === 0) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(element.shadowRoot!, { childList: true, subtree: true });
  });
  return { ...page, loaded };
}

describe("<ctm-accounts-billing>", () => {
  describe("rendering: a long list that is all there is", () => {
    it("shows the rows that come first, and says how many there are when it knows", async () => {
      const { range, isBusy, eventsOf, fetch, loaded } = await setupLong();
      expect(range()).to.equal("Loading…");
      expect(isBusy()).to.be.true;
      expect(eventsOf("accounts-load")).to.deep.equal([]);
      await loaded;
      expect(range()).to.equal("1–50 of 3,000");
      expect(isBusy()).to.be.false;
      expect(eventsOf("accounts-load").map(({ detail }) => detail.total)).to.deep.equal([COUNT]);
      expect(fetch.requests).to.have.lengthOf(1);
    });

    for (const width of [1100, 640]) {
      it(`moves nothing when it knows how many there are, at ${width} px`, async () => {
        await setViewport({ width, height: 800 });
        try {
          const { root, rows, loaded } = await setupLong();
          const topsOf = () =>
            [...root.querySelectorAll(".toolbar > *"), ...rows().slice(0, 5)].map(
              (element) => element.getBoundingClientRect().top,
            );
          const before = topsOf();
          await loaded;
          expect(topsOf()).to.deep.equal(before);
        } finally {
          await setViewport({ width: 800, height: 600 });
        }
      });
    }

    it("shows no error of an earlier reading beside the rows that come first", async () => {
      const failing = switchable(withFailure(isList, 403));
      const answer = withAnswer(isList, () => Response.json(seedAccounts(COUNT).accounts));
      const { element, rows, root, loadAfter } = await setup({ faults: [failing.fault, answer], until: "error" });
      failing.isOn = false;
      const notices: number[] = [];
      const observer = new MutationObserver(() => {
        if (rows().length > 0) notices.push(root.querySelectorAll(".notice").length);
      });
      observer.observe(root, { childList: true, subtree: true });
      await loadAfter(() => element.refresh());
      expect(notices).to.include(0).and.not.include(1);
    });

    it("shows no row of a page's own client before that hands it over", async () => {
      const inner = createBillingApi({
        endpoint: "https://host.example/accounts",
        fetch: () => Promise.resolve(Response.json(seedAccounts(COUNT).accounts)),
      });
      const api: BillingApi = {
        ...inner,
        listAccounts: async (query, options) => {
          const page = await inner.listAccounts(query, options);
          const accounts = page.accounts.map((account) => ({ ...account, name: "Hidden" }));
          return { ...page, accounts, whole: undefined };
        },
      };
      const element = Object.assign(document.createElement("ctm-accounts-billing"), { api });
      const seen = new Set<string>();
      document.body.append(element);
      const { rows, names } = toPage(element);
      const observer = new MutationObserver(() => rows().length > 0 && names().forEach((name) => seen.add(name)));
      observer.observe(element.shadowRoot!, { childList: true, subtree: true });
      await oneEvent(element, "ctm-accounts-load");
      element.remove();
      expect([...seen]).to.deep.equal(["Hidden"]);
    });

    it("has names prepared for searches when all rows are shown", async () => {
      const many = 1200;
      let reads = 0;
      const accounts = Array.from({ length: many }, (_, id) =>
        Object.defineProperty(account({ id: id + 1 }), "name", { get: () => (reads++, `Birch ${id}`) }),
      );
      const api: BillingApi = {
        ...createBillingApi({ endpoint: "https://host.example/accounts" }),
        listAccounts: async (query) => ({
          ...applyQuery(accounts, query),
          ...{ unreadable: 0, agency: undefined, whole: accounts },
        }),
      };
      const element = Object.assign(document.createElement("ctm-accounts-billing"), { api });
      document.body.append(element);
      await oneEvent(element, "ctm-accounts-load");
      await until(() => reads >= many, "all names");
      reads = 0;
      element.search = "birch 119";
      await oneEvent(element, "ctm-accounts-load");
      expect(toPage(element).rows()).to.have.lengthOf(11);
      expect(reads).to.be.below(many);
      element.remove();
    });

    it("keeps the focus in the row that has it while the others are read", async () => {
      const { rows, loaded } = await setupLong();
      const control = rows()[2]!.querySelector<HTMLElement>("button.control")!;
      control.focus();
      await loaded;
      expectElement(focused(), control);
    });

    it("keeps open what was opened meanwhile, and shows what was read when it is closed", async () => {
      const { root, rows, changeDialog, range, loaded } = await setupLong();
      rows()[2]!.querySelector<HTMLElement>("button.control")!.click();
      await until(() => root.querySelector("ctm-change-dialog") && changeDialog().dialog.open, "the pop-up");
      await click(changeDialog().button("Close"));
      await loaded;
      expect(range()).to.equal("1–50 of 3,000");
    });

    it("reads anew, with all that it has asked for, where the user searches meanwhile", async () => {
      const { element, loaded, requested, names } = await setupLong();
      element.search = "abbot";
      await loaded;
      expect(requested("search")).to.deep.equal([null, "abbot"]);
      expect(names().every((name) => name.includes("Abbot"))).to.be.true;
    });

    it("is read once more after it has left the page meanwhile", async () => {
      const { element, loaded, range, box, fetch } = await setupLong();
      element.remove();
      box.append(element);
      await loaded;
      expect(range()).to.equal("1–50 of 3,000");
      expect(fetch.requests).to.have.lengthOf(2);
    });
  });
});
