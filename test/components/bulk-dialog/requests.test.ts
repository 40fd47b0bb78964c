import { expect } from "@open-wc/testing";
import { firstOfEach, withDelay, withFailure, withInterference, withLostAnswer } from "../../../server/index.js";
import { AICHA, ALVAREZ, isRequest, setupRequests } from "../../helpers/bulk-request-page.js";
import { createDeferred } from "../../helpers/deferred.js";
import { click } from "../../helpers/keyboard.js";
import { paste } from "../../helpers/request-form-page.js";
import { allByRole, getByRole } from "../../helpers/roles.js";
import { until } from "../../helpers/until.js";

describe("<ctm-bulk-request>", () => {
  describe("rendering", () => {
    it("names who gets an email, who has no address, and who was asked already; and who pays until then", async () => {
      const { summaryText, dialogText, confirmButton } = await setupRequests();
      expect(summaryText()).to.equal("0 customers get an email. 3 stay as they are.");
      expect(dialogText()).to.include("You’ll keep paying for each account until its customer has paid.");
      expect(dialogText()).to.include("No email address (2)");
      expect(dialogText()).to.include("Asked already, and not answered yet (1)");
      expect(confirmButton().ariaDisabled).to.equal("true");
    });

    it("takes addresses from lines with a name or an id, and says which lines it could not use", async () => {
      const { list, summaryText, dialogShows } = await setupRequests();
      list(ALVAREZ, AICHA, "Nobody; x@nobody.example", "Álvarez Plomería");
      await dialogShows("We couldn’t match these lines to an account: Nobody; x@nobody.example");
      await dialogShows("These lines have no valid address: Álvarez Plomería");
      expect(summaryText()).to.equal("2 customers get an email. 1 stays as it is.");
    });

    it("previews the message of each customer, with the names in it", async () => {
      const { list, dialog, dialogShows, preview } = await setupRequests();
      list(ALVAREZ, AICHA);
      await dialogShows("2 customers get an email.");
      await preview();
      await dialogShows("Hi Aïcha Pâtisserie & Café,");
      await dialogShows("hello@aicha.example");
      await click(getByRole("button", "Next", dialog()));
      await dialogShows("Hi Álvarez Plomería,");
      await dialogShows("2 of 2");
    });
  });

  describe("interaction", () => {
    it("sends each customer a request of their own, with a key of its own, and their names in it", async () => {
      const { list, confirm, dialogShows, bodies, fetch, sent, store, inDialog, dialogCloses } = await setupRequests();
      list(ALVAREZ, AICHA);
      await dialogShows("2 customers get an email.");
      await confirm();
      await dialogShows("2 of 2 customers emailed.");
      expect(
        bodies()
          .map(({ email }) => email)
          .sort(),
      ).to.deep.equal(["hello@aicha.example", "pagos@alvarez.example"]);
      expect(bodies().every(({ message }) => !message.includes("{"))).to.equal(true);
      expect(new Set(fetch.requestsOf("POST").map(({ key }) => key)).size).to.equal(2);
      expect(sent.toSorted()).to.deep.equal(["Aïcha Pâtisserie & Café", "Álvarez Plomería"]);
      expect(store.account("248047")?.balance_from).to.equal("agency");
      await click(inDialog("Done"));
      await dialogCloses();
    });

    it("asks those again who have not answered yet only where that is chosen, at the address of the last request", async () => {
      const { confirm, dialog, dialogShows, bodies } = await setupRequests();
      await click(getByRole("checkbox", "Resend their requests too", dialog()));
      await dialogShows("1 customer gets an email.");
      await confirm();
      await dialogShows("1 of 1 customer emailed.");
      expect(bodies().map(({ email }) => email)).to.deep.equal(["office@amberlyhomecare.example"]);
    });

    it("sends nothing while the message has a place that nothing is known for", async () => {
      const { list, box, confirm, dialogShows, fetch } = await setupRequests();
      list(ALVAREZ);
      paste(box("Message in the email"), "Hi {name}");
      await dialogShows("1 customer gets an email.");
      await confirm();
      await dialogShows("We don’t know what to put for {name}. Use {account} or {agency}");
      expect(fetch.requestsOf("POST")).to.deep.equal([]);
      paste(box("Message in the email"), "Hi {account}");
      await confirm();
      await dialogShows("1 of 1 customer emailed.");
    });

    it("retries those that failed, and counts one whose answer was lost as sent", async () => {
      const { list, confirm, dialogShows, bodies, inDialog, fetch } = await setupRequests({
        faults: [
          withFailure(
            firstOfEach((request) => isRequest(request) && request.url.includes("248047")),
            503,
          ),
        ],
      });
      list(ALVAREZ, AICHA);
      await dialogShows("2 customers get an email.");
      await confirm();
      await dialogShows("1 of 2 customers emailed. 1 couldn’t be emailed.");
      await click(inDialog("Retry 1 account"));
      await dialogShows("2 of 2 customers emailed.");
      expect(bodies()).to.have.lengthOf(3);
      const keys = fetch
        .requestsOf("POST")
        .filter(({ url }) => url.href.includes("248047"))
        .map(({ key }) => key);
      expect(new Set(keys).size, "the same key for the same request").to.equal(1);
    });

    it("does not say that an account is on agency billing now, where somebody has changed something else of it", async () => {
      const { store, ...page } = await setupRequests({
        faults: [
          withInterference(firstOfEach(isRequest), () => {
            const account = store.account("248047")!;
            store.saveAccount({ ...account, status: "paused", version: "r99" });
          }),
        ],
      });
      page.list(AICHA);
      await page.dialogShows("1 customer gets an email.");
      await page.confirm();
      await page.dialogShows("0 of 1 customer emailed. 1 couldn’t be emailed.");
      await page.dialogShows("Someone else just changed this account, so its customer wasn’t emailed.");
      expect(page.dialogText()).not.to.include("now on agency billing");
      await click(page.inDialog("Retry 1 account"));
      await page.dialogShows("1 of 1 customer emailed.");
    });

    it("says that a customer pays already, who was not asked therefore", async () => {
      const { store, ...page } = await setupRequests({
        faults: [
          withInterference(firstOfEach(isRequest), () => {
            const account = store.account("248047")!;
            store.saveAccount({ ...account, balance_from: "customer", version: "r99" });
          }),
        ],
      });
      page.list(AICHA);
      await page.dialogShows("1 customer gets an email.");
      await page.confirm();
      await page.dialogShows("Someone else just changed this account. It’s now on customer billing.");
      expect(page.sent).to.deep.equal([]);
    });

    it("counts requests whose answers were lost as sent, where the accounts show them", async () => {
      const { list, confirm, dialogShows, bodies } = await setupRequests({ faults: [withLostAnswer(isRequest)] });
      list(ALVAREZ);
      await dialogShows("1 customer gets an email.");
      await confirm();
      await dialogShows("1 of 1 customer emailed.");
      expect(bodies()).to.have.lengthOf(1);
    });

    it("stays open and can be stopped while requests are under way", async () => {
      const answer = createDeferred();
      const { list, confirm, dialogShows, inDialog, dialog } = await setupRequests({
        faults: [withDelay(isRequest, () => answer.promise)],
      });
      list(ALVAREZ, AICHA);
      await dialogShows("2 customers get an email.");
      await confirm();
      await dialogShows("Emailing 1 of 2…");
      await click(inDialog("Stop"));
      await dialogShows("Stopping…");
      expect(allByRole("button", "Done", dialog())).to.deep.equal([]);
      answer.resolve();
      await dialogShows("2 of 2 customers emailed.");
    });

    it("sends nothing when it is cancelled, and the selection stays", async () => {
      const { list, inDialog, dialogCloses, fetch, checked, dialogShows } = await setupRequests();
      list(ALVAREZ);
      await dialogShows("1 customer gets an email.");
      await click(inDialog("Cancel"));
      await dialogCloses();
      expect(fetch.requestsOf("POST")).to.deep.equal([]);
      await until(() => checked().includes("Álvarez Plomería"), "the selection");
    });
  });
});
