import { expect } from "@open-wc/testing";
import {
  agency,
  toSeed,
  withAnswer,
  withFailure,
  withLostAnswer,
  type AccountRecord,
  type Fault,
  type Seed,
} from "../../server/index.js";
import { setupBulk } from "../helpers/bulk-dialog-page.js";
import { click } from "../helpers/keyboard.js";
import { HOSTILE, MARK } from "../helpers/hostile.js";
import { expectHarmless } from "../helpers/outside.js";
import { until } from "../helpers/until.js";
import { allByRole, allText, getByRole, nameOf, queryAll } from "../helpers/roles.js";
import { isChange, isList, setup, type AccountsOptions } from "../helpers/accounts-billing-page.js";
import { switchable } from "../helpers/gate.js";

const all = { change_balance: true, request_billing: true, view_history: true };

/** An account whose every text is hostile, and one without hostile texts. */
function seedHostile(fields: Partial<AccountRecord> = {}): Seed {
  const hostile: AccountRecord = {
    // Without half characters, which a URL cannot have, and U+0000, which PostgreSQL cannot.
    id: HOSTILE.replace(/[\0\p{Cs}]/gu, ""),
    name: HOSTILE,
    status: HOSTILE,
    balance_from: "agency",
    balance: { cents: -1, currency: "USD" },
    payment_method: { brand: HOSTILE, last4: HOSTILE },
    permissions: all,
    updated: HOSTILE,
    ...fields,
  };
  const seed = toSeed([hostile, { id: 2, name: "Acme Dental", balance_from: "agency", permissions: all }], {
    ...agency,
    name: HOSTILE,
  });
  const at = "2026-11-19T15:42:00Z";
  const changes = [{ id: "1", at, actor: { name: HOSTILE }, from: "agency", to: "customer" } as const];
  return { ...seed, changes: { [String(hostile.id)]: changes } };
}

/** The table over such accounts. */
async function setupHostile({ fields, ...options }: AccountsOptions & { fields?: Partial<AccountRecord> } = {}) {
  const screen = await setup({ seed: seedHostile(fields), ...options });
  const hostileName = () => screen.names().find((name) => name.includes(MARK))!;
  return {
    ...screen,
    hostileName,
    /** Opens the pop-up of the hostile account. */
    open: async () => {
      const { dialog } = await screen.openDialog(hostileName());
      return {
        press: (name: RegExp) => click(getByRole("button", name, dialog)),
        find: (selector: string) => queryAll(selector, dialog)[0],
        /** Opens the history, which is below the preview of an email. */
        openHistory: () => click(queryAll("summary", dialog).at(-1)!),
        findForm: () => until(() => queryAll("form", dialog)[0], "the form"),
      };
    },
    shows: (text: string) => until(() => allText(screen.root).includes(text), text),
  };
}

const refused = withFailure(isChange, 422, HOSTILE);
const failing: [what: string, fault: Fault, text: string][] = [
  ["refused", refused, "No changes were made."],
  ["lost", withLostAnswer((request) => isChange(request)), "Balance from: customer"],
  [
    "answered with a page",
    withAnswer(isChange, () => new Response(HOSTILE, { headers: { "content-type": "text/html" } })),
    "We couldn’t confirm whether this went through. Check again before you retry.",
  ],
];

