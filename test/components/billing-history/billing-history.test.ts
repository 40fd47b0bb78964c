import { expect } from "@open-wc/testing";
import { firstOf, withBody, withDelay, withFailure } from "../../../server/index.js";
import ar from "../../../src/locales/ar.js";
import es from "../../../src/locales/es.js";
import { createDeferred, quiet } from "../../helpers/deferred.js";
import { click, press } from "../../helpers/keyboard.js";
import { until } from "../../helpers/until.js";
import { expectElement, focused, textOf } from "../../helpers/roles.js";
import { Gate, switchable } from "../../helpers/gate.js";
import { isHistory, setup, setupRead } from "../../helpers/billing-history-page.js";

/** When something was, as a page in a language says it. */
const toDate = (lang: string, at: string, options?: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(lang, { dateStyle: "medium", ...options }).format(new Date(at)).replace(/\s+/g, " ");

/** So many days before now. */
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000 - 1_000).toISOString();

const unreadable = { balance_changes: [{ id: 1 }, null], next_page: "?page=2" };

/** A history whose pages arrive when the test releases them. */
async function setupHeld() {
  const gate = new Gate();
  const screen = await setup({ faults: [withDelay(isHistory, gate.wait)] });
  return { gate, ...screen };
}

describe("<ctm-billing-history>", () => {
  it("is a list for a screen reader too", async () => {
    const { isList } = await setupRead();
    expect(isList()).to.equal(true);
  });

  describe("rendering", () => {
    it("requests the first page when it is opened, and lists the newest change first", async () => {
      const { pages, entries, times, changes } = await setupRead();
      expect(pages()).to.deep.equal(["1"]);
      expect(entries()).to.have.lengthOf(25);
      expect(times()).to.deep.equal([...times()].sort().reverse());
      expect(times()[0]).to.equal(changes()[0]!.at);
    });

    it("says why an account was moved, in a line of its own", async () => {
      const entry = { at: daysAgo(3), actor: { name: "Dana" }, to: "agency" };
      const changes = [
        { ...entry, id: 2, reason: "<b>New</b> contract" },
        { ...entry, id: 1, reason: " " },
      ];
      const { entries, hasMarkup } = await setupRead({
        faults: [withBody(isHistory, () => ({ balance_changes: changes }))],
      });
      expect(entries()).to.deep.equal([
        "Dana moved this account to agency billing Reason: <b>New</b> contract 3 days ago",
        "Dana moved this account to agency billing 3 days ago",
      ]);
      expect(hasMarkup()).to.equal(false);
    });

    it("tells in words who moved the account where, and how long ago; after a month, on which day", async () => {
      const actor = { name: "Dana" };
      const [recent, old] = [daysAgo(3), daysAgo(40)] as const;
      const changes = [
        { id: 2, at: recent, actor, from: "customer", to: "agency" },
        { id: 1, at: old, actor, from: "agency", to: "customer" },
      ];
      const { entries, times, titles, names } = await setupRead({
        faults: [withBody(isHistory, () => ({ balance_changes: changes }))],
      });
      expect(entries()).to.deep.equal([
        "Dana moved this account to agency billing 3 days ago",
        `Dana moved this account to customer billing ${toDate("en", old)}`,
      ]);
      expect(times()).to.deep.equal([recent, old]);
      expect(titles()).to.deep.equal([recent, old].map((at) => toDate("en", at, { timeStyle: "short" })));
      expect(names()).to.deep.equal(["Dana", "Dana"]);
    });

    it("says less where values are missing, and shows a name with markup as text", async () => {
      const changes = [
        { at: daysAgo(1), from: "reseller", to: "agency" },
        { at: daysAgo(2), actor: { name: "<b>Eve</b>" }, from: "agency", to: null },
      ];
      const { entries, hasMarkup } = await setupRead({
        faults: [withBody(isHistory, () => ({ balance_changes: changes }))],
      });
      expect(entries()).to.deep.equal([
        "Moved to agency billing 1 day ago",
        "<b>Eve</b> changed the billing of this account 2 days ago",
      ]);
      expect(hasMarkup()).to.equal(false);
    });

    it("is shown in the language of the element", async () => {
      const at = "2024-11-20T09:00:00Z";
      const changes = [{ id: 1, at, actor: { name: "Dana" }, from: "agency", to: "customer" }];
      const faults = [withBody(isHistory, () => ({ balance_changes: changes, next_page: "?page=2" }))];
      const sentence = (text: string) => text.replace("{actor}", "Dana");
      const { entries, history, button } = await setupRead({ lang: "es", faults });
      expect(entries()).to.deep.equal([`${sentence(es["historyEntry.customer"] as string)} ${toDate("es", at)}`]);
      expect(textOf(button())).to.equal(es.more);
      history.remove();
      const arabic = await setupRead({ lang: "ar-EG", faults });
      // Firefox leaves marks of direction out of `innerText`.
      const withoutMarks = (text: string | undefined) => text?.replaceAll("\u200f", "") ?? "";
      expect(withoutMarks(arabic.entries()[0]))
        .to.contain(sentence(ar["historyEntry.customer"] as string))
        .and.contain(withoutMarks(toDate("ar-EG", at)))
        .and.match(/[٠-٩]/);
    });

    it("shows a skeleton and announces that it is loading", async () => {
      const { gate, skeletons, announcement, findButton, history } = await setupHeld();
      expect(skeletons()).to.have.lengthOf(1);
      expect(announcement()).to.equal("Loading…");
      expectElement(findButton(), undefined);
      (await gate.next()).release();
      await until(() => skeletons().length === 0, "no skeleton");
      await history.updateComplete;
      expect(announcement()).to.equal("");
    });

    it("says that there are no changes yet, without a button, where there are no changes", async () => {
      const { text, findButton } = await setup({
        api: { listBalanceChanges: () => Promise.resolve({ changes: [], hasNext: false }) },
      });
      await until(() => text() === "No billing changes yet.", "the empty history");
      expectElement(findButton(), undefined);
    });
  });

  describe("interaction: more pages", () => {
    it("offers the next page after a page of which no entry is readable", async () => {
      const { findButton, showsEntries, showMore } = await setup({
        faults: [
          withBody(
            (request) => isHistory(request) && request.url.endsWith("page=1"),
            () => unreadable,
          ),
        ],
      });
      await until(findButton, "the button");
      await showMore();
      await showsEntries(25);
    });

    it("adds a page at a time, and has no button after the last page", async () => {
      const { changes, pages, showMore, showsEntries, findButton } = await setupRead();
      await showMore();
      await showsEntries(50);
      await showMore();
      await showsEntries(60);
      expect(pages()).to.deep.equal(["1", "2", "3"]);
      expectElement(findButton(), undefined);
      expect(changes()).to.have.lengthOf(60);
    });

    it("moves the focus to the first of the new entries", async () => {
      const { items, button, showsEntries } = await setupRead();
      button().focus();
      await press("Enter");
      await showsEntries(50);
      await until(() => focused() === items()[25], "the focus on the first new entry");
    });

    it("moves it to the second entry where the first page has one", async () => {
      const onlyFirst = (body: unknown) => {
        const { balance_changes: entries, ...rest } = body as { readonly balance_changes: readonly unknown[] };
        return { balance_changes: entries.slice(0, 1), ...rest };
      };
      const { items, button, showsEntries } = await setupRead({ faults: [withBody(firstOf(isHistory), onlyFirst)] });
      button().focus();
      await press("Enter");
      await showsEntries(26);
      await until(() => focused() === items()[1], "the focus on the first new entry");
    });

    it("leaves the focus where the user has moved it meanwhile", async () => {
      const { gate, items, history, showMore, showsEntries } = await setupHeld();
      (await gate.next()).release();
      await showsEntries(25);
      await showMore();
      const held = await gate.next();
      const elsewhere = document.createElement("button");
      history.after(elsewhere);
      elsewhere.focus();
      held.release();
      await showsEntries(50);
      await quiet();
      expectElement(focused(), elsewhere);
      expect(items()).to.have.lengthOf(50);
    });

    it("sends one request for a button that is pressed again while the page loads, and keeps the entries", async () => {
      const { gate, entries, pages, button, showMore, showsEntries } = await setupHeld();
      (await gate.next()).release();
      await showsEntries(25);
      await showMore();
      const held = await gate.next();
      expect(button().ariaDisabled).to.equal("true");
      await press("Enter", 2);
      expect(entries()).to.have.lengthOf(25);
      held.release();
      await showsEntries(50);
      expect(pages()).to.deep.equal(["1", "2"]);
    });

    it("shows an entry once that a newer change has moved to the next page", async () => {
      const { addChange, times, showMore, showsEntries } = await setupRead();
      addChange("2026-11-21T09:00:00Z");
      await showMore();
      await showsEntries(49);
      expect(new Set(times()).size).to.equal(49);
    });
  });

  describe("errors", () => {
    it("shows the error, fires ctm-error, and loads the entries when it is tried again", async () => {
      const { text, items, button, notices, showsError, showsEntries, errors } = await setup({
        faults: [withFailure(firstOf(isHistory), 403)],
      });
      await showsError();
      expect(text()).to.contain("You don’t have permission to see this. Ask your administrator.");
      expect(errors.map(({ kind }) => kind)).to.deep.equal(["forbidden"]);
      button().focus();
      await press("Enter");
      await showsEntries(25);
      await until(() => focused() === items()[0], "the focus on the first entry");
      expect(notices()).to.have.lengthOf(0);
    });

    it("keeps the entries, and requests the page that failed again", async () => {
      const failing = switchable(withFailure(isHistory, 401));
      failing.isOn = false;
      const { entries, pages, button, showMore, showsError, showsEntries } = await setupRead({
        faults: [failing.fault],
      });
      failing.isOn = true;
      await showMore();
      await showsError();
      expect(entries()).to.have.lengthOf(25);
      expectElement(focused(), button());
      expect(textOf(button())).to.equal("Try again");
      failing.isOn = false;
      await click(button());
      await showsEntries(50);
      expect(pages()).to.deep.equal(["1", "2", "2"]);
    });

    it("shows the error again when the next attempt fails, and keeps the focus", async () => {
      const { history, button, notices, showsError, errors } = await setup({ faults: [withFailure(isHistory, 401)] });
      await showsError();
      button().focus();
      await press("Enter");
      await until(() => errors.length === 2, "the second error");
      await history.updateComplete;
      expect(notices()).to.have.lengthOf(1);
      expectElement(focused(), button());
    });
  });

  describe("removal", () => {
    it("aborts its request when it is removed, and fires no error", async () => {
      const { gate, history, errors } = await setupHeld();
      const held = await gate.next();
      history.remove();
      await history.updateComplete;
      expect(held.request.signal.aborted).to.equal(true);
      held.release();
      await quiet();
      expect(errors).to.deep.equal([]);
    });

    it("fires no error for a request that fails after the removal", async () => {
      const answer = createDeferred<never>();
      const { history, errors } = await setup({ api: { listBalanceChanges: () => answer.promise } });
      history.remove();
      answer.reject(new Error("Too late"));
      await quiet();
      expect(errors).to.deep.equal([]);
    });
  });
});
