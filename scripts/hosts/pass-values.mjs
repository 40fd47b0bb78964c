import assert from "node:assert/strict";

/**
 * What Custom Elements Everywhere asks of a framework, with our elements: numbers, texts, booleans and objects arrive,
 * children are shown and follow, and an element that goes comes back as it was.
 * @param {import("./host-page.mjs").HostPage} host @param {import("./make-changes.mjs").HostServer} server
 */
export async function passValues(host, server) {
  const read = () =>
    host.page.$eval("ctm-accounts-billing", (element) => ({
      endpoint: element.endpoint,
      pageSize: element.pageSize,
      readonly: element.readonly,
    }));
  assert.deepEqual(await read(), { endpoint: "/api/v1/accounts", pageSize: 25, readonly: false });
  const sent = server.log.map(({ headers }) => headers["x-host"]);
  assert.ok(
    sent.length > 0 && sent.every((header) => header === "yes"),
    "headers, an object, are sent from the first request on",
  );

  await host.tick("Read only");
  await host.page.waitForSelector("ctm-accounts-billing[readonly]");
  assert.equal((await read()).readonly, true);
  await host.tick("Read only");
  await host.page.waitForSelector("ctm-accounts-billing:not([readonly])");

  await host.says("Accounts, 0 changed");
  await host.tick("Hide");
  await host.page.waitForSelector("ctm-accounts-billing", { hidden: true });
  await host.tick("Hide");
  await host.shows("customer");
  assert.deepEqual(await read(), { endpoint: "/api/v1/accounts", pageSize: 25, readonly: false });
}
