import { expect } from "@open-wc/testing";
import { firstOf, withBody, withFailure } from "../../../server/index.js";
import {
  button,
  choose,
  dialog,
  entries,
  fill,
  findLogButton,
  isLog,
  noonOf,
  payers,
  setup,
  setupOpen,
  shows,
  text,
  toChange,
} from "../../helpers/billing-log-page.js";
import { catchDownloads, endDownloads } from "../../helpers/downloads.js";
import { click, press } from "../../helpers/keyboard.js";
import { expectElement, findByRole, focused, nameOf, queryAll } from "../../helpers/roles.js";
import { until } from "../../helpers/until.js";

const all = [
  /^Dana Whitlock moved Acme Dental to customer billing Reason: New contract Mar 18, 2026/,
  /^Dana Whitlock moved Bravo Clinic to agency billing Mar 1, 2025/,
  /^Priya Raman moved Acme Dental to agency billing Feb 1, 2025/,
];

function expectEntries(expected: readonly RegExp[]): void {
  expect(entries()).to.have.lengthOf(expected.length);
  for (const [index, entry] of entries().entries()) expect(entry).to.match(expected[index]!);
}

describe("<ctm-billing-log>", () => {
  afterEach(endDownloads);

  describe("rendering", () => {
    it("is offered where the agency has a log that the visitor may read, and not otherwise", async () => {
      await setup();
      expect(nameOf(findLogButton()!)).to.equal("Billing log");
      await setup({ canReadLog: false });
      expect(queryAll("button.log")).to.have.lengthOf(1);
    });

    it("says who moved which account, why and when, newest first", async () => {
      const { logged } = await setupOpen();
      expect(nameOf(dialog())).to.equal("Billing log");
      expectEntries(all);
      expect(logged()).to.deep.equal([{ page: "1" }]);
    });

    it("says that there is nothing", async () => {
      await setupOpen({ changes: {} });
      expect(text()).to.equal("No changes in this period.");
    });

    it("says how many entries could not be read", async () => {
      await setupOpen({ faults: [withBody(isLog, () => ({ balance_changes: [null], next_page: null }))] });
      expect(text()).to.include("1 entry couldn’t be shown.");
    });

    it("shows requests, somebody unknown, and hostile text as text", async () => {
      const entry = { at: noonOf(2026, 3, 1), account: { id: 7, name: "<b>Acme</b>" } };
      const changes = [
        { ...entry, id: 1, action: "billing_request", actor: { name: "Dana" } },
        { ...entry, id: 2, action: "withdrawal" },
        { ...entry, id: 3, action: "reminder", actor: { name: " " } },
        { ...entry, id: 4, to: "agency", reason: "<img src=x>" },
      ];
      await setupOpen({ faults: [withBody(isLog, () => ({ balance_changes: changes }))] });
      expectEntries([
        /^Dana sent a payment request for <b>Acme<\/b> /,
        /^Someone withdrew the payment request for <b>Acme<\/b> /,
        /^Someone sent a reminder for <b>Acme<\/b> /,
        /^Someone moved <b>Acme<\/b> to agency billing Reason: <img src=x> /,
      ]);
      expect(queryAll("img", dialog())).to.have.lengthOf(0);
    });
  });

  describe("interaction: finding", () => {
    it("filters what was read by account and person, without a request", async () => {
      const { logged } = await setupOpen();
      fill("Account", "BRAVO");
      await until(() => entries().length === 1, "one entry");
      expectEntries([all[1]!]);
      fill("Account", "7");
      fill("Person", "priya");
      await until(() => text().startsWith("1 entry"), "the other");
      expectEntries([all[2]!]);
      fill("Person", "nobody");
      await until(() => text() === "No entries match.", "nothing");
      expect(logged()).to.have.lengthOf(1);
    });

    it("asks for a time from the beginning of its first day to the end of its last", async () => {
      const { logged } = await setupOpen();
      fill("From", "2025-03-01");
      await until(() => entries().length === 2, "what is later");
      fill("To", "2025-03-01");
      await until(() => entries().length === 1, "that day");
      expectEntries([all[1]!]);
      expect(logged().at(-1)).to.deep.equal({
        since: new Date(2025, 2, 1).toISOString(),
        until: new Date(2025, 2, 2).toISOString(),
        page: "1",
      });
    });

    it("reads older entries when asked to, and says how far it has looked", async () => {
      const many = Array.from({ length: 150 }, (_, index) => {
        const at = new Date(2026, 2, 1, 12, 0, -index).toISOString();
        return toChange(at, index % 2 ? "agency" : "customer", { id: String(index) });
      });
      const { logged } = await setupOpen({ changes: { 7: many } });
      expect(entries()).to.have.lengthOf(100);
      fill("Account", "Bravo");
      await until(() => text().includes("No entries match. We’ve looked back to Mar 1, 2026."), "how far");
      fill("Account", "");
      await until(() => entries().length === 100, "all again");
      await click(button("Show older"));
      await until(() => entries().length === 150, "the rest");
      expect(findByRole("button", "Show older", dialog())).to.equal(undefined);
      expect(logged().map(({ page }) => page)).to.deep.equal(["1", "2"]);
    });

    it("counts for each account who paid on how many days of a month", async () => {
      await setupOpen();
      await choose("Days of a month");
      await until(() => payers().length === 2, "this month");
      fill("Month", "2026-03");
      await shows(payers, ["Acme Dental agency 17 days and customer 14 days", "Bravo Clinic agency 31 days"]);
    });

    it("says who paid at the end of a day", async () => {
      await setupOpen();
      await choose("On a date");
      await until(() => payers().length === 2, "today");
      fill("Date", "2026-03-17");
      await shows(payers, ["Acme Dental Agency", "Bravo Clinic Agency"]);
      fill("Date", "2026-03-18");
      await shows(payers, ["Acme Dental Customer", "Bravo Clinic Agency"]);
    });

    it("does not guess what was before its first entry", async () => {
      await setupOpen();
      await choose("On a date");
      fill("Date", "2024-12-31");
      await until(() => text().includes("The log begins on Feb 1, 2025."), "where it begins");
      expect(payers()).to.deep.equal(["Acme Dental Not recorded", "Bravo Clinic Not recorded"]);
    });

    it("does not guess who paid after a change that is not in it", async () => {
      // The account is on customer billing now, and the log has not said so.
      await setupOpen({
        changes: { 7: [toChange(noonOf(2026, 3, 18), "agency")], 8: [toChange(noonOf(2025, 1, 1), "agency")] },
      });
      await choose("On a date");
      fill("Date", "2026-03-18");
      await shows(payers, ["Acme Dental Not recorded", "Bravo Clinic Agency"]);
    });
  });

  describe("interaction: export", () => {
    it("saves all that matches of the time, also what is not read yet", async () => {
      const { file } = catchDownloads();
      const many = Array.from({ length: 130 }, (_, index) => {
        const at = new Date(2026, 2, 1, 12, 0, -index).toISOString();
        return toChange(at, "agency", { id: String(index), reason: "=1+1" });
      });
      await setupOpen({ changes: { 7: many, 8: [toChange(noonOf(2026, 3, 2), "agency")] } });
      fill("Account", "Acme");
      await click(button("Export CSV"));
      await until(() => queryAll("footer [role=status]", dialog())[0]!.innerText === "Your file is ready.", "the file");
      const { rows, name } = await file();
      expect(name).to.equal("billing-log-changes.csv");
      expect(rows).to.have.lengthOf(131);
      expect(rows[0]!.join()).to.equal("at,actor,action,account_id,account_name,from,to,reason");
      expect(rows[1]!.slice(1)).to.deep.equal([
        "Dana Whitlock",
        "change",
        "7",
        "Acme Dental",
        "customer",
        "agency",
        "'=1+1",
      ]);
    });

    it("saves the days of a month, and who paid on a date", async () => {
      const { downloads } = catchDownloads();
      await setupOpen();
      await choose("Days of a month");
      fill("Month", "2026-03");
      await until(() => payers()[0]?.includes("17 days"), "the days");
      await click(button("Export CSV"));
      await choose("On a date");
      fill("Date", "2026-03-18");
      await until(() => payers()[0] === "Acme Dental Customer", "who paid");
      await click(button("Export CSV"));
      await until(() => downloads.length === 2, "two files");
      const [days, day] = await Promise.all(downloads);
      expect(days!.rows[1]).to.deep.equal(["2026-03", "7", "Acme Dental", "17", "14", "0"]);
      expect(day!.rows[1]).to.deep.equal(["2026-03-18", "7", "Acme Dental", "customer"]);
    });
  });

  describe("errors", () => {
    it("says what went wrong, tells the page, and tries again", async () => {
      const { errors } = await setupOpen({ faults: [withFailure(firstOf(isLog), 403)] });
      expect(text()).to.include("You don’t have permission to see this.");
      await until(() => errors.length > 0, "the event");
      expect(errors).to.deep.equal(["log"]);
      await click(button("Try again"));
      await until(() => entries().length === 3, "the entries");
    });

    it("does so as well where it was to say who paid", async () => {
      await setupOpen();
      await choose("Days of a month");
      await until(() => payers().length === 2, "the days");
      const page = await setup({
        faults: [withFailure((request) => isLog(request) && request.url.includes("since"), 403)],
      });
      await press("Escape");
      await until(() => !findByRole("dialog"), "the dialog to close");
      await click(queryAll("button.log", page.element)[0]!);
      await until(() => findByRole("dialog") && entries().length === 3, "the log");
      await choose("On a date");
      await until(() => text().includes("You don’t have permission to see this."), "the error");
      expect(page.errors).to.deep.equal(["log"]);
    });
  });

  describe("accessibility", () => {
    it("gives the focus back to its button when it is closed by keyboard", async () => {
      await setup();
      findLogButton()!.focus();
      await press("Enter");
      await until(() => findByRole("dialog"), "the dialog");
      await press("Escape");
      await until(() => !findByRole("dialog"), "the dialog to close");
      expectElement(focused(), findLogButton());
    });
  });
});
