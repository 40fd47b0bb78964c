import { expect } from "@open-wc/testing";
import type { ReactiveController } from "lit";
import type { AccountId } from "../../src/index.js";
import { ChangeChannel } from "../../src/store/tab-sync.js";
import { account } from "../model/accounts.js";
import { fakeApi } from "../helpers/fake-api.js";
import { openTab } from "../helpers/other-tab.js";
import { until } from "../helpers/popup.js";
import { hurry } from "../helpers/time.js";

/** An element that shows one account, and can leave the document. */
class Host extends EventTarget {
  isConnected = true;
  readonly updateComplete = Promise.resolve(true);
  controller: ReactiveController | undefined;
  addController(controller: ReactiveController): void {
    this.controller = controller;
  }
  removeController(): void {
    this.controller = undefined;
  }
  requestUpdate(): void {
    this.controller?.hostUpdate?.();
  }
}

describe("ChangeChannel", () => {
  it("reads what it hears of after it was put back, though a reading from before hangs for ever", async () => {
    hurry();
    const read: AccountId[] = [];
    const api = fakeApi({
      getAccount: (id) => {
        read.push(id);
        return new Promise(() => undefined);
      },
    });
    const host = new Host();
    new ChangeChannel(host, {
      endpoint: () => "/api/v1/accounts",
      api: () => api,
      find: (id) => account({ id, version: "r1" }),
      onRead: () => undefined,
      isList: () => false,
      onMany: () => Promise.resolve(),
    });
    host.requestUpdate();
    const tab = openTab();
    tab.tell({ id: 7, version: "r2" });
    await until(() => read.length === 1, "the first reading");
    host.controller!.hostDisconnected!();
    host.requestUpdate();
    tab.tell({ id: 7, version: "r3" });
    await until(() => read.length === 2, "another reading");
    expect(read).to.deep.equal([7, 7]);
    host.controller!.hostDisconnected!();
    tab.close();
  });
});
