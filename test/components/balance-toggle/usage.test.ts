import { expect } from "@open-wc/testing";
import type { CtmBalanceToggle } from "../../../src/index.js";
import { faceOf, labelOf, setup, setupRead, shows } from "../../helpers/balance-toggle-page.js";
import { confirm, dialogCloses, dialogOpens, dialogShows, openDialog } from "../../helpers/change-dialog-page.js";
import { quiet } from "../../helpers/deferred.js";
import { allByRole, expectElement, findByRole } from "../../helpers/roles.js";
import { warningsDuring } from "../../helpers/warnings.js";

describe("<ctm-balance-toggle>", () => {
  describe("errors: a console warning, once, with the element and the attribute", () => {
    const wrong: { what: string; properties: Partial<CtmBalanceToggle>; warning: RegExp }[] = [
      { what: "without an account", properties: { account: undefined }, warning: /"account-id"/ },
      { what: "without an endpoint", properties: { endpoint: "" }, warning: /"endpoint"/ },
      { what: "with an invalid timeout", properties: { timeout: NaN }, warning: /"timeout"/ },
      {
        what: "with invalid credentials",
        properties: { credentials: "always" as RequestCredentials },
        warning: /"credentials".*same-origin/,
      },
    ];
    for (const { what, properties, warning } of wrong) {
      it(what, async () => {
        const warnings = await warningsDuring(async () => {
          for (let time = 0; time < 2; time++) {
            const { toggle } = await setup({ properties });
            toggle.requestUpdate();
            await toggle.updateComplete;
          }
        });
        expect(warnings).to.have.lengthOf(1);
        expect(warnings[0]).to.match(/^<ctm-balance-toggle>: /);
        expect(warnings[0]).to.match(warning);
      });
    }

    it("is not logged when the element is used correctly", async () => {
      const warnings = await warningsDuring(async () => {
        await setup();
        await setupRead();
        await setup({ properties: { endpoint: "", readonly: true } });
        document.body.append(document.createElement("ctm-balance-toggle"));
        document.body.lastElementChild!.remove();
      });
      expect(warnings).to.deep.equal([]);
    });

    it("is text without an endpoint, because nothing can be sent", async () => {
      await warningsDuring(async () => {
        const { toggle } = await setup({ properties: { endpoint: "" } });
        expectElement(findByRole("button"), undefined);
        expect(labelOf(toggle)).to.equal("Balance from: customer");
      });
    });
  });

  describe("interaction: two toggles for one account", () => {
    async function setupTwo() {
      const screen = await setup();
      const second = document.createElement("ctm-balance-toggle");
      // With an api instead of an endpoint it does not share the store of the first one.
      Object.assign(second, { api: screen.toggle.api, account: screen.toggle.account });
      screen.page.append(second);
      await second.updateComplete;
      return { ...screen, second };
    }

    it("detects in the second one what the first one has changed", async () => {
      const { toggle, second, patches, fired } = await setupTwo();
      toggle.show();
      await dialogOpens();
      await confirm();
      await fired("ctm-balance-change");
      await dialogCloses();
      expect([labelOf(toggle), labelOf(second)]).to.deep.equal(["Balance from: agency", "Balance from: customer"]);
      second.show();
      await dialogOpens();
      await confirm();
      await dialogShows("Someone else just changed this account. It’s now on agency billing.");
      expect(labelOf(second)).to.equal("Balance from: agency");
      expect(patches()).to.have.lengthOf(2);
    });

    it("opens the pop-up of one of them", async () => {
      const { toggle, second } = await setupTwo();
      toggle.show();
      await dialogOpens();
      expect(allByRole("dialog", undefined, toggle)).to.have.lengthOf(1);
      expect(second.open).to.equal(false);
    });
  });

  describe("interaction: a page's own api", () => {
    it("is called instead of the endpoint", async () => {
      const { toggle, fetch, fired } = await setup();
      const calls: unknown[] = [];
      toggle.api = {
        ...toggle.api!,
        changeBalance: (id, to, { key, version }) => {
          calls.push([id, to, key.length, version]);
          return Promise.resolve({ ...toggle.account!, balanceFrom: to, version: "r2" });
        },
      };
      await openDialog();
      await confirm();
      await fired("ctm-balance-change");
      expect(calls).to.deep.equal([[7, "agency", 36, "r1"]]);
      expect(fetch.requests).to.deep.equal([]);
    });

    it("reads the account again when it is replaced", async () => {
      const { toggle } = await setupRead();
      const account = { ...(await toggle.api!.getAccount(7)), balanceFrom: "agency" as const };
      toggle.api = { ...toggle.api!, getAccount: () => Promise.resolve(account) };
      await shows(toggle, "Balance from: agency");
    });

    it("is reported as an answer that could not be read when it throws an error of its own", async () => {
      const { toggle, fired } = await setupRead();
      toggle.api = { ...toggle.api!, getAccount: () => Promise.reject(new TypeError("x is undefined")) };
      await fired("ctm-error");
      await quiet();
      expect(faceOf(toggle)).to.match(/sent something we couldn’t read\.|Balance from: customer/);
    });
  });
});
