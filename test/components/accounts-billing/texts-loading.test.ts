import { expect } from "@open-wc/testing";
import { setViewport } from "@web/test-runner-commands";
import { withDelay } from "../../../server/index.js";
import words from "../../../src/locales/tr.js";
import { ENDPOINT, isList, setup, toPage } from "../../helpers/accounts-billing-page.js";
import { Gate } from "../../helpers/gate.js";

/** A table in a language whose texts are not there yet, with a button of the page's own; its rows are held. */
async function setupWithoutTexts(lang: string) {
  // Where the header has little room, it has as many lines as the language needs.
  await setViewport({ width: 1280, height: 720 });
  const { box, fetch } = await setup({ faults: [withDelay(isList, new Gate().wait)], until: "nothing" });
  const element = document.createElement("ctm-accounts-billing");
  Object.assign(element, { lang, endpoint: ENDPOINT, pageSize: 6, fetch });
  element.innerHTML = '<button slot="toolbar">Invite</button>';
  box.replaceChildren(element);
  // Its first update is a matter of microtasks; its texts come over the network.
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
  return { element, ...toPage(element) };
}

describe("<ctm-accounts-billing>", () => {
  describe("rendering: until the texts are there", () => {
    it("shows skeletons without a word, and what the page has put into it; nothing moves when the texts arrive", async () => {
      const { element, root, skeletons, frame, columns, isBusy } = await setupWithoutTexts("tr");
      const invite = element.querySelector("button")!;
      const placesOf = (elements: readonly Element[]) =>
        elements.map((one) => one.getBoundingClientRect()).map(({ top, left, height }) => [top, left, height]);
      expect(root.querySelector<HTMLElement>(".root")!.innerText.trim()).to.equal("");
      expect(skeletons()).to.have.lengthOf(6);
      expect(isBusy()).to.be.true;
      expect(invite.checkVisibility({ visibilityProperty: true })).to.be.true;
      const before = placesOf([frame(), ...skeletons()]);
      await element.updateComplete;
      expect(columns()).to.include(words.account);
      expect(skeletons()).to.have.lengthOf(6);
      expect(placesOf([frame(), ...skeletons()])).to.deep.equal(before);
    });
  });
});
