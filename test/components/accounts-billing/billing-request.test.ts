import { expect } from "@open-wc/testing";
import { setup } from "../../helpers/accounts-billing-page.js";
import { dialogCloses, pressInDialog } from "../../helpers/change-dialog-page.js";
import { quiet } from "../../helpers/deferred.js";
import { fill, openForm, send } from "../../helpers/request-form-page.js";
import { until } from "../../helpers/until.js";

/** A table, and the accounts of its events about billing requests. */
async function setupRequests() {
  const page = await setup();
  const accounts: { name: string }[] = [];
  page.element.addEventListener("ctm-billing-request-change", ({ detail }) => void accounts.push(detail.account));
  return { accounts, ...page };
}

describe("<ctm-accounts-billing>", () => {
  describe("interaction: billing requests", () => {
    it("shows in its row that a request was sent", async () => {
      const { requestText } = await setup();
      expect(requestText("Amberly Home Care")).to.equal("Payment requested Nov 19, 2026");
    });

    it("sends a request from the dialog of a row, shows it there and above the table, and fires an event", async () => {
      const { accounts, element, requestText, fetch, changeNotice, status, hasButton } = await setupRequests();
      await openForm("Álvarez Plomería");
      await fill("Customer email", "pagos@alvarez.example");
      // Rows that arrive meanwhile must not overwrite what is being typed.
      await element.refresh();
      await quiet();
      await send();
      await until(() => accounts.length === 1, "the event");
      expect(accounts[0]!.name).to.equal("Álvarez Plomería");
      const today = new Intl.DateTimeFormat("en", { dateStyle: "medium" }).format(new Date());
      expect(requestText("Álvarez Plomería")).to.equal(`Payment requested ${today}`);
      const sent = "Payment request sent to pagos@alvarez.example.";
      await until(() => status() === sent, "the announcement");
      expect(changeNotice()).to.equal(sent);
      expect(hasButton("Undo")).to.be.false;
      expect(fetch.requestsOf("POST")).to.have.lengthOf(1);
    });

    it("withdraws a request from the dialog of a row", async () => {
      const { accounts, requestText, changeNotice, status, hasButton } = await setupRequests();
      await openForm("Amberly Home Care");
      await pressInDialog("Withdraw request");
      await dialogCloses();
      await until(() => accounts.length === 1, "the event");
      expect(requestText("Amberly Home Care")).to.equal("");
      await until(() => status() === "Payment request withdrawn.", "the announcement");
      expect(changeNotice()).to.equal("Payment request withdrawn.");
      expect(hasButton("Undo")).to.be.false;
    });
  });
});
