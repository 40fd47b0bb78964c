import { expect } from "@open-wc/testing";
import { billingRequest, clinic, readProblem, setup } from "./setup.js";

describe("body of a change", () => {
  const invalid: [what: string, body: unknown, status: number][] = [
    ["an unknown source", { balance_from: "reseller" }, 422],
    ["no source", {}, 422],
    ["an unknown field", { balance_from: "customer", status: "active" }, 422],
    ["a reason that is no text", { balance_from: "customer", reason: 7 }, 422],
    ["a long reason", { balance_from: "customer", reason: "x".repeat(501) }, 422],
    ["a reason that no database keeps", { balance_from: "customer", reason: "a\0b" }, 422],
    ["an array", [], 422],
    ["null", null, 422],
    ["invalid JSON", '{"balance_from":', 400],
    ["an empty body", "", 400],
  ];
  for (const [what, body, status] of invalid) {
    it(`is refused with ${status} and a readable detail for ${what}`, async () => {
      const problem = await readProblem(await setup().write("PATCH", "/7", body));
      expect(problem.status).to.equal(status);
      expect(problem.detail).to.match(/^[A-Z].*\.$/);
    });
  }

  it("is refused with 415 if it is not sent as JSON", async () => {
    const headers = { "Idempotency-Key": "k", "Content-Type": "text/plain" };
    const body = '{"balance_from":"customer"}';
    const response = await setup().fetch("/api/v1/accounts/7", { method: "PATCH", headers, body });
    expect(response.status).to.equal(415);
  });
});

describe("body of a billing request", () => {
  const invalid: [what: string, field: object, detail: RegExp][] = [
    ["no email address", { email: undefined }, /billing request has/],
    ["an empty email address", { email: "" }, /valid email/],
    ["an email address without a domain", { email: "owner@" }, /valid email/],
    ["a long email address", { email: `${"a".repeat(250)}@x.example` }, /too long/],
    ["half a cent", { starting_balance: { cents: 2_500.5, currency: "USD" } }, /whole number/],
    ["an amount as text", { starting_balance: "$25" }, /whole number/],
    ["an empty message", { message: "" }, /1 to 2,000/],
    ["a blank message", { message: " \n" }, /1 to 2,000/],
    ["a long message", { message: "x".repeat(2_001) }, /1 to 2,000/],
    ["an unknown field", { cc: "me@example.com" }, /nothing else/],
  ];
  for (const [what, field, detail] of invalid) {
    it(`is refused with 422 and a readable detail for ${what}`, async () => {
      const { requestBilling, store } = setup();
      const problem = await readProblem(await requestBilling(7, { ...billingRequest, ...field }));
      expect(problem.status).to.equal(422);
      expect(problem.detail).to.match(detail);
      expect(store.account("7")).to.equal(clinic);
    });
  }

  it("counts characters, not UTF-16 code units", async () => {
    const body = { ...billingRequest, message: "🦷".repeat(2_000) };
    expect((await setup().requestBilling(7, body)).status).to.equal(201);
  });
});
