import { expect } from "@open-wc/testing";
import { seedAccounts, withBody, withFailure } from "../../../server/index.js";
import { isList, setup } from "../../helpers/accounts-billing-page.js";
import { switchable } from "../../helpers/gate.js";
import { click } from "../../helpers/keyboard.js";
import { allByRole, getByRole, textOf } from "../../helpers/roles.js";
import { until } from "../../helpers/until.js";

describe("<ctm-accounts-billing>", () => {
  describe("accessibility: what is announced", () => {
    it("has one status and one alert, whatever has gone wrong at the same time", async () => {
      const failing = switchable(withFailure(isList, 403), { isOn: false });
      const { element, root, button } = await setup({ seed: seedAccounts(400), faults: [failing.fault] });
      await click(getByRole("checkbox", "Select all on this page", root));
      failing.isOn = true;
      await click(button("Select all 400 accounts"));
      await click(button("Export CSV"));
      await element.refresh();
      await until(() => allByRole("button", "Try again", root).length === 3, "three errors");
      expect(root.querySelectorAll("[role=alert]")).to.have.lengthOf(1);
      expect(root.querySelectorAll("[role=status]")).to.have.lengthOf(1);
      const parts = [...root.querySelectorAll("ctm-accounts-export, ctm-balance-toggle")];
      const regions = parts.flatMap(({ shadowRoot }) => [
        ...shadowRoot!.querySelectorAll("[role=alert], [role=status]"),
      ]);
      expect(regions).to.deep.equal([]);
    });

    it("says an export that fails in the same words once more", async () => {
      const failing = switchable(withFailure(isList, 403), { isOn: false });
      const { root, button, recordAnnouncements, status } = await setup({ faults: [failing.fault] });
      failing.isOn = true;
      await click(button("Export CSV"));
      await until(() => status().startsWith("You don’t have permission"), "the first announcement");
      const announcements = recordAnnouncements();
      await click(getByRole("button", "Try again", root));
      await until(() => announcements.length === 2, "the second announcement");
      expect(announcements[0]).to.equal("");
      expect(announcements[1]).to.include("You don’t have permission to see this.");
    });

    it("says with the rows that some could not be shown", async () => {
      const { status } = await setup({
        seed: seedAccounts(12),
        faults: [withBody(isList, (body) => ({ ...(body as object), accounts: [...accountsOf(body).slice(1), 7] }))],
      });
      expect(status()).to.equal(
        "Showing 1–12 of 12 accounts. 1 account couldn’t be shown. The rest of the list is complete.",
      );
    });

    it("says an error again when it comes again, and that it is loading in between", async () => {
      const { element, root, recordAnnouncements } = await setup({
        faults: [withFailure(isList, 403)],
        until: "error",
      });
      const alert = getByRole("alert", undefined, root);
      const first = alert.querySelector("p");
      const announcements = recordAnnouncements();
      await element.refresh();
      expect(announcements).to.deep.equal(["Loading…", ""]);
      expect(alert.querySelector("p") === first).to.equal(false);
      expect(textOf(alert)).to.include("You don’t have permission to see this.");
    });
  });
});

function accountsOf(body: unknown): readonly unknown[] {
  return (body as { readonly accounts: readonly unknown[] }).accounts;
}
