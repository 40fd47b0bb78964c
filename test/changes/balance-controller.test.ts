import { expect } from "@open-wc/testing";
import { ApiError, type Account, type ApiErrorKind } from "../../src/index.js";
import { account } from "../model/accounts.js";
import { createDeferred } from "../helpers/deferred.js";
import { failure, inTurn } from "../helpers/fake-api.js";
import { acme, moved, setup } from "./setup-balance.js";

/** An account, as far as the table tells accounts apart. */
function describeAccount({ version, permissions }: Account): string {
  return `${String(version)}${permissions.changeBalance ? "" : " locked"}`;
}

describe("BalanceController", () => {
  it("is closed until it is opened", () => {
    const { controller } = setup();
    expect(controller.popup.kind).to.equal("closed");
    controller.open();
    expect(controller.popup).to.deep.equal({ kind: "asking", account: acme });
    controller.close();
    expect(controller.popup.kind).to.equal("closed");
  });

  const unaskable: Record<string, Account> = {
    "may not be changed": account({ permissions: { ...acme.permissions, changeBalance: false } }),
    "draws from a source that nobody knows": account({ balanceFrom: undefined }),
  };
  for (const [what, current] of Object.entries(unaskable)) {
    it(`does not open for an account that ${what}`, () => {
      const { controller } = setup({}, { current });
      controller.open();
      expect(controller.popup.kind).to.equal("closed");
    });
  }

  it("sends nothing while it does not ask", async () => {
    const { controller, keys } = setup();
    await controller.proceed();
    expect(keys).to.deep.equal([]);
  });

  it("sends nothing without an api", async () => {
    const { controller, keys, held } = setup();
    controller.open();
    held.api = undefined;
    await controller.proceed();
    expect(keys).to.deep.equal([]);
    expect(controller.popup.kind).to.equal("asking");
  });

  it("sends nothing where the host forbids it", async () => {
    const { controller, told, keys } = setup({}, { allow: false });
    controller.open();
    await controller.proceed();
    expect(keys).to.deep.equal([]);
    expect(told).to.deep.equal(["confirm customer agency"]);
    expect(controller.popup.kind).to.equal("closed");
  });

  it("saves, then closes and tells", async () => {
    const answer = createDeferred<Account>();
    const { controller, told } = setup({ changeBalance: () => answer.promise });
    controller.open();
    const done = controller.proceed();
    expect(controller.saving).to.equal(true);
    answer.resolve(moved);
    await done;
    expect(controller.popup.kind).to.equal("closed");
    expect(told).to.deep.equal(["confirm customer agency", "change r2"]);
  });

  it("sends once, however often it is told to go on, and is not closed by anything meanwhile", async () => {
    const answer = createDeferred<Account>();
    const { controller, keys } = setup({ changeBalance: () => answer.promise });
    controller.open();
    const all = [controller.proceed(), controller.proceed(), controller.proceed()];
    controller.close();
    controller.open();
    expect(controller.popup.kind).to.equal("saving");
    answer.resolve(moved);
    await Promise.all(all);
    expect(keys).to.have.lengthOf(1);
  });

  interface Row {
    readonly kind: ApiErrorKind;
    readonly read?: Account | ApiError;
    readonly popup: string;
    readonly told: string[];
    readonly sameKey?: boolean;
  }
  const gone = failure("not-found");
  const newer = account({ ...acme, version: "r9" });
  const locked = account({ ...newer, permissions: { ...acme.permissions, changeBalance: false } });
  const table: Row[] = [
    { kind: "validation", popup: "asking", told: ["error validation"], sameKey: false },
    { kind: "unauthorized", popup: "asking", told: ["error unauthorized"], sameKey: true },
    { kind: "forbidden", popup: "ended", told: ["error forbidden"] },
    { kind: "not-found", popup: "ended", told: ["error not-found"] },
    { kind: "conflict", read: newer, popup: "asking", told: ["read r9", "error conflict"], sameKey: false },
    { kind: "conflict", read: moved, popup: "ended", told: ["read r2"] },
    { kind: "conflict", read: locked, popup: "ended", told: ["read r9", "error conflict"] },
    { kind: "conflict", read: failure("server"), popup: "asking", told: ["error server"], sameKey: false },
    { kind: "network", read: newer, popup: "asking", told: ["read r9", "error network"], sameKey: true },
    { kind: "network", read: locked, popup: "ended", told: ["read r9", "error network"] },
    { kind: "network", read: failure("network"), popup: "unknown", told: ["error network"] },
    { kind: "network", read: gone, popup: "ended", told: ["error not-found"] },
    { kind: "server", read: moved, popup: "closed", told: ["change r2"] },
  ];
  for (const { kind, read, popup, told, sameKey } of table) {
    const found = read && `, then ${read instanceof ApiError ? read.kind : describeAccount(read)}`;
    it(`${kind}${found ?? ""} leads to ${popup}`, async () => {
      const first = inTurn<Account>(failure(kind), moved);
      const page = setup({ changeBalance: first, ...(read && { getAccount: inTurn<Account>(read) }) });
      page.controller.open();
      await page.controller.proceed();
      expect(page.controller.popup.kind).to.equal(popup);
      expect(page.told.slice(1)).to.deep.equal(told);
      if (sameKey === undefined) return;
      await page.controller.proceed();
      expect(page.keys[0] === page.keys[1]).to.equal(sameKey);
      expect(page.told.filter((word) => word.startsWith("confirm"))).to.have.lengthOf(sameKey ? 1 : 2);
    });
  }

  for (const kind of ["forbidden", "not-found"] as const) {
    it(`asks no more about an account that was ${kind}, but about others`, async () => {
      const { controller, held } = setup({ changeBalance: inTurn<Account>(failure(kind)) });
      controller.open();
      await controller.proceed();
      expect(controller.refusal?.kind).to.equal(kind);
      controller.close();
      controller.open();
      expect(controller.popup.kind).to.equal("closed");
      held.account = account({ id: 8, balanceFrom: "agency" });
      expect(controller.refusal).to.equal(undefined);
      controller.open();
      expect(controller.popup.kind).to.equal("asking");
    });
  }

  it("checks an unknown outcome by reading alone", async () => {
    const changeBalance = inTurn<Account>(failure("network"));
    const { controller, told, keys } = setup({ changeBalance, getAccount: inTurn<Account>(failure("network"), moved) });
    controller.open();
    await controller.proceed();
    expect(controller.popup.kind).to.equal("unknown");
    await controller.proceed();
    expect(controller.popup.kind).to.equal("closed");
    expect(keys).to.have.lengthOf(1);
    expect(told.at(-1)).to.equal("change r2");
  });
});
