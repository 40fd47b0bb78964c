import { expect } from "@open-wc/testing";
import { withFailure } from "../../../server/index.js";
import {
  controlOf,
  expectKeys,
  expectUuid,
  isChange,
  labelOf,
  setup,
  setupChanged,
  setupHeld,
  setupOpen,
} from "../../helpers/balance-toggle-page.js";
import {
  confirm,
  confirmButton,
  dialogOpens,
  dialogShows,
  findDialog,
  openDialog,
} from "../../helpers/change-dialog-page.js";
import { quiet } from "../../helpers/deferred.js";
import { clickAt, hold, middleOf, press } from "../../helpers/keyboard.js";
import { expectElement, focused, nameOf } from "../../helpers/roles.js";

const refuse = () => withFailure(isChange, 422, "The card was declined.");

describe("<ctm-change-dialog>", () => {
  describe("interaction: confirming", () => {
    for (const [from, to] of [
      ["customer", "agency"],
      ["agency", "customer"],
    ] as const) {
      it(`sends one PATCH with a key and the version on screen, from ${from} to ${to}`, async () => {
        const { toggle, fetch, patches } = await setupChanged({ account: { balance_from: from } });
        expect(fetch.requests).to.have.lengthOf(1);
        const { url, body, key, headers } = patches()[0]!;
        expect(url.pathname).to.equal("/api/v1/accounts/7");
        expect(JSON.parse(body)).to.deep.equal({ balance_from: to });
        expectUuid(key);
        expect(headers.get("If-Match")).to.equal('"r1"');
        expect(labelOf(toggle)).to.equal(`Balance from: ${to}`);
      });
    }

    it("sends no If-Match for an account without a version", async () => {
      const { toggle, patches, fired } = await setup();
      toggle.account = { ...toggle.account!, version: undefined };
      await openDialog();
      await confirm();
      await fired("ctm-balance-change");
      expect(patches()[0]!.headers.has("If-Match")).to.equal(false);
    });

    it("sends the next change with a new key and the version from the last response", async () => {
      const { patches, fired } = await setupChanged();
      await openDialog();
      await confirm();
      await fired("ctm-balance-change");
      expectKeys(patches(), "different");
      expect(patches()[1]!.headers.get("If-Match")).to.equal('"r2"');
    });

    it("changes the account by keyboard alone", async () => {
      const { toggle, fired } = await setup();
      controlOf(toggle).focus();
      await press("Enter");
      await dialogOpens();
      expect(nameOf(focused()!)).to.equal("Cancel");
      await press("Tab");
      expectElement(focused(), confirmButton());
      await press(" ");
      await fired("ctm-balance-change");
      expect(labelOf(toggle)).to.equal("Balance from: agency");
    });

    const repeats: Record<string, (button: HTMLElement) => Promise<void>> = {
      "a double click": async (button) => {
        const position = middleOf(button);
        await clickAt(...position);
        await clickAt(...position);
      },
      "Enter held down": async (button) => {
        button.focus();
        await hold("Enter");
      },
    };
    for (const [what, confirmTwice] of Object.entries(repeats)) {
      it(`sends one PATCH for ${what}`, async () => {
        const { patches, answer, fired } = await setupHeld();
        await confirmTwice(confirmButton());
        answer();
        await fired("ctm-balance-change");
        expect(patches()).to.have.lengthOf(1);
      });
    }

    it("sends one PATCH for Enter held down when the server refuses the change meanwhile", async () => {
      const { patches } = await setupOpen({ faults: [refuse()] });
      confirmButton().focus();
      await hold("Enter", 12);
      await dialogShows("The card was declined.");
      await quiet();
      expect(patches()).to.have.lengthOf(1);
    });

    it("sends one PATCH for a double click when the server refuses the change between the clicks", async () => {
      const { patches, toggle } = await setupOpen({ faults: [refuse()] });
      const button = confirmButton();
      button.dispatchEvent(new MouseEvent("click", { detail: 1, bubbles: true, composed: true }));
      await dialogShows("The card was declined.");
      button.dispatchEvent(new MouseEvent("click", { detail: 2, bubbles: true, composed: true }));
      await quiet();
      await toggle.updateComplete;
      expect(patches()).to.have.lengthOf(1);
    });

    it("stays closed after the change when Enter is still held down", async () => {
      const { fired, patches } = await setupOpen();
      confirmButton().focus();
      await hold("Enter", 12);
      await fired("ctm-balance-change");
      await quiet();
      expectElement(findDialog(), undefined);
      expect(patches()).to.have.lengthOf(1);
    });
  });
});
