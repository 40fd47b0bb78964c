import { expect } from "@open-wc/testing";
import { setViewport } from "@web/test-runner-commands";
import { administrator, seedAccounts, seedWithUsage, withDelay, type Seed } from "../../../server/index.js";
import { isList, setup } from "../../helpers/accounts-billing-page.js";
import { Gate } from "../../helpers/gate.js";
import { useOpenSans } from "../../helpers/open-sans.js";

/** A table that is being read in an element of this width, whose backend answers what only some of them do. */
async function setupLoading(width: number, { seed, canReadLog }: { seed: Seed; canReadLog: boolean }) {
  const gate = new Gate();
  const identify = () => ({ ...administrator, canReadLog });
  const page = await setup({ seed, backend: { identify }, faults: [withDelay(isList, gate.wait)], until: "nothing" });
  page.box.style.inlineSize = `${width}px`;
  const topOf = (element: Element) =>
    Math.round(element.getBoundingClientRect().top - page.element.getBoundingClientRect().top);
  return {
    ...page,
    /** Where the frame begins, and the table in it. */
    places: () => ({ frame: topOf(page.frame()), table: topOf(page.table()!) }),
    load: () => page.loadAfter(() => gate.releaseNext()),
  };
}

const backends = {
  "the agency’s log": { seed: seedAccounts(), canReadLog: true },
  "what runs out": { seed: seedWithUsage(), canReadLog: false },
  "the log, and what runs out": { seed: seedWithUsage(), canReadLog: true },
};

describe("<ctm-accounts-billing>", () => {
  describe("rendering: what comes with the rows", () => {
    useOpenSans();
    beforeEach(() => setViewport({ width: 1300, height: 800 }));
    afterEach(() => setViewport({ width: 800, height: 600 }));

    for (const [what, backend] of Object.entries(backends)) {
      for (const width of [1250, 1130, 900, 640]) {
        it(`leaves the table where it is, in ${width} px: ${what}`, async () => {
          const { places, load } = await setupLoading(width, backend);
          const before = places();
          await load();
          expect(places()).to.deep.equal(before);
        });
      }

      it(`leaves the frame where it is, in 320 px: ${what}`, async () => {
        const { places, load } = await setupLoading(320, backend);
        const { frame } = places();
        await load();
        expect(places().frame).to.equal(frame);
      });
    }

    it("leaves the table where it is, in 320 px: the agency’s log", async () => {
      const { places, load } = await setupLoading(320, backends["the agency’s log"]);
      const before = places();
      await load();
      expect(places()).to.deep.equal(before);
    });
  });
});
