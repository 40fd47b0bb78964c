import { expect } from "@open-wc/testing";
import type { Account, ApiErrorKind } from "../../src/index.js";
import type { RequestIntent } from "../../src/model/billing-request.js";
import { checkOutcome, settleChange } from "../../src/changes/settle-change.js";
import { account } from "../model/accounts.js";
import { failure, fakeApi, inTurn } from "../helpers/fake-api.js";

const draft = { email: "a@acme.example", startingBalance: { cents: 2_500, currency: "USD" }, message: "Pay!" };
const before = account({ id: 7, version: "r1", billingRequest: null });
const asked = account({ id: 7, version: "r2", billingRequest: { ...draft, sentAt: "2026-11-20T09:00:00Z" } });
const ask: RequestIntent = { account: before, draft, key: "key-1" };
const withdraw: RequestIntent = { account: asked, draft: null, key: "key-2" };

/** How a wish ends whose write and reading are answered like this; and what was sent. */
async function settle(intent: RequestIntent, write: Account | Error, ...reads: (Account | Error)[]) {
  const calls: unknown[][] = [];
  const answer = inTurn(write);
  const getAccount = inTurn(...reads);
  const api = fakeApi({
    requestBilling: (...args) => (calls.push(["ask", ...args]), answer()),
    withdrawBillingRequest: (...args) => (calls.push(["withdraw", ...args]), answer()),
    getAccount: () => (calls.push(["read"]), getAccount()),
  });
  return { outcome: await settleChange(api, intent), calls };
}

describe("settleChange, of a billing request", () => {
  it("sends what the customer is asked for, with key and version", async () => {
    const { outcome, calls } = await settle(ask, asked);
    expect(calls).to.deep.equal([["ask", 7, draft, { key: "key-1", version: "r1" }]]);
    expect(outcome).to.deep.equal({ kind: "changed", account: asked });
  });

  it("withdraws with key and version", async () => {
    const { outcome, calls } = await settle(withdraw, before);
    expect(calls).to.deep.equal([["withdraw", 7, { key: "key-2", version: "r2" }]]);
    expect(outcome).to.deep.equal({ kind: "changed", account: before });
  });

  it("believes the server that a request is out, however it dates or words it", async () => {
    const again = { ...ask, account: asked };
    expect((await settle(again, asked)).outcome.kind).to.equal("changed");
  });

  it("does not believe an answer without a request, or with one that was to be withdrawn", async () => {
    expect((await settle(ask, before, before)).outcome.kind).to.equal("unchanged");
    expect((await settle(withdraw, asked, asked)).outcome.kind).to.equal("unchanged");
  });

  const lost: ApiErrorKind[] = ["network", "timeout", "rate-limit", "server", "invalid-response"];
  for (const kind of lost) {
    it(`is read back once, and never sent again: ${kind}`, async () => {
      const error = failure(kind);
      for (const [intent, asWished, not] of [
        [ask, asked, before],
        [withdraw, before, asked],
      ] as const) {
        const done = await settle(intent, error, asWished);
        expect(done.outcome).to.deep.equal({ kind: "changed", account: asWished });
        expect(done.calls).to.have.lengthOf(2);
        expect((await settle(intent, error, not)).outcome).to.deep.equal({ kind: "unchanged", account: not, error });
      }
    });
  }

  it("is not sent again as long as the one before is what is out", async () => {
    const error = failure("network");
    const again = { ...ask, account: asked };
    expect((await settle(again, error, asked)).outcome.kind).to.equal("unchanged");
    const newer = { ...asked, billingRequest: { ...draft, sentAt: "2026-11-20T09:00:05Z" } };
    expect((await settle(again, error, newer)).outcome.kind).to.equal("changed");
  });

  it("has come true where there is no request left to withdraw", async () => {
    const { outcome } = await settle(withdraw, failure("not-found"), before);
    expect(outcome).to.deep.equal({ kind: "changed", account: before });
  });

  it("is refused where the account itself is gone", async () => {
    const { outcome } = await settle(withdraw, failure("not-found"), failure("not-found"));
    expect(outcome.kind).to.equal("rejected");
  });

  it("is a conflict with what the account is now", async () => {
    const error = failure("conflict");
    expect((await settle(ask, error, asked)).outcome).to.deep.equal({ kind: "conflict", account: asked, error });
  });

  it("is an unexpected answer where the page's own backend cannot do it", async () => {
    const api = fakeApi({ getAccount: inTurn(before) });
    expect(await settleChange(api, ask)).to.have.nested.property("error.kind", "invalid-response");
  });

  it("can be checked by reading alone", async () => {
    const api = fakeApi({ getAccount: inTurn(asked) });
    expect(await checkOutcome(api, ask, failure("network"))).to.deep.equal({ kind: "changed", account: asked });
  });
});
