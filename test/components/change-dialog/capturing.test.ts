import { expect } from "@open-wc/testing";
import { setupOpen } from "../../helpers/balance-toggle-page.js";
import { press } from "../../helpers/keyboard.js";

describe("<ctm-change-dialog>", () => {
  describe("interaction: listeners of the page that capture", () => {
    it("come first: what they take, the pop-up does not get", async () => {
      await setupOpen();
      const keys: string[] = [];
      const capture = (event: KeyboardEvent) => void keys.push(event.key);
      document.addEventListener("keydown", capture, { capture: true });
      await press("x");
      document.removeEventListener("keydown", capture, { capture: true });
      expect(keys).to.deep.equal(["x"]);
    });
  });
});
