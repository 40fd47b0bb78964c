import { expect } from "@open-wc/testing";
import fc from "fast-check";
import type { Account, BillingRequest } from "../../src/model/account.js";
import { REQUEST_STATUSES } from "../../src/model/billing-request.js";
import { findAddress, planRequests } from "../../src/model/bulk-request.js";
import { account } from "./accounts.js";

const may = { changeBalance: true, requestBilling: true };
const startingBalance = { cents: 2_500, currency: "USD" };
const sent: BillingRequest = { email: "last@acme.example", startingBalance, message: "Pay!", sentAt: undefined };
const unpaid = (id: number, fields: Partial<Account> = {}) =>
  account({ id, balanceFrom: "agency", paymentMethod: null, permissions: may, ...fields });
const nothing = { addresses: new Map<string, string>(), unmatched: [], ambiguous: [], invalid: [] };
const plan = (accounts: readonly Account[], addresses: readonly [string, string][] = [], isAskedIncluded = false) =>
  planRequests({
    accounts,
    agency: undefined,
    message: "Hi {account}",
    startingBalance,
    list: { ...nothing, addresses: new Map(addresses) },
    isAskedIncluded,
  });

describe("findAddress", () => {
  it("returns that of the list, or that of the last request, but not one that bounced", () => {
    const asked = unpaid(7, { billingRequest: { ...sent, status: "declined" } });
    expect(findAddress(asked, nothing)).to.equal("last@acme.example");
    expect(findAddress(asked, { ...nothing, addresses: new Map([["7", "new@acme.example"]]) })).to.equal(
      "new@acme.example",
    );
    expect(findAddress(unpaid(7, { billingRequest: { ...sent, status: "bounced" } }), nothing)).to.equal(undefined);
    expect(findAddress(unpaid(7, { billingRequest: { ...sent, email: "not one" } }), nothing)).to.equal(undefined);
  });
});

describe("planRequests", () => {
  it("asks those again at once whose request has failed, and those who have not answered only where that is chosen", () => {
    const all = [undefined, ...REQUEST_STATUSES].map((status, id) =>
      unpaid(id, { billingRequest: { ...sent, ...(status && { status }) } }),
    );
    const names = (accounts: Iterable<Account>) =>
      Array.from(accounts, ({ billingRequest }) => billingRequest?.status ?? "none");
    const { drafts, asked, withoutAddress } = plan(all);
    expect(names(drafts.keys())).to.deep.equal(["declined", "expired"]);
    expect(names(asked)).to.deep.equal(["none", "requested", "opened", "accepted"]);
    expect(names(withoutAddress)).to.deep.equal(["bounced"]);
    expect(plan(all, [], true).asked).to.deep.equal([]);
  });

  it("has each account in exactly one place, and a message without a place for whom is asked", () => {
    const any = fc.record({
      balanceFrom: fc.constantFrom<Account["balanceFrom"]>("agency", "customer", undefined),
      paymentMethod: fc.constantFrom(null, undefined, { brand: "Visa", last4: "4242" }),
      billingRequest: fc.option(fc.record({ status: fc.constantFrom(undefined, ...REQUEST_STATUSES) })),
      permissions: fc.record({ changeBalance: fc.boolean(), requestBilling: fc.boolean() }),
      hasAddress: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(any), fc.boolean(), (all, isAskedIncluded) => {
        const accounts = all.map(({ billingRequest, balanceFrom, paymentMethod, permissions }, id) =>
          account({
            ...{ id, balanceFrom, paymentMethod, permissions },
            billingRequest: billingRequest && { ...sent, ...billingRequest },
          }),
        );
        const addresses = all.flatMap(({ hasAddress }, id): [string, string][] =>
          hasAddress ? [[String(id), "new@acme.example"]] : [],
        );
        const { drafts, withoutAddress, asked, forbidden } = plan(accounts, addresses, isAskedIncluded);
        const placed = [...drafts.keys(), ...withoutAddress, ...asked, ...forbidden];
        expect(placed.map(({ id }) => Number(id)).sort((one, other) => one - other)).to.deep.equal([...all.keys()]);
        for (const [one, { message, email }] of drafts) {
          expect(message).to.equal(`Hi ${one.name}`);
          expect(email).to.match(/@acme\.example$/);
          expect([one.balanceFrom, one.permissions.requestBilling]).to.deep.equal(["agency", true]);
        }
      }),
    );
  });
});
