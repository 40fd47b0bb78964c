import { expect } from "@open-wc/testing";
import { acceptBillingRequest } from "../../server/accept-billing-request.js";
import { declineCard } from "../../server/decline-card.js";
import type { ScenarioId } from "../../server/index.js";
import { setupScenario } from "./setup-scenario.js";
import { billingRequest, readJson, readProblem } from "./setup.js";

const dayLength = 24 * 60 * 60 * 1000;
/** Returns the time so many days after the scenario has begun. */
const toTime = (days: number) => new Date(Date.parse("2026-11-22T10:00:00.000Z") + days * dayLength).toISOString();

/** A scenario whose accounts are found by name, on its first page. */
async function setupNamed(id: ScenarioId) {
  const scenario = setupScenario(id);
  const { accounts, agency } = await scenario.list();
  const idOf = (name: string) => accounts.find((account) => account.name === name)!.id;
  let days = 0;
  return {
    ...scenario,
    accounts,
    read: async (name: string) => readJson(await scenario.fetchAccount(idOf(name))),
    write: (method: "POST" | "DELETE", name: string, part: string, body?: unknown) =>
      scenario.write(method, idOf(name), part, body),
    historyOf: (name: string) => scenario.history(idOf(name)),
    /** Lets time pass until so many days after the beginning. */
    waitUntil: (day: number) => {
      scenario.advance((day - days) * dayLength);
      days = day;
    },
    /** What a payment provider reports of an account. */
    toReport: (name: string) => ({ agencyId: agency.id as number, accountId: idOf(name), at: new Date(toTime(days)) }),
  };
}

