/** What an agency does in the morning, with all that a backend can offer: in English, and in Polish on a phone. */
import { expect, fixture, html, oneEvent } from "@open-wc/testing";
import { sendKeys, setViewport } from "@web/test-runner-commands";
import { asFetch, findScenario } from "../server/index.js";
import "../src/define.js";
import en from "../src/locales/en.js";
import pl from "../src/locales/pl.js";
import { toDay, toStartOfDay } from "../src/model/day.js";
import { toPage } from "./helpers/accounts-billing-page.js";
import { click } from "./helpers/keyboard.js";
import "./helpers/own-channels.js";
import { allByRole, findByRole, getByRole, queryAll, textOf, type Name } from "./helpers/roles.js";
import { until } from "./helpers/until.js";

/** Those that run out this week and may be changed, and four others whose customers pay. */
const listed = [
  ...["Åström Optik", "Café Señorita", "Jasper Ridge Dental", "Midtown Dental Arts", "Willow Bend Allergy"],
  ...["Acme Dental", "Alder & Finch Realty", "Atlas Moving & Storage", "Cardinal Pest Solutions"],
];
const reason = "Monday";
const handedOver = "Arroyo Family Law";
const firstOfMonth = `${toDay(Date.now() + 40 * 24 * 60 * 60 * 1000).slice(0, 7)}-01`;

/** The dialog that was opened last. */
const dialog = () => allByRole("dialog").at(-1);
const inDialog = (selector: string) => (dialog() ? queryAll(selector, dialog()) : []);

async function pressInDialog(role: string, name: Name) {
  const find = () => dialog() && findByRole(role, name, dialog());
  await until(find, String(name));
  await click(find()!);
}

async function fillInDialog(selector: string, value: string) {
  await until(() => inDialog(selector).length > 0, selector);
  const [field] = inDialog(selector);
  Object.assign(field!, { value });
  field!.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
}

const noDialog = () => until(() => !dialog(), "no dialog");

async function setup(lang: string, messages: typeof en, width: number) {
  await setViewport({ width, height: 800 });
  const { handle, store } = findScenario("monday").create({ wait: () => Promise.resolve() });
  const fetch = asFetch(handle);
  const element = document.createElement("ctm-accounts-billing");
  Object.assign(element, { endpoint: "/api/v1/accounts", pageSize: 10, fetch });
  const loaded = oneEvent(element, "ctm-accounts-load");
  await fixture(html`<div lang=${lang}>${element}</div>`);
  await loaded;
  const page = toPage(element);
  const text = (key: keyof typeof en) => messages[key] as string;
  return {
    ...page,
    fetch,
    account: (name: string) => store.accounts().find((one) => one.name === name)!,

    toggleRunsOut: async () => {
      const shown = oneEvent(element, "ctm-accounts-load");
      await click(getByRole("checkbox", / 7 /, page.root));
      await shown;
    },

    movePasted: async (list: string) => {
      await click(page.button(text("list.paste")));
      await fillInDialog("textarea", list);
      await pressInDialog("button", text("list.check"));
      await pressInDialog("button", text("list.review"));
      await until(() => inDialog("#reason-field > summary").length > 0, "the reason");
      await click(inDialog("#reason-field > summary")[0]!);
      await sendKeys({ type: reason });
      await pressInDialog("button", text("addMany").replace("{count}", String(listed.length)));
      await noDialog();
    },

    handOverOn: async (name: string, day: string) => {
      await click(page.control(name));
      await pressInDialog("radio", text("schedule.date"));
      await fillInDialog("input[type=date]", day);
      await pressInDialog("checkbox", / 14 /);
      await pressInDialog("button", text("schedule.confirm"));
      await noDialog();
    },

    readLog: async () => {
      await click(page.button(text("log")));
      await until(() => inDialog(".timeline li").length > 0, "the log");
      const entries = inDialog(".timeline li").map(textOf);
      await pressInDialog("button", text("done"));
      await noDialog();
      return entries;
    },
  };
}

describe("a Monday", () => {
  after(() => setViewport({ width: 1280, height: 720 }));

  for (const [lang, messages, width] of [
    ["en", en, 1280],
    ["pl", pl, 360],
  ] as const) {
    it(`goes from what runs out to who did it all (${lang}, ${width} px)`, async () => {
      const page = await setup(lang, messages as typeof en, width);

      await page.toggleRunsOut();
      expect(page.names()).to.include.members(listed.slice(0, 5)).and.have.length(6);

      await page.movePasted(listed.map((name) => `${name}\tagency`).join("\n"));
      expect(listed.map((name) => page.account(name).balance_from)).to.deep.equal(listed.map(() => "agency"));

      await until(() => page.names().length === 1, "the one that may not be changed to be left");
      await page.toggleRunsOut();
      await page.handOverOn(handedOver, firstOfMonth);
      const { balance_from: source, scheduled_change: coming } = page.account(handedOver);
      expect(source).to.equal("agency");
      expect(coming).to.include({ to: "customer", at: toStartOfDay(firstOfMonth)! });
      expect(coming).to.have.property("fall_back_until");
      expect(page.note(handedOver)).to.match(/1/);

      const latest = (await page.readLog()).slice(0, listed.length);
      for (const name of listed)
        expect(
          latest.find((entry) => entry.includes(name)),
          name,
        ).to.include(reason);

      const writes = page.fetch.requests.filter(({ method }) => method !== "GET");
      expect(writes.map(({ method }) => method)).to.deep.equal([...listed.map(() => "PATCH"), "POST"]);
    });
  }
});
