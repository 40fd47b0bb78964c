import type { Account, BillingApi } from "../../src/index.js";
import type { ChangeIntent } from "../../src/model/change.js";
import { BalanceController } from "../../src/changes/balance-controller.js";
import { account } from "../model/accounts.js";
import { FakeHost, fakeApi } from "../helpers/fake-api.js";

/** The account as it was shown, and as it is after the change. */
export const acme = account({ id: 7, balanceFrom: "customer", version: "r1" });
export const moved = account({ id: 7, balanceFrom: "agency", version: "r2" });

/** A controller of one account, and what it told. */
export function setup(
  methods: Partial<BillingApi> = {},
  { current = acme, allow = true }: { current?: Account; allow?: boolean } = {},
) {
  const told: string[] = [];
  const keys: string[] = [];
  const api = fakeApi({
    ...methods,
    changeBalance: (id, to, options) => {
      keys.push(options.key);
      return methods.changeBalance?.(id, to, options) ?? Promise.resolve(moved);
    },
  });
  const held = { account: current as Account | undefined, api: api as BillingApi | undefined };
  const controller = new BalanceController(new FakeHost(), {
    api: () => held.api,
    account: () => held.account,
    onConfirm: ({ from, to }: ChangeIntent) => {
      told.push(`confirm ${from} ${to}`);
      return allow;
    },
    onChange: ({ version }) => told.push(`change ${String(version)}`),
    onRead: (read) => {
      held.account = read;
      told.push(`read ${String(read.version)}`);
    },
    onError: ({ kind }) => told.push(`error ${kind}`),
  });
  return { controller, told, keys, held };
}
