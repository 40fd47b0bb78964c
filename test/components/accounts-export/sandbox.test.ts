// A frame that may not download, as embedding products make them: the browser drops the file, and says so to nobody.
import { expect } from "@open-wc/testing";
import { parseCsv } from "../../helpers/csv.js";
import { setupFrame } from "../../helpers/framed-page.js";

const sandboxes: [what: string, sandbox: string][] = [
  ["may not download", "allow-scripts allow-same-origin"],
  ["may download", "allow-scripts allow-same-origin allow-downloads"],
];

describe("<ctm-accounts-export>", () => {
  describe("rendering: in a sandboxed frame", () => {
    for (const [what, sandbox] of sandboxes) {
      it(`says no more than that the file is ready, and leaves a link to it, where the frame ${what}`, async () => {
        const { press, shows, text, everything } = await setupFrame("/test/pages/table/index.html", { sandbox });
        press("Export CSV");
        await shows("Your file is ready: 12 accounts");
        expect(text()).not.to.contain("Exported");
        const link = everything().find((one): one is HTMLAnchorElement => one.localName === "a")!;
        expect(link.textContent).to.match(/^accounts-\d{4}-\d\d-\d\d\.csv$/);
        expect(link.download).to.equal(link.textContent);
        const rows = parseCsv(await (await fetch(link.href)).text());
        expect(rows).to.have.lengthOf(13);
      });
    }
  });
});
