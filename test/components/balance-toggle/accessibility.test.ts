import { expect } from "@open-wc/testing";
import { withFailure, withLateAnswer } from "../../../server/index.js";
import { createDeferred } from "../../helpers/deferred.js";
import { press } from "../../helpers/keyboard.js";
import { confirm, confirmButton, openDialog, findDialog, dialogCloses } from "../../helpers/change-dialog-page.js";
import { until } from "../../helpers/until.js";
import { allByRole, expectElement, findByRole, focused, getByRole, nameOf } from "../../helpers/roles.js";
import { isChange, partOf, setup } from "../../helpers/balance-toggle-page.js";

/** What a screen reader adds to a name. */
function descriptionOf(element: HTMLElement): string {
  const root = element.getRootNode() as ShadowRoot;
  const ids = element.getAttribute("aria-describedby")?.split(" ") ?? [];
  return ids.map((id) => root.getElementById(id)?.innerText ?? "").join(" ");
}

const inDebt = { balance_from: "agency", balance: { cents: -350, currency: "USD" } };

describe("<ctm-balance-toggle>", () => {
  describe("accessibility", () => {
    it("the control's name begins with what is seen, so that it can be called by voice", async () => {
      await setup();
      const button = getByRole("button");
      expect(nameOf(button).startsWith(button.innerText.trim())).to.equal(true);
    });

    it("the pop-up is described by the account and its warning: a screen reader begins at Cancel", async () => {
      await setup({ account: inDebt });
      const description = descriptionOf(await openDialog());
      expect(description).to.contain("Acme Dental").and.contain("This can silence the phones").and.contain("-$3.50");
    });

    for (const [what, account] of [
      ["a removal", { balance_from: "agency" }],
      ["an addition", {}],
    ] as const) {
      it(`the pop-up is described by what ${what} means where there is nothing to warn of`, async () => {
        await setup({ account });
        expect(descriptionOf(await openDialog())).to.match(/Acme Dental[^]*As soon as you confirm/);
      });
    }

    it("the pop-up is described by the account alone where there is nothing left to ask", async () => {
      await setup({ faults: [withFailure(isChange, 403)] });
      const dialog = await openDialog();
      await confirm();
      await until(() => !findByRole("button", /agency billing/, dialog), "the end");
      expect(dialog.getAttribute("aria-describedby")).to.equal("about");
      expect(descriptionOf(dialog)).to.contain("Acme Dental");
    });

    it("the control says that it opens a dialog", async () => {
      await setup();
      expect(getByRole("button").getAttribute("aria-haspopup")).to.equal("dialog");
    });

    for (const size of [10, 16, 32]) {
      it(`everything to press is 24 px high and wide, with text of ${size} px`, async () => {
        const { page } = await setup();
        page.style.fontSize = `${size}px`;
        const boxes = [getByRole("button").getBoundingClientRect()];
        const dialog = await openDialog();
        boxes.push(...allByRole("button", undefined, dialog).map((button) => button.getBoundingClientRect()));
        expect(boxes).to.have.lengthOf(4);
        for (const { width, height } of boxes) {
          expect(width).to.be.at.least(24);
          expect(height).to.be.at.least(24);
        }
      });
    }

    it("what has the focus by keyboard has an outline of 2 px and more", async () => {
      const { toggle } = await setup();
      await press("Tab");
      for (const next of ["Enter", "Tab"]) {
        const { outlineStyle, outlineWidth } = getComputedStyle(focused()!);
        expect([nameOf(focused()!), outlineStyle]).to.deep.equal([nameOf(focused()!), "solid"]);
        expect(Number.parseFloat(outlineWidth)).to.be.at.least(2);
        await press(next);
        await toggle.updateComplete;
      }
    });

    it("an error is an alert inside the pop-up", async () => {
      const { fired } = await setup({ faults: [withFailure(isChange, 503)] });
      await openDialog();
      await confirm();
      await fired("ctm-error");
      expect(findDialog()!.contains(getByRole("alert"))).to.equal(true);
      expect(nameOf(getByRole("alert"))).to.contain("Nothing was changed.");
    });

    it("an error leaves the focus on the button that was pressed", async () => {
      const { fired } = await setup({ faults: [withFailure(isChange, 503)] });
      await openDialog();
      await press("Tab");
      expectElement(focused(), confirmButton());
      await press("Enter");
      await fired("ctm-error");
      expectElement(focused(), confirmButton());
    });

    it("saving leaves the focus on the button that was pressed", async () => {
      const answer = createDeferred();
      const { toggle, fired } = await setup({ faults: [withLateAnswer(isChange, () => answer.promise)] });
      await openDialog();
      await press("Tab");
      await press("Enter");
      await toggle.updateComplete;
      expectElement(focused(), confirmButton());
      answer.resolve();
      await fired("ctm-balance-change");
      await dialogCloses();
      expectElement(focused(), partOf(toggle));
    });

    it("nothing but the control is a stop of the keyboard", async () => {
      const { page, toggle } = await setup();
      const after = document.createElement("button");
      page.append(after);
      await press("Tab");
      expectElement(focused(), partOf(toggle));
      await press("Tab");
      expectElement(focused(), after);
    });

    it("a text in the place of the control is no stop of the keyboard", async () => {
      const { page } = await setup({ properties: { readonly: true } });
      const after = document.createElement("button");
      page.append(after);
      await press("Tab");
      expectElement(focused(), after);
    });
  });
});
