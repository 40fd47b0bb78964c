import { expect } from "@open-wc/testing";
import { clinic, now, read, readProblem, request, setup, without } from "./setup.js";

const customer = { ...clinic, balance_from: "customer" };
const pending = { ...clinic, billing_request: { ...request, sent_at: "2026-11-01T00:00:00Z" } };

describe("changing who pays", () => {
  it("answers the account after the change, with a new version", async () => {
    const { change, get } = setup();
    const response = await change(7, "customer", { version: "r1" });
    const after = await read(response);
    expect(response.status).to.equal(200);
    expect(after).to.include({ id: 7, balance_from: "customer", version: "r2", updated: now });
    expect(response.headers.get("ETag")).to.equal('"r2"');
    expect(await read(await get("/7"))).to.deep.equal(after);
  });

  it("writes who changed it, when, from and to, newest first", async () => {
    const { change, history } = setup([clinic], { identify: () => ({ name: "Priya" }) });
    await change(7, "customer");
    await change(7, "agency");
    const { balance_changes } = await history(7);
    expect(balance_changes).to.deep.equal([
      { id: "7-2", at: now, actor: { name: "Priya" }, from: "customer", to: "agency" },
      { id: "7-1", at: now, actor: { name: "Priya" }, from: "agency", to: "customer" },
    ]);
  });

  it("leaves an account alone that already is as asked", async () => {
    const { change, history } = setup();
    const response = await change(7, "agency");
    expect(response.status).to.equal(200);
    expect(await read(response)).to.include({ balance_from: "agency", version: "r1" });
    expect((await history(7)).balance_changes).to.deep.equal([]);
  });

  it("gives no version to an account that has none", async () => {
    const { change } = setup([without(clinic, "version")]);
    expect(await read(await change(7, "customer"))).to.not.have.property("version");
  });

  it("withdraws a billing request that was out", async () => {
    const { change } = setup([{ ...pending, balance_from: "customer" }]);
    expect(await read(await change(7, "agency"))).to.include({ billing_request: null });
  });

  describe("the status afterwards", () => {
    const balances = [
      { cents: -1, to: "paused" },
      { cents: 0, to: "active" },
      { cents: 1, to: "active" },
    ];
    for (const { cents, to } of balances) {
      it(`is ${to} on a customer's own balance of ${cents} cents`, async () => {
        const { change } = setup([{ ...clinic, balance: { cents, currency: "USD" } }]);
        expect(await read(await change(7, "customer"))).to.include({ status: to });
      });
    }

    it("is active again on the agency's balance", async () => {
      const { change } = setup([{ ...customer, status: "paused" }]);
      expect(await read(await change(7, "agency"))).to.include({ status: "active" });
    });

    it("stays canceled", async () => {
      const { change } = setup([{ ...customer, status: "canceled" }]);
      expect(await read(await change(7, "agency"))).to.include({ status: "canceled" });
    });
  });

  describe("is refused", () => {
    it("with 404 for an account that does not exist", async () => {
      expect((await setup().change(8, "customer")).status).to.equal(404);
    });

    it("with 403 where the visitor may not", async () => {
      const { change } = setup([{ ...clinic, permissions: { change_balance: false } }]);
      expect((await readProblem(await change(7, "customer"))).status).to.equal(403);
    });

    it("with 422 where the customer has no payment method", async () => {
      const { change, get } = setup([{ ...clinic, payment_method: null }]);
      const { status, detail } = await readProblem(await change(7, "customer"));
      expect(status).to.equal(422);
      expect(detail).to.equal("Harbor Clinic has no payment method. Email the customer to ask for one first.");
      expect(await read(await get("/7"))).to.include({ balance_from: "agency", version: "r1" });
    });

    it("but not where it is unknown whether there is a payment method", async () => {
      expect((await setup([without(clinic, "payment_method")]).change(7, "customer")).status).to.equal(200);
    });

    it("with 422 where the present source is one that nobody knows", async () => {
      const { change } = setup([{ ...clinic, balance_from: "reseller" }]);
      expect((await readProblem(await change(7, "customer"))).status).to.equal(422);
    });

    const bodies: [name: string, body: unknown, status: number][] = [
      ["an unknown source", { balance_from: "reseller" }, 422],
      ["no source", {}, 422],
      ["a field too many", { balance_from: "customer", status: "active" }, 422],
      ["an array", [], 422],
      ["null", null, 422],
      ["broken JSON", '{"balance_from":', 400],
      ["nothing", "", 400],
    ];
    for (const [name, body, status] of bodies) {
      it(`with ${status} for ${name}, in words`, async () => {
        const { write } = setup();
        const problem = await readProblem(await write("PATCH", "/7", body));
        expect(problem.status).to.equal(status);
        expect(problem.detail).to.match(/^[A-Z].*\.$/);
      });
    }

    it("with 415 where it is not sent as JSON", async () => {
      const { fetch } = setup();
      const headers = { "Idempotency-Key": "k", "Content-Type": "text/plain" };
      const body = '{"balance_from":"customer"}';
      expect((await fetch("/api/v1/accounts/7", { method: "PATCH", headers, body })).status).to.equal(415);
    });
  });

  describe("on a condition", () => {
    it("answers 412 when someone else was first, and changes nothing", async () => {
      const { change, get } = setup();
      await change(7, "customer", { version: "r1" });
      const { status, detail } = await readProblem(await change(7, "agency", { version: "r1" }));
      expect(status).to.equal(412);
      expect(detail).to.contain("Someone else");
      expect(await read(await get("/7"))).to.include({ balance_from: "customer", version: "r2" });
    });

    const conditions: [ifMatch: string, status: number][] = [
      ['"r1"', 200],
      ['"r9", "r1"', 200],
      ["*", 200],
      ['W/"r1"', 412],
      ["r1", 412],
      ['"r11"', 412],
    ];
    for (const [ifMatch, status] of conditions) {
      it(`answers ${status} for If-Match: ${ifMatch}`, async () => {
        const { fetch } = setup();
        const headers = { "Idempotency-Key": "k", "Content-Type": "application/json", "If-Match": ifMatch };
        const body = '{"balance_from":"customer"}';
        expect((await fetch("/api/v1/accounts/7", { method: "PATCH", headers, body })).status).to.equal(status);
      });
    }
  });
});
