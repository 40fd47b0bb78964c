import assert from "node:assert/strict";
import { acme } from "./serve-host.mjs";

/** @typedef {Awaited<ReturnType<typeof import("./serve-host.mjs").serveHost>>} HostServer */

/**
 * Makes one change, one that the host stops, and one that it lets go again.
 * @param {import("./host-page.mjs").HostPage} host @param {HostServer} server
 */
export async function makeChanges(host, server) {
  const sent = () => server.log.filter(({ method }) => method === "PATCH").length;

  await host.openPopUp("customer");
  await host.press("Add to agency billing");
  await host.shows("agency");
  await host.says(`${acme.name}: customer to agency`);
  await host.says("Accounts, 1 changed");
  assert.equal(sent(), 1, "one change is one PATCH");
  assert.equal(await server.balanceFrom(), "agency", "the database has the change");

  await host.tick("Freeze billing");
  await host.openPopUp("agency");
  await host.press("Remove from agency billing");
  await host.says(`Stopped: ${acme.name} to customer`);
  await host.closesPopUp();
  await readAgain(host, server);
  assert.equal(sent(), 1, "a change that the host stops sends nothing");
  assert.equal(await server.balanceFrom(), "agency", "a change that the host stops changes nothing");

  await host.tick("Freeze billing");
  await host.openPopUp("agency");
  await host.press("Remove from agency billing");
  await host.shows("customer");
  await host.says(`${acme.name}: agency to customer`);
  assert.equal(sent(), 2, "a change that the host no longer stops is sent");
}

/**
 * Reads the table again: what was sent before has arrived, too.
 * @param {import("./host-page.mjs").HostPage} host @param {HostServer} server
 */
async function readAgain({ page }, { log }) {
  const before = log.length;
  await page.$eval("ctm-accounts-billing", (element) => element.refresh());
  assert.ok(log.length > before, "the table was read again");
}
