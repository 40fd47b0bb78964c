import { expect } from "@open-wc/testing";
import type { AccountRecord } from "../../server/index.js";
import { setupScenario } from "./setup-scenario.js";
import { billingRequest, namesOf, readJson, readProblem } from "./setup.js";

describe("scenarios of changes", () => {
  it('"slow-changes" delays only changes', async () => {
    const { waits, list, change } = setupScenario("slow-changes");
    await list();
    await change();
    expect(waits).to.deep.equal([180, 180, 520]);
  });

  it('"bulk-failures" refuses the first change of three of the first forty accounts', async () => {
    const { list, changeTo, fetchAccount } = setupScenario("bulk-failures");
    const { accounts } = await list("?balance_from=customer&sort=name&per_page=40");
    const allowed = accounts.filter(({ permissions }) => permissions?.change_balance !== false);
    const statuses = await Promise.all(allowed.map(async ({ id }) => (await changeTo("agency", id)).status));
    const refused = allowed.filter((_, index) => statuses[index] === 503);
    expect(namesOf(refused)).to.deep.equal(["Alpine Driving School", "Amber Chiropractic", "Anchor Dermatology"]);
    expect(statuses.filter((status) => status === 200)).to.have.length(allowed.length - 3);
    for (const { id, version } of refused) {
      expect(await readJson(await fetchAccount(id))).to.include({ balance_from: "customer", version });
      expect((await changeTo("agency", id)).status).to.equal(200);
    }
  });

  it('"conflict" accepts a change with the newer version', async () => {
    const { change, fetchAccount } = setupScenario("conflict");
    await change();
    const { version } = await readJson(await fetchAccount());
    expect((await change(version)).status).to.equal(200);
  });

  it('"lost-answer" applies the change, and cuts the connection', async () => {
    const { change, fetchAccount } = setupScenario("lost-answer");
    const error: unknown = await change().catch((error: unknown) => error);
    expect(error).to.be.instanceOf(TypeError);
    expect(await readJson(await fetchAccount())).to.include({ balance_from: "customer" });
  });

  it('"gone" leaves the account out of the next list', async () => {
    const { change, list } = setupScenario("gone");
    await change();
    expect((await list()).total_entries).to.equal(136);
  });
});

describe("scenarios of billing requests", () => {
  it('"request-refused" answers with a reason, without effect', async () => {
    const { requestBilling, fetchAccount, target } = setupScenario("request-refused");
    const { status, detail } = await readProblem(await requestBilling());
    expect(status).to.equal(422);
    expect(detail).to.equal("This address has bounced before. Check it with the customer.");
    expect(await readJson(await fetchAccount())).to.deep.include({ billing_request: null, version: target?.version });
  });

  describe('"customer-pays"', () => {
    const isPending = ({ billing_request }: AccountRecord) => billing_request != null;
    const all = "?per_page=150";

    it("completes the seeded requests after eight seconds", async () => {
      const { list, advance } = setupScenario("customer-pays");
      const pending = (await list(all)).accounts.filter(isPending);
      expect(pending).to.have.length(9);
      for (const row of pending) expect(row.billing_request?.sent_at).to.equal("2026-11-22T10:00:00.000Z");
      advance(7_999);
      expect((await list(all)).accounts.filter(isPending)).to.have.length(9);
      advance(1);
      const { accounts } = await list(all);
      for (const { id } of pending) {
        const row = accounts.find((account) => account.id === id);
        expect(row).to.include({ balance_from: "customer", billing_request: null });
      }
    });

    it("completes a new request after eight seconds, with an entry in the history", async () => {
      const { requestBilling, fetchAccount, history, advance, target } = setupScenario("customer-pays");
      const pending = await readJson(await requestBilling());
      advance(7_999);
      expect(await readJson(await fetchAccount())).to.deep.equal(pending);
      advance(1);
      const paid = await readJson(await fetchAccount());
      expect(paid).to.deep.include({
        balance_from: "customer",
        balance: billingRequest.starting_balance,
        payment_method: { brand: "Visa", last4: "4242" },
        billing_request: null,
      });
      expect(paid.version).to.not.equal(pending.version);
      const [newest] = await history();
      expect(newest).to.deep.include({ actor: { name: target?.name }, from: "agency", to: "customer" });
    });

    it("does not complete a withdrawn request", async () => {
      const { requestBilling, withdraw, fetchAccount, advance } = setupScenario("customer-pays");
      await requestBilling();
      await withdraw();
      advance(60_000);
      expect(await readJson(await fetchAccount())).to.include({ balance_from: "agency", billing_request: null });
    });
  });
});
