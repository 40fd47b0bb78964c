import { expect } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import { seedAccounts, toSeed } from "../../../server/index.js";
import words from "../../../src/locales/en.js";
import { setup, type AccountsOptions } from "../../helpers/accounts-billing-page.js";
import { press } from "../../helpers/keyboard.js";
import { expectElement, findByRole, focused, getByRole, nameOf } from "../../helpers/roles.js";
import { until } from "../../helpers/until.js";

/** All of them can be changed. */
const accounts = Array.from({ length: 60 }, (_, index) => ({
  ...{ id: index + 1, name: `Row ${String(index + 1).padStart(2, "0")}`, status: "active" },
  ...{ balance_from: "customer", balance: { cents: 5000, currency: "USD" } },
}));

/** The table, with the names and boxes of its rows. */
async function setupKeys(options: AccountsOptions = {}) {
  const page = await setup({ seed: toSeed(accounts), properties: { pageSize: 50 }, ...options });
  const names = page.names();
  return {
    ...page,
    box: (row: number) => getByRole("checkbox", `Select ${names[row - 1]!}`, page.root),
    controlAt: (row: number) => page.control(names[row - 1]!),
    pageBox: () => getByRole("checkbox", words.selectPage, page.root),
  };
}

async function pressWithShift(key: string): Promise<void> {
  await sendKeys({ down: "Shift" });
  await press(key);
  await sendKeys({ up: "Shift" });
}

/** Presses keys until one condition holds; returns how many. */
async function count(keys: readonly string[], isDone: () => boolean): Promise<number> {
  for (const key of keys) await (key === "Shift+Space" ? pressWithShift(" ") : press(key));
  if (!isDone()) throw new Error(`After ${keys.length} keys the focus is on ${nameOf(focused()!)}`);
  return keys.length;
}

const times = (key: string, number: number): string[] => Array.from({ length: number }, () => key);

