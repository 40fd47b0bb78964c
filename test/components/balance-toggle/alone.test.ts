import { expect } from "@open-wc/testing";
import { firstOf, withAnswer, withDelay, withFailure } from "../../../server/index.js";
import { createDeferred, quiet } from "../../helpers/deferred.js";
import { click } from "../../helpers/keyboard.js";
import { confirm, openDialog, findDialog, dialogShows, dialogText } from "../../helpers/change-dialog-page.js";
import { until } from "../../helpers/until.js";
import { expectElement, findByRole, getByRole, nameOf } from "../../helpers/roles.js";
import { endpoint, faceOf, isList, isReadOfOne, labelOf, setup, shows } from "../../helpers/balance-toggle-page.js";

describe("<ctm-balance-toggle>", () => {
  describe("rendering: alone, with endpoint and account-id", () => {
    it("reads the account, once", async () => {
      const { toggle, fetch, eventsOf } = await setup({ alone: true });
      await shows(toggle, "Balance from: customer");
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

    it("fetches nothing where the account is set, account-id or not", async () => {
      const { fetch } = await setup({ properties: { accountId: 7 } });
      await quiet();
      expect(fetch.requests).to.deep.equal([]);
    });

    it("fetches nothing without an endpoint", async () => {
      const { toggle, fetch } = await setup({ alone: true, properties: { endpoint: "" } });
      await quiet();
      expect(fetch.requests).to.deep.equal([]);
      expect(toggle.matches(":state(loading)")).to.equal(false);
    });

    it("shows that it is loading, to the eye and in words", async () => {
      const reading = createDeferred();
      const { toggle } = await setup({ alone: true, faults: [withDelay(isReadOfOne, () => reading.promise)] });
      expect(toggle.matches(":state(loading)")).to.equal(true);
      expect(toggle.shadowRoot!.querySelector(".bone")!.getBoundingClientRect().width).to.be.greaterThan(20);
      expect(toggle.shadowRoot!.textContent).to.contain("Loading…");
      reading.resolve();
      await shows(toggle, "Balance from: customer");
      expect(toggle.matches(":state(loading)")).to.equal(false);
    });

    it("opens as soon as the account is known, where show() was called earlier", async () => {
      const reading = createDeferred();
      const { toggle } = await setup({ alone: true, faults: [withDelay(isReadOfOne, () => reading.promise)] });
      toggle.show();
      await toggle.updateComplete;
      expectElement(findDialog(), undefined);
      reading.resolve();
      await until(() => findDialog(), "a pop-up");
    });

    it("does not open where hide() was called meanwhile", async () => {
      const reading = createDeferred();
      const { toggle } = await setup({ alone: true, faults: [withDelay(isReadOfOne, () => reading.promise)] });
      toggle.show();
      toggle.hide();
      reading.resolve();
      await shows(toggle, "Balance from: customer");
      expectElement(findDialog(), undefined);
    });

    it("changes the account like one that was handed over", async () => {
      const { toggle, patches, fired } = await setup({ alone: true });
      await shows(toggle, "Balance from: customer");
      await openDialog();
      await confirm();
      await fired("ctm-balance-change");
      expect(labelOf(toggle)).to.equal("Balance from: agency");
      expect(patches()[0]!.headers.get("If-Match")).to.equal('"r1"');
    });
  });

  describe("rendering: the agency, alone", () => {
    it("is read when the pop-up opens, not before, and only once", async () => {
      const { toggle, fetch } = await setup({ alone: true });
      await shows(toggle, "Balance from: customer");
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

    it("does not keep the pop-up waiting, and is not guessed", async () => {
      const list = createDeferred();
      const { toggle } = await setup({ alone: true, faults: [withDelay(isList, () => list.promise)] });
      await shows(toggle, "Balance from: customer");
      await openDialog();
      expect(dialogText()).not.to.match(/unknown|Alder/);
      list.resolve();
      await dialogShows("Alder Street Marketing");
    });

    it("is unknown where it cannot be read, which is no error of the account", async () => {
      const { toggle, events } = await setup({ alone: true, faults: [withFailure(isList, 403)] });
      await shows(toggle, "Balance from: customer");
      await openDialog();
      await dialogShows(/unknown/);
      expect(events.map(({ type }) => type)).not.to.include("ctm-error");
    });
  });

  describe("errors: alone", () => {
    it("says what is wrong, with a way to try again", async () => {
      const { toggle, fired, eventsOf } = await setup({
        alone: true,
        faults: [withFailure(firstOf(isReadOfOne), 401)],
      });
      await fired("ctm-error");
      expect(faceOf(toggle)).to.contain("Your session has expired.");
      expect(toggle.matches(":state(error)")).to.equal(true);
      expect(eventsOf("ctm-error")[0]!.detail).to.include({ operation: "read" });
      await click(getByRole("button", "Try again"));
      await shows(toggle, "Balance from: customer");
      expect(toggle.matches(":state(error)")).to.equal(false);
    });

    it("says that the account does not exist, with nothing to try", async () => {
      const { toggle, store, fired } = await setup({ alone: true, properties: { accountId: "none" } });
      store.removeAccount("7");
      toggle.accountId = 404;
      await fired("ctm-error");
      await shows(toggle, "This no longer exists.");
      expectElement(findByRole("button"), undefined);
    });

    it("takes what is no account for an unexpected answer", async () => {
      const { toggle, fired } = await setup({
        alone: true,
        faults: [withAnswer(isReadOfOne, () => Response.json([1, 2]))],
      });
      await fired("ctm-error");
      expect(faceOf(toggle)).to.contain("unexpected answer");
    });
  });
});
