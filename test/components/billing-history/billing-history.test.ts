import { expect } from "@open-wc/testing";
import { firstOf, withBody, withDelay, withFailure } from "../../../server/index.js";
import { expectAccessible } from "../../helpers/axe.js";
import { createDeferred, quiet } from "../../helpers/deferred.js";
import { click, press } from "../../helpers/keyboard.js";
import { until } from "../../helpers/until.js";
import { expectElement, findByRole, focused, getByRole, textOf } from "../../helpers/roles.js";
import { Gate, switchable } from "../../helpers/gate.js";
import { ACME, isHistory, setup } from "../../helpers/billing-history-page.js";

const unreadable = { balance_changes: [{ id: 1 }, null], next_page: "?page=2" };
const button = () => getByRole("button");
const showMore = () => click(getByRole("button", "Show more"));

/** A history whose first page is on screen. */
async function setupRead(options: Parameters<typeof setup>[0] = {}) {
  const screen = await setup(options);
  await until(() => screen.entries().length > 0, "entries");
  return screen;
}

/** A history whose pages arrive when the test says so. */
async function setupHeld() {
  const gate = new Gate();
  const screen = await setup({ faults: [withDelay(isHistory, gate.wait)] });
  return { gate, ...screen };
}

describe("<ctm-billing-history>", () => {
  describe("accessibility", () => {
    it("passes axe while it is read, with entries, with an error under them and empty", async () => {
      const failing = switchable(withFailure(isHistory, 401));
      failing.isOn = false;
      const { gate, host, entries, root } = await setupHeld();
      await expectAccessible(host);
      (await gate.next()).release();
      await until(() => entries().length, "entries");
      await expectAccessible(host);
      const other = await setupRead({ faults: [failing.fault] });
      failing.isOn = true;
      await click(other.root.querySelector("button")!);
      await until(() => other.root.querySelector(".notice"), "an error");
      await expectAccessible(other.host);
      const empty = await setup({
        api: { listBalanceChanges: () => Promise.resolve({ changes: [], hasNext: false }) },
      });
      await until(() => empty.text() === "Nothing was changed.", "words for an empty history");
      await expectAccessible(empty.host);
      expect(root.querySelector("ul")!.getAttribute("role")).to.equal("list");
    });
  });

  describe("rendering", () => {
    it("is read once it is opened: the first page, newest first", async () => {
      const { pages, entries, store, root } = await setupRead();
      expect(pages()).to.deep.equal(["1"]);
      expect(entries()).to.have.lengthOf(25);
      const times = [...root.querySelectorAll("time")].map(({ dateTime }) => dateTime);
      expect(times).to.deep.equal([...times].sort().reverse());
      expect(times[0]).to.equal(store.changes(String(ACME))[0]!.at);
    });

    it("says who moved the account where, and when, by the reader's clock", async () => {
      const at = "2026-11-20T23:30:00Z";
      const changes = [{ id: 1, at, actor: { name: "Dana" }, from: "agency", to: "customer" }];
      const { entries, root } = await setupRead({
        faults: [withBody(isHistory, () => ({ balance_changes: changes }))],
      });
      const when = new Intl.DateTimeFormat("en", { dateStyle: "medium", timeStyle: "short" }).format(new Date(at));
      expect(entries()).to.deep.equal([`From agency to customer ${when} · Dana`.replace(/\s+/g, " ")]);
      expect(root.querySelector("time")!.dateTime).to.equal(at);
      expect(root.querySelector("bdi")!.textContent).to.equal("Dana");
    });

    it("shows what it does not know as unknown, and takes no markup from the server", async () => {
      const changes = [
        { at: "2026-11-20T09:00:00Z", from: "reseller", to: "agency" },
        { at: "2026-11-19T09:00:00Z", actor: { name: "<b>Eve</b>" }, from: "agency", to: null },
      ];
      const { entries, root } = await setupRead({
        faults: [withBody(isHistory, () => ({ balance_changes: changes }))],
      });
      expect(entries()[0]).to.match(/^From unknown to agency .* · unknown$/);
      expect(entries()[1]).to.match(/^From agency to unknown .* · <b>Eve<\/b>$/);
      expectElement(root.querySelector("b"), null);
    });

    it("speaks the reader's language", async () => {
      const { entries, host } = await setupRead({ lang: "es" });
      expect(entries()[0]).to.match(/^De (agencia a cliente|cliente a agencia) \d+ \p{L}+ 2026/u);
      expect(textOf(button())).to.equal("Mostrar más");
      host.remove();
      const arabic = await setupRead({ lang: "ar-EG" });
      expect(arabic.entries()[0]).to.match(/^من .* إلى .* [٠-٩]/);
    });

    it("shows that it is loading, to the eye and in words", async () => {
      const { gate, root, host } = await setupHeld();
      expect(root.querySelectorAll(".bone")).to.have.lengthOf(1);
      expect(root.querySelector("[role=status]")!.textContent.trim()).to.equal("Loading…");
      expectElement(findByRole("button"), undefined);
      (await gate.next()).release();
      await until(() => !root.querySelector(".bone"), "the end of it");
      await host.updateComplete;
      expect(root.querySelector("[role=status]")!.textContent.trim()).to.equal("");
    });

    it("says that there is nothing, where nobody changed anything", async () => {
      const { text, root } = await setup({
        api: { listBalanceChanges: () => Promise.resolve({ changes: [], hasNext: false }) },
      });
      await until(() => text() === "Nothing was changed.", "the words");
      expectElement(root.querySelector("button"), null);
    });
  });

  describe("interaction: more pages", () => {
    it("goes on after a page of which nothing can be read", async () => {
      const { entries } = await setup({
        faults: [
          withBody(
            (request) => isHistory(request) && request.url.endsWith("page=1"),
            () => unreadable,
          ),
        ],
      });
      await until(() => findByRole("button", "Show more"), "a way on");
      await showMore();
      await until(() => entries().length === 25, "the second page");
    });

    it("adds a page at a time, and offers no more when all are there", async () => {
      const { entries, pages, store } = await setupRead();
      await showMore();
      await until(() => entries().length === 50, "the second page");
      await showMore();
      await until(() => entries().length === 60, "the third page");
      expect(pages()).to.deep.equal(["1", "2", "3"]);
      expectElement(findByRole("button"), undefined);
      expect(store.changes(String(ACME))).to.have.lengthOf(60);
    });

    it("takes the focus to the first of the new entries", async () => {
      const { entries, root } = await setupRead();
      button().focus();
      await press("Enter");
      await until(() => entries().length === 50, "the second page");
      await until(() => focused() === root.querySelectorAll("li")[25], "the focus on the first new entry");
    });

    it("leaves the focus where the reader has taken it meanwhile", async () => {
      const { gate, root, entries, host } = await setupHeld();
      (await gate.next()).release();
      await until(() => entries().length, "entries");
      await showMore();
      const held = await gate.next();
      const elsewhere = document.createElement("button");
      host.after(elsewhere);
      elsewhere.focus();
      held.release();
      await until(() => entries().length === 50, "the second page");
      await quiet();
      expectElement(focused(), elsewhere);
      expect(root.querySelectorAll("li")).to.have.lengthOf(50);
    });

    it("asks once for a press that is repeated while it is read, and keeps what is there", async () => {
      const { gate, entries, pages } = await setupHeld();
      (await gate.next()).release();
      await until(() => entries().length, "entries");
      await showMore();
      const held = await gate.next();
      expect(button().ariaDisabled).to.equal("true");
      await press("Enter", 2);
      expect(entries()).to.have.lengthOf(25);
      held.release();
      await until(() => entries().length === 50, "the second page");
      expect(pages()).to.deep.equal(["1", "2"]);
    });

    it("shows an entry once that arrives twice, because a new one has moved it on", async () => {
      const { entries, root, store } = await setupRead();
      store.addChange(String(ACME), {
        at: "2026-11-21T09:00:00Z",
        actor: { name: "Eve" },
        from: "agency",
        to: "customer",
      });
      await showMore();
      await until(() => entries().length === 49, "the second page");
      const times = [...root.querySelectorAll("time")].map(({ dateTime }) => dateTime);
      expect(new Set(times).size).to.equal(49);
    });
  });

  describe("errors", () => {
    it("says what is wrong, tells the host, and reads when it is asked to try again", async () => {
      const { text, entries, root, errors } = await setup({ faults: [withFailure(firstOf(isHistory), 403)] });
      await until(() => root.querySelector(".notice"), "an error");
      expect(text()).to.contain("You are not allowed to do this.");
      expect(errors.map(({ kind }) => kind)).to.deep.equal(["forbidden"]);
      button().focus();
      await press("Enter");
      await until(() => entries().length === 25, "entries");
      await until(() => focused() === root.querySelector("li"), "the focus on the first entry");
      expectElement(root.querySelector(".notice"), null);
    });

    it("keeps the entries that were read, and goes on with the page that failed", async () => {
      const failing = switchable(withFailure(isHistory, 401));
      failing.isOn = false;
      const { entries, pages, root } = await setupRead({ faults: [failing.fault] });
      failing.isOn = true;
      await showMore();
      await until(() => root.querySelector(".notice"), "an error");
      expect(entries()).to.have.lengthOf(25);
      expectElement(focused(), button());
      expect(textOf(button())).to.equal("Try again");
      failing.isOn = false;
      await click(button());
      await until(() => entries().length === 50, "the second page");
      expect(pages()).to.deep.equal(["1", "2", "2"]);
    });

    it("says so again when trying again fails, and keeps the focus", async () => {
      const { host, root, errors } = await setup({ faults: [withFailure(isHistory, 401)] });
      await until(() => root.querySelector(".notice"), "an error");
      button().focus();
      await press("Enter");
      await until(() => errors.length === 2, "the second error");
      await host.updateComplete;
      expect(root.querySelectorAll(".notice")).to.have.lengthOf(1);
      expectElement(focused(), button());
    });
  });

  describe("when nobody looks any more", () => {
    it("gives up what it is reading, and tells nobody", async () => {
      const { gate, host, errors } = await setupHeld();
      const held = await gate.next();
      host.remove();
      await host.updateComplete;
      expect(held.request.signal.aborted).to.equal(true);
      held.release();
      await quiet();
      expect(errors).to.deep.equal([]);
    });

    it("tells nobody what became of a reading that cannot be given up", async () => {
      const answer = createDeferred<never>();
      const { host, errors } = await setup({ api: { listBalanceChanges: () => answer.promise } });
      host.remove();
      answer.reject(new Error("Too late"));
      await quiet();
      expect(errors).to.deep.equal([]);
    });
  });
});
