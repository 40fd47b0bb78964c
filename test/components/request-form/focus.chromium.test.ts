// Only Chromium tells by elementFromPoint what is painted there, while a page is scrolled by its keys.
import { expect } from "@open-wc/testing";
import { setViewport } from "@web/test-runner-commands";
import { controlOf, setup } from "../../helpers/balance-toggle-page.js";
import { findDialog } from "../../helpers/change-dialog-page.js";
import { walk } from "../../helpers/focus-walk.js";
import { press } from "../../helpers/keyboard.js";
import { field, formOpens, send, sendButton, unpaid } from "../../helpers/request-form-page.js";

describe("<ctm-request-form>", () => {
  afterEach(() => setViewport({ width: 1024, height: 768 }));

  describe("accessibility: the focus", () => {
    for (const [width, height] of [
      [1280, 800],
      [640, 512],
      [320, 568],
      [320, 256],
    ] as const) {
      it(`is never covered at ${width} by ${height} px, with an error in the form (WCAG 2.4.11, 2.4.7)`, async () => {
        await setViewport({ width, height });
        const { toggle } = await setup({ account: unpaid });
        controlOf(toggle).focus();
        await press("Enter");
        await formOpens();
        const dialog = findDialog()!;
        await send();
        await press("Tab");
        const stops = await walk(dialog);
        expect(stops).to.have.length.above(4);
        expect(stops.filter(({ isVisible }) => !isVisible).map(({ name }) => name)).to.be.empty;
        expect(stops.filter(({ hasRing }) => !hasRing).map(({ name }) => name)).to.be.empty;
      });
    }

    it("has the whole window to itself at 400 %: nothing in the pop-up sticks", async () => {
      await setViewport({ width: 320, height: 256 });
      const { toggle } = await setup({ account: unpaid });
      toggle.show();
      await formOpens();
      field("Customer email").scrollIntoView({ block: "start" });
      expect(sendButton().getBoundingClientRect().top).to.be.above(innerHeight);
    });
  });
});
