import { expect } from "@open-wc/testing";
import { contrast } from "../../helpers/contrast.js";
import { findDialog } from "../../helpers/change-dialog-page.js";
import { fields, send, setupForm } from "../../helpers/request-form-page.js";

describe("<ctm-request-form>", () => {
  describe("accessibility: contrast", () => {
    for (const scheme of ["light", "dark"]) {
      it(`gives fields an edge that is seen, with and without an error, in ${scheme} (WCAG 1.4.11)`, async () => {
        const { toggle } = await setupForm();
        toggle.style.colorScheme = scheme;
        const { backgroundColor } = getComputedStyle(findDialog()!);
        const expectEdges = () => {
          for (const field of fields())
            expect(contrast(getComputedStyle(field).borderTopColor, backgroundColor), field.id).to.be.at.least(3);
        };
        expectEdges();
        await send();
        expectEdges();
      });
    }
  });
});