describe('the scenario "requests-under-way"', () => {
  const setup = () => setupNamed("requests-under-way");

  it("has a request in each state on its first page, for customers without a card that the agency pays for", async () => {
    const { accounts } = await setup();
    const asked = accounts.filter(({ billing_request: request }) => request);
    const states = asked.map(({ name, billing_request: request }) => [name, request?.status ?? "requested"]);
    expect(states).to.deep.equal([
      ["Aïcha Pâtisserie & Café", "requested"],
      ["Álvarez Plomería", "opened"],
      ["Amberly Home Care", "declined"],
      ["Bonnet & Clyde Auto Repair", "expired"],
      ["Caldera Heating & Air", "bounced"],
      ["Copper Kettle Brewing", "accepted"],
    ]);
    for (const { balance_from: source, payment_method: card, billing_request: request } of asked) {
      expect([source, card]).to.deep.equal(["agency", null]);
      expect(request?.link).to.match(/^https:\/\/pay\.example\//);
    }
  });

  it("lets those be reminded who have not answered, a day after their last email", async () => {
    const { accounts, write, read, waitUntil } = await setup();
    const remindable = accounts.filter(({ billing_request: request }) => request?.can_remind);
    expect(remindable.map(({ name }) => name)).to.deep.equal(["Aïcha Pâtisserie & Café", "Álvarez Plomería"]);
    expect((await write("POST", "Álvarez Plomería", "billing_reminder")).status).to.equal(201);
    const { billing_request: reminded } = await read("Álvarez Plomería");
    expect(reminded)
      .to.include({ status: "opened", reminded_at: toTime(0) })
      .and.not.have.property("can_remind");
    expect((await readProblem(await write("POST", "Álvarez Plomería", "billing_reminder"))).status).to.equal(422);
    waitUntil(1);
    expect((await read("Álvarez Plomería")).billing_request).to.include({ can_remind: true });
  });

  it("lets each way end: it expires, is sent again, is withdrawn, is paid", async () => {
    const { read, write, waitUntil, store, toReport } = await setup();
    waitUntil(11);
    expect((await read("Aïcha Pâtisserie & Café")).billing_request).to.include({ status: "expired" });
    for (const name of ["Amberly Home Care", "Bonnet & Clyde Auto Repair", "Caldera Heating & Air"]) {
      await write("POST", name, "billing_request", billingRequest);
      const { billing_request: request } = await read(name);
      expect(request).to.deep.equal({ ...billingRequest, sent_at: toTime(11) });
    }
    await write("DELETE", "Álvarez Plomería", "billing_request");
    expect(await read("Álvarez Plomería")).to.include({ billing_request: null, balance_from: "agency" });
    await acceptBillingRequest(store, {
      ...toReport("Copper Kettle Brewing"),
      ...{
        paymentId: "p1",
        paymentMethod: { brand: "Visa", last4: "4242" },
        balance: { cents: 5_000, currency: "USD" },
      },
    });
    expect(await read("Copper Kettle Brewing")).to.include({ billing_request: null, balance_from: "customer" });
  });
});

describe('the scenario "schedules"', () => {
  const setup = () => setupNamed("schedules");

  it("has a hand-over on a day, one that waits for funds, and one that was made with its way back open", async () => {
    const { accounts } = await setup();
    const scheduled = accounts.filter(({ scheduled_change: change }) => change);
    expect(scheduled.map(({ name, balance_from: source }) => [name, source])).to.deep.equal([
      ["Abbot Lane Veterinary", "agency"],
      ["Aïcha Pâtisserie & Café", "agency"],
      ["Apex Roofing & Gutters", "customer"],
    ]);
    const [dated, funded, made] = scheduled.map(({ scheduled_change: change }) => change!);
    expect(dated).to.include({ to: "customer", at: toTime(9), fall_back_until: toTime(23), reason: "The trial ends." });
    expect(funded).to.include({ to: "customer", when: "funded", fall_back_days: 14 });
    expect(made).to.include({ to: "customer", at: toTime(-3), fall_back_until: toTime(11) });
    expect(Date.parse(made!.created_at)).to.be.below(Date.parse(made!.at!));
  });

  it("lets all accounts be scheduled that the visitor may change", async () => {
    const { accounts } = await setup();
    for (const { name, permissions } of accounts) {
      expect(permissions?.schedule_change, name).to.equal(permissions?.change_balance);
    }
  });

  it("hands over on its day, takes back when the card fails, and not once the way back is over", async () => {
    const { read, waitUntil, historyOf, store, toReport } = await setup();
    const name = "Abbot Lane Veterinary";
    waitUntil(9);
    expect(await read(name)).to.include({ balance_from: "customer" });
    expect((await read(name)).scheduled_change).to.include({ fall_back_until: toTime(23) });
    const [newest] = await historyOf(name);
    expect(newest).to.deep.include({ actor: { name: "Dana Whitlock" }, to: "customer", reason: "The trial ends." });
    await declineCard(store, { ...toReport(name), declineId: "d1" });
    expect(await read(name))
      .to.include({ balance_from: "agency" })
      .and.not.have.property("scheduled_change");
    waitUntil(11);
    expect(await read("Apex Roofing & Gutters")).to.not.have.property("scheduled_change");
    await declineCard(store, { ...toReport("Apex Roofing & Gutters"), declineId: "d2" });
    expect(await read("Apex Roofing & Gutters")).to.include({ balance_from: "customer" });
  });

  it("hands over once the customer has paid in, with a way back from then on", async () => {
    const { read, waitUntil, store, toReport } = await setup();
    const name = "Aïcha Pâtisserie & Café";
    waitUntil(2);
    await acceptBillingRequest(store, {
      ...toReport(name),
      ...{
        paymentId: "p1",
        paymentMethod: { brand: "Visa", last4: "4242" },
        balance: { cents: 5_000, currency: "USD" },
      },
    });
    const { balance_from: source, scheduled_change: change } = await read(name);
    expect([source, change?.fall_back_until]).to.deep.equal(["customer", toTime(16)]);
  });

  it("schedules another one, and cancels from the row what is coming and what can come back", async () => {
    const { read, write, waitUntil } = await setup();
    const draft = { to: "customer", at: toTime(1) };
    expect((await write("POST", "Arroyo Family Law", "scheduled_change", draft)).status).to.equal(201);
    for (const name of ["Abbot Lane Veterinary", "Apex Roofing & Gutters"]) {
      expect((await write("DELETE", name, "scheduled_change")).status).to.equal(200);
      expect(await read(name)).to.not.have.property("scheduled_change");
    }
    waitUntil(10);
    expect(await read("Arroyo Family Law")).to.include({ balance_from: "customer" });
    expect(await read("Abbot Lane Veterinary")).to.include({ balance_from: "agency" });
    expect(await read("Apex Roofing & Gutters")).to.include({ balance_from: "customer" });
  });
});
