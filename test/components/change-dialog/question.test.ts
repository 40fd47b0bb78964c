import { expect } from "@open-wc/testing";
import type { AccountRecord, AgencyRecord } from "../../../server/index.js";
import { inDebt, setupOpen } from "../../helpers/balance-toggle-page.js";
import { dialogText, findDialog, findWarning, payers } from "../../helpers/change-dialog-page.js";
import { getByRole, textOf } from "../../helpers/roles.js";

const usd = (cents: number) => ({ cents, currency: "USD" });
const customer = /customer.*Acme Dental.*\$182\.40/i;
const agency = /agency.*Alder Street Marketing.*\$1,284\.50/i;

describe("<ctm-change-dialog>", () => {
  describe("rendering: who pays", () => {
    const cases: [action: string, source: string, now: RegExp, afterwards: RegExp][] = [
      ["adding", "customer", customer, agency],
      ["removing", "agency", agency, customer],
    ];
    for (const [action, source, now, afterwards] of cases) {
      it(`shows who pays now and who will pay, with both balances, when ${action}`, async () => {
        await setupOpen({ account: { balance_from: source } });
        expect(payers()["Currently paid by"]).to.match(now);
        expect(payers()["Will be paid by"]).to.match(afterwards);
      });

      it(`explains what happens below $0.00 when ${action}, and does not ask whether the user is sure`, async () => {
        await setupOpen({ account: { balance_from: source } });
        expect(dialogText())
          .to.match(/below \$0\.00/i)
          .and.contain("calls stop connecting")
          .and.contain("paused");
        expect(dialogText()).not.to.match(/are you sure|really|undo|irreversible/i);
      });
    }

    it("shows the account's name and id, when the change takes effect, and that the customer keeps their balance", async () => {
      await setupOpen();
      expect(dialogText())
        .to.contain("Acme Dental 7")
        .and.contain("Once you confirm, usage is charged to Alder Street Marketing.")
        .and.contain("The customer keeps their $182.40.");
    });

    it("says that the customer keeps any balance where there is none to name, and nothing of that when removing", async () => {
      for (const balance of [usd(0), usd(-5), null]) {
        const { page } = await setupOpen({ account: { balance } });
        expect(dialogText()).to.contain("The customer keeps any balance they’ve paid in.");
        page.remove();
      }
      await setupOpen({ account: { balance_from: "agency" } });
      expect(dialogText()).not.to.contain("keeps");
    });

    it("shows the card that refills the customer's balance", async () => {
      await setupOpen({ account: { balance_from: "agency" } });
      expect(payers()["Will be paid by"]).to.match(/Visa.*4242/);
    });

    it("shows zero in the account's currency", async () => {
      await setupOpen({ account: { balance_from: "agency", balance: { cents: 500, currency: "JPY" } } });
      expect(dialogText())
        .to.contain("¥500")
        .and.match(/below ¥0\b/i);
    });

    it("shows that the payer's balance is not known when the page sets no agency", async () => {
      await setupOpen({ withoutAgency: true });
      expect(payers()["Will be paid by"]).to.equal("Agency Balance not available");
      expect(dialogText()).to.contain("Once you confirm, usage is charged to the agency.");
    });

    it("says agency where nothing of the agency's name can be seen", async () => {
      await setupOpen({ agency: { name: " \u200b\u3164" } });
      expect(payers()["Will be paid by"]).to.match(/^Agency Balance: \$/);
      expect(dialogText()).to.contain("Once you confirm, usage is charged to the agency.");
    });

    it("keeps its title when the page sets a newer account", async () => {
      const { toggle } = await setupOpen();
      toggle.account = { ...toggle.account!, balanceFrom: "agency" };
      await toggle.updateComplete;
      expect(textOf(getByRole("heading", undefined, findDialog()))).to.equal("Add To Agency Billing");
    });
  });

  describe("rendering: warnings", () => {
    interface Case {
      readonly when: string;
      readonly account?: Partial<AccountRecord>;
      readonly agency?: Partial<AgencyRecord>;
      readonly warning: "danger" | "unknown" | "none";
      readonly text?: RegExp;
    }
    const removing = { balance_from: "agency" };
    const cases: readonly Case[] = [
      { when: "adding to an agency with funds", warning: "none" },
      {
        when: "adding to an agency at zero",
        agency: { balance: usd(0) },
        warning: "danger",
        text: /Alder Street Marketing has \$0\.00 left\./,
      },
      {
        when: "adding to an agency in debt",
        agency: { balance: usd(-5) },
        warning: "danger",
        text: /Alder Street Marketing has a balance of -\$0\.05\./,
      },
      {
        when: "adding to an agency in debt whose name cannot be seen",
        agency: { name: " ", balance: usd(-5) },
        warning: "danger",
        text: /The agency’s balance is -\$0\.05\./,
      },
      { when: "removing a customer with funds and a card", account: removing, warning: "none" },
      {
        when: "removing a customer at zero",
        account: { ...removing, balance: usd(0) },
        warning: "danger",
        text: /Acme Dental has \$0\.00 left\./,
      },
      {
        when: "removing a customer in debt",
        account: { ...removing, balance: usd(-350) },
        warning: "danger",
        text: /Acme Dental has a balance of -\$3\.50\./,
      },
      {
        when: "removing a customer without a balance",
        account: { ...removing, balance: null },
        warning: "danger",
        text: /Acme Dental has no balance\./,
      },
      {
        when: "removing a customer without a card",
        account: { ...removing, payment_method: null, permissions: {} },
        warning: "danger",
        text: /No payment method on file\./,
      },
      {
        when: "removing a customer whose balance and card are unknown",
        account: { ...removing, balance: undefined, payment_method: undefined } as never,
        warning: "unknown",
        text: /can’t tell if this customer has a way to pay\./,
      },
    ];
    const titles = {
      danger: "warns that calls may stop",
      unknown: "shows a caution, not a danger",
      none: "shows no warning",
    };
    for (const { when, warning, text = / /, ...options } of cases) {
      it(`${titles[warning]}: ${when}`, async () => {
        await setupOpen(options);
        const found = findWarning();
        expect(found?.isDanger).to.equal({ danger: true, unknown: false, none: undefined }[warning]);
        if (found) expect(found.text).to.match(text);
        if (warning === "danger") expect(found!.text).to.contain("Calls to Acme Dental may stop");
      });
    }

    it("are on screen when the dialog opens, and have bold text besides their colour", async () => {
      await setupOpen({ account: inDebt });
      const { box, strong } = findWarning()!;
      expect(box.top).to.be.greaterThan(0);
      expect(box.bottom).to.be.lessThan(innerHeight);
      expect(strong).not.to.equal("");
    });
  });
});
