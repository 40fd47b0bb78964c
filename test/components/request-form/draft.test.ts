import { expect, fixture, html } from "@open-wc/testing";
import { CtmRequestForm } from "../../../src/components/request-form/request-form.js";
import { defineElement } from "../../../src/components/shared/define-element.js";
import type { Account, BillingRequestDraft } from "../../../src/index.js";
import { queryAll } from "../../helpers/roles.js";

const account: Account = {
  id: 7,
  name: "Acme Dental",
  balanceFrom: "agency",
  status: "active",
  agencyId: 1,
  balance: null,
  paymentMethod: null,
  billingRequest: null,
  permissions: { changeBalance: true, requestBilling: true },
  version: "1",
  updated: undefined,
};

const draft: BillingRequestDraft = {
  email: "office@acme.example",
  startingBalance: { cents: 5_000, currency: "USD" },
  message: "Please add a card.",
};

/** A form that is given a request to begin with. */
async function setup(given: Partial<BillingRequestDraft> = {}) {
  defineElement("ctm-request-form", CtmRequestForm);
  const form = await fixture<CtmRequestForm>(
    html`<ctm-request-form
      .state=${{ status: "confirming", account }}
      .draft=${{ ...draft, ...given }}
    ></ctm-request-form>`,
  );
  const inputs = queryAll<HTMLInputElement>("input, textarea", form);
  return { form, values: () => inputs.map(({ value }) => value) };
}

describe("<ctm-request-form> with a request to begin with", () => {
  it("is filled in with it, and does not ask whether to discard what nobody has typed", async () => {
    const { form, values } = await setup();
    expect(values()).to.deep.equal(["office@acme.example", "50.00", "Please add a card."]);
    expect(form.asksBeforeLeaving()).to.equal(false);
  });

  it("begins with the least amount where the agency is charged in another currency by now", async () => {
    const { values } = await setup({ startingBalance: { cents: 5_000, currency: "EUR" } });
    expect(values()[1]).to.equal("25.00");
  });
});
