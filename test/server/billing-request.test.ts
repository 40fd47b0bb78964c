import { expect } from "@open-wc/testing";
import { clinic, now, read, readProblem, request, setup, without } from "./setup.js";

describe("asking the customer to pay", () => {
  it("answers 201 with the request set, and the agency still paying", async () => {
    const response = await setup().ask(7);
    expect(response.status).to.equal(201);
    const after = await read(response);
    expect(after).to.include({ balance_from: "agency", version: "r2" });
    expect(after.billing_request).to.deep.equal({ ...request, sent_at: now });
  });

  it("replaces a request that is already out", async () => {
    const { ask } = setup();
    await ask(7);
    const again = await read(await ask(7, { ...request, email: "other@harborclinic.example" }));
    expect(again.billing_request?.email).to.equal("other@harborclinic.example");
  });

  it("writes no history, because nothing has moved yet", async () => {
    const { ask, history } = setup();
    await ask(7);
    expect((await history(7)).balance_changes).to.deep.equal([]);
  });

  it("is refused with 403 where the visitor may not ask", async () => {
    const { ask } = setup([{ ...clinic, permissions: { request_billing: false } }]);
    expect((await readProblem(await ask(7))).status).to.equal(403);
  });

  it("is not allowed by default", async () => {
    expect((await setup([without(clinic, "permissions")]).ask(7)).status).to.equal(403);
  });

  it("is refused with 409 where the customer pays already", async () => {
    const { ask } = setup([{ ...clinic, balance_from: "customer" }]);
    expect((await readProblem(await ask(7))).status).to.equal(409);
  });

  it("is refused with 412 when someone else was first", async () => {
    expect((await setup().ask(7, request, { version: "r0" })).status).to.equal(412);
  });

  const faulty: [name: string, body: unknown, detail: RegExp][] = [
    ["no address", { ...request, email: undefined }, /billing request has/],
    ["an empty address", { ...request, email: "" }, /valid email/],
    ["an address without a domain", { ...request, email: "owner@" }, /valid email/],
    ["an address that is too long", { ...request, email: `${"a".repeat(250)}@x.example` }, /too long/],
    ["too little", { ...request, starting_balance: { cents: 2_499, currency: "USD" } }, /at least \$25\.00/],
    ["another currency", { ...request, starting_balance: { cents: 2_500, currency: "EUR" } }, /in USD/],
    ["half a cent", { ...request, starting_balance: { cents: 2_500.5, currency: "USD" } }, /whole number/],
    ["text for money", { ...request, starting_balance: "$25" }, /whole number/],
    ["no message", { ...request, message: "" }, /1 to 2,000/],
    ["white space for a message", { ...request, message: " \n" }, /1 to 2,000/],
    ["a message that is too long", { ...request, message: "x".repeat(2_001) }, /1 to 2,000/],
    ["a field too many", { ...request, cc: "me@example.com" }, /nothing else/],
  ];
  for (const [name, body, detail] of faulty) {
    it(`is refused with 422 for ${name}, in words`, async () => {
      const { ask, store } = setup();
      const problem = await readProblem(await ask(7, body));
      expect(problem.status).to.equal(422);
      expect(problem.detail).to.match(detail);
      expect(store.account("7")).to.equal(clinic);
    });
  }

  it("counts characters as people do", async () => {
    expect((await setup().ask(7, { ...request, message: "🦷".repeat(2_000) })).status).to.equal(201);
  });
});

describe("withdrawing a billing request", () => {
  it("answers the account without it, with a new version", async () => {
    const { ask, withdraw } = setup();
    await ask(7);
    const response = await withdraw(7, { version: "r2" });
    expect(response.status).to.equal(200);
    expect(await read(response)).to.include({ billing_request: null, version: "r3", balance_from: "agency" });
  });

  it("leaves an account alone that has none", async () => {
    const response = await setup().withdraw(7);
    expect(response.status).to.equal(200);
    expect(await read(response)).to.include({ version: "r1" });
  });

  it("is refused with 403 where the visitor may not", async () => {
    const { withdraw } = setup([{ ...clinic, permissions: { request_billing: false } }]);
    expect((await readProblem(await withdraw(7))).status).to.equal(403);
  });
});
