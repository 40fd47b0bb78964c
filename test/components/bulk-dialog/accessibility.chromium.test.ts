// What axe finds depends on the document, not on the browser: one browser is enough for its slow runs.
import { setViewport } from "@web/test-runner-commands";
import { expectAccessible } from "../../helpers/axe.js";
import { requestStates, states, WIDTHS } from "./states.js";

describe("<ctm-bulk-dialog>", () => {
  describe("accessibility", () => {
    afterEach(() => setViewport({ width: 1024, height: 768 }));

    for (const [state, open] of Object.entries({ ...states, ...requestStates })) {
      for (const width of WIDTHS) {
        it(`passes axe ${state}, at ${width} px, in light and dark`, async () => {
          await setViewport({ width, height: 768 });
          const { element, end } = await open();
          await expectAccessible(element);
          await end?.();
        });
      }
    }
  });
});
