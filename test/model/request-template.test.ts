import { expect } from "@open-wc/testing";
import fc from "fast-check";
import { fillTemplate, findUnknownPlaces } from "../../src/model/request-template.js";

const names = { account: "Acme {agency} $&", agency: "Alder Street" };

describe("fillTemplate", () => {
  it("puts the names in their places, once, whatever they contain", () => {
    expect(fillTemplate("Hi {account}, from {agency} to {account}.", names)).to.equal(
      "Hi Acme {agency} $&, from Alder Street to Acme {agency} $&.",
    );
  });

  it("leaves any other text as it is", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!/\{(account|agency)\}/.test(text));
        expect(fillTemplate(text, names)).to.equal(text);
      }),
    );
    expect(fillTemplate("{toString} {Account} {}", names)).to.equal("{toString} {Account} {}");
  });
});

describe("findUnknownPlaces", () => {
  it("returns what a customer would read as it is", () => {
    expect(findUnknownPlaces("{account} {acount} {agency} {Agency} { account } {}")).to.deep.equal([
      "{acount}",
      "{Agency}",
    ]);
  });
});
