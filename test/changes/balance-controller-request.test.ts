import { expect } from "@open-wc/testing";
import type { Account, ApiErrorKind } from "../../src/index.js";
import { account } from "../model/accounts.js";
import { failure, inTurn } from "../helpers/fake-api.js";
import { setup } from "./setup-balance.js";

const permissions = { changeBalance: true, requestBilling: true };
const unpaid = account({ id: 7, paymentMethod: null, billingRequest: null, permissions, version: "r1" });
const draft = { email: "a@acme.example", startingBalance: { cents: 2_500, currency: "USD" }, message: "Pay!" };
const asked: Account = { ...unpaid, version: "r2", billingRequest: { ...draft, sentAt: "2026-11-20T09:00:00Z" } };
const paid: Account = { ...unpaid, version: "r3", balanceFrom: "customer" };
const withCard: Account = { ...unpaid, version: "r4", paymentMethod: { brand: "Visa", last4: "4242" } };

/** A controller that asks the customer, whose requests are answered one after the other. */
function setupAsking(answers: (Account | Error)[], reads: (Account | Error)[] = [], current = unpaid) {
  const sent: unknown[] = [];
  const answer = inTurn<Account>(...answers);
  const page = setup(
    {
      requestBilling: (_, what, { key }) => (sent.push([what, key]), answer()),
      withdrawBillingRequest: (_, { key }) => (sent.push([null, key]), answer()),
      getAccount: inTurn<Account>(...reads),
    },
    { current },
  );
  page.controller.open();
  return { ...page, sent, keys: () => sent.map((one) => (one as [unknown, string])[1]) };
}

describe("BalanceController, asking the customer", () => {
  it("is about a request where the customer cannot pay and the viewer may ask", () => {
    expect(setupAsking([]).controller.requesting).to.equal(true);
    expect(setupAsking([], [], withCard).controller.requesting).to.equal(false);
    expect(setup({}, { current: unpaid }).controller.canRequest(unpaid)).to.equal(false);
  });

  it("is about nothing while it is closed", () => {
    const { controller } = setupAsking([]);
    controller.close();
    expect([controller.requesting, controller.asked]).to.deep.equal([false, undefined]);
  });

  it("sends no change where it asks for a request, and no request where it asks for a change", async () => {
    const asking = setupAsking([]);
    await asking.controller.proceed();
    const changing = setupAsking([], [], withCard);
    await changing.controller.proceed(draft);
    expect([...asking.told, ...changing.told, ...asking.sent, ...changing.sent]).to.deep.equal([]);
  });

  it("does not ask the page, for it is no change of balance", async () => {
    const { controller, told } = setupAsking([asked]);
    await controller.proceed(draft);
    expect(told).to.deep.equal(["change r2"]);
    expect(controller.popup.kind).to.equal("closed");
  });

  interface Row {
    readonly kind: ApiErrorKind;
    readonly read?: Account | Error;
    readonly popup: string;
    readonly told: string[];
    readonly sameKey?: boolean;
  }
  const table: Row[] = [
    { kind: "validation", popup: "asking", told: ["error validation"], sameKey: false },
    { kind: "unauthorized", popup: "asking", told: ["error unauthorized"], sameKey: true },
    { kind: "forbidden", popup: "ended", told: ["error forbidden"] },
    { kind: "network", read: unpaid, popup: "asking", told: ["read r1", "error network"], sameKey: true },
    { kind: "network", read: paid, popup: "ended", told: ["read r3"] },
    { kind: "network", read: withCard, popup: "ended", told: ["read r4", "error network"] },
    { kind: "network", read: failure("network"), popup: "unknown", told: ["error network"] },
    {
      kind: "conflict",
      read: { ...unpaid, version: "r9" },
      popup: "asking",
      told: ["read r9", "error conflict"],
      sameKey: false,
    },
    { kind: "conflict", read: asked, popup: "ended", told: ["read r2"] },
    { kind: "conflict", read: paid, popup: "ended", told: ["read r3"] },
    { kind: "conflict", read: withCard, popup: "ended", told: ["read r4", "error conflict"] },
  ];
  for (const { kind, read, popup, told, sameKey } of table) {
    const found = read && (read instanceof Error ? ", then nothing" : `, then ${read.version}`);
    it(`${kind}${found ?? ""} leads to ${popup}, which is still about the request`, async () => {
      const page = setupAsking([failure(kind), asked], read && [read]);
      await page.controller.proceed(draft);
      expect(page.controller.popup.kind).to.equal(popup);
      expect(page.controller.requesting).to.equal(true);
      expect(page.told).to.deep.equal(told);
      if (sameKey === undefined) return;
      await page.controller.proceed(draft);
      expect(page.keys()[0] === page.keys()[1]).to.equal(sameKey);
    });
  }

  it("takes another key for another text, and for withdrawing instead", async () => {
    for (const other of [{ ...draft, message: "Pay, please!" }, null]) {
      const page = setupAsking([failure("unauthorized"), other ? asked : unpaid], [], asked);
      await page.controller.proceed(draft);
      await page.controller.proceed(other);
      expect(new Set(page.keys()).size).to.equal(2);
    }
  });

  it("a change that meets someone else's does not turn into a request", async () => {
    const page = setup(
      {
        requestBilling: () => Promise.reject(new Error("Not asked for.")),
        changeBalance: inTurn<Account>(failure("conflict")),
        getAccount: inTurn<Account>({ ...unpaid, version: "r9" }),
      },
      { current: withCard },
    );
    page.controller.open();
    await page.controller.proceed();
    expect(page.controller.popup).to.include({ kind: "ended" });
    expect(page.controller.requesting).to.equal(false);
  });
});

