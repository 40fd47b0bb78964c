import { expect } from "@open-wc/testing";
import fc from "fast-check";
import { parseAddressList } from "../../src/model/address-list.js";
import { account } from "./accounts.js";

const accounts = [
  account({ id: 7, name: "Acme Dental" }),
  account({ id: "a-8", name: "Smith, Jones & Co" }),
  account({ id: 9, name: "Harbor Clinic" }),
  account({ id: 10, name: "harbor clinic" }),
];

describe("parseAddressList", () => {
  for (const [line, id] of [
    ["Acme Dental, office@acme.example", "7"],
    ["acme dental\toffice@acme.example", "7"],
    ["  ACME  dental ; office@acme.example ", undefined],
    ['"Smith, Jones & Co",office@acme.example', "a-8"],
    ["Smith, Jones & Co <office@acme.example>", "a-8"],
    ["office@acme.example, Acme Dental", "7"],
    ["7 office@acme.example", "7"],
    ["a-8;office@acme.example", "a-8"],
    ["10: office@acme.example", "10"],
  ] as const) {
    it(`${id === undefined ? "matches nothing in" : `finds ${id} in`} ${JSON.stringify(line)}`, () => {
      const { addresses } = parseAddressList(line, accounts);
      expect([...addresses]).to.deep.equal(id === undefined ? [] : [[id, "office@acme.example"]]);
    });
  }

  it("guesses nothing: a name that several have, a line without an address, and an account that is not there", () => {
    const text = "Harbor Clinic, a@b.example\nAcme Dental\nAcme, a@b.example\r\n\n9, a@b";
    expect(parseAddressList(text, accounts)).to.deep.equal({
      addresses: new Map(),
      ambiguous: ["Harbor Clinic, a@b.example"],
      invalid: ["Acme Dental", "9, a@b"],
      unmatched: ["Acme, a@b.example"],
    });
  });

  it("takes the later of two lines about one account, and writes domains as mail servers do", () => {
    const { addresses } = parseAddressList("7, one@acme.example\n7, two@bücher.example", accounts);
    expect(addresses.get("7")).to.equal("two@xn--bcher-kva.example");
  });

  it("reads back what was written of any accounts by their ids, and loses no line, whatever is pasted", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(), { minLength: 1, maxLength: 20 }), (ids) => {
        const many = ids.map((id) => account({ id, name: `Account ${id}` }));
        const text = ids.map((id) => `${id}\tbilling-${id}@client.example`).join("\n");
        const { addresses } = parseAddressList(text, many);
        expect(addresses.size).to.equal(ids.length);
        for (const id of ids) expect(addresses.get(String(id))).to.equal(`billing-${id}@client.example`);
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 40 })), (lines) => {
        const text = lines.join("\n");
        const { addresses, unmatched, ambiguous, invalid } = parseAddressList(text, accounts);
        const filled = text.split(/\r\n?|\n/).filter((line) => line.trim() !== "");
        expect(unmatched.length + ambiguous.length + invalid.length).to.be.at.most(filled.length);
        expect(unmatched.length + ambiguous.length + invalid.length + addresses.size).to.be.at.most(filled.length);
      }),
    );
  });
});
