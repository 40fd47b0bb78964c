import { expect } from "@open-wc/testing";
import { withFailure } from "../../../server/index.js";
import {
  announcementOf,
  announces,
  controlOf,
  isChange,
  labelOf,
  recordEvents,
  setup,
  setupConfirmed,
  setupOpen,
} from "../../helpers/balance-toggle-page.js";
import { confirm, dialogCloses, dialogShows, dialogText, openDialog } from "../../helpers/change-dialog-page.js";
import { quiet } from "../../helpers/deferred.js";
import { expectElement, focused } from "../../helpers/roles.js";

describe("<ctm-balance-toggle>", () => {
  describe("events", () => {
    it("fires before the request, and again when the page shows the result, which is then announced", async () => {
      const { toggle, patches, events, fired } = await setup();
      const seen: [type: string, sent: number, label: string, open: boolean, announcement: string][] = [];
      for (const type of ["ctm-request-balance-change", "ctm-balance-change"]) {
        toggle.addEventListener(type, () =>
          seen.push([type, patches().length, labelOf(toggle), toggle.open, announcementOf(toggle)]),
        );
      }
      await openDialog();
      await confirm();
      await fired("ctm-balance-change");
      expect(seen).to.deep.equal([
        ["ctm-request-balance-change", 0, "Balance from: customer", true, ""],
        ["ctm-balance-change", 1, "Balance from: agency", false, ""],
      ]);
      await announces(toggle, "Acme Dental moved to agency billing. Press F6 to go to Undo.");
      expect(events.map(({ type }) => type)).to.deep.equal([
        "ctm-request-balance-change",
        "ctm-account-read",
        "ctm-popup-close",
        "ctm-balance-change",
      ]);
    });

    it("carries from, to and the account: as it was before the request, then as the server returned it", async () => {
      const { eventsOf, fired } = await setupConfirmed({ account: { status: "paused" } });
      await fired("ctm-balance-change");
      const [before] = eventsOf("ctm-request-balance-change").map(({ detail }) => detail as Record<string, unknown>);
      const [after] = eventsOf("ctm-balance-change").map(({ detail }) => detail as Record<string, unknown>);
      expect(before).to.include({ from: "customer", to: "agency" });
      expect(before!.account).to.include({ id: 7, balanceFrom: "customer", status: "paused", version: "r1" });
      expect(after).to.include({ from: "customer", to: "agency" });
      expect(after!.account).to.include({ id: 7, balanceFrom: "agency", status: "active", version: "r2" });
    });

    it("reaches the page through shadow roots; only ctm-request-balance-change can be cancelled", async () => {
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

    it("sends nothing after preventDefault(); the pop-up closes and the control gets the focus", async () => {
      const { toggle, fetch, events } = await setupOpen();
      toggle.addEventListener("ctm-request-balance-change", (event) => event.preventDefault());
      await confirm();
      await dialogCloses();
      await quiet();
      expect(fetch.requests).to.deep.equal([]);
      expect(labelOf(toggle)).to.equal("Balance from: customer");
      expectElement(focused(), controlOf(toggle));
      expect(events.map(({ type }) => type)).to.deep.equal(["ctm-request-balance-change", "ctm-popup-close"]);
    });

    it("lets the page make the change itself after preventDefault()", async () => {
      const { toggle } = await setupOpen();
      toggle.addEventListener("ctm-request-balance-change", (event) => {
        event.preventDefault();
        toggle.account = { ...event.detail.account, balanceFrom: event.detail.to };
      });
      await confirm();
      await dialogCloses();
      expect(labelOf(toggle)).to.equal("Balance from: agency");
    });

    it("fires nothing when the page sets properties", async () => {
      const { toggle, events } = await setup();
      toggle.account = { ...toggle.account!, balanceFrom: "agency" };
      toggle.readonly = true;
      await toggle.updateComplete;
      expect(events).to.deep.equal([]);
    });

    it("fires ctm-error once the error is shown, with the operation that failed", async () => {
      const { toggle, eventsOf, fired } = await setupOpen({ faults: [withFailure(isChange, 422, "Not today.")] });
      let text = "";
      toggle.addEventListener("ctm-error", () => (text = dialogText()));
      await confirm();
      await fired("ctm-error");
      await dialogShows("Not today.");
      const [event] = eventsOf("ctm-error");
      expect(event!.detail).to.include({ operation: "change" });
      const { error } = event!.detail as { error: object };
      expect(error).to.include({ kind: "validation", status: 422, detail: "Not today." });
      expect(text).to.contain("Not today.");
      expect(eventsOf("ctm-balance-change")).to.deep.equal([]);
    });
  });
});
