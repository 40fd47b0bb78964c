import { expect } from "@open-wc/testing";
import { createDeferred, type Deferred } from "./deferred.js";
import { until } from "./until.js";
import { dialogs, everythingIn, openIn, type Strict } from "./strict-page.js";

/** Holds reading or writing back, until what is done meanwhile has been done. */
async function hold(trouble: Strict["reads"], during: (held: Deferred) => Promise<unknown>): Promise<void> {
  const held = createDeferred();
  trouble.wait = held.promise;
  try {
    await during(held);
  } finally {
    trouble.wait = undefined;
    held.resolve();
  }
}

const isAcme = ({ name }: { readonly name: string }) => name === "Acme Dental";

/** Every state that the elements can be in, one after the other: what is done, and how it is known that it was done. */
export const WALK: readonly [state: string, walk: (page: Strict) => Promise<unknown>][] = [
  ["rows", ({ rows }) => until(() => rows().length === 25, "rows")],
  [
    "loading",
    async ({ element, reads, root }) => {
      await hold(reads, async () => {
        element.endpoint += "?loading";
        await until(() => root.querySelector(".bone"), "skeletons");
      });
      await until(() => !element.matches(":state(loading)"), "rows");
    },
  ],
  [
    "search, empty",
    async ({ element, root, says, press }) => {
      const field = root.querySelector<HTMLInputElement>("[type=search]")!;
      field.value = "nobody is called this";
      field.dispatchEvent(new Event("input"));
      await says("No account matches.");
      expect(element.matches(":state(empty)")).to.equal(true);
      await press(/Clear search/);
      await says("1 to 25");
    },
  ],
  [
    "filters, sorting, another page",
    async ({ element, press, says }) => {
      await press(/^Agency/);
      await until(() => element.balanceFrom === "agency", "the filter");
      await press(/Needs attention/);
      await press(/^All/);
      await press(/Needs attention/);
      await press(/Balance/);
      await element.refresh();
      await press(/^Account/);
      await press(/^Next/);
      await element.refresh();
      await says("26 to 50");
      await press(/^Previous/);
      await says("1 to 25");
    },
  ],
  [
    "errors",
    async ({ element, reads, says }) => {
      reads.status = 400;
      await element.refresh();
      await says("This list could not be updated.");
      element.endpoint += "&failed";
      await says("The accounts could not be loaded.");
      reads.status = 0;
      await element.refresh();
      await says("1 to 25");
    },
  ],
  [
    "hostile text",
    async ({ element, window, rows, find }) => {
      element.search = "<";
      await element.refresh();
      await until(() => rows().length === 2, "the hostile rows");
      const popup = await openIn(find(({ name }) => name.startsWith("<img")));
      popup.press(/^Cancel/);
      element.search = undefined;
      await element.refresh();
      expect("hacked" in window).to.equal(false);
    },
  ],
  [
    "asking, saving, saved, undone",
    async ({ root, find, writes, press, says }) => {
      const popup = await openIn(find(isAcme));
      await hold(writes, async () => {
        popup.press(/^Add to/);
        await popup.says("Saving…");
      });
      await popup.closes();
      await says("Acme Dental: Balance from: agency");
      await press(/Undo/);
      await until(() => find(isAcme).account?.balanceFrom === "customer", "the undo");
      await until(() => !dialogs(root).some(({ open }) => open), "the pop-up to close");
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
        [422, "Nothing was changed."],
        [412, "Someone else has changed this account"],
        [403, "You are not allowed to do this."],
      ] as const) {
        const popup = await openIn(find(isAcme));
        writes.status = status;
        popup.press(/^Add to/);
        await popup.says(text);
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
      await popup.says("It is not known whether the change was made.");
      Object.assign(writes, { isLost: false });
      reads.status = 0;
      popup.press(/Check again/);
      await popup.closes();
    },
  ],
  [
    "request form, request out, withdrawn, discarded",
    async ({ find }) => {
      const toggle = find(
        ({ balanceFrom, paymentMethod, billingRequest, permissions }) =>
          balanceFrom === "agency" && paymentMethod === null && !billingRequest && permissions.requestBilling === true,
      );
      const type = (text: string) => {
        const email = everythingIn(toggle.getRootNode() as ShadowRoot).find(
          ({ id }) => id === "email",
        ) as HTMLInputElement;
        email.value = text;
        email.dispatchEvent(new Event("input", { bubbles: true }));
      };
      let popup = await openIn(toggle);
      await popup.says("Customer email");
      popup.press(/Email client/);
      await popup.says("Please check: Customer email");
      type("office@acme.example");
      popup.press(/Cancel/);
      await popup.says("Discard this text?");
      popup.press(/Keep editing/);
      await popup.says("Email client");
      popup.press(/Email client/);
      await popup.closes();
      popup = await openIn(toggle);
      await popup.says("Withdraw request");
      popup.press(/Withdraw/);
      await popup.closes();
    },
  ],
  [
    "selecting, question of many, running, summary",
    async ({ root, press, says, writes }) => {
      await press(/Select all on this page/);
      await says("selected");
      await press(/^Select all/, root.querySelector("[part=selection]")!);
      await until(() => Number.parseInt(root.querySelector("[part=selection]")!.textContent) > 100, "all that match");
      await press(/^Add to/);
      await says("Will pay");
      const dialog = dialogs(root).find(({ open }) => open)!;
      writes.status = 422;
      await hold(writes, async () => {
        await press(/^Add to/, dialog);
        await says("Saving…", dialog);
        await press(/Stop/, dialog);
      });
      await says("Changed: 0", dialog);
      writes.status = 0;
      await press(/^Close/, dialog);
      await until(() => !dialog.open, "the pop-up to close");
      await press(/Clear selection/);
    },
  ],
  [
    "export",
    async ({ root, press, says, reads }) => {
      await hold(reads, async () => {
        await press(/Export CSV/);
        await until(() => everythingIn(root).find(({ localName }) => localName === "progress"), "the progress");
      });
      await says("Exported:");
    },
  ],
  [
    "dark, right to left, other languages, read-only",
    async ({ document, element, says }) => {
      document.documentElement.style.colorScheme = "dark";
      for (const [lang, dir, text] of [
        ["ar", "rtl", "الحساب"],
        ["es", "ltr", "Cuenta"],
        ["en", "ltr", "Account"],
      ] as const) {
        Object.assign(document.documentElement, { lang, dir });
        await says(text);
      }
      element.readonly = true;
      await element.updateComplete;
      element.readonly = false;
      document.documentElement.style.colorScheme = "";
    },
  ],
  [
    "a control by itself",
    async ({ document, element }) => {
      const toggle = document.createElement("ctm-balance-toggle");
      Object.assign(toggle, { endpoint: element.endpoint, fetch: element.fetch, accountId: 248_013 });
      document.body.append(toggle);
      await until(() => toggle.shadowRoot?.querySelector("button"), "the control");
      const popup = await openIn(toggle);
      popup.press(/^Close/);
      await popup.closes();
    },
  ],
  [
    "removed and back",
    async ({ document, element }) => {
      element.remove();
      document.body.append(element);
      await element.refresh();
    },
  ],
];
