import { expect } from "@open-wc/testing";
import type { Account, AccountId, Agency, BillingApi } from "../../src/index.js";
import { AccountController } from "../../src/store/account-controller.js";
import { account } from "../model/accounts.js";
import { createDeferred, quiet, type Deferred } from "../helpers/deferred.js";
import { FakeHost, failure, fakeApi } from "../helpers/fake-api.js";

const agency = { id: 1, name: "Alder Street" } as Agency;

/** A controller whose readings are answered by the test. */
function setup() {
  const host = new FakeHost();
  const told: string[] = [];
  const readings: (Deferred<Account> & { id: AccountId; signal: AbortSignal })[] = [];
  const lists: Deferred<Agency | undefined>[] = [];
  const api = fakeApi({
    getAccount: (id, options) => {
      readings.push({ ...createDeferred<Account>(), id, signal: options!.signal! });
      return readings.at(-1)!.promise;
    },
    listAccounts: async () => {
      lists.push(createDeferred());
      return { agency: await lists.at(-1)!.promise } as Awaited<ReturnType<BillingApi["listAccounts"]>>;
    },
  });
  const asked = { id: 7 as AccountId | undefined, collection: "/accounts", wantsAgency: false };
  const controller = new AccountController(host, {
    api: () => api,
    id: () => asked.id,
    collection: () => asked.collection,
    wantsAgency: () => asked.wantsAgency,
    onLoad: ({ name }) => told.push(`load ${name}`),
    onError: ({ kind }) => told.push(`error ${kind}`),
  });
  const update = async (change: Partial<typeof asked> = {}) => {
    Object.assign(asked, change);
    host.update();
    await quiet();
    host.update();
  };
  return { host, controller, told, readings, lists, asked, update };
}

describe("AccountController", () => {
  it("reads the account once, however often the host updates", async () => {
    const { controller, readings, told, update } = setup();
    await update();
    readings[0]!.resolve(account({ id: 7, name: "Acme" }));
    await update();
    await update();
    expect(readings).to.have.lengthOf(1);
    expect(controller.account?.name).to.equal("Acme");
    expect(told).to.deep.equal(["load Acme"]);
  });

  it("reads nothing where there is nothing to read", async () => {
    const { readings, update } = setup();
    await update({ id: undefined });
    expect(readings).to.have.lengthOf(0);
  });

  it("gives up a reading when another account is asked for, and drops its answer", async () => {
    const { controller, readings, told, update } = setup();
    await update();
    await update({ id: 8 });
    expect(readings.map(({ id, signal }) => [id, signal.aborted])).to.deep.equal([
      [7, true],
      [8, false],
    ]);
    readings[1]!.resolve(account({ id: 8, name: "Baker" }));
    readings[0]!.resolve(account({ id: 7, name: "Acme" }));
    await update();
    expect(controller.account?.name).to.equal("Baker");
    expect(told).to.deep.equal(["load Baker"]);
  });

  it("keeps an error until it reads again, and for the account that it is about", async () => {
    const { controller, readings, told, asked, update } = setup();
    await update();
    readings[0]!.reject(failure("server"));
    await update();
    expect(controller.error?.kind).to.equal("server");
    asked.id = 8;
    expect(controller.error).to.equal(undefined);
    asked.id = 7;
    void controller.reload();
    await update();
    expect(controller.error).to.equal(undefined);
    expect(told).to.deep.equal(["error server"]);
  });

  it("forgets at once what was read from another collection", async () => {
    const { controller, readings, asked, update } = setup();
    await update();
    readings[0]!.resolve(account({ id: 7 }));
    await update();
    asked.collection = "/others";
    expect(controller.account).to.equal(undefined);
    await update();
    expect(readings).to.have.lengthOf(2);
  });

  it("prefers what it adopted to what was asked for earlier", async () => {
    const { controller, readings, update } = setup();
    await update();
    controller.adopt(account({ id: 7, name: "Newer" }));
    readings[0]!.resolve(account({ id: 7, name: "Older" }));
    await update();
    expect(controller.account?.name).to.equal("Newer");
  });

  it("does not adopt another account", async () => {
    const { controller, readings, update } = setup();
    await update();
    controller.adopt(account({ id: 8, name: "Baker" }));
    readings[0]!.resolve(account({ id: 7, name: "Acme" }));
    await update();
    expect(controller.account?.name).to.equal("Acme");
  });

  it("gives up when its host leaves, tells nobody, and reads again when it returns", async () => {
    const { host, readings, told, update } = setup();
    await update();
    host.disconnect();
    expect(readings[0]!.signal.aborted).to.equal(true);
    readings[0]!.reject(readings[0]!.signal.reason);
    await quiet();
    host.connect();
    await quiet();
    expect(readings).to.have.lengthOf(2);
    expect(told).to.deep.equal([]);
  });

  it("reads the agency only when it is wanted, once, and not at all where it knows it", async () => {
    const { controller, lists, update } = setup();
    await update();
    expect(lists).to.have.lengthOf(0);
    await update({ wantsAgency: true });
    expect([lists.length, controller.agencyPending]).to.deep.equal([1, true]);
    lists[0]!.resolve(agency);
    await update();
    await update({ wantsAgency: false });
    await update({ wantsAgency: true });
    expect([lists.length, controller.agencyPending]).to.deep.equal([1, false]);
    expect(controller.agency).to.equal(agency);
  });

  for (const [what, end] of [
    ["could not be read", (list: Deferred<Agency | undefined>) => list.reject(failure("server"))],
    ["is not in the answer", (list: Deferred<Agency | undefined>) => list.resolve(undefined)],
  ] as const) {
    it(`does not know an agency that ${what}, and makes no error of it`, async () => {
      const { controller, lists, told, update } = setup();
      await update({ wantsAgency: true });
      end(lists[0]!);
      await update();
      expect(controller.agency?.balance).to.equal(undefined);
      expect(controller.agencyPending).to.equal(false);
      expect(told).to.deep.equal([]);
    });
  }
});
