import { expect } from "@open-wc/testing";
import { seedAccounts } from "../../../server/index.js";
import { setupBulk } from "../../helpers/bulk-dialog-page.js";
import { contrast } from "../../helpers/contrast.js";
import { getByRole } from "../../helpers/roles.js";

describe("<ctm-accounts-billing>", () => {
  describe("accessibility: contrast", () => {
    for (const scheme of ["light", "dark"]) {
      it(`gives fields and buttons an edge that is seen, in ${scheme} (WCAG 1.4.11)`, async () => {
        const { element, root, select } = await setupBulk({ seed: seedAccounts(60) });
        await select("Acme Dental", "Álvarez Plomería");
        element.style.colorScheme = scheme;
        const controls = [
          getByRole("searchbox", undefined, root),
          getByRole("combobox", undefined, root),
          ...["Next", "Export CSV", /^Add to agency billing \(1/].map((name) => getByRole("button", name, root)),
        ];
        for (const control of controls) {
          const { borderTopColor, backgroundColor } = getComputedStyle(control);
          expect(contrast(borderTopColor, backgroundColor), control.localName).to.be.at.least(3);
        }
      });
    }
  });
});
