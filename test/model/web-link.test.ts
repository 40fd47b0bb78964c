import { expect } from "@open-wc/testing";
import fc from "fast-check";
import { toWebLink } from "../../src/model/web-link.js";

describe("toWebLink", () => {
  it("keeps addresses at http and https, and those relative to the page, as they are written", () => {
    for (const address of [
      "https://portal.example/a?b#c",
      "HTTP://portal.example",
      "/accounts/7",
      "../7",
      "//cdn.example",
    ]) {
      expect(toWebLink(address)).to.equal(address);
    }
  });

  it("drops what is missing and what is no address", () => {
    expect([undefined, null, 7, {}, "https://", "https://[1"].map(toWebLink)).to.deep.equal(Array(6).fill(undefined));
  });

  it("drops every other scheme, however it is written", () => {
    const blank = fc.constantFrom("", "\t", "\n", "\r", "\0", " ");
    const scheme = fc.constantFrom("javascript", "data", "vbscript", "blob", "file", "mailto", "ftp", "about");
    const spelled = fc
      .tuple(scheme, fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }), fc.constantFrom("", "\t", "\n"), blank)
      .map(([name, upper, inside, before]) => {
        const letters = Array.from(name, (letter, index) => (upper[index] ? letter.toUpperCase() : letter));
        return `${before}${letters.join(inside)}:alert(1)`;
      });
    fc.assert(
      fc.property(spelled, (address) => {
        const anchor = document.createElement("a");
        anchor.href = address;
        // What the browser itself would load as a page runs no code of this one.
        expect(toWebLink(address) === undefined || /^https?:$/.test(anchor.protocol)).to.equal(true);
      }),
    );
  });
});
