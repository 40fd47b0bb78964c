import { expect } from "@open-wc/testing";
import {
  AccountReadEvent,
  AccountsLoadEvent,
  BalanceChangeEvent,
  BillingRequestChangeEvent,
  type Account,
} from "../src/index.js";
import { account } from "./model/accounts.js";

const link = "https://pay.example/r/s3cret";
const request = { email: "office@acme.example", startingBalance: undefined, message: undefined, sentAt: undefined };
const asked: Account = account({ billingRequest: { ...request, status: "opened", link } });
const other: Account = account({ id: 8 });

describe("the events", () => {
  it("do not have the link that a customer was sent", () => {
    const change = { account: asked, from: "agency", to: "customer" } as const;
    const events = [
      new AccountReadEvent({ account: asked }),
      new BillingRequestChangeEvent({ account: asked }),
      new BalanceChangeEvent(change),
      new AccountsLoadEvent({ accounts: [other, asked], total: 2, page: 1 }),
    ];
    for (const { type, detail } of events) {
      const text = JSON.stringify(detail);
      expect(text, type).to.include("opened");
      expect(text, type).not.to.include("s3cret");
    }
    expect(asked.billingRequest?.link, "the account itself keeps it").to.equal(link);
  });

  it("have all else of an account, and the account itself where there is no link", () => {
    const { detail } = new AccountsLoadEvent({ accounts: [other], total: 1, page: 1 });
    expect(detail.accounts[0]).to.equal(other);
    const { billingRequest } = new AccountReadEvent({ account: asked }).detail.account;
    expect(billingRequest).to.deep.equal({ ...request, status: "opened", link: undefined });
  });
});
