// What axe finds depends on the document, not on the browser: one browser is enough for its slow runs.
import { setViewport } from "@web/test-runner-commands";
import {
  seedAccounts,
  seedEdgeCases,
  seedRequestLife,
  withSchedules,
  seedViewer,
  seedWithUsage,
  withBody,
  withDelay,
  withFailure,
  type ScheduledChangeRecord,
} from "../../../server/index.js";
import type { AccountColumn } from "../../../src/index.js";
import {
  isChange,
  isList,
  setup,
  setupHeldRefresh,
  type AccountsOptions,
} from "../../helpers/accounts-billing-page.js";
import { expectAccessible } from "../../helpers/axe.js";
import { setupBulk } from "../../helpers/bulk-dialog-page.js";
import { Gate, switchable } from "../../helpers/gate.js";
import { click } from "../../helpers/keyboard.js";
import { textOf } from "../../helpers/roles.js";
import { until } from "../../helpers/until.js";

/** Every kind of row, and a second page. */
const few = { seed: seedAccounts(13), properties: { pageSize: 6 } };
const many = { seed: seedAccounts(30), properties: { pageSize: 10 } };
const withAgencyBalance = (cents: number) =>
  setup({ seed: seedAccounts(3, { agency: { balance: { cents, currency: "USD" } } }) });

/** Accounts of a name with something scheduled that the scenario does not have. */
const furtherSchedules: Readonly<Record<string, Partial<ScheduledChangeRecord>>> = {
  "Acme Dental": { to: "agency", at: "2126-12-01T00:00:00Z" },
  "Amberly Home Care": { to: "customer", at: "2026-01-01T00:00:00Z" },
  "Arroyo Family Law": { to: "vendor" as never },
};

/** What is coming in every form: on a day, in both directions, once paid in, the way back, overdue, unreadable. */
function seedComing() {
  const { accounts, ...seed } = withSchedules(seedAccounts(), new Date());
  const by = { created_at: "2026-11-20T09:00:00Z", created_by: { name: "Dana" } };
  const withFurther = accounts.slice(0, 12).map((account) => {
    const change = furtherSchedules[account.name];
    return change ? { ...account, scheduled_change: { ...by, ...change } as ScheduledChangeRecord } : account;
  });
  return { ...seed, accounts: withFurther };
}

/** What these rows say. */
const COMING = [
  ...["To customer on ", "To agency on ", "To customer once they’ve paid in", "Back to agency if their card fails by "],
  ...["not made yet", "A change is scheduled"],
];

const REQUESTS = ["ed ", " opened", " accepted", " declined", " expired", " not delivered"].map(
  (status) => `Payment request${status}`,
);

/** The table, with these notes in its rows. */
async function setupNotes(options: AccountsOptions, notes: readonly string[]) {
  const page = await setup(options);
  for (const note of notes) await until(() => textOf(page.element).includes(note), note);
  return page;
}

const columns: readonly AccountColumn[] = [
  { name: "plan", heading: "Plan", text: ({ id }) => (Number(id) % 2 ? "Gold" : "Silver") },
  { name: "seats", heading: "Seats", text: () => 12, align: "end" },
];

/** Every state of the table. */
const states = {
  "while loading": () => setup({ ...few, faults: [withDelay(isList, new Gate().wait)], until: "nothing" }),
  "with rows": () => setup(few),
  "with unusual accounts": () => setup({ seed: seedEdgeCases() }),
  "with what is coming": () => setupNotes({ seed: seedComing() }, COMING),
  "with what is coming, for a reader": () => setupNotes({ seed: seedComing(), properties: { readonly: true } }, COMING),
  "with each status of a request": () => setupNotes({ seed: seedRequestLife(new Date()) }, REQUESTS),
  "with how long balances last, filtered and sorted": () =>
    setup({ seed: seedWithUsage(60), properties: { runsOutWithin: 7, sort: "-runway" } }),
  "with columns of the page's own": () => setup({ seed: seedAccounts(12), properties: { columns } }),
  "for a viewer": () => setup({ seed: seedViewer(6) }),
  "with search, filters and a sort": () =>
    setup({ properties: { search: "a", balanceFrom: "agency", needsAttention: true, sort: "-balance", pageSize: 6 } }),
  "when the agency's balance is low": () => withAgencyBalance(900),
  "when the agency's balance is used up": () => withAgencyBalance(0),
  "with no accounts": () => setup({ seed: seedAccounts(0) }),
  "when nothing matches the search": () => setup({ properties: { search: "zzz" } }),
  "after a failed load": () => setup({ faults: [withFailure(isList, 403)], until: "error" }),
  "while loading again after an error": async () => {
    const refusal = switchable(withFailure(isList, 403));
    const page = await setup({ faults: [refusal.fault, withDelay(isList, new Gate().wait)], until: "error" });
    refusal.isOn = false;
    await click(page.button("Try again"));
    return page;
  },
  "while refreshing": async () => {
    const page = await setupHeldRefresh(few);
    void page.element.refresh();
    await page.element.updateComplete;
    return page;
  },
  "after a failed refresh": async () => {
    const refusal = switchable(withFailure(isList, 403), { isOn: false });
    const page = await setup({ ...few, faults: [refusal.fault] });
    refusal.isOn = true;
    await page.element.refresh();
    return page;
  },
  "with rows that cannot be read": () =>
    setup({
      ...few,
      faults: [
        withBody(isList, (body) => ({ ...(body as object), accounts: [null, ...(body as { accounts: [] }).accounts] })),
      ],
    }),
  "with the dialog open": async () => {
    const page = await setup(few);
    await page.openDialog("Amberly Home Care");
    return page;
  },
  "while saving": async () => {
    const page = await setup({ ...few, faults: [withDelay(isChange, new Gate().wait)] });
    await page.confirm("Acme Dental");
    return page;
  },
  "with all of a page selected, and more to select": async () => {
    const page = await setupBulk(many);
    await page.selectPage();
    return page;
  },
  "when the accounts that match cannot be read": async () => {
    const faults = [withFailure((request) => request.url.includes("per_page=150"), 403)];
    const page = await setupBulk({ ...many, faults });
    await page.selectPage();
    await page.errorAfter(() => page.press("Select all 30 accounts"));
    return page;
  },
  "with accounts selected that cannot be added": async () => {
    const page = await setupBulk();
    await page.select("Abbot Lane Veterinary", "Álvarez Plomería");
    return page;
  },
};

describe("<ctm-accounts-billing>", () => {
  describe("accessibility", () => {
    afterEach(() => setViewport({ width: 1024, height: 768 }));

    for (const width of [900, 320]) {
      for (const [state, start] of Object.entries(states)) {
        it(`passes axe ${state}, at ${width} px, in light and dark`, async () => {
          await setViewport({ width, height: 800 });
          const { element } = await start();
          await expectAccessible(element);
        });
      }
    }

    for (const [state, properties] of [
      ["with rows", {}],
      ["when nothing matches the search", { search: "zzz" }],
    ] as const) {
      it(`passes axe in Arabic ${state}`, async () => {
        const { element } = await setup({ ...few, properties, lang: "ar", dir: "rtl" });
        await expectAccessible(element);
      });
    }

    it("passes axe in Arabic as cards, with how long balances last", async () => {
      await setViewport({ width: 320, height: 800 });
      const { element } = await setup({ seed: seedWithUsage(12), lang: "ar", dir: "rtl" });
      await expectAccessible(element);
    });
  });
});
