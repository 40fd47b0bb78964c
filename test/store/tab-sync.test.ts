import { openTab } from "../helpers/other-tab.js";
import { expect } from "@open-wc/testing";
import { TabSync, type ChangedAccount } from "../../src/store/tab-sync.js";
import { account } from "../model/accounts.js";
import { until } from "../helpers/until.js";

const endpoint = "/api/v1/tab-sync-test";

/** A tab sync that has been started, and the changes that it received. */
function setup(url = endpoint) {
  const received: (readonly ChangedAccount[])[] = [];
  const sync = new TabSync(url, (changed) => received.push(changed));
  sync.start();
  return { sync, received, next: () => until(() => received.length > 0, "a change") };
}

describe("TabSync", () => {
  it("sends other tabs the id and the version of a changed account, and nothing else", async () => {
    const { sync } = setup(`${endpoint}/?token=secret`);
    const tab = openTab(endpoint);
    sync.publish(account({ id: 7, version: "r2", name: "Secret" }));
    await until(() => tab.received.length > 0, "the message");
    expect(tab.received).to.deep.equal([{ id: 7, version: "r2" }]);
    sync.stop();
    tab.close();
  });

  it("passes on the latest version of each account at once, and ignores what it does not know", async () => {
    const { sync, received, next } = setup();
    const tab = openTab(endpoint);
    const messages = [undefined, null, "text", {}, { id: {} }, { id: 7, version: "r1" }, { id: "7", version: "r2" }];
    for (const message of [...messages, { id: 8, name: "Extra" }]) tab.post(message);
    await next();
    expect(received).to.deep.equal([
      [
        { id: "7", version: "r2" },
        { id: 8, version: undefined },
      ],
    ]);
    sync.stop();
    tab.close();
  });

  it("reaches the other stores of its page with the same endpoint, but not itself", async () => {
    const [one, other, elsewhere] = [setup(), setup(`${endpoint}?page=2`), setup("/api/v1/others")];
    one.sync.publish(account({ id: 7, version: "r2" }));
    other.sync.publish(account({ id: 8, version: "r3" }));
    elsewhere.sync.publish(account({ id: 9, version: "r4" }));
    await Promise.all([one.next(), other.next()]);
    expect(one.received).to.deep.equal([[{ id: 8, version: "r3" }]]);
    expect(other.received).to.deep.equal([[{ id: 7, version: "r2" }]]);
    expect(elsewhere.received).to.be.empty;
    for (const { sync } of [one, other, elsewhere]) sync.stop();
  });

  it("drops what it has received when it is stopped, and works again after a new start", async () => {
    const [one, other] = [setup(), setup()];
    one.sync.publish(account({ id: 7, version: "r2" }));
    other.sync.stop();
    one.sync.publish(account({ id: 8, version: "r2" }));
    other.sync.start();
    one.sync.publish(account({ id: 9, version: "r2" }));
    await other.next();
    expect(other.received).to.deep.equal([[{ id: 9, version: "r2" }]]);
    one.sync.stop();
    other.sync.stop();
  });

  for (const url of ["", "http://["]) {
    it(`shares nothing for the endpoint "${url}"`, async () => {
      const [one, other, witness, sender] = [setup(url), setup(url), setup(), setup()];
      one.sync.publish(account({ id: 7 }));
      sender.sync.publish(account({ id: 8 }));
      await witness.next();
      expect(other.received).to.be.empty;
      for (const { sync } of [one, other, witness, sender]) sync.stop();
    });
  }

  it("still reaches the stores of its page where the browser has no channel", async () => {
    const { BroadcastChannel } = globalThis;
    Reflect.deleteProperty(globalThis, "BroadcastChannel");
    const [one, other] = [setup("/api/v1/no-channel"), setup("/api/v1/no-channel")];
    globalThis.BroadcastChannel = BroadcastChannel;
    one.sync.publish(account({ id: 7, version: "r2" }));
    await other.next();
    one.sync.stop();
    other.sync.stop();
    expect(other.received).to.have.lengthOf(1);
  });
});
