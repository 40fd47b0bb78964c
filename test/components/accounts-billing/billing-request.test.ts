import { expect } from "@open-wc/testing";
import { isOperation, withDelay } from "../../../server/index.js";
import { ENDPOINT, setup, type AccountsOptions } from "../../helpers/accounts-billing-page.js";
import { dialogCloses, pressInDialog } from "../../helpers/change-dialog-page.js";
import { quiet } from "../../helpers/deferred.js";
import { Gate } from "../../helpers/gate.js";
import { click, press } from "../../helpers/keyboard.js";
import { expectElement, focused } from "../../helpers/roles.js";
import { field, fill, formOpens, openForm, send } from "../../helpers/request-form-page.js";
import { requestNote } from "../../helpers/request-note.js";
import { until } from "../../helpers/until.js";

/** A table, and the accounts of its events about billing requests. */
async function setupRequests(options: AccountsOptions = {}) {
  const page = await setup(options);
  const accounts: { name: string }[] = [];
  page.element.addEventListener("ctm-billing-request-change", ({ detail }) => void accounts.push(detail.account));
  return { accounts, ...page };
}

const WITHDRAWN = "Payment request to office@amberlyhomecare.example withdrawn.";

/** A table whose request has been withdrawn. */
async function setupWithdrawn() {
  const page = await setupRequests();
  await openForm("Amberly Home Care");
  await pressInDialog("Withdraw request");
  await dialogCloses();
  await until(() => page.accounts.length === 1, "the event");
  return page;
}

describe("<ctm-accounts-billing>", () => {
  describe("interaction: billing requests", () => {
    it("shows in its row that a request was sent", async () => {
      const { note } = await setup();
      expect(note("Amberly Home Care")).to.equal(requestNote());
    });

    it("sends a request from the dialog of a row, shows it there and above the table, and fires an event", async () => {
      const { accounts, element, note, fetch, changeNotice, status, hasButton } = await setupRequests();
      await openForm("Álvarez Plomería");
      await fill("Customer email", "pagos@alvarez.example");
      // Rows that arrive meanwhile must not overwrite what is being typed.
      await element.refresh();
      await quiet();
      await send();
      await until(() => accounts.length === 1, "the event");
      expect(accounts[0]!.name).to.equal("Álvarez Plomería");
      expect(note("Álvarez Plomería")).to.equal(requestNote(new Date().toISOString()));
      const sent = "Payment request sent to pagos@alvarez.example.";
      await until(() => status() === sent, "the announcement");
      expect(changeNotice()).to.equal(sent);
      expect(hasButton("Undo")).to.be.false;
      expect(fetch.requestsOf("POST")).to.have.lengthOf(1);
    });

    it("withdraws a request from the dialog of a row", async () => {
      const { accounts, note, changeNotice, status, hasButton } = await setupWithdrawn();
      expect(accounts).to.have.lengthOf(1);
      expect(note("Amberly Home Care")).to.equal("");
      await until(() => status() === WITHDRAWN, "the announcement");
      expect(changeNotice()).to.equal(`${WITHDRAWN} Send again`);
      expect(hasButton("Undo")).to.be.false;
    });

    it("sends a withdrawn request again from the notice, by the form with what it was, with a key of its own", async () => {
      const { accounts, fetch, button, changeNotice, control } = await setupWithdrawn();
      await click(button("Send again"));
      await formOpens();
      expect(field("Customer email").value).to.equal("office@amberlyhomecare.example");
      expect(field("Starting balance").value).to.equal("50.00");
      expect(fetch.requestsOf("POST"), "nothing is sent yet").to.have.lengthOf(0);
      await send();
      await until(() => accounts.length === 2, "the event");
      expect(changeNotice()).to.equal("Payment request sent to office@amberlyhomecare.example.");
      const [withdrawal, request] = [...fetch.requestsOf("DELETE"), ...fetch.requestsOf("POST")];
      expect(request!.key).not.to.equal(withdrawal!.key);
      expectElement(focused(), control("Amberly Home Care"));
    });

    it("does not offer to send it again in the table of another collection", async () => {
      const gate = new Gate();
      const { element, loadAfter, changeNotice, accounts } = await setupRequests({
        faults: [withDelay(isOperation(ENDPOINT, "withdraw"), gate.wait)],
      });
      await openForm("Amberly Home Care");
      await pressInDialog("Withdraw request");
      const held = await gate.next();
      element.endpoint = `${element.endpoint}?agency=2`;
      await loadAfter(() => held.release());
      await until(() => accounts.length === 1, "the event");
      expect(changeNotice()).to.equal(WITHDRAWN);
    });

    it("asks nothing when that form is closed unchanged, and gives the focus back to the notice", async () => {
      const { button, changeNotice } = await setupWithdrawn();
      await click(button("Send again"));
      await formOpens();
      await press("Escape");
      await dialogCloses();
      expectElement(focused(), button("Send again"));
      expect(changeNotice()).to.equal(`${WITHDRAWN} Send again`);
    });
  });
});
