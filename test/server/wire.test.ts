import { expect } from "@open-wc/testing";
import { seedAccounts } from "../../server/index.js";
import { toRow } from "../../server/wire.js";
import { clinic, createAccount } from "./setup.js";

const dana = { agencyId: "90210", name: "Dana" };

describe("toRow", () => {
  it("has the fields of the account, and no link to what the kit does not answer", () => {
    const [account] = seedAccounts(1).accounts;
    const vendor = ["id", "name", "user_role", "status", "created", "updated", "canceled", "agency_id"];
    const added = ["balance_from", "balance", "payment_method", "billing_request", "permissions", "version"];
    expect(toRow(account!, dana)).to.have.all.keys(...vendor, ...added);
  });

  it("restricts the account's permissions to the visitor's", () => {
    const viewer = { ...dana, name: "Viewer", permissions: { change_balance: false, view_history: true } };
    const limited = createAccount(8, { permissions: { change_balance: true, view_history: false } });
    expect([clinic, limited].map((account) => toRow(account, viewer).permissions)).to.deep.equal([
      { change_balance: false, request_billing: true, view_history: true },
      { change_balance: false, request_billing: false, view_history: false },
    ]);
  });

  it("passes on why an account cannot be changed, and where it can be", () => {
    const reason = "The provider changes it on its own page.";
    const links = { billing: "https://provider.example/accounts" };
    const row = toRow(createAccount(1, { permissions: { change_balance: false, reason }, links }), dana);
    expect(row.permissions).to.deep.equal({
      change_balance: false,
      request_billing: false,
      view_history: false,
      reason,
    });
    expect(row.links).to.deep.equal(links);
  });

  it("leaves out unknown fields", () => {
    const row = toRow(createAccount(1), dana);
    expect(row).to.not.have.any.keys("status", "balance", "payment_method", "permissions", "version");
  });
});
