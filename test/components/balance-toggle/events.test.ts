import { expect } from "@open-wc/testing";
import { withFailure } from "../../../server/index.js";
import { quiet } from "../../helpers/deferred.js";
import { confirm, openDialog, findDialog, dialogCloses, dialogShows } from "../../helpers/change-dialog-page.js";
import { expectElement, focused } from "../../helpers/roles.js";
import { statusOf, isChange, labelOf, partOf, recordEvents, setup } from "../../helpers/balance-toggle-page.js";

describe("<ctm-balance-toggle>", () => {
  describe("events", () => {
    it("asks before anything is sent, and tells what was confirmed when everything shows it", async () => {
      const { toggle, patches, events, fired } = await setup();
      const seen: [type: string, sent: number, label: string, open: boolean, said: string][] = [];
      for (const type of ["ctm-request-balance-change", "ctm-balance-change"]) {
        toggle.addEventListener(type, () =>
          seen.push([type, patches().length, labelOf(toggle), toggle.open, statusOf(toggle)]),
        );
      }
      await openDialog();
      await confirm();
      await fired("ctm-balance-change");
      expect(seen).to.deep.equal([
        ["ctm-request-balance-change", 0, "Balance from: customer", true, ""],
        ["ctm-balance-change", 1, "Balance from: agency", false, "Balance from: agency, Acme Dental"],
      ]);
      expect(events.map(({ type }) => type)).to.deep.equal([
        "ctm-request-balance-change",
        "ctm-account-read",
        "ctm-popup-close",
        "ctm-balance-change",
      ]);
    });

    it("say the account, from and to: before it as it was, afterwards as the server has it", async () => {
      const { eventsOf, fired } = await setup({ account: { status: "paused" } });
      await openDialog();
      await confirm();
      await fired("ctm-balance-change");
      const [before] = eventsOf("ctm-request-balance-change").map(({ detail }) => detail as Record<string, unknown>);
      const [after] = eventsOf("ctm-balance-change").map(({ detail }) => detail as Record<string, unknown>);
      expect(before).to.include({ from: "customer", to: "agency" });
      expect(before!.account).to.include({ id: 7, balanceFrom: "customer", status: "paused", version: "r1" });
      expect(after).to.include({ from: "customer", to: "agency" });
      expect(after!.account).to.include({ id: 7, balanceFrom: "agency", status: "active", version: "r2" });
    });

    it("reach the page through any shadow root, and only the first can be cancelled", async () => {
      const { page, toggle } = await setup();
      const host = document.createElement("div");
      page.append(host);
      host.attachShadow({ mode: "open" }).append(toggle);
      const { events, fired } = recordEvents(page);
      await openDialog();
      await confirm();
      await fired("ctm-balance-change");
      const cancelable = events.filter((event) => event.cancelable).map(({ type }) => type);
      expect(cancelable).to.deep.equal(["ctm-request-balance-change"]);
      expect(events.every(({ bubbles, composed }) => bubbles && composed)).to.equal(true);
    });

    it("preventDefault() sends nothing, closes the pop-up and gives the focus back", async () => {
      const { toggle, fetch, events } = await setup();
      toggle.addEventListener("ctm-request-balance-change", (event) => event.preventDefault());
      await openDialog();
      await confirm();
      await dialogCloses();
      await quiet();
      expect(fetch.requests).to.deep.equal([]);
      expect(labelOf(toggle)).to.equal("Balance from: customer");
      expectElement(focused(), partOf(toggle));
      expect(events.map(({ type }) => type)).to.deep.equal(["ctm-request-balance-change", "ctm-popup-close"]);
    });

    it("preventDefault() leaves it to the host to do the change and to say so", async () => {
      const { toggle } = await setup();
      toggle.addEventListener("ctm-request-balance-change", (event) => {
        event.preventDefault();
        toggle.account = { ...event.detail.account, balanceFrom: event.detail.to };
      });
      await openDialog();
      await confirm();
      await dialogCloses();
      expect(labelOf(toggle)).to.equal("Balance from: agency");
    });

    it("nothing is fired by what the host does: setting, rendering, a new row", async () => {
      const { toggle, events } = await setup();
      toggle.account = { ...toggle.account!, balanceFrom: "agency" };
      toggle.readonly = true;
      await toggle.updateComplete;
      expect(events).to.deep.equal([]);
    });

    it("an error is told once it is on screen, with what was being done", async () => {
      const { toggle, eventsOf, fired } = await setup({ faults: [withFailure(isChange, 422, "Not today.")] });
      let text = "";
      toggle.addEventListener("ctm-error", () => (text = findDialog()!.innerText));
      await openDialog();
      await confirm();
      await fired("ctm-error");
      await dialogShows("Not today.");
      const [event] = eventsOf("ctm-error");
      expect(event!.detail).to.include({ operation: "change" });
      expect((event!.detail as { error: object }).error).to.include({
        kind: "validation",
        status: 422,
        detail: "Not today.",
      });
      expect(text).to.contain("Not today.");
      expect(eventsOf("ctm-balance-change")).to.deep.equal([]);
    });
  });
});
