import { expect } from "@open-wc/testing";
import { quiet } from "../../helpers/deferred.js";
import { openForm, fill, send } from "../../helpers/request-form-page.js";
import { confirm, openDialog, dialogCloses, pressInDialog } from "../../helpers/change-dialog-page.js";
import { until } from "../../helpers/until.js";
import { textOf } from "../../helpers/roles.js";
import { lineOf, setup } from "../../helpers/accounts-billing-page.js";

const faceOf = (row: HTMLElement) => lineOf(row.querySelector("ctm-balance-toggle")!.shadowRoot!.querySelector("p"));

/** The events about requests that a page hears from the table. */
function recordRequests(element: HTMLElement) {
  const accounts: { name: string }[] = [];
  element.addEventListener("ctm-billing-request-change", ({ detail }) => void accounts.push(detail.account));
  return accounts;
}

describe("<ctm-accounts-billing>", () => {
  describe("interaction: asking a customer to pay", () => {
    it("shows in the row that a request is out", async () => {
      const { row } = await setup();
      expect(faceOf(row("Amberly Home Care"))).to.match(
        /requested from office@amberlyhomecare\.example on Nov 19, 2026/,
      );
    });

    it("asks from the pop-up of a row, shows it in that row, and tells the page", async () => {
      const { element, row, fetch } = await setup();
      const requests = recordRequests(element);
      await openForm("Álvarez Plomería");
      await fill("Customer email", "pagos@alvarez.example");
      await send();
      await until(() => requests.length === 1, "the event");
      expect(requests[0]!.name).to.equal("Álvarez Plomería");
      expect(faceOf(row("Álvarez Plomería"))).to.contain("pagos@alvarez.example");
      expect(fetch.requestsOf("POST")).to.have.lengthOf(1);
    });

    it("withdraws from there as well", async () => {
      const { element, row } = await setup();
      const requests = recordRequests(element);
      await openForm("Amberly Home Care");
      await pressInDialog("Withdraw request");
      await dialogCloses();
      await until(() => requests.length === 1, "the event");
      expect(faceOf(row("Amberly Home Care"))).to.equal("");
    });

    it("keeps what is being typed over rows that arrive meanwhile", async () => {
      const { element } = await setup();
      await openForm("Álvarez Plomería");
      await fill("Customer email", "pagos@alvarez.example");
      await element.refresh();
      await quiet();
      await send();
      await dialogCloses();
    });

    it("leaves Undo of a change to the table", async () => {
      const { toggle } = await setup();
      await openDialog("Acme Dental");
      await confirm();
      await dialogCloses();
      await quiet();
      expect(textOf(toggle("Acme Dental"))).to.not.contain("Undo");
      expect(toggle("Acme Dental").shadowRoot!.querySelector(".toggle > [part=notice]")).to.equal(null);
    });
  });
});
