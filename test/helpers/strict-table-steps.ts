import { expect } from "@open-wc/testing";
import { hold, everythingIn, openIn, type Step } from "./strict-page.js";
import { until } from "./until.js";

/** Brings the table into each of its states. */
export const TABLE_STEPS: readonly Step[] = [
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
    async ({ element, root, shows, press }) => {
      const field = root.querySelector<HTMLInputElement>("[type=search]")!;
      field.value = "no such name";
      field.dispatchEvent(new Event("input"));
      await shows("No accounts match “no such name”");
      expect(element.matches(":state(empty)")).to.equal(true);
      await press(/Clear filters/);
      await shows("1–25");
    },
  ],
  [
    "filters, sorting, another page",
    async ({ element, press, shows }) => {
      await press(/^Agency/);
      await until(() => element.balanceFrom === "agency", "the filter");
      await press(/Needs attention/);
      await press(/^All/);
      await press(/Balance/);
      await element.refresh();
      await press(/^Account/);
      await press(/^Next/);
      await element.refresh();
      await shows("26–50");
      await press(/^Previous/);
      await shows("1–25");
    },
  ],
  [
    "errors",
    async ({ element, reads, shows }) => {
      reads.status = 400;
      await element.refresh();
      await shows("We couldn’t refresh this list. You’re seeing the last version.");
      element.endpoint += "&failed";
      await shows("We couldn’t load your accounts");
      reads.status = 0;
      await element.refresh();
      await shows("1–25");
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
    "export",
    async ({ root, press, shows, reads }) => {
      await hold(reads, async () => {
        await press(/Export CSV/);
        await until(() => everythingIn(root).find(({ localName }) => localName === "progress"), "the progress");
      });
      await shows("Your file is ready");
    },
  ],
  [
    "dark, right to left, other languages, read-only",
    async ({ document, element, shows }) => {
      document.documentElement.style.colorScheme = "dark";
      for (const [lang, dir, text] of [
        ["ar", "rtl", "الحساب"],
        ["es", "ltr", "Cuenta"],
        ["en", "ltr", "Account"],
      ] as const) {
        Object.assign(document.documentElement, { lang, dir });
        await shows(text);
      }
      element.readonly = true;
      await element.updateComplete;
      element.readonly = false;
      document.documentElement.style.colorScheme = "";
    },
  ],
  [
    "removed and inserted again",
    async ({ document, element }) => {
      element.remove();
      document.body.append(element);
      await element.refresh();
    },
  ],
];
