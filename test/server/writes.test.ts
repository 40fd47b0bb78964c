import { expect } from "@open-wc/testing";
import fc from "fast-check";
import { administrator } from "../../server/index.js";
import { billingRequest, clinic, newKey, omit, readJson, readProblem, setup, setupStore } from "./setup.js";

describe("a write", () => {
  const refused = { change_balance: false, request_billing: false };

  it("answers 404 for an unknown account", async () => {
    expect((await setup().change(8, "customer")).status).to.equal(404);
  });

  it("answers 403 without the permission", async () => {
    const { change, requestBilling, withdraw } = setup([{ ...clinic, permissions: refused }]);
    for (const response of [await change(7, "customer"), await requestBilling(7), await withdraw(7)]) {
      expect((await readProblem(response)).status).to.equal(403);
    }
  });

  it("may change who pays by default, but not request billing", async () => {
    const { change, requestBilling } = setup([omit(clinic, "permissions")]);
    expect((await requestBilling(7)).status).to.equal(403);
    expect((await change(7, "customer")).status).to.equal(200);
  });

  it("answers 412 after a concurrent change, and changes nothing", async () => {
    const { change, requestBilling, withdraw, store } = setup();
    await change(7, "customer", { version: "r1" });
    const before = store.account("7");
    const stale = { version: "r1" };
    for (const response of [
      await change(7, "agency", stale),
      await requestBilling(7, billingRequest, stale),
      await withdraw(7, stale),
    ]) {
      const { status, detail } = await readProblem(response);
      expect(status).to.equal(412);
      expect(detail).to.contain("Someone else");
    }
    expect(store.account("7")).to.equal(before);
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
    it(`answers ${status} to If-Match: ${ifMatch}`, async () => {
      const headers = { "Idempotency-Key": "k", "Content-Type": "application/json", "If-Match": ifMatch };
      const body = '{"balance_from":"customer"}';
      const response = await setup().fetch("/api/v1/accounts/7", { method: "PATCH", headers, body });
      expect(response.status).to.equal(status);
    });
  }
});

describe("the idempotency key of a write", () => {
  it("is required", async () => {
    const { change, requestBilling, withdraw } = setup();
    for (const response of [
      await change(7, "customer", { key: "" }),
      await requestBilling(7, billingRequest, { key: "" }),
      await withdraw(7, { key: "" }),
    ]) {
      expect((await readProblem(response)).status).to.equal(400);
    }
  });

  it("replays the first response, whatever has changed since", async () => {
    const { change, history, store } = setup();
    const key = newKey();
    const first = await change(7, "customer", { key, version: "r1" });
    await change(7, "agency");
    // The client may have read a newer version before it retries.
    const again = await change(7, "customer", { key, version: "r2" });
    expect(again.status).to.equal(200);
    expect(again.headers.get("Idempotency-Replayed")).to.equal("true");
    expect([first, again].map(({ headers }) => headers.get("ETag"))).to.deep.equal(['"r2"', '"r2"']);
    expect(await readJson(again)).to.deep.equal(await readJson(first));
    expect(store.account("7")).to.include({ balance_from: "agency", version: "r3" });
    expect((await history(7)).balance_changes).to.have.length(2);
  });

  it("replays the first response after the account was deleted", async () => {
    const { change, store } = setup();
    const key = newKey();
    await change(7, "customer", { key });
    store.dropAccount("7");
    expect((await change(7, "customer", { key })).status).to.equal(200);
  });

  it("replays the status 201", async () => {
    const { requestBilling } = setup();
    const key = newKey();
    await requestBilling(7, billingRequest, { key });
    expect((await requestBilling(7, billingRequest, { key })).status).to.equal(201);
  });

  it("can be sent again after a refusal", async () => {
    const { change } = setup();
    const key = newKey();
    expect((await change(7, "customer", { key, version: "r0" })).status).to.equal(412);
    expect((await change(7, "customer", { key, version: "r1" })).status).to.equal(200);
  });

  it("is refused with 422 for another body, account, operation or visitor", async () => {
    const { change, withdraw, store } = setup([clinic, { ...clinic, id: 8 }]);
    const other = setupStore(store, { identify: () => ({ ...administrator, id: "noa" }) });
    const key = newKey();
    await change(7, "customer", { key });
    const state = () => [store.accounts(), store.changes("7"), store.changes("8")];
    const before = state();
    for (const response of [
      await change(7, "agency", { key }),
      await change(8, "customer", { key }),
      await withdraw(7, { key }),
      await other.change(7, "customer", { key }),
    ]) {
      expect((await readProblem(response)).status).to.equal(422);
    }
    expect(state()).to.deep.equal(before);
  });

  it("takes effect once if it is sent many times in parallel", async () => {
    const { change, history } = setup();
    const key = newKey();
    const responses = await Promise.all(Array.from({ length: 8 }, () => change(7, "customer", { key, version: "r1" })));
    expect(responses.map(({ status }) => status)).to.deep.equal(Array.from({ length: 8 }, () => 200));
    expect((await history(7)).balance_changes).to.have.length(1);
  });

  it("takes effect at most once in any sequence of changes and retries", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(arbitraryChange, { maxLength: 12 }), async (changes) => {
        const { change, history, store } = setup();
        const accepted = new Map<string, string>();
        for (const { key, to } of changes) {
          const response = await change(7, to, { key });
          const first = accepted.get(key);
          expect(response.status).to.equal(first === undefined || first === to ? 200 : 422);
          if (first === undefined) accepted.set(key, to);
        }
        let source = "agency";
        let count = 0;
        for (const to of accepted.values()) {
          count += Number(to !== source);
          source = to;
        }
        expect((await history(7)).balance_changes).to.have.length(count);
        expect(store.account("7")).to.include({ balance_from: source, version: `r${count + 1}` });
      }),
      { numRuns: 50 },
    );
  });
});

const arbitraryChange = fc.record({
  key: fc.constantFrom("k1", "k2", "k3", "k4", "k5"),
  to: fc.constantFrom("agency", "customer"),
});