describe("hostile text from the server", () => {
  it("is rendered as text in the rows, and does not affect other rows", async () => {
    const { box, root, rows, row, hostileName } = await setupHostile();
    expect(expectHarmless(box)).to.be.at.least(6);
    expect(rows()).to.have.lengthOf(2);
    const [hostile, neighbour] = [row(hostileName()), row("Acme Dental")];
    expect(hostile.offsetHeight, "the height of the row").to.be.below(500);
    for (const { parentElement } of queryAll("bdi:not(.balance *)", hostile)) {
      expect(getComputedStyle(parentElement!).overflowY, parentElement!.className).to.equal("clip");
    }
    neighbour.scrollIntoView({ block: "center" });
    const { left, top } = queryAll("bdi", neighbour)[0]!.getBoundingClientRect();
    const hit = root.elementFromPoint(left + 2, top + 5);
    expect(hit?.textContent).to.equal("Acme Dental");
  });

  it("leaves accessible names readable, with the name of the account", async () => {
    const { element } = await setupHostile();
    const names = [...allByRole("button", undefined, element), ...allByRole("checkbox", undefined, element)].map(
      nameOf,
    );
    const hostile = names.filter((name) => name.includes(MARK));
    expect(hostile).to.have.lengthOf(2);
    for (const name of hostile) expect(name).to.match(/^(Balance from: agency, |Select )⟦outside⟧<img/);
  });

  for (const dir of ["ltr", "rtl"] as const) {
    it(`is rendered as text in the pop-up, its history and its request form (${dir})`, async () => {
      const { box, open, shows } = await setupHostile({ dir, fields: { payment_method: null } });
      const { find, findForm, openHistory } = await open();
      await findForm();
      await openHistory();
      await until(() => find("li"), "the history");
      expect(expectHarmless(box)).to.be.at.least(9);
      const message = (find("textarea") as HTMLTextAreaElement).value;
      expect(message)
        .to.match(/^Hi ⟦outside⟧/)
        .and.not.to.match(/[\u202a-\u202e\u2066-\u2069\0]/);
      expect(message.length).to.be.below(1500);
      await shows("Billing history");
    });
  }

  it("is rendered as text in a billing request that was sent", async () => {
    const starting_balance = { cents: 2500, currency: "USD" };
    const billing_request = { email: HOSTILE, message: HOSTILE, sent_at: HOSTILE, starting_balance };
    const { box, open } = await setupHostile({ fields: { payment_method: null, billing_request } });
    const before = expectHarmless(box);
    const { findForm } = await open();
    await findForm();
    expect(expectHarmless(box)).to.be.above(before);
  });

  for (const [what, fault, text] of failing) {
    it(`is rendered as text around a change that is ${what}`, async () => {
      const { box, open, shows } = await setupHostile({ faults: [fault] });
      const { press } = await open();
      expect(expectHarmless(box)).to.be.at.least(10);
      await press(/^Remove/);
      await shows(text);
      expectHarmless(box);
    });
  }

  it("is rendered as text in an error in the place of the rows, above them, and of an export", async () => {
    const failure = switchable(withFailure(isList, 400, HOSTILE));
    const { box, element, button } = await setupHostile({
      faults: [failure.fault],
      until: "error",
      // With more than one page, the export reads again.
      properties: { pageSize: 1, sort: "-name" },
    });
    expect(expectHarmless(box)).to.equal(1);
    failure.isOn = false;
    await element.refresh();
    failure.isOn = true;
    await element.refresh();
    await click(button("Export CSV"));
    await until(
      () => queryAll(".notice", element).filter((one) => one.textContent.includes(MARK)).length === 2,
      "both errors",
    );
    expect(expectHarmless(box)).to.be.at.least(8);
  });

  it("is rendered as text in the pop-up of many changes, before and after them", async () => {
    const { root, pageCheckbox, press, dialogShows, inDialog, dangerBox, openGroup } = await setupBulk({
      seed: seedHostile(),
      faults: [refused],
    });
    await click(pageCheckbox());
    await press(/^Remove/);
    await dialogShows("Will be paid by");
    expect(expectHarmless(root)).to.be.at.least(8);
    await openGroup("Calls may stop for 1 account");
    expect(expectHarmless(root)).to.be.at.least(8);
    await click(dangerBox());
    await click(inDialog("Move 2 accounts"));
    await dialogShows("2 couldn’t be moved.");
    expect(expectHarmless(root)).to.be.at.least(8);
  });
});
