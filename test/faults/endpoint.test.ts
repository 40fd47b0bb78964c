import { expect, fixture, html, oneEvent } from "@open-wc/testing";
import type { CtmAccountsBilling } from "../../src/index.js";
import { openWorld, type Fault } from "../helpers/fault-world.js";
import { confirm, openDialog, findDialog, dialogCloses } from "../helpers/change-dialog-page.js";
import { until } from "../helpers/until.js";
import { expectElement, textOf } from "../helpers/roles.js";
import { known, offered, setupConfirmed, setupControl } from "../helpers/setup-fault.js";
import { acme, labelOf, recordEvents, shows } from "../helpers/balance-toggle-page.js";
import { endTime, hurry, LONG } from "../helpers/time.js";

/** Two agencies, in whose lists the same id stands for different accounts. */
async function openTwo(fault: Fault) {
  const ours = await openWorld({ faults: [fault] });
  const theirs = await openWorld({ accounts: [{ ...acme, name: "Baker Law", version: "r1" }] });
  return { ours, theirs };
}

/** A table over the first, whose change is under way when the page turns it to the second. */
async function setupTurned(fault: Fault) {
  const { ours, theirs } = await openTwo(fault);
  const element = document.createElement("ctm-accounts-billing");
  element.endpoint = ours.endpoint;
  const events = recordEvents(element);
  const loaded = oneEvent(element, "ctm-accounts-load");
  await fixture(html`<div lang="en">${element}</div>`);
  await loaded;
  await openDialog();
  await confirm();
  await ours.arrived("change");
  element.endpoint = theirs.endpoint;
  await element.updateComplete;
  return { ours, theirs, element, ...events };
}

function namesOf({ shadowRoot }: CtmAccountsBilling): string[] {
  return [...shadowRoot!.querySelectorAll<HTMLElement>("tbody:not([aria-hidden]) .name")].map(textOf);
}

async function showsNames(element: CtmAccountsBilling, ...names: string[]): Promise<void> {
  await until(() => namesOf(element).join() === names.join(), names.join());
}

function noticeOf({ shadowRoot }: CtmAccountsBilling): string {
  return textOf(shadowRoot!.querySelector<HTMLElement>(".outcome")!);
}

describe("<ctm-accounts-billing>", () => {
  describe("interaction: another endpoint while a change is under way over HTTP", () => {
    it("waits until the change is settled, tells page and person, and offers no Undo to the other server", async () => {
      const { ours, theirs, element, fired, eventsOf } = await setupTurned({ on: ["change"], hold: "answer" });
      expect(findDialog()?.matches(":modal")).to.equal(true);
      expect(namesOf(element)).to.deep.equal(["Acme Dental"]);
      await ours.release();
      await fired("ctm-balance-change");
      expect(eventsOf("ctm-balance-change")[0]!.detail).to.have.nested.property("account.name", "Acme Dental");
      await showsNames(element, "Baker Law");
      expect(noticeOf(element)).to.equal("Acme Dental: Balance from: agency");
      expectElement(findDialog(), undefined);
      expect(element.matches(":state(saving)")).to.equal(false);
      expect(await ours.report()).to.include({ writes: 1, changes: 1, lists: 1 });
      expect(await theirs.report()).to.include({ writes: 0, changes: 0, lists: 1 });
    });

    it("says what went wrong, and tries again where it began", async () => {
      const { ours, theirs, element, fired } = await setupTurned({ on: ["change"], hold: "request", times: 1 });
      await ours.suffer({ on: ["change"], cut: "before", times: 1 });
      await ours.stop();
      hurry();
      await fired("ctm-error");
      expect(textOf(findDialog()!)).to.contain("It is not known whether the change was made.");
      await ours.start();
      await confirm();
      await until(() => offered().includes("Try again"), "the outcome");
      expect(textOf(findDialog()!)).to.contain("Nothing was changed.");
      expect(await theirs.report()).to.include({ writes: 0, reads: 0, lists: 0 });
      await ours.suffer();
      await confirm();
      await fired("ctm-balance-change");
      await showsNames(element, "Baker Law");
      expect(await ours.report()).to.include({ writes: 2, keys: 1, changes: 1 });
      expect(await theirs.report()).to.include({ writes: 0, changes: 0 });
    });
  });
});

describe("<ctm-balance-toggle>", () => {
  describe("interaction: another endpoint while a change is under way over HTTP", () => {
    it("shows the other server's account only then, and never the late answer as its own", async () => {
      const theirs = await openWorld();
      const { toggle, arrived, release, report, fired } = await setupControl({
        faults: [{ on: ["change"], hold: "answer" }],
        properties: { account: undefined, accountId: 7 },
      });
      await shows(toggle, "Balance from: customer");
      await openDialog();
      await confirm();
      await arrived("change");
      toggle.endpoint = theirs.endpoint;
      await toggle.updateComplete;
      expect(findDialog()?.matches(":modal")).to.equal(true);
      await release();
      await fired("ctm-balance-change");
      await dialogCloses();
      await shows(toggle, "Balance from: customer");
      expect(await report()).to.include({ writes: 1, changes: 1 });
      expect(await theirs.report()).to.include({ writes: 0, changes: 0, reads: 1 });
    });

    it("reads back where it began, and leaves alone an account that the page has set since", async () => {
      const theirs = await openWorld();
      const { toggle, arrived, release, report, fired } = await setupConfirmed({
        faults: [{ on: ["change"], hold: "answer", times: 1 }],
        properties: { timeout: LONG },
      });
      await arrived("change");
      Object.assign(toggle, { endpoint: theirs.endpoint, account: { ...known } });
      endTime();
      await fired("ctm-balance-change");
      await release();
      expect(await report()).to.include({ writes: 1, changes: 1, keys: 1 });
      expect(await theirs.report()).to.include({ writes: 0, reads: 0 });
      expect(labelOf(toggle)).to.equal("Balance from: customer");
    });
  });
});
