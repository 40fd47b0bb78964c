import { expect, html } from "@open-wc/testing";
import { withFailure } from "../../../server/index.js";
import words from "../../../src/locales/en.js";
import { isList, setup } from "../../helpers/accounts-billing-page.js";
import { switchable } from "../../helpers/gate.js";

const children = html`<a slot="signed-out" href="#sign-in">Sign in</a>`;

describe("<ctm-accounts-billing>", () => {
  describe("errors: signed out", () => {
    it("is a screen of its own, with the page's way to sign in", async () => {
      const { panel, slotted } = await setup({ faults: [withFailure(isList, 401)], until: "error", children });
      expect(panel()).to.equal(`${words.signedOut} ${words.signedOutHint} ${words.tryAgain}`);
      expect(slotted()).to.deep.equal(["Sign in"]);
    });

    it("offers that also where rows stay on screen", async () => {
      const refusal = switchable(withFailure(isList, 401), { isOn: false });
      const { element, names, slotted, errorAfter } = await setup({ faults: [refusal.fault], children });
      expect(slotted()).to.deep.equal([]);
      refusal.isOn = true;
      await errorAfter(() => element.refresh());
      expect(names()).not.to.be.empty;
      expect(slotted()).to.deep.equal(["Sign in"]);
    });

    it("offers it for no other error", async () => {
      const { panel, slotted } = await setup({ faults: [withFailure(isList, 403)], until: "error", children });
      expect(panel()).to.contain(words.loadFailed);
      expect(slotted()).to.deep.equal([]);
    });
  });
});
