import { expect } from "@open-wc/testing";
import fc from "fast-check";
import { toAccount } from "../../src/client/account-schema.js";
import { wireAccount } from "./helpers.js";

const request = {
  email: "office@acme.example",
  starting_balance: { cents: 2500, currency: "usd" },
  message: "",
  sent_at: "2026-01-03T00:00:00Z",
};

const parseRequest = (billing_request: unknown) =>
  toAccount({ ...wireAccount(), id: 7, name: "Acme Dental", balance_from: "agency", billing_request }).billingRequest;

describe("a billing request on the wire", () => {
  it("is read in full, and what is not in the contract is left behind", () => {
    expect(parseRequest({ ...request, link: "https://pay.example/?token=s3cret" })).to.deep.equal({
      email: "office@acme.example",
      startingBalance: { cents: 2500, currency: "USD" },
      message: "",
      sentAt: "2026-01-03T00:00:00Z",
    });
  });

  it("is none, or not known", () => {
    expect(parseRequest(null)).to.equal(null);
    expect(parseRequest(undefined)).to.equal(undefined);
  });

  const malformed = [
    true,
    {},
    [request],
    { ...request, email: null },
    { ...request, starting_balance: 25 },
    { ...request, starting_balance: null },
    { ...request, message: undefined },
    { ...request, sent_at: 1_767_398_400 },
  ];
  for (const value of malformed) {
    it(`is not ${JSON.stringify(value)}`, () => {
      expect(parseRequest(value)).to.equal(undefined);
    });
  }

  it("is read in full, none or unknown, whatever arrives", () => {
    const field = fc.constantFrom(...Object.keys(request));
    const near = fc.dictionary(field, fc.jsonValue()).map((fields) => ({ ...request, ...fields }));
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), near), (billing_request) => {
        const read = parseRequest(billing_request);
        if (read) {
          expect([read.email, read.message, read.sentAt].every((text) => typeof text === "string")).to.equal(true);
          expect(Number.isInteger(read.startingBalance.cents)).to.equal(true);
        } else expect(read).to.equal(billing_request === null ? null : undefined);
      }),
    );
  });
});
