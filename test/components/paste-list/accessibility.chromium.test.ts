// What axe finds depends on the document, not on the browser: one browser is enough for its slow runs.
import { expect } from "@open-wc/testing";
import { setViewport } from "@web/test-runner-commands";
import { seedAccounts, withDelay, withFailure } from "../../../server/index.js";
import { expectNoSidewaysScroll, isList } from "../../helpers/accounts-billing-page.js";
import { expectAccessible } from "../../helpers/axe.js";
import { Gate, switchable } from "../../helpers/gate.js";
import { setupPaste } from "../../helpers/paste-list-page.js";

/** More than a page, with two accounts of the same name. */
const seedPastedList = () =>
  seedAccounts(60, {
    each: ({ name }) => (/Álvarez|Åström/.test(name) ? { name: "Northside Dental" } : {}),
  });

/** Lines of every kind. */
const LINES = [
  "name\tbalance_from",
  "Acme Dental\tagency",
  "Acme Dental\tagency",
  "Aïcha Pâtisserie & Café\tcustomer",
  "Abbot Lane Veterinary\tagency",
  "Northside Dental\tagency",
  "Nobody\tagency",
  "Apex Roofing & Gutters\tsomeone",
].join("\n");

const states = {
  "before anything is entered": async () => {
    const page = await setupPaste();
    await page.open();
    return page;
  },
  "with an empty list that was refused": async () => {
    const page = await setupPaste();
    await page.open();
    await page.pressInDialog("Check the list");
    await page.dialogShows("Enter at least one line.");
    return page;
  },
  "while accounts are read": async () => {
    const delay = switchable(withDelay(isList, new Gate().wait), { isOn: false });
    const page = await setupPaste({ seed: seedPastedList(), faults: [delay.fault] });
    delay.isOn = true;
    await page.open();
    page.enter("Acme Dental");
    await page.pressInDialog("Check the list");
    await page.dialogShows("Loading accounts…");
    return page;
  },
  "when accounts could not be read": async () => {
    const failure = switchable(withFailure(isList, 403), { isOn: false });
    const page = await setupPaste({ seed: seedPastedList(), faults: [failure.fault] });
    failure.isOn = true;
    await page.open();
    page.enter("Acme Dental");
    await page.pressInDialog("Check the list");
    await page.dialogShows("You don’t have permission to see this.");
    return page;
  },
  "with lines of every kind": async () => {
    const page = await setupPaste({ seed: seedPastedList() });
    await page.check(LINES);
    await page.openGroup("Not found (1)");
    return page;
  },
  "with a list that does not say who is to pay": async () => {
    const page = await setupPaste({ seed: seedPastedList() });
    await page.check("Acme Dental\nAïcha Pâtisserie & Café");
    return page;
  },
  "in the pop-up that moves both ways": async () => {
    const page = await setupPaste({ seed: seedPastedList() });
    await page.check("Acme Dental;agency\nAbbot Lane Veterinary;customer");
    await page.review();
    return page;
  },
};

describe("<ctm-paste-list>", () => {
  describe("accessibility", () => {
    afterEach(() => setViewport({ width: 1024, height: 768 }));

    for (const [state, open] of Object.entries(states)) {
      for (const width of [1024, 320]) {
        it(`passes axe ${state}, at ${width} px, in light and dark`, async () => {
          await setViewport({ width, height: 768 });
          const { element, dialog } = await open();
          await expectAccessible(element);
          expectNoSidewaysScroll(width);
          const { scrollWidth = 0, clientWidth = 0 } = dialog() ?? {};
          expect(scrollWidth).to.be.at.most(clientWidth);
        });
      }
    }
  });
});
