import { openForm } from "../../helpers/request-form-page.js";
import { expect } from "@open-wc/testing";
import { setViewport } from "@web/test-runner-commands";
import type { AccountRecord } from "../../../server/index.js";
import { dialogOpens, openDialog, findDialog, dialogText } from "../../helpers/change-dialog-page.js";
import { allByRole, getByRole, nameOf, queryAll } from "../../helpers/roles.js";
import { labelOf, partOf, setup } from "../../helpers/balance-toggle-page.js";

const hostile = [
  "<img src=x onerror=alert(1)>",
  "</bdi></dialog><script>alert(1)</script>",
  "{account} {payer} ${1}",
  "",
];

/** That nothing of the open pop-up sticks out of it, nor it out of the window. */
function expectFitting(dialog: HTMLElement): void {
  const box = dialog.getBoundingClientRect();
  expect(box.left).to.be.at.least(0);
  expect(box.right).to.be.at.most(innerWidth);
  expect(dialog.scrollWidth).to.be.at.most(dialog.clientWidth);
  for (const child of dialog.querySelectorAll("p, dd, h2, button, strong")) {
    const { left, right } = child.getBoundingClientRect();
    expect(left, child.textContent).to.be.at.least(box.left);
    expect(right, child.textContent).to.be.at.most(box.right + 0.5);
  }
}

describe("<ctm-balance-toggle>", () => {
  describe("rendering: names are text", () => {
    for (const name of hostile) {
      it(`whatever is in them: ${JSON.stringify(name)}`, async () => {
        const account = { name, balance_from: "agency", balance: { cents: -1, currency: "USD" } };
        const { toggle } = await setup({ account, agency: { name } });
        toggle.show();
        await dialogOpens();
        expect(queryAll("img, script", toggle)).to.have.lengthOf(0);
        const holders = queryAll("bdi", toggle).filter(({ textContent }) => textContent === name);
        expect(holders).to.have.length.above(name === "" ? -1 : 3);
        expect(nameOf(findDialog()!)).to.equal("Remove From Agency Billing");
      });
    }
  });

  describe("rendering: layout", () => {
    const long: Partial<AccountRecord>[] = [
      { name: "Unbreakable".repeat(20) },
      { name: `The ${"Extraordinarily ".repeat(12)}Long-Winded Family Practice` },
      { balance: { cents: 1e39, currency: "USD" } },
      { id: 7, payment_method: { brand: "Brand".repeat(30), last4: "4242" } },
    ];
    for (const width of [320, 1024]) {
      for (const [index, account] of long.entries()) {
        it(`keeps the pop-up in shape at ${width} px: case ${index + 1} of what is too long`, async () => {
          await setViewport({ width, height: 640 });
          const { toggle } = await setup({ account: { ...account, balance_from: "agency" } });
          toggle.show();
          await dialogOpens();
          expectFitting(findDialog()!);
          await setViewport({ width: 1024, height: 768 });
        });
      }
    }

    it("keeps the buttons within reach where the window is low", async () => {
      await setup({
        account: { balance_from: "agency", balance: { cents: -1, currency: "USD" }, payment_method: null },
      });
      await openForm();
      // WebKit keeps the viewport units of before for what comes into the page after the window was resized.
      await setViewport({ width: 480, height: 260 });
      const dialog = findDialog()!;
      const { bottom } = getByRole("button", "Cancel", dialog).getBoundingClientRect();
      expect(bottom).to.be.at.most(innerHeight);
      expect(dialog.getBoundingClientRect().bottom).to.be.at.most(innerHeight);
      await setViewport({ width: 1024, height: 768 });
    });

    it("fits into a narrow column, its text broken rather than cut", async () => {
      const { toggle, page } = await setup();
      page.style.width = "90px";
      expect(toggle.getBoundingClientRect().width).to.be.at.most(90);
      expect(partOf(toggle).scrollWidth).to.be.at.most(partOf(toggle).clientWidth);
      expect(labelOf(toggle)).to.equal("Balance from: customer");
    });

    it("wraps its text also in a cell whose text does not, and is not shouted where that is", async () => {
      const { toggle } = await setup({ account: { balance_from: "agency", payment_method: null } });
      toggle.parentElement!.style.cssText = "white-space: nowrap; text-transform: uppercase";
      await openDialog();
      expectFitting(findDialog()!);
      expect(getComputedStyle(findDialog()!).textTransform).to.equal("none");
    });

    it("keeps its size while saving, so that nothing around it jumps", async () => {
      const { toggle } = await setup();
      const before = partOf(toggle).getBoundingClientRect();
      toggle.show();
      await dialogOpens();
      getByRole("button", "Add to agency billing").click();
      await toggle.updateComplete;
      expect(toggle.saving).to.equal(true);
      const during = partOf(toggle).getBoundingClientRect();
      expect([during.width, during.height]).to.deep.equal([before.width, before.height]);
    });

    it("shows amounts exactly: forty digits, yen without decimals, dinars with three", async () => {
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

    it("has three buttons in its pop-up, and the last of them acts", async () => {
      await setup();
      const names = allByRole("button", undefined, await openDialog()).map(nameOf);
      expect(names).to.deep.equal(["Close", "Cancel", "Add to agency billing"]);
    });
  });
});
