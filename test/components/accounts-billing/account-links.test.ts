import { expect } from "@open-wc/testing";
import { toSeed } from "../../../server/index.js";
import words from "../../../src/locales/en.js";
import { setup } from "../../helpers/accounts-billing-page.js";
import { click, press } from "../../helpers/keyboard.js";
import { allByRole, expectElement, findByRole, focused, getByRole } from "../../helpers/roles.js";

const balance = { cents: 5000, currency: "USD" };
const base = { status: "active", balance_from: "agency", balance };
const open = "https://portal.example/accounts/1";
const locked = { change_balance: false };
const reason = "Changing who pays is done in the vendor’s portal.";
const billing = "https://portal.example/billing/7";

/** Whether the browser would follow the links that are pressed; it does not, to stay on the page of the tests. */
function recordFollowed(): boolean[] {
  const followed: boolean[] = [];
  const stay = (event: Event) => {
    followed.push(!event.defaultPrevented);
    event.preventDefault();
  };
  document.addEventListener("click", stay);
  ends.push(() => document.removeEventListener("click", stay));
  return followed;
}

const ends: (() => void)[] = [];
afterEach(() => ends.splice(0).forEach((end) => end()));

/** Accounts with a page of their own, and one without. */
function setupOpenable() {
  return setup({
    seed: toSeed([
      { ...base, id: 1, name: "Acme Dental", links: { open } },
      { ...base, id: 2, name: "Baker Law" },
      { ...base, id: 3, name: "Cole Roofing", links: { open: "javascript:alert(1)" } },
    ]),
  });
}

describe("<ctm-accounts-billing>", () => {
  describe("interaction: opening an account", () => {
    it("links the name where the account has a page at http or https", async () => {
      const { root } = await setupOpenable();
      const links = allByRole("link", undefined, root) as HTMLAnchorElement[];
      expect(links.map(({ textContent, href }) => [textContent.trim(), href])).to.deep.equal([["Acme Dental", open]]);
    });

    it("says which account is opened, and follows the link", async () => {
      const { root, element } = await setupOpenable();
      const opened: unknown[] = [];
      const followed = recordFollowed();
      element.addEventListener("ctm-account-open", ({ detail }) => opened.push(detail.account.id));
      await click(getByRole("link", "Acme Dental", root));
      expect(opened).to.deep.equal([1]);
      expect(followed).to.deep.equal([true]);
    });

    it("leaves it to a page that takes it over, by keyboard as well", async () => {
      const { root, element } = await setupOpenable();
      const followed = recordFollowed();
      element.addEventListener("ctm-account-open", (event) => event.preventDefault());
      getByRole("link", "Acme Dental", root).focus();
      await press("Enter");
      expect(followed).to.deep.equal([false]);
    });

    it("leaves a new tab to the browser", async () => {
      const { root, element } = await setupOpenable();
      let opened = 0;
      element.addEventListener("ctm-account-open", () => opened++);
      const event = new MouseEvent("click", { ctrlKey: true, cancelable: true, bubbles: true, composed: true });
      const followed = recordFollowed();
      getByRole("link", "Acme Dental", root).dispatchEvent(event);
      expect([opened, followed]).to.deep.equal([0, [true]]);
    });

    it("is reached by the arrow keys between check box and control", async () => {
      const { root, control } = await setupOpenable();
      control("Acme Dental").focus();
      await press("ArrowLeft");
      expectElement(focused(), getByRole("link", "Acme Dental", root));
      await press("ArrowLeft");
      expectElement(focused(), getByRole("checkbox", "Select Acme Dental", root));
      await press("ArrowRight");
      await press("ArrowRight");
      expectElement(focused(), control("Acme Dental"));
    });
  });

  describe("rendering: why a row cannot be changed", () => {
    it("says it in the words of the backend", async () => {
      const { note } = await setup({
        seed: toSeed([
          { ...base, id: 1, name: "Open" },
          { ...base, id: 2, name: "Locked", permissions: locked },
          { ...base, id: 3, name: "Explained", permissions: { ...locked, reason } },
        ]),
      });
      expect(["Open", "Locked", "Explained"].map(note)).to.deep.equal(["", words.viewOnly, reason]);
    });

    it("says it once above the rows where it is the same for all", async () => {
      const { note, viewOnlyText } = await setup({
        seed: toSeed([1, 2].map((id) => ({ ...base, id, name: `Locked ${id}`, permissions: { ...locked, reason } }))),
      });
      expect(viewOnlyText()).to.equal(reason);
      expect(["Locked 1", "Locked 2"].map(note)).to.deep.equal(["", ""]);
    });

    it("says it in the rows where it differs", async () => {
      const { note, viewOnlyText } = await setup({
        seed: toSeed(
          [1, 2].map((id) => ({
            ...base,
            id,
            name: `Locked ${id}`,
            permissions: { ...locked, reason: `Reason ${id}` },
          })),
        ),
      });
      expect(viewOnlyText()).to.equal(words.viewOnlyPage);
      expect(["Locked 1", "Locked 2"].map(note)).to.deep.equal(["Reason 1", "Reason 2"]);
    });

    it("leads to where it is changed, and only where it cannot be changed here", async () => {
      const { root } = await setup({
        seed: toSeed([
          { ...base, id: 1, name: "Here", links: { billing } },
          { ...base, id: 2, name: "There", permissions: locked, links: { billing } },
        ]),
      });
      const link = getByRole("link", `${words.changeBilling}, There`, root) as HTMLAnchorElement;
      expect(link.href).to.equal(billing);
      expectElement(findByRole("link", `${words.changeBilling}, Here`, root), undefined);
    });

    it("leads nowhere while the page wants it read only", async () => {
      const { root } = await setup({
        seed: toSeed([{ ...base, id: 2, name: "There", permissions: { ...locked, reason }, links: { billing } }]),
        properties: { readonly: true },
      });
      expect(allByRole("link", undefined, root)).to.deep.equal([]);
    });
  });
});
