import { expect } from "@open-wc/testing";
import { administrator, agency } from "../../server/index.js";
import { billingRequest, clinic, now, omit, readJson, readProblem, setup, setupSeed } from "./setup.js";

const onCustomer = { ...clinic, balance_from: "customer" };
const pending = { ...billingRequest, sent_at: "2026-11-01T00:00:00Z" };

describe("changing who pays", () => {
  it("returns the changed account with a new version", async () => {
    const { change, get } = setup();
    const response = await change(7, "customer", { version: "r1" });
    const after = await readJson(response);
    expect(response.status).to.equal(200);
    expect(after).to.include({ id: 7, balance_from: "customer", version: "r2", updated: now });
    expect(response.headers.get("ETag")).to.equal('"r2"');
    expect(await readJson(await get("/7"))).to.deep.equal(after);
  });

  it("adds an entry to the history", async () => {
    const { change, history } = setup([clinic], { identify: () => ({ ...administrator, name: "Priya" }) });
    await change(7, "customer");
    await change(7, "agency");
    expect((await history(7)).balance_changes).to.deep.equal([
      { id: "7-2", at: now, actor: { name: "Priya" }, from: "customer", to: "agency" },
      { id: "7-1", at: now, actor: { name: "Priya" }, from: "agency", to: "customer" },
    ]);
  });

  it("keeps why it was done, in the history and in the trail", async () => {
    const { write, history, store } = setup();
    await write("PATCH", "/7", { balance_from: "customer", reason: "  New contract\n" });
    await write("PATCH", "/7", { balance_from: "agency", reason: " " });
    const reasons = ["New contract"];
    expect((await history(7)).balance_changes.flatMap(({ reason }) => reason ?? [])).to.deep.equal(reasons);
    const { rows } = await store.listTrail!(administrator.agencyId, { before: undefined, perPage: 10 });
    expect(rows.flatMap(({ reason }) => reason ?? [])).to.deep.equal(reasons);
  });

  it("refuses a key that was used with another reason", async () => {
    const { write, get } = setup();
    const headers = { key: "one" };
    await write("PATCH", "/7", { balance_from: "customer", reason: "New contract" }, headers);
    const again = await write("PATCH", "/7", { balance_from: "customer", reason: "Old contract" }, headers);
    expect(again.status).to.equal(422);
    expect(await readJson(await get("/7"))).to.include({ version: "r2" });
  });

  it("does nothing if the account is already on the requested balance", async () => {
    const { change, history } = setup();
    const response = await change(7, "agency");
    expect(response.status).to.equal(200);
    expect(await readJson(response)).to.include({ balance_from: "agency", version: "r1" });
    expect((await history(7)).balance_changes).to.deep.equal([]);
  });

  it("adds no version to an account without one", async () => {
    const { change } = setup([omit(clinic, "version")]);
    expect(await readJson(await change(7, "customer"))).to.not.have.property("version");
  });

  it("withdraws a pending billing request", async () => {
    const { change } = setup([{ ...onCustomer, billing_request: pending }]);
    expect(await readJson(await change(7, "agency"))).to.include({ billing_request: null });
  });

  const statuses: [account: object, to: string, status: string][] = [
    [{ balance: { cents: -1, currency: "USD" } }, "customer", "paused"],
    [{ balance: { cents: 0, currency: "USD" } }, "customer", "active"],
    [{ balance: { cents: 1, currency: "USD" } }, "customer", "active"],
    [{ balance_from: "customer", status: "paused" }, "agency", "active"],
    [{ balance_from: "customer", status: "canceled" }, "agency", "canceled"],
  ];
  for (const [fields, to, status] of statuses) {
    it(`leaves an account with ${JSON.stringify(fields)} ${status} on the ${to}'s balance`, async () => {
      const { change } = setup([{ ...clinic, ...fields }]);
      expect(await readJson(await change(7, to))).to.include({ status });
    });
  }

  it("answers 422 if the customer has no payment method", async () => {
    const { change, store } = setup([{ ...clinic, payment_method: null }]);
    const { status, detail } = await readProblem(await change(7, "customer"));
    expect(status).to.equal(422);
    expect(detail).to.equal("Harbor Clinic has no payment method. Email the customer to ask for one first.");
    expect(store.account("7")).to.include({ balance_from: "agency", version: "r1" });
  });

  it("succeeds if it is unknown whether there is a payment method", async () => {
    expect((await setup([omit(clinic, "payment_method")]).change(7, "customer")).status).to.equal(200);
  });

  it("answers 422 if the current balance source is unknown", async () => {
    const { change } = setup([{ ...clinic, balance_from: "reseller" }]);
    expect((await readProblem(await change(7, "customer"))).status).to.equal(422);
  });
});

