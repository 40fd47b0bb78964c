import { expect } from "@open-wc/testing";
import { setViewport } from "@web/test-runner-commands";
import type { AccountRecord } from "../../../server/index.js";
import { controlOf, hasMarkup, isolatedTextsOf, setup } from "../../helpers/balance-toggle-page.js";
import {
  confirmButton,
  dialogOpens,
  dialogText,
  expectDialogFits,
  findDialog,
} from "../../helpers/change-dialog-page.js";
import { openForm, unpaid } from "../../helpers/request-form-page.js";
import { getByRole, nameOf } from "../../helpers/roles.js";

describe("<ctm-change-dialog>", () => {
  describe("rendering: names from the server", () => {
    const names = [
      "<img src=x onerror=alert(1)>",
      "</bdi></dialog><script>alert(1)</script>",
      "{account} {payer} ${1}",
      "",
    ];
    for (const name of names) {
      it(`are shown as text: ${JSON.stringify(name)}`, async () => {
        const account = { name, balance_from: "agency", balance: { cents: -1, currency: "USD" } };
        const { toggle } = await setup({ account, agency: { name } });
        toggle.show();
        await dialogOpens();
        expect(hasMarkup(toggle)).to.equal(false);
        const isolated = isolatedTextsOf(toggle).filter((text) => text === name);
        expect(isolated).to.have.length.above(name === "" ? -1 : 3);
        expect(nameOf(findDialog()!)).to.equal("Remove From Agency Billing");
      });
    }
  });

  describe("rendering: layout", () => {
    const long: Record<string, Partial<AccountRecord>> = {
      "a long word as a name": { name: "Unbreakable".repeat(20) },
      "a long name": { name: `The ${"Extraordinarily ".repeat(12)}Long-Winded Family Practice` },
      "a large balance": { balance: { cents: 1e39, currency: "USD" } },
      "a long card brand": { payment_method: { brand: "Brand".repeat(30), last4: "4242" } },
    };
    for (const width of [320, 1024]) {
      for (const [what, account] of Object.entries(long)) {
        it(`fits into a window of ${width} px with ${what}`, async () => {
          await setViewport({ width, height: 640 });
          const { toggle } = await setup({ account: { ...account, balance_from: "agency" } });
          toggle.show();
          await dialogOpens();
          expectDialogFits();
          await setViewport({ width: 1024, height: 768 });
        });
      }
    }

    it("keeps its buttons on screen where that leaves room for the rest", async () => {
      await setup({ account: { ...unpaid, balance: { cents: -1, currency: "USD" } } });
      await openForm();
      // WebKit keeps the old viewport units for elements that are added after the window was resized.
      await setViewport({ width: 480, height: 500 });
      const { bottom } = getByRole("button", "Cancel", findDialog()).getBoundingClientRect();
      expect(bottom).to.be.at.most(innerHeight);
      expect(findDialog()!.getBoundingClientRect().bottom).to.be.at.most(innerHeight);
      await setViewport({ width: 1024, height: 768 });
    });

    it("does not inherit nowrap and uppercase from the element around the toggle", async () => {
      const { page } = await setup({ account: { balance_from: "agency", payment_method: null } });
      page.style.cssText = "white-space: nowrap; text-transform: uppercase";
      getByRole("button").click();
      await dialogOpens();
      expectDialogFits();
      expect(getComputedStyle(findDialog()!).textTransform).to.equal("none");
    });

    it("keeps the size of the toggle while a change is saved", async () => {
      const { toggle, fired } = await setup();
      const before = controlOf(toggle).getBoundingClientRect();
      toggle.show();
      await dialogOpens();
      confirmButton().click();
      await toggle.updateComplete;
      expect(toggle.saving).to.equal(true);
      const during = controlOf(toggle).getBoundingClientRect();
      expect([during.width, during.height]).to.deep.equal([before.width, before.height]);
      await fired("ctm-balance-change");
    });

    it("shows amounts without rounding: 40 digits, yen without decimals, dinars with three", async () => {
      const amounts: [cents: number, currency: string, text: string][] = [
        [1e39, "USD", "$9,999,999,999,999,999,397,091,663,716,031,785,861.12"],
        [125_000, "JPY", "¥125,000"],
        [12_345_678, "KWD", "12,345.678"],
        [Number.MAX_SAFE_INTEGER, "USD", "$90,071,992,547,409.91"],
        [-1, "USD", "-$0.01"],
      ];
      const { toggle } = await setup();
      for (const [cents, currency, text] of amounts) {
        toggle.account = { ...toggle.account!, balance: { cents, currency } };
        toggle.show();
        await dialogOpens();
        expect(dialogText()).to.contain(text);
        toggle.hide();
        await toggle.updateComplete;
      }
    });
  });
});
