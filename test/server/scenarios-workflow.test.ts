import { expect } from "@open-wc/testing";
import type { AccountRecord, MoneyRecord, ScenarioId } from "../../server/index.js";
import { setup } from "./setup-scenario.js";
import { namesOf, read, readProblem, request, type HistoryAnswer } from "./setup.js";

describe("the scenarios of changes", () => {
  it('"slow-changes" takes 0.7 seconds for a change, and no longer than usual for the rest', async () => {
    const { waits, list, change } = setup("slow-changes");
    await list();
    await change();
    expect(waits).to.deep.equal([180, 180, 520]);
  });

  describe('"bulk-failures"', () => {
    const firstForty = "?balance_from=customer&sort=name&per_page=40";

    it("refuses three of the first forty once, and changes them when they are repeated", async () => {
      const { list, changeTo } = setup("bulk-failures");
      const { accounts } = await list(firstForty);
      const allowed = accounts.filter(({ permissions }) => permissions?.change_balance !== false);
      const statuses = await Promise.all(allowed.map(async ({ id }) => (await changeTo("agency", id)).status));
      const refused = allowed.filter((_, index) => statuses[index] === 503);
      expect(namesOf(refused)).to.deep.equal(["Alpine Driving School", "Amber Chiropractic", "Anchor Dermatology"]);
      expect(statuses.filter((status) => status === 200)).to.have.length(allowed.length - 3);
      for (const { id } of refused) expect((await changeTo("agency", id)).status).to.equal(200);
    });

    it("leaves an account that it refuses to change as it is", async () => {
      const { list, changeTo, item } = setup("bulk-failures");
      const { accounts } = await list(firstForty);
      const refused = accounts.find(({ id }) => String(id).endsWith("9"))!;
      await changeTo("agency", refused.id);
      const { balance_from, version } = await read(await item(refused.id));
      expect({ balance_from, version }).to.deep.equal({ balance_from: "customer", version: refused.version });
    });
  });
});

describe("the scenarios of billing requests", () => {
  it('"request-refused" gives the reason, and sends nothing', async () => {
    const { ask, item, target } = setup("request-refused");
    const { status, detail } = await readProblem(await ask());
    expect(status).to.equal(422);
    expect(detail).to.equal("This address has bounced before. Check it with the customer.");
    expect(await read(await item())).to.deep.include({ billing_request: null, version: target?.version });
  });

  describe('"customer-pays"', () => {
    const isOut = ({ billing_request }: AccountRecord) => billing_request != null;
    const all = "?per_page=150";

    it("shows the requests that are out, and seven seconds later still does", async () => {
      const { list, pass } = setup("customer-pays");
      const first = (await list(all)).accounts.filter(isOut);
      expect(first).to.have.length(9);
      for (const row of first) expect(row.billing_request?.sent_at).to.equal("2026-11-22T10:00:00.000Z");
      pass(7_000);
      expect((await list(all)).accounts.filter(isOut)).to.have.length(9);
    });

    it("has all of them paid after eight seconds", async () => {
      const { list, pass } = setup("customer-pays");
      const asked = (await list(all)).accounts.filter(isOut);
      pass(8_000);
      const { accounts } = await list(all);
      const paid = asked.map(({ id }) => accounts.find((row) => row.id === id)!);
      for (const row of paid) expect(row).to.include({ balance_from: "customer", billing_request: null });
    });

    it("has a request that is sent now paid eight seconds later, with the customer in its history", async () => {
      const { ask, item, history, pass, target } = setup("customer-pays");
      const asked = await read(await ask());
      pass(7_999);
      expect(await read(await item())).to.deep.equal(asked);
      pass(1);
      const paid = await read(await item());
      expect(paid).to.deep.include({
        balance_from: "customer",
        balance: request.starting_balance,
        payment_method: { brand: "Visa", last4: "4242" },
        billing_request: null,
      });
      expect(paid.version).to.not.equal(asked.version);
      const [newest] = (await read<HistoryAnswer>(await history())).balance_changes;
      expect(newest).to.deep.include({ actor: { name: target?.name }, from: "agency", to: "customer" });
    });

    it("leaves a request alone that was withdrawn in time", async () => {
      const { ask, withdraw, item, pass } = setup("customer-pays");
      await ask();
      await withdraw();
      pass(60_000);
      expect(await read(await item())).to.include({ balance_from: "agency", billing_request: null });
    });
  });
});

describe("the scenarios of a history", () => {
  it('"history-failing" answers 503 to it, and the rest', async () => {
    const { history, tryList } = setup("history-failing");
    expect([(await history()).status, (await tryList()).status]).to.deep.equal([503, 200]);
  });

  it('"slow-history" takes two and a half seconds for it', async () => {
    const { history, list, waits } = setup("slow-history");
    await list();
    await history();
    expect(waits).to.deep.equal([180, 180, 2_500]);
  });

  it('"no-history" has none, until something is changed', async () => {
    const { history, change } = setup("no-history");
    expect((await read<HistoryAnswer>(await history(248_013))).balance_changes).to.deep.equal([]);
    await change();
    expect((await read<HistoryAnswer>(await history())).balance_changes).to.have.length(1);
  });
});

describe("the scenarios of an agency", () => {
  const balances: [ScenarioId, balance: MoneyRecord, minimum: MoneyRecord][] = [
    ["low-agency-balance", { cents: 900, currency: "USD" }, { cents: 2_500, currency: "USD" }],
    ["empty-agency-balance", { cents: 0, currency: "USD" }, { cents: 2_500, currency: "USD" }],
    ["foreign-currencies", { cents: 154_140, currency: "JPY" }, { cents: 3_000, currency: "JPY" }],
    ["three-decimals", { cents: 1_284_500, currency: "KWD" }, { cents: 25_000, currency: "KWD" }],
  ];
  for (const [id, balance, minimum] of balances) {
    it(`"${id}" has ${balance.cents} of the smallest unit of ${balance.currency}`, async () => {
      const { agency, accounts } = await setup(id).list();
      expect(agency).to.deep.include({ balance, minimum_starting_balance: minimum });
      expect(accounts).to.have.length(50);
    });
  }

  for (const id of ["foreign-currencies", "three-decimals"] as const) {
    it(`"${id}" has all amounts in the agency's currency, and whole`, async () => {
      const { accounts, agency } = await setup(id).list("?per_page=150");
      const { cents: least, currency } = agency.minimum_starting_balance as MoneyRecord;
      const starting = accounts.flatMap(({ billing_request }) => billing_request?.starting_balance ?? []);
      for (const money of [...accounts.flatMap(({ balance }) => balance ?? []), ...starting]) {
        expect(money.currency).to.equal(currency);
        expect(money.cents).to.satisfy(Number.isSafeInteger);
      }
      for (const { cents } of starting) expect(cents).to.be.at.least(least);
    });
  }
});
