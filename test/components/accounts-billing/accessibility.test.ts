import { expect } from "@open-wc/testing";
import { setViewport } from "@web/test-runner-commands";
import { seedAccounts, seedEdgeCases, seedViewer, withBody, withDelay, withFailure } from "../../../server/index.js";
import { expectAccessible } from "../../helpers/axe.js";
import { click } from "../../helpers/keyboard.js";
import { isChange, isList, setup } from "../../helpers/accounts-billing-page.js";
import { Gate, switchable } from "../../helpers/gate.js";

/** Every kind of row, and a page behind them: axe takes its time for each. */
const few = { seed: seedAccounts(13), properties: { pageSize: 6 } };

/** Every state that the table can be in. */
const states = {
  loading: () => setup({ ...few, faults: [withDelay(isList, new Gate().wait)], until: "nothing" }),
  loaded: () => setup(few),
  "loaded with strange accounts": () => setup({ seed: seedEdgeCases() }),
  "loaded for a viewer": () => setup({ seed: seedViewer(6) }),
  "searched, filtered and sorted": () =>
    setup({
      properties: { search: "a", balanceFrom: "agency", needsAttention: true, sort: "-balance", pageSize: 6 },
    }),
  "loaded for an agency whose balance is low": () =>
    setup({ seed: seedAccounts(3, { agency: { balance: { cents: 900, currency: "USD" } } }) }),
  "loaded for an agency whose balance is used up": () =>
    setup({ seed: seedAccounts(3, { agency: { balance: { cents: 0, currency: "USD" } } }) }),
  empty: () => setup({ seed: seedAccounts(0) }),
  "searched for what is not there": () => setup({ properties: { search: "zzz" } }),
  failed: () => setup({ faults: [withFailure(isList, 403)], until: "error" }),
  "failed and trying again": async () => {
    const refusal = switchable(withFailure(isList, 403));
    const screen = await setup({ faults: [refusal.fault, withDelay(isList, new Gate().wait)], until: "error" });
    refusal.isOn = false;
    await click(screen.button("Try again"));
    return screen;
  },
  refreshing: async () => {
    const delay = switchable(withDelay(isList, new Gate().wait));
    delay.isOn = false;
    const screen = await setup({ ...few, faults: [delay.fault] });
    delay.isOn = true;
    void screen.element.refresh();
    await screen.element.updateComplete;
    return screen;
  },
  "loaded, but not refreshed": async () => {
    const refusal = switchable(withFailure(isList, 403));
    refusal.isOn = false;
    const screen = await setup({ ...few, faults: [refusal.fault] });
    refusal.isOn = true;
    await screen.element.refresh();
    return screen;
  },
  "loaded but for some rows": () =>
    setup({
      ...few,
      faults: [
        withBody(isList, (body) => ({ ...(body as object), accounts: [null, ...(body as { accounts: [] }).accounts] })),
      ],
    }),
  "asking in a pop-up": async () => {
    const screen = await setup(few);
    await screen.openDialog("Amberly Home Care");
    return screen;
  },
  saving: async () => {
    const screen = await setup({ ...few, faults: [withDelay(isChange, new Gate().wait)] });
    const popup = await screen.openDialog("Acme Dental");
    await click(popup.button("Add to agency billing"));
    return screen;
  },
};

describe("<ctm-accounts-billing>", () => {
  describe("accessibility", () => {
    for (const width of [900, 320]) {
      for (const [name, start] of Object.entries(states)) {
        it(`gives axe nothing to say when it is ${name}, at ${width} px, in light and dark`, async () => {
          await setViewport({ width, height: 800 });
          const { element } = await start();
          await expectAccessible(element);
        });
      }
    }

    for (const [what, properties] of [
      ["", {}],
      [", searched for what is not there", { search: "zzz" }],
    ] as const) {
      it(`gives axe nothing to say in Arabic${what}`, async () => {
        const { element } = await setup({ ...few, properties, lang: "ar", dir: "rtl" });
        await expectAccessible(element);
      });
    }

    it("names the table, and puts no control's name in doubt", async () => {
      const { table, control } = await setup(few);
      expect(table().ariaLabel).to.equal("Accounts");
      expect(control("Acme Dental").ariaLabel).to.equal("Balance from: customer, Acme Dental");
    });

    it("tells a screen reader of Previous and Next that lead nowhere, without taking them from the keyboard", async () => {
      const { button } = await setup(few);
      expect(button("Previous").ariaDisabled).to.equal("true");
      expect(button("Previous").matches(":disabled")).to.be.false;
      expect(button("Next").ariaDisabled).to.equal("false");
    });

    it("hides skeletons from a screen reader", async () => {
      const { skeletons } = await states.loading();
      expect(skeletons()).to.have.lengthOf(6);
    });
  });
});