describe("requesting billing", () => {
  it("returns 201 with the request, while the agency keeps paying", async () => {
    const response = await setup().requestBilling(7);
    expect(response.status).to.equal(201);
    const after = await readJson(response);
    expect(after).to.include({ balance_from: "agency", version: "r2" });
    expect(after.billing_request).to.deep.equal({ ...billingRequest, sent_at: now });
  });

  it("replaces a pending request", async () => {
    const { requestBilling } = setup([{ ...clinic, billing_request: pending }]);
    const after = await readJson(await requestBilling(7, { ...billingRequest, email: "other@harborclinic.example" }));
    expect(after.billing_request?.email).to.equal("other@harborclinic.example");
  });

  it("adds no entry to the history", async () => {
    const { requestBilling, history } = setup();
    await requestBilling(7);
    expect((await history(7)).balance_changes).to.deep.equal([]);
  });

  it("accepts a starting balance of a thousand times the minimum", async () => {
    const starting_balance = { cents: 2_500_000, currency: "USD" };
    expect((await setup().requestBilling(7, { ...billingRequest, starting_balance })).status).to.equal(201);
  });

  it("answers 409 if the customer already pays", async () => {
    expect((await readProblem(await setup([onCustomer]).requestBilling(7))).status).to.equal(409);
  });

  const balances: [starting_balance: object, detail: RegExp][] = [
    [{ cents: 2_499, currency: "USD" }, /at least \$25\.00/],
    [{ cents: 2_500_001, currency: "USD" }, /at most \$25,000\.00/],
    [{ cents: 999_999_999_999, currency: "USD" }, /at most \$25,000\.00/],
    [{ cents: 2_500, currency: "EUR" }, /in USD/],
  ];
  for (const [starting_balance, detail] of balances) {
    it(`answers 422 to a starting balance of ${JSON.stringify(starting_balance)}`, async () => {
      const { requestBilling, store } = setup();
      const problem = await readProblem(await requestBilling(7, { ...billingRequest, starting_balance }));
      expect(problem.status).to.equal(422);
      expect(problem.detail).to.match(detail);
      expect(store.account("7")).to.equal(clinic);
    });
  }
});

describe("the sentence about a starting balance", () => {
  const minimums: [minimum: { cents: number; currency: string }, amount: string][] = [
    [{ cents: 2_500, currency: "JPY" }, "¥2,500"],
    [{ cents: 25_000, currency: "IQD" }, "IQD 25.000"],
    [{ cents: 25_000, currency: "HUF" }, "HUF 250.00"],
  ];
  for (const [minimum, amount] of minimums) {
    it(`has the digits of ISO 4217: ${amount}`, async () => {
      const { requestBilling } = setupSeed({
        agency: { ...agency, minimum_starting_balance: minimum },
        accounts: [clinic],
        changes: {},
      });
      const { detail } = await readProblem(
        await requestBilling(7, { ...billingRequest, starting_balance: { ...minimum, cents: 1 } }),
      );
      expect(detail.replace(/\s/g, " ")).to.equal(`The starting balance must be at least ${amount}.`);
    });
  }
});

describe("withdrawing a billing request", () => {
  it("returns the account without it, with a new version", async () => {
    const { withdraw } = setup([{ ...clinic, billing_request: pending }]);
    const response = await withdraw(7, { version: "r1" });
    expect(response.status).to.equal(200);
    expect(await readJson(response)).to.include({ billing_request: null, version: "r2", balance_from: "agency" });
  });

  it("does nothing if there is none", async () => {
    const response = await setup().withdraw(7);
    expect(response.status).to.equal(200);
    expect(await readJson(response)).to.include({ version: "r1" });
  });
});
