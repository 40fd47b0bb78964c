import { expect } from "@open-wc/testing";
import type { CtmBalanceToggle } from "../../../src/index.js";
import { quiet } from "../../helpers/deferred.js";
import { confirm, openDialog, dialogCloses, dialogOpens, dialogShows } from "../../helpers/change-dialog-page.js";
import { expectElement, findByRole, queryAll } from "../../helpers/roles.js";
import { faceOf, labelOf, setup, shows } from "../../helpers/balance-toggle-page.js";

/** What developers are told meanwhile. */
async function warningsDuring(run: () => Promise<unknown>): Promise<string[]> {
  const { warn } = console;
  const warnings: string[] = [];
  console.warn = (message: string) => warnings.push(message);
  try {
    await run();
  } finally {
    console.warn = warn;
  }
  return warnings;
}

describe("<ctm-balance-toggle>", () => {
  describe("errors: wrong usage is told once, naming the element and the attribute", () => {
    const wrong: { what: string; properties: Partial<CtmBalanceToggle>; says: RegExp }[] = [
      { what: "no account", properties: { account: undefined }, says: /^<ctm-balance-toggle>: .*"account-id"/ },
      { what: "no endpoint", properties: { endpoint: "" }, says: /^<ctm-balance-toggle>: .*"endpoint"/ },
      { what: "a timeout that is none", properties: { timeout: NaN }, says: /^<ctm-balance-toggle>: .*"timeout"/ },
      {
        what: "credentials that fetch does not know",
        properties: { credentials: "always" as RequestCredentials },
        says: /^<ctm-balance-toggle>: .*"credentials".*same-origin/,
      },
    ];
    for (const { what, properties, says } of wrong) {
      it(what, async () => {
        const warnings = await warningsDuring(async () => {
          for (let time = 0; time < 2; time++) {
            const { toggle } = await setup({ properties });
            toggle.requestUpdate();
            await toggle.updateComplete;
          }
        });
        expect(warnings).to.have.lengthOf(1);
        expect(warnings[0]).to.match(says);
      });
    }

    it("a toggle that nothing can be sent from is a text", async () => {
      await warningsDuring(async () => {
        const { toggle } = await setup({ properties: { endpoint: "" } });
        expectElement(findByRole("button"), undefined);
        expect(labelOf(toggle)).to.equal("Balance from: customer");
      });
    });

    it("and right usage is not told of at all", async () => {
      const warnings = await warningsDuring(async () => {
        await setup();
        const { toggle } = await setup({ alone: true });
        await shows(toggle, "Balance from: customer");
        await setup({ properties: { endpoint: "", readonly: true } });
        document.body.append(document.createElement("ctm-balance-toggle"));
        document.body.lastElementChild!.remove();
      });
      expect(warnings).to.deep.equal([]);
    });
  });

  describe("interaction: two toggles", () => {
    async function setupTwo(options = {}) {
      const page = await setup(options);
      const second = document.createElement("ctm-balance-toggle");
      // With an api in place of an endpoint it hears nothing of what the first one does.
      Object.assign(second, { api: page.toggle.api, account: page.toggle.account });
      page.page.append(second);
      await second.updateComplete;
      return { ...page, second };
    }

    it("for the same account do not disturb each other, and the later one learns what the first has done", async () => {
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
      await dialogShows("Someone else has changed this account");
      expect(labelOf(second)).to.equal("Balance from: agency");
      expect(patches()).to.have.lengthOf(2);
    });

    it("have one pop-up each", async () => {
      const { toggle, second } = await setupTwo();
      toggle.show();
      await dialogOpens();
      expect(queryAll("dialog[open]", toggle)).to.have.lengthOf(1);
      expect(second.open).to.equal(false);
    });
  });

  describe("interaction: an api of the host's own", () => {
    it("is asked in the place of any endpoint", async () => {
      const { toggle, fetch, fired } = await setup();
      const sent: unknown[] = [];
      toggle.api = {
        ...toggle.api!,
        changeBalance: (id, to, { key, version }) => {
          sent.push([id, to, key.length, version]);
          return Promise.resolve({ ...toggle.account!, balanceFrom: to });
        },
      };
      await openDialog();
      await confirm();
      await fired("ctm-balance-change");
      expect(sent).to.deep.equal([[7, "agency", 36, "r1"]]);
      expect(fetch.requests).to.deep.equal([]);
    });

    it("reads the account again when it is replaced", async () => {
      const { toggle } = await setup({ alone: true });
      await shows(toggle, "Balance from: customer");
      const account = { ...(await toggle.api!.getAccount(7)), balanceFrom: "agency" as const };
      toggle.api = { ...toggle.api!, getAccount: () => Promise.resolve(account) };
      await shows(toggle, "Balance from: agency");
    });

    it("that breaks in its own way is an unexpected answer", async () => {
      const { toggle, fired } = await setup({ alone: true });
      await shows(toggle, "Balance from: customer");
      toggle.api = { ...toggle.api!, getAccount: () => Promise.reject(new TypeError("x is undefined")) };
      await fired("ctm-error");
      await quiet();
      expect(faceOf(toggle)).to.match(/unexpected answer|Balance from: customer/);
    });
  });
});
