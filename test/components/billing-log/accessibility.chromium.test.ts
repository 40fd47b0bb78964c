// What axe finds depends on the document, not on the browser: one browser is enough for its slow runs. Readings stay under way
// here, so these tests share no page with others.
import { expect } from "@open-wc/testing";
import { setViewport } from "@web/test-runner-commands";
import { withBody, withDelay, withFailure, type Fault } from "../../../server/index.js";
import { expectNoSidewaysScroll } from "../../helpers/accounts-billing-page.js";
import { expectAccessible } from "../../helpers/axe.js";
import {
  button,
  choose,
  dialog,
  entries,
  fill,
  isLog,
  payers,
  setup,
  setupOpen,
  setupReading,
  shows,
  text,
} from "../../helpers/billing-log-page.js";
import { catchDownloads, endDownloads } from "../../helpers/downloads.js";
import { Gate, switchable } from "../../helpers/gate.js";
import { click } from "../../helpers/keyboard.js";
import { queryAll } from "../../helpers/roles.js";
import { until } from "../../helpers/until.js";

const says = (what: string) => until(() => text().includes(what), what);

/** The log with a fault in what is read after its first entries. */
async function setupFaulty(fault: Fault) {
  const later = switchable(fault, { isOn: false });
  await setupOpen({ faults: [later.fault] });
  later.isOn = true;
}

/** Each state of the log. */
const states: Readonly<Record<string, () => Promise<unknown>>> = {
  "behind its button": () => setup(),
  "with changes": () => setupOpen(),
  "while changes are read": async () => {
    await setupReading({ faults: [withDelay(isLog, new Gate().wait)] });
    await until(() => queryAll(".bone", dialog()).length > 0, "the placeholder");
  },
  "with nothing in it": async () => {
    await setupOpen({ changes: {} });
    await says("No changes in this period.");
  },
  filtered: async () => {
    await setupOpen();
    fill("Account", "Bravo");
    await until(() => entries().length === 1, "one entry");
  },
  "filtered, with nothing that matches": async () => {
    await setupOpen();
    fill("Person", "nobody");
    await says("No entries match.");
  },
  "with entries that could not be read": async () => {
    await setupOpen({ faults: [withBody(isLog, () => ({ balance_changes: [null], next_page: null }))] });
    await says("1 entry couldn’t be shown.");
  },
  "after a failure": async () => {
    await setupOpen({ faults: [withFailure(isLog, 403)] });
    await says("You don’t have permission to see this.");
  },
  "with the days of a month": async () => {
    await setupOpen();
    await choose("Days of a month");
    await until(() => payers().length === 2, "who paid");
  },
  "while the days of a month are read": async () => {
    await setupFaulty(withDelay(isLog, new Gate().wait));
    await choose("Days of a month");
    await until(() => queryAll(".bone", dialog()).length > 0, "the placeholder");
  },
  "with who paid on a date, which was not recorded": async () => {
    await setupOpen();
    await choose("On a date");
    fill("Date", "2024-12-31");
    await shows(payers, ["Acme Dental Not recorded", "Bravo Clinic Not recorded"]);
  },
  "after a failure to read who paid on a date": async () => {
    await setupFaulty(withFailure(isLog, 403));
    await choose("On a date");
    await says("You don’t have permission to see this.");
  },
  "after an export": async () => {
    catchDownloads();
    await setupOpen();
    await click(button("Export CSV"));
    await until(() => queryAll("footer [role=status]", dialog())[0]!.innerText === "Your file is ready.", "the file");
  },
};

describe("<ctm-billing-log>", () => {
  describe("accessibility", () => {
    afterEach(async () => {
      endDownloads();
      await setViewport({ width: 1024, height: 768 });
    });

    for (const [state, open] of Object.entries(states)) {
      for (const width of [1024, 320]) {
        it(`passes axe ${state}, at ${width} px, in light and dark`, async () => {
          await setViewport({ width, height: 768 });
          await open();
          await expectAccessible(document.querySelector("ctm-accounts-billing")!);
          expectNoSidewaysScroll(width);
          for (const { scrollWidth, clientWidth } of queryAll("dialog[open]")) {
            expect(scrollWidth).to.be.at.most(clientWidth);
          }
        });
      }
    }
  });
});
