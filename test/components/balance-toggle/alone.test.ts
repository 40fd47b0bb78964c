import { expect, fixture, html } from "@open-wc/testing";
import {
  asFetch,
  createBackend,
  createMemoryStore,
  firstOf,
  seedAccounts,
  withAnswer,
  withDelay,
  withFailure,
} from "../../../server/index.js";
import {
  endpoint,
  faceOf,
  findControl,
  isList,
  isReadOfOne,
  labelOf,
  setup,
  setupConfirmed,
  setupOpen,
  setupRead,
  shows,
  skeletonOf,
} from "../../helpers/balance-toggle-page.js";
import { dialogOpens, dialogShows, dialogText, findDialog, openDialog } from "../../helpers/change-dialog-page.js";
import { createDeferred, quiet } from "../../helpers/deferred.js";
import { click } from "../../helpers/keyboard.js";
import { allText, expectElement, findByRole, getByRole, nameOf } from "../../helpers/roles.js";
import { until } from "../../helpers/until.js";

/** A toggle whose account is read when the test answers. */
async function setupReading() {
  const answer = createDeferred();
  const screen = await setup({ alone: true, faults: [withDelay(isReadOfOne, () => answer.promise)] });
  return { ...screen, answer: () => answer.resolve() };
}

describe("<ctm-balance-toggle>", () => {
  describe("rendering: with endpoint and account-id alone", () => {
    it("reads the account once, and notifies the page", async () => {
      const { toggle, fetch, eventsOf } = await setupRead();
      toggle.requestUpdate();
      await toggle.updateComplete;
      await quiet();
      expect(fetch.requests.map(({ url }) => url.pathname)).to.deep.equal([`${endpoint}/7`]);
      expect(eventsOf("ctm-account-read")).to.have.lengthOf(1);
      expect(nameOf(getByRole("button"))).to.equal("Balance from: customer, Acme Dental");
    });

    it("works from markup alone", async () => {
      const { fetch, page } = await setup();
      const { fetch: original } = globalThis;
      globalThis.fetch = fetch;
      const box = document.createElement("div");
      page.append(box);
      box.setHTMLUnsafe(`<ctm-balance-toggle endpoint="${endpoint}" account-id="7" readonly></ctm-balance-toggle>`);
      await shows(box.querySelector("ctm-balance-toggle")!, "Balance from: customer");
      globalThis.fetch = original;
    });

    it("reads fifty accounts of one endpoint with one request", async () => {
      const seed = seedAccounts(50);
      const backend = createBackend({ store: createMemoryStore(seed) });
      const fetch = asFetch(backend.handle);
      const toggles = seed.accounts.map(({ id }) =>
        Object.assign(document.createElement("ctm-balance-toggle"), { endpoint: backend.base, fetch, accountId: id }),
      );
      await fixture(html`<div>${toggles}</div>`);
      await until(() => toggles.every(findControl), "all controls");
      expect(fetch.requests).to.have.lengthOf(1);
      expect(fetch.requests[0]!.url.searchParams.get("ids")?.split(",")).to.have.lengthOf(50);
    });

    it("requests nothing when the page sets the account, even with an account-id", async () => {
      const { fetch } = await setup({ properties: { accountId: 7 } });
      await quiet();
      expect(fetch.requests).to.deep.equal([]);
    });

    it("requests nothing without an endpoint", async () => {
      const { toggle, fetch } = await setup({ alone: true, properties: { endpoint: "" } });
      await quiet();
      expect(fetch.requests).to.deep.equal([]);
      expect(toggle.matches(":state(loading)")).to.equal(false);
    });

    it("shows that it is loading, as a placeholder and as text", async () => {
      const { toggle, answer } = await setupReading();
      expect(toggle.matches(":state(loading)")).to.equal(true);
      expect(skeletonOf(toggle)!.getBoundingClientRect().width).to.be.greaterThan(20);
      expect(allText(toggle)).to.contain("Loading…");
      answer();
      await shows(toggle, "Balance from: customer");
      expect(toggle.matches(":state(loading)")).to.equal(false);
    });

    it("opens the pop-up as soon as the account is read, after show()", async () => {
      const { toggle, answer } = await setupReading();
      toggle.show();
      await toggle.updateComplete;
      expectElement(findDialog(), undefined);
      answer();
      await dialogOpens();
    });

    it("does not open the pop-up after show() and hide()", async () => {
      const { toggle, answer } = await setupReading();
      toggle.show();
      toggle.hide();
      answer();
      await shows(toggle, "Balance from: customer");
      expectElement(findDialog(), undefined);
    });

    it("changes the account with the version that it has read", async () => {
      const { toggle, patches, fired } = await setupConfirmed({ alone: true });
      await fired("ctm-balance-change");
      expect(labelOf(toggle)).to.equal("Balance from: agency");
      expect(patches()[0]!.headers.get("If-Match")).to.equal('"r1"');
    });
  });

  describe("rendering: the agency in the pop-up, with endpoint and account-id alone", () => {
    it("is read once, when the pop-up opens first", async () => {
      const { toggle, fetch } = await setupRead();
      expect(fetch.requests).to.have.lengthOf(1);
      await openDialog();
      await dialogShows("Alder Street Marketing");
      expect(dialogText()).to.contain("$1,284.50");
      toggle.hide();
      await toggle.updateComplete;
      await openDialog();
      expect(dialogText()).to.contain("Alder Street Marketing");
      const lists = fetch.requests.filter(({ url }) => url.pathname === endpoint);
      expect(lists.map(({ url }) => url.search)).to.deep.equal(["?page=1&per_page=1"]);
    });

    it("is left open while it is read, and does not delay the pop-up", async () => {
      const list = createDeferred();
      await setupOpen({ alone: true, faults: [withDelay(isList, () => list.promise)] });
      expect(dialogText()).not.to.match(/not available|Alder/);
      list.resolve();
      await dialogShows("Alder Street Marketing");
    });

    it("is said to be not available when it cannot be read, which is not an error", async () => {
      const { events } = await setupOpen({ alone: true, faults: [withFailure(isList, 403)] });
      await dialogShows("Will be paid by Agency Balance not available");
      expect(events.map(({ type }) => type)).not.to.include("ctm-error");
    });
  });

  describe("errors: with endpoint and account-id alone", () => {
    it("shows the error with a retry button", async () => {
      const faults = [withFailure(firstOf(isReadOfOne), 401)];
      const { toggle, fired, eventsOf } = await setup({ alone: true, faults });
      await fired("ctm-error");
      expect(faceOf(toggle)).to.contain("You’ve been signed out. Sign in again to continue.");
      expect(toggle.matches(":state(error)")).to.equal(true);
      expect(eventsOf("ctm-error")[0]!.detail).to.include({ operation: "read" });
      await click(getByRole("button", "Try again"));
      await shows(toggle, "Balance from: customer");
      expect(toggle.matches(":state(error)")).to.equal(false);
    });

    it("shows that an account does not exist, without a retry button", async () => {
      const { toggle, store, fired } = await setup({ alone: true, properties: { accountId: "none" } });
      store.dropAccount("7");
      toggle.accountId = 404;
      await fired("ctm-error");
      await shows(toggle, "This account no longer exists.");
      expectElement(findByRole("button"), undefined);
    });

    it("says that it could not read the answer when the server sends something else than an account", async () => {
      const faults = [withAnswer(isReadOfOne, () => Response.json([1, 2]))];
      const { toggle, fired } = await setup({ alone: true, faults });
      await fired("ctm-error");
      expect(faceOf(toggle)).to.contain("The server sent something we couldn’t read.");
    });
  });
});
