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
const isHostile = ({ account }: { readonly account?: { readonly name: string } | undefined }) =>
  account?.name.startsWith(MARK);

/** Accounts of which every text is hostile, each beside one that is not. */
function seedHostile(fields: Partial<AccountRecord> = {}): Seed {
  const hostile: AccountRecord = {
    // What a URL can name.
    id: HOSTILE.replace(/\p{Cs}/gu, ""),
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
  const toggle = () => [...screen.root.querySelectorAll("ctm-balance-toggle")].find(isHostile)!;
  const inside = () => queryAll("dialog[open]", screen.root)[0]!;
  const find = (selector: string) => queryAll(selector, inside())[0];
  return {
    ...screen,
    toggle,
    find,
    open: async () => {
      toggle().show();
      await until(() => toggle().open, "the pop-up");
    },
    press: (name: RegExp) => click(getByRole("button", name, inside())),
    says: (text: string) => until(() => allText(screen.root).includes(text), text),
  };
}

const refused = withFailure(isChange, 422, HOSTILE);
const failing: [what: string, fault: Fault, says: string][] = [
  ["refused", refused, "Nothing was changed."],
  ["lost", withLostAnswer((request) => isChange(request)), "Balance from: customer"],
  [
    "answered by something else",
    withAnswer(isChange, () => new Response(HOSTILE, { headers: { "content-type": "text/html" } })),
    "Nothing was changed.",
  ],
];

describe("text from outside", () => {
  it("is text in the rows, beside rows that it does not touch", async () => {
    const { box, rows, row } = await setupHostile();
    expect(expectHarmless(box)).to.be.at.least(6);
    expect(rows()).to.have.lengthOf(2);
    const [hostile, neighbour] = [rows().find((one) => one.textContent.includes(MARK))!, row("Acme Dental")];
    expect(hostile.offsetHeight, "a row that hides the others").to.be.below(500);
    for (const { parentElement } of hostile.querySelectorAll("bdi:not(.negative)")) {
      expect(getComputedStyle(parentElement!).overflowY, parentElement!.className).to.equal("clip");
    }
    neighbour.scrollIntoView({ block: "center" });
    const { left, top } = neighbour.querySelector("bdi")!.getBoundingClientRect();
    const hit = box.querySelector("ctm-accounts-billing")!.shadowRoot!.elementFromPoint(left + 2, top + 5);
    expect(hit?.textContent).to.equal("Acme Dental");
  });

  it("leaves names that can be said, and that are still the account's", async () => {
    const { element } = await setupHostile();
    const names = [...allByRole("button", undefined, element), ...allByRole("checkbox", undefined, element)].map(
      nameOf,
    );
    const ours = names.filter((name) => name.includes(MARK));
    expect(ours).to.have.lengthOf(2);
    for (const name of ours) expect(name).to.match(/^(Balance from: agency, |Select )⟦outside⟧<img/);
  });

  for (const dir of ["ltr", "rtl"] as const) {
    it(`is text in the pop-up, its history and its request form (${dir})`, async () => {
      const { box, open, find, says } = await setupHostile({ dir, fields: { payment_method: null } });
      await open();
      await until(() => find("form"), "the form");
      find("summary")!.click();
      await until(() => find("li"), "the history");
      expect(expectHarmless(box)).to.be.at.least(9);
      const message = (find("textarea") as HTMLTextAreaElement).value;
      expect(message)
        .to.match(/^Hello ⟦outside⟧/)
        .and.not.to.match(/[\u202a-\u202e\u2066-\u2069\0]/);
      expect(message.length).to.be.below(1500);
      await says("Billing history");
    });
  }

  it("is text in a request that is out", async () => {
    const starting_balance = { cents: 2500, currency: "USD" };
    const billing_request = { email: HOSTILE, message: HOSTILE, sent_at: HOSTILE, starting_balance };
    const { box, open, find } = await setupHostile({ fields: { payment_method: null, billing_request } });
    const before = expectHarmless(box);
    await open();
    await until(() => find("form"), "the form");
    expect(expectHarmless(box)).to.be.above(before);
  });

  for (const [what, fault, said] of failing) {
    it(`is text around a change that is ${what}`, async () => {
      const { box, open, press, says } = await setupHostile({ faults: [fault] });
      await open();
      expect(expectHarmless(box)).to.be.at.least(10);
      await press(/^Remove/);
      await says(said);
      expectHarmless(box);
    });
  }

  it("is text in an error in the rows' place, above them, and of an export", async () => {
    const failure = switchable(withFailure(isList, 400, HOSTILE));
    const { box, element, button } = await setupHostile({
      faults: [failure.fault],
      until: "error",
      // Otherwise the export had all at hand.
      properties: { pageSize: 1 },
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

  it("is text where many are changed, in the question and in what came of it", async () => {
    const { root, pageBox, press, says, inDialog } = await setupBulk({
      seed: seedHostile(),
      faults: [refused],
    });
    await click(pageBox());
    await press(/^Remove/);
    await says("Will pay");
    expect(expectHarmless(root)).to.be.at.least(8);
    await click(inDialog(/^Remove/));
    await says("Failed: 2");
    expect(expectHarmless(root)).to.be.at.least(8);
  });
});
