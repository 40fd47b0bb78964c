import { expect } from "@open-wc/testing";
import { seedAccounts } from "../../../server/index.js";
import { setup } from "../../helpers/accounts-billing-page.js";
import { useTestClock } from "../../helpers/test-clock.js";

const MINUTE = 60_000;

describe("<ctm-accounts-billing>", () => {
  describe("rendering: a time that has passed", () => {
    it("says with the next update that a scheduled change is overdue", async () => {
      const clock = useTestClock();
      try {
        const at = new Date(Date.now() + 5 * MINUTE).toISOString();
        const scheduled_change = { to: "customer", at, created_at: at, created_by: { name: "Dana" } } as const;
        const seed = seedAccounts(3, { each: () => ({ balance_from: "agency", scheduled_change }) });
        const { element, note, names } = await setup({ seed });
        const [name] = names();
        const coming = note(name!);
        clock.pass(10 * MINUTE);
        element.requestUpdate();
        await element.updateComplete;
        expect(note(name!)).not.to.equal(coming);
      } finally {
        clock.restore();
      }
    });
  });
});
