// A page that takes over the server's markup by morphing, as Turbo and htmx do it with this package.
import { expect } from "@open-wc/testing";
import { Idiomorph } from "idiomorph";
import { attributesOf, setup } from "../../helpers/accounts-billing-page.js";

/** Takes over the table as the server's markup has it. */
async function morph(element: HTMLElement, markup = `<ctm-accounts-billing></ctm-accounts-billing>`): Promise<void> {
  await Idiomorph.morph(element, markup);
  await Promise.resolve();
}

describe("<ctm-accounts-billing>", () => {
  describe("interaction: a page that is morphed", () => {
    it("keeps what the user has typed, chosen and sorted by, with the attributes", async () => {
      const { element, typeSearch, searchField, chooseSource, header, loadAfter, queryAfter, names } = await setup();
      await queryAfter(() => typeSearch("a"));
      await loadAfter(() => chooseSource(/^Customer/));
      await loadAfter(() => header("Status").click());
      const before = { attributes: attributesOf(element), names: names() };
      expect(before.attributes).to.include({ search: "a", sort: "status", "balance-from": "customer" });
      await morph(element);
      await element.updateComplete;
      expect(element).to.include({ search: "a", sort: "status", balanceFrom: "customer" });
      expect(attributesOf(element)).to.deep.equal(before.attributes);
      expect(searchField().value).to.equal("a");
      expect(names()).to.deep.equal(before.names);
    });

    it("keeps the page that the user has turned to, and reads nothing again", async () => {
      const { element, turn, range, fetch } = await setup();
      await turn("Next");
      const { length } = fetch.requests;
      await morph(element);
      await element.updateComplete;
      expect([element.page, element.getAttribute("page"), range()]).to.deep.equal([2, "2", "51–100 of 137"]);
      expect(fetch.requests).to.have.lengthOf(length);
    });

    it("keeps it through a second morphing, and shows another search that the markup has", async () => {
      const { element, typeSearch, queryAfter, searchField } = await setup();
      await queryAfter(() => typeSearch("a"));
      await morph(element);
      await morph(element);
      expect(element.search).to.equal("a");
      await morph(element, `<ctm-accounts-billing search="b"></ctm-accounts-billing>`);
      await element.updateComplete;
      expect(searchField().value).to.equal("b");
    });

    it("takes away, with its attribute, what the page itself has set", async () => {
      const { element, searchField } = await setup({ properties: { search: "a", sort: "name" } });
      await morph(element);
      await element.updateComplete;
      expect([element.search, element.sort, searchField().value]).to.deep.equal([undefined, null, ""]);
    });

    it("is reset by its property after the user has chosen", async () => {
      const { element, typeSearch, queryAfter, searchField } = await setup();
      await queryAfter(() => typeSearch("a"));
      element.search = undefined;
      await element.updateComplete;
      expect([element.hasAttribute("search"), searchField().value]).to.deep.equal([false, ""]);
    });
  });
});
