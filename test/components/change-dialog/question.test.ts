import { expect } from "@open-wc/testing";
import type { AccountRecord, AgencyRecord } from "../../../server/index.js";
import { openDialog, dialogText } from "../../helpers/change-dialog-page.js";
import { textOf } from "../../helpers/roles.js";
import { setup } from "../../helpers/balance-toggle-page.js";

const usd = (cents: number) => ({ cents, currency: "USD" });

/** What stands under "Pays now" and under "Will pay". */
function payersIn(dialog: HTMLElement): Record<string, string> {
  const terms = [...dialog.querySelectorAll("dt")];
  return Object.fromEntries(terms.map((term) => [textOf(term), textOf(term.nextElementSibling as HTMLElement)]));
}

/** The warning of an open pop-up: how grave it is, and what it says. */
function warningIn(dialog: HTMLElement): { grave: boolean; text: string } | undefined {
  const notice = dialog.querySelector<HTMLElement>("[part=notice]");
  return notice ? { grave: notice.classList.contains("danger"), text: textOf(notice) } : undefined;
}

describe("<ctm-balance-toggle>", () => {
  describe("rendering: what the pop-up says", () => {
    it("names who pays now and who will, with both balances, when adding", async () => {
      await setup();
      const payers = payersIn(await openDialog());
      expect(payers["Pays now"])
        .to.match(/customer/i)
        .and.contain("Acme Dental")
        .and.contain("$182.40");
      expect(payers["Will pay"])
        .to.match(/agency/i)
        .and.contain("Alder Street Marketing")
        .and.contain("$1,284.50");
    });

    it("names who pays now and who will, with both balances, when removing", async () => {
      await setup({ account: { balance_from: "agency" } });
      const payers = payersIn(await openDialog());
      expect(payers["Pays now"])
        .to.match(/agency/i)
        .and.contain("Alder Street Marketing")
        .and.contain("$1,284.50");
      expect(payers["Will pay"])
        .to.match(/customer/i)
        .and.contain("Acme Dental")
        .and.contain("$182.40");
    });

    it("says for which account it is, by name and id", async () => {
      await setup();
      await openDialog();
      expect(dialogText()).to.contain("Acme Dental 7");
    });

    for (const source of ["agency", "customer"]) {
      it(`says what happens at $0.00 to an account on ${source} billing, and asks nobody whether they are sure`, async () => {
        await setup({ account: { balance_from: source } });
        await openDialog();
        expect(dialogText())
          .to.match(/below \$0\.00/i)
          .and.contain("calls do not connect")
          .and.contain("paused");
        expect(dialogText()).not.to.match(/are you sure|really|undo|irreversible/i);
      });
    }

    it("says that what the customer has paid in stays the customer's", async () => {
      await setup();
      await openDialog();
      expect(dialogText()).to.match(/paid in stays the customer’s/);
    });

    it("says from when the other balance is drawn from", async () => {
      await setup();
      await openDialog();
      expect(dialogText()).to.match(/confirm.*balance: Alder Street Marketing/);
    });

    it("shows the card that refills the customer's balance", async () => {
      await setup({ account: { balance_from: "agency" } });
      const payers = payersIn(await openDialog());
      expect(payers["Will pay"]).to.match(/Visa.*4242/);
    });

    it("speaks of zero in the account's currency", async () => {
      await setup({ account: { balance_from: "agency", balance: { cents: 500, currency: "JPY" } } });
      await openDialog();
      expect(dialogText())
        .to.contain("¥500")
        .and.match(/below ¥0\b/i);
    });

    it("does not pretend to know the agency where nobody named it", async () => {
      await setup({ withoutAgency: true });
      const payers = payersIn(await openDialog());
      expect(payers["Will pay"]).to.match(/unknown|not known/i);
    });

    it("keeps asking what it asked when the host hands over a newer row", async () => {
      const { toggle } = await setup();
      const dialog = await openDialog();
      toggle.account = { ...toggle.account!, balanceFrom: "agency" };
      await toggle.updateComplete;
      expect(textOf(dialog.querySelector("h2")!)).to.equal("Add To Agency Billing");
    });
  });

  describe("rendering: warnings", () => {
    interface Case {
      readonly when: string;
      readonly account: Partial<AccountRecord>;
      readonly agency?: Partial<AgencyRecord>;
      readonly grave: boolean | undefined;
      readonly says?: RegExp;
    }
    const removing = { balance_from: "agency" };
    const unknown = { balance: undefined, payment_method: undefined } as unknown as Partial<AccountRecord>;
    const table: Case[] = [
      { when: "adding to an agency with funds", account: {}, grave: undefined },
      { when: "adding to an agency at zero", account: {}, agency: { balance: usd(0) }, grave: true, says: /\$0\.00/ },
      { when: "adding to an agency in debt", account: {}, agency: { balance: usd(-5) }, grave: true, says: /-\$0\.05/ },
      { when: "removing a customer with funds and a card", account: removing, grave: undefined },
      { when: "removing a customer at zero", account: { ...removing, balance: usd(0) }, grave: true },
      {
        when: "removing a customer in debt",
        account: { ...removing, balance: usd(-350) },
        grave: true,
        says: /-\$3\.50/,
      },
      { when: "removing a customer without a balance", account: { ...removing, balance: null }, grave: true },
      {
        when: "removing a customer without a card",
        account: { ...removing, payment_method: null, permissions: {} },
        grave: true,
        says: /no payment method/,
      },
      {
        when: "removing a customer of whom nothing is known",
        account: { ...removing, ...unknown },
        grave: false,
        says: /not known/,
      },
    ];
    for (const { when, account, agency = {}, grave, says = / / } of table) {
      const warns = grave ? "warns that phones can fall silent" : "says what is not known, without alarm";
      it(`${grave === undefined ? "does not warn" : warns}: ${when}`, async () => {
        await setup({ account, agency });
        const warning = warningIn(await openDialog());
        expect(warning?.grave).to.equal(grave);
        if (warning) expect(warning.text).to.match(says);
        if (grave) expect(warning!.text).to.contain("This can silence the phones of Acme Dental");
      });
    }

    it("cannot be overlooked: it is in view when the pop-up opens, and in words, not by colour alone", async () => {
      await setup({ account: { ...removing, balance: usd(-1), payment_method: null, permissions: {} } });
      const dialog = await openDialog();
      const { top, bottom } = dialog.querySelector("[part=notice]")!.getBoundingClientRect();
      expect(top).to.be.greaterThan(0);
      expect(bottom).to.be.lessThan(innerHeight);
      expect(dialog.querySelector("[part=notice] strong")).to.exist;
    });
  });
});
