import { expect } from "@open-wc/testing";
import type { Account } from "../../src/index.js";
import { createDeferred, quiet } from "../helpers/deferred.js";
import { failure, inTurn } from "../helpers/fake-api.js";
import { acme, moved, setup } from "./setup-balance.js";

/** A pop-up that was closed although nobody knew how its change had ended; it is being read once more. */
async function setupGivenUp() {
  const later = createDeferred<Account>();
  const reads = [() => Promise.reject(failure("network")), () => later.promise];
  const page = setup({
    changeBalance: inTurn<Account>(failure("timeout")),
    getAccount: () => reads.shift()!(),
  });
  page.controller.open();
  await page.controller.proceed();
  page.controller.close();
  return { ...page, later };
}

describe("BalanceController, given up without knowing", () => {
  it("says so until the account has been read, and then what has come of it", async () => {
    const { controller, told, later } = await setupGivenUp();
    expect(controller.unknown?.kind).to.equal("unknown");
    later.resolve(moved);
    await quiet();
    expect(controller.unknown).to.equal(undefined);
    expect(told.at(-1)).to.equal("change r2");
  });

  // Found by the model of the protocol.
  it("says so also where rows that waited behind the pop-up are shown meanwhile, which may be older", async () => {
    const { controller, held, told, later } = await setupGivenUp();
    held.account = { ...acme };
    expect(controller.unknown?.kind).to.equal("unknown");
    later.resolve(moved);
    await quiet();
    expect(told.at(-1)).to.equal("change r2");
  });

  it("says nothing of another account", async () => {
    const { controller, held } = await setupGivenUp();
    held.account = { ...acme, id: 8 };
    expect(controller.unknown).to.equal(undefined);
  });

  it("takes over what was read, without telling of a change, where the account is known to have changed by then", async () => {
    const { controller, held, told, later } = await setupGivenUp();
    held.account = { ...acme, version: "r5" };
    expect(controller.unknown).to.equal(undefined);
    later.resolve(moved);
    await quiet();
    expect(told.at(-1)).to.equal("read r2");
  });
});
