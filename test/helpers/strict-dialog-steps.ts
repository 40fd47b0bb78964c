import { expect } from "@open-wc/testing";
import { dialogs, everythingIn, hold, openIn, type Step } from "./strict-page.js";
import { until } from "./until.js";

const isAcme = ({ name }: { readonly name: string }) => name === "Acme Dental";

/** Brings the pop-ups, and a toggle that stands alone, into each of their states. */
export const DIALOG_STEPS: readonly Step[] = [
  [
    "confirming, saving, saved, undone",
    async ({ find, writes, press, shows }) => {
      const popup = await openIn(find(isAcme));
      await hold(writes, async () => {
        popup.press(/^Add to/);
        await popup.shows("Saving…");
      });
      await popup.closes();
      await shows("Acme Dental moved to agency billing.");
      await press(/Undo/);
      await shows("Undone. Acme Dental is back on customer billing.");
    },
  ],
  [
    "history",
    async ({ find }) => {
      const popup = await openIn(find(isAcme));
      popup.press(/Billing history/);
      await until(() => everythingIn(popup.dialog).some(({ localName }) => localName === "li"), "the entries");
      popup.press(/^Close/);
    },
  ],
  [
    "refused, conflict, ended",
    async ({ find, writes, element }) => {
      for (const [status, text] of [
        [422, "No changes were made."],
        [412, "This account was just changed by someone else"],
        [403, "You don’t have permission to change billing. Ask your administrator."],
      ] as const) {
        const popup = await openIn(find(isAcme));
        writes.status = status;
        popup.press(/^Add to/);
        await popup.shows(text);
        writes.status = 0;
        popup.press(/^Close/);
        await popup.closes();
      }
      expect(element.matches(":state(saving)")).to.equal(false);
    },
  ],
  [
    "outcome unknown, checked again",
    async ({ find, reads, writes }) => {
      const popup = await openIn(find(({ name }) => name === "Alder & Finch Realty"));
      Object.assign(writes, { isLost: true });
      reads.status = 403;
      popup.press(/^Add to/);
      await popup.shows("We couldn’t confirm whether this went through. Check again before you retry.");
      Object.assign(writes, { isLost: false });
      reads.status = 0;
      popup.press(/Check again/);
      await popup.closes();
    },
  ],
  [
    "request form, sent request, withdrawal, discarding",
    async ({ find }) => {
      const control = find(
        ({ balanceFrom, paymentMethod, billingRequest, permissions }) =>
          balanceFrom === "agency" && paymentMethod === null && !billingRequest && permissions.requestBilling === true,
      );
      const type = (text: string) => {
        const email = everythingIn(control.getRootNode() as ShadowRoot).find(
          ({ id }) => id === "email",
        ) as HTMLInputElement;
        email.value = text;
        email.dispatchEvent(new Event("input", { bubbles: true }));
      };
      let popup = await openIn(control);
      await popup.shows("Customer email");
      popup.press(/Email the customer/);
      await popup.shows("Fix customer email");
      type("office@acme.example");
      popup.press(/Cancel/);
      await popup.shows("Discard this request?");
      popup.press(/Keep editing/);
      await popup.shows("Email the customer");
      popup.press(/Email the customer/);
      await popup.closes();
      popup = await openIn(control);
      await popup.shows("Withdraw request");
      popup.press(/Withdraw/);
      await popup.closes();
    },
  ],
  [
    "selecting, confirming many, running, summary",
    async ({ root, press, shows, writes }) => {
      await press(/Select all on this page/);
      await shows("selected");
      await press(/^Select all/, root.querySelector("[part=selection]")!);
      await until(() => Number.parseInt(root.querySelector("[part=selection]")!.textContent) > 100, "all that match");
      await press(/^Add to/);
      await shows("Will be paid by");
      const dialog = dialogs(root).find(({ open }) => open)!;
      writes.status = 422;
      await hold(writes, async () => {
        await press(/^Add to/, dialog);
        await shows("Saving…", dialog);
        await press(/Stop/, dialog);
      });
      await shows("0 of", dialog);
      writes.status = 0;
      await press(/^Close/, dialog);
      await until(() => !dialog.open, "the pop-up to close");
      await press(/Clear/);
    },
  ],
  [
    "a toggle by itself",
    async ({ document, element }) => {
      const toggle = document.createElement("ctm-balance-toggle");
      Object.assign(toggle, { endpoint: element.endpoint, fetch: element.fetch, accountId: 248_013 });
      document.body.append(toggle);
      await until(() => toggle.shadowRoot?.querySelector("button"), "the control");
      const popup = await openIn(toggle.shadowRoot!.querySelector("button")!);
      popup.press(/^Close/);
      await popup.closes();
    },
  ],
];
