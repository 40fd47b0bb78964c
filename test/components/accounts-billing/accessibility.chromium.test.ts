// What axe finds depends on the document, not on the browser: one browser is enough for its slow runs.
import { setViewport } from "@web/test-runner-commands";
import { seedAccounts, seedEdgeCases, seedViewer, withBody, withDelay, withFailure } from "../../../server/index.js";
import { isChange, isList, setup, setupHeldRefresh } from "../../helpers/accounts-billing-page.js";
import { expectAccessible } from "../../helpers/axe.js";
import { setupBulk } from "../../helpers/bulk-dialog-page.js";
import { Gate, switchable } from "../../helpers/gate.js";
import { click } from "../../helpers/keyboard.js";

/** Every kind of row, and a second page. */
const few = { seed: seedAccounts(13), properties: { pageSize: 6 } };
const many = { seed: seedAccounts(30), properties: { pageSize: 10 } };
const withAgencyBalance = (cents: number) =>
  setup({ seed: seedAccounts(3, { agency: { balance: { cents, currency: "USD" } } }) });

/** Every state of the table. */
const states = {
  "while loading": () => setup({ ...few, faults: [withDelay(isList, new Gate().wait)], until: "nothing" }),
  "with rows": () => setup(few),
  "with unusual accounts": () => setup({ seed: seedEdgeCases() }),
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
  });
});