describe("BalanceController, undoing", () => {
  const acme = account({ id: 7, balanceFrom: "customer", version: "r1" });
  const moved = account({ id: 7, balanceFrom: "agency", version: "r2" });

  async function setupMoved(...answers: (Account | Error)[]) {
    const page = setup({ changeBalance: inTurn<Account>(moved, ...answers) }, { current: acme });
    page.controller.open();
    await page.controller.proceed();
    page.held.account = moved;
    return page;
  }

  it("offers the account as the last change left it, and nothing before", async () => {
    expect(setup().controller.undoable).to.equal(undefined);
    expect((await setupMoved()).controller.undoable).to.equal(moved);
  });

  it("asks the page first, as for any change", async () => {
    const { controller, told, keys } = await setupMoved(acme);
    await controller.undo();
    expect(told.slice(2)).to.deep.equal(["confirm agency customer", "change r1"]);
    expect(new Set(keys).size).to.equal(2);
    expect(controller.undoable).to.equal(undefined);
  });

  it("does nothing while the pop-up is open, without an api, or once it is dismissed", async () => {
    const { controller, held, keys } = await setupMoved();
    controller.open();
    await controller.undo();
    controller.close();
    held.api = undefined;
    await controller.undo();
    controller.dismissUndo();
    expect(controller.undoable).to.equal(undefined);
    await controller.undo();
    expect(keys).to.have.lengthOf(1);
  });

  it("offers the same again where it failed and was left", async () => {
    const { controller } = await setupMoved(failure("validation"), acme);
    await controller.undo();
    expect(controller.popup.kind).to.equal("asking");
    controller.close();
    expect(controller.undoable).to.equal(moved);
    await controller.undo();
    expect(controller.undoable).to.equal(undefined);
  });

  it("offers Undo of a change that is made after an undo was left", async () => {
    const { controller, held } = await setupMoved(failure("validation"), acme);
    await controller.undo();
    controller.close();
    controller.open();
    await controller.proceed();
    held.account = acme;
    expect(controller.undoable).to.equal(acme);
  });
});