describe("<ctm-accounts-billing>", () => {
  describe("interaction: keys in the table", () => {
    it("move from row to row in the column of the focus", async () => {
      const { box, controlAt, pageBox } = await setupKeys();
      box(1).focus();
      for (const [key, target] of [
        ["ArrowDown", () => box(2)],
        ["PageDown", () => box(12)],
        ["End", () => box(50)],
        ["PageUp", () => box(40)],
        ["Home", () => box(1)],
        ["ArrowUp", () => pageBox()],
        ["ArrowDown", () => box(1)],
        ["ArrowRight", () => controlAt(1)],
        ["ArrowDown", () => controlAt(2)],
        ["End", () => controlAt(50)],
        ["ArrowUp", () => controlAt(49)],
        ["ArrowLeft", () => box(49)],
      ] as const) {
        await press(key);
        expectElement(focused(), target());
      }
    });

    it("go the other way between box and control from right to left", async () => {
      const { box, controlAt } = await setupKeys({ dir: "rtl" });
      box(1).focus();
      await press("ArrowLeft");
      expectElement(focused(), controlAt(1));
      await press("ArrowRight");
      expectElement(focused(), box(1));
    });

    it("pass over rows without a control, and stay at the ends", async () => {
      const rows = [true, false, true].map((change_balance, index) => ({
        ...{ id: index, name: `Row ${index}`, status: "active", balance_from: "customer", balance: null },
        permissions: { change_balance },
      }));
      const { control } = await setup({ seed: toSeed(rows) });
      control("Row 0").focus();
      await press("ArrowDown");
      expectElement(focused(), control("Row 2"));
      await press("ArrowDown");
      expectElement(focused(), control("Row 2"));
    });

    it("leave keys with modifiers, and the keys of what has the focus, as they are", async () => {
      const { box, changeDialog, controlAt } = await setupKeys();
      box(2).focus();
      await pressWithShift("ArrowDown");
      expectElement(focused(), box(2));
      await press(" ");
      expect((box(2) as HTMLInputElement).checked).to.equal(true);
      controlAt(2).focus();
      await press("Enter");
      expect(changeDialog().dialog.open).to.equal(true);
    });

    it("keep what has the focus in sight", async () => {
      const { box, root, element } = await setupKeys();
      box(1).focus();
      await press(" ");
      await element.updateComplete;
      for (const key of ["End", "PageUp", "ArrowUp", "Home"]) {
        await press(key);
        // WebKit scrolls a moment later.
        await until(() => {
          const { left, top, height } = focused()!.getBoundingClientRect();
          return root.elementFromPoint(left + 2, top + height / 2) === focused();
        }, key);
      }
    });
  });

  describe("interaction: the way past the table", () => {
    it("is the first stop before the rows, seen when it has the focus", async () => {
      const { root, header, pageBox, pageSize } = await setupKeys();
      pageBox().focus();
      await pressWithShift("Tab");
      const skip = getByRole("button", words.skipTable, root);
      expectElement(focused(), skip);
      expect(getComputedStyle(skip).clipPath).to.equal("none");
      await press("Enter");
      expectElement(focused(), pageSize());
      header("Account").focus();
      expect(getComputedStyle(skip).clipPath).not.to.equal("none");
    });

    it("leads to the range where nothing behind the rows can be pressed", async () => {
      const { root } = await setup({ seed: seedAccounts(5) });
      getByRole("button", words.skipTable, root).focus();
      await press("Enter");
      expect(focused()!.textContent).to.contain("1–5 of 5");
    });

    it("is not there without rows", async () => {
      const { root } = await setup({ seed: seedAccounts(0) });
      expect(findByRole("button", words.skipTable, root)).to.equal(undefined);
    });
  });

  describe("interaction: how many keys a task takes (docs/decisions/0024)", () => {
    it("past the table: 2, by Tab alone 107", async () => {
      const { pageSize, root } = await setupKeys();
      const isPast = () => focused() === pageSize();
      const before = () => getByRole("button", words.exportCsv, root).focus();
      before();
      expect(await count(["Tab", "Enter"], isPast)).to.equal(2);
      before();
      expect(await count(times("Tab", 107), isPast)).to.equal(107);
    });

    it("to the control of row 40: 4, by Tab alone 84", async () => {
      const { controlAt, pageBox } = await setupKeys();
      const isThere = () => focused() === controlAt(40);
      pageBox().focus();
      const keys = ["ArrowDown", "ArrowRight", "End", "PageUp"];
      expect(await count(keys, isThere)).to.equal(4);
      pageBox().focus();
      expect(await count(times("Tab", 84), isThere)).to.equal(84);
    });

    it("to select rows 3 to 20: 13", async () => {
      const { box, pageBox, element } = await setupKeys();
      pageBox().focus();
      const keys = [...times("ArrowDown", 3), " ", "PageDown", ...times("ArrowDown", 7), "Shift+Space"];
      expect(await count(keys, () => focused() === box(20))).to.equal(13);
      await element.updateComplete;
      const selected = Array.from({ length: 50 }, (_, index) => (box(index + 1) as HTMLInputElement).checked);
      expect(selected.map((is, index) => (is ? index + 1 : 0)).filter(Boolean)).to.deep.equal(
        Array.from({ length: 18 }, (_, index) => index + 3),
      );
    });

    it("to open rows 7 and 9: 13, with Enter and Escape", async () => {
      const { controlAt, pageBox, changeDialog } = await setupKeys();
      pageBox().focus();
      const isOpen = () => changeDialog().dialog.open;
      const toSeven = [...times("ArrowDown", 7), "ArrowRight"];
      expect(await count(toSeven, () => focused() === controlAt(7))).to.equal(8);
      expect(await count(["Enter"], isOpen)).to.equal(1);
      await press("Escape");
      expectElement(focused(), controlAt(7));
      expect(await count(times("ArrowDown", 2), () => focused() === controlAt(9))).to.equal(2);
    });
  });
});
