// The widths of texts are the same in all browsers: one is enough.
import { expect } from "@open-wc/testing";
import { setViewport } from "@web/test-runner-commands";
import en from "../../../src/locales/en.js";
import { registerLocale } from "../../../src/index.js";
import { directionOf } from "../../../src/localization/language-tags.js";
import type { Message } from "../../../src/localization/messages.js";
import { administrator, seedWithUsage, withFailure } from "../../../server/index.js";
import { isList } from "../../helpers/accounts-billing-page.js";
import { setupBulk } from "../../helpers/bulk-dialog-page.js";
import { click } from "../../helpers/keyboard.js";
import { queryAll } from "../../helpers/roles.js";
import { until } from "../../helpers/until.js";

/** A language whose words are at least 40 % longer than those of English, and cannot be broken. */
const LONG = "qps";

registerLocale(LONG, Object.fromEntries(Object.entries(en).map(([key, message]) => [key, lengthen(message)])));

function lengthen(message: Message): Message {
  if (typeof message === "string")
    return message.replaceAll(/\p{L}{2,}(?![^{]*\})/gu, (word) => word + "x".repeat(Math.ceil(word.length * 0.4)));
  return Object.fromEntries(Object.entries(message).map(([form, text]) => [form, lengthen(text as string)])) as Message;
}

const LANGUAGES = [LONG, "en", "es", "es-419", "fr", "fr-CA", "pt-BR", "de", "it", "nl", "pl", "ja", "ar", "he", "tr"];

/** Renders the table in a narrow window, in a language. */
async function setupNarrow(lang: string, options: Parameters<typeof setupBulk>[0] = {}) {
  const page = await setupBulk({ lang, dir: directionOf(lang), ...options });
  return page;
}

/** Expects that no text is cut off by a box that it is in, or leaves the window. */
function expectNothingCut(root: ShadowRoot): void {
  const elements = queryAll("*", root).filter((element) => element.checkVisibility());
  for (const element of elements) {
    if (element.closest(".unseen, .absent, textarea, svg, select")) continue;
    for (const node of element.childNodes) {
      if (!(node instanceof Text) || node.data.trim() === "") continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const line of range.getClientRects()) {
        const { left, right } = findBox(element);
        const what = `${element.localName} "${node.data.trim().slice(0, 60)}"`;
        expect(line.left, what).to.be.at.least(Math.max(left, 0) - 1);
        expect(line.right, what).to.be.at.most(Math.min(right, innerWidth) + 1);
      }
    }
  }
}

/** Expects that no cell of the table is wider than its column. */
function expectColumnsKept(root: ShadowRoot): void {
  for (const cell of queryAll("th, td", root)) {
    expect(cell.scrollWidth, cell.textContent.trim().slice(0, 60)).to.be.at.most(cell.clientWidth + 1);
  }
}

/** Expects that nothing stands on a line of its own, unless it fills the line. */
function expectNoOrphans(toolbar: Element): void {
  const boxes = [...toolbar.children]
    .filter((element) => element.checkVisibility() && element.localName !== "slot")
    .map((element) => element.getBoundingClientRect());
  for (const [index, { width, top, bottom }] of boxes.entries()) {
    const isAlone = boxes.every((other, at) => at === index || other.bottom <= top || other.top >= bottom);
    if (isAlone) expect(width, String(index)).to.be.closeTo(toolbar.getBoundingClientRect().width, 1);
  }
}

/** The nearest box around a text that has a width of its own. */
function findBox(element: Element): DOMRect {
  let box = element;
  while (getComputedStyle(box).display.startsWith("inline") && !box.matches("button, label") && box.parentElement) {
    box = box.parentElement;
  }
  return box.getBoundingClientRect();
}

describe("texts in 320 pixels", () => {
  before(() => setViewport({ width: 320, height: 700 }));
  after(() => setViewport({ width: 800, height: 600 }));

  for (const lang of LANGUAGES) {
    it(`are not cut off in ${lang}: the table and its selection`, async () => {
      const { element, pageCheckbox } = await setupNarrow(lang);
      await click(pageCheckbox());
      await element.updateComplete;
      expectNothingCut(element.shadowRoot!);
    });

    it(`are not cut off in ${lang}: the question, and the form`, async () => {
      const { root, element, control } = await setupNarrow(lang);
      for (const name of ["Arroyo Family Law", "Acme Dental", "Aïcha Pâtisserie & Café"]) {
        control(name).click();
        const dialog = root.querySelector("ctm-change-dialog")!.shadowRoot!;
        await until(() => dialog.querySelector("dialog[open] footer, dialog[open] ctm-request-form"), "the pop-up");
        const form = dialog.querySelector("ctm-request-form");
        if (form) await until(() => form.shadowRoot?.querySelector("footer"), "the form");
        expectNothingCut(dialog);
        dialog.querySelector<HTMLElement>("dialog[open] .close")!.click();
        await element.updateComplete;
      }
    });

    it(`are not cut off in ${lang}: many accounts, and an error`, async () => {
      const { element, root, pageCheckbox } = await setupNarrow(lang);
      await click(pageCheckbox());
      root.querySelector<HTMLElement>('[part=selection] [aria-haspopup][aria-disabled="false"]')!.click();
      await until(
        () => root.querySelector("ctm-bulk-dialog")?.shadowRoot?.querySelector("dialog[open] footer"),
        "the pop-up",
      );
      expectNothingCut(root.querySelector("ctm-bulk-dialog")!.shadowRoot!);
      element.remove();
      const failed = await setupNarrow(lang, { faults: [withFailure(isList, 403)], until: "error" });
      expectNothingCut(failed.element.shadowRoot!);
    });
  }
});

describe("texts in 640 pixels", () => {
  before(() => setViewport({ width: 660, height: 700 }));
  after(() => setViewport({ width: 800, height: 600 }));

  for (const lang of LANGUAGES) {
    it(`are not cut off in ${lang}: the table, with its columns, and its selection`, async () => {
      const { element, box, pageCheckbox } = await setupNarrow(lang);
      box.style.width = "640px";
      const root = element.shadowRoot!;
      expect(getComputedStyle(root.querySelector("table")!).display).to.equal("table");
      await click(pageCheckbox());
      await element.updateComplete;
      expectNothingCut(root);
      expectColumnsKept(root);
    });
  }
});

describe("texts with more space between letters, words and lines (WCAG 1.4.12)", () => {
  after(() => setViewport({ width: 800, height: 600 }));

  for (const width of [320, 1024]) {
    for (const lang of ["en", "de"]) {
      it(`are not cut off at ${width} px in ${lang}`, async () => {
        await setViewport({ width, height: 700 });
        const { element, root, pageCheckbox, control } = await setupNarrow(lang);
        element.style.cssText = "letter-spacing: 0.12em; word-spacing: 0.16em; line-height: 1.5";
        await click(pageCheckbox());
        await element.updateComplete;
        expectNothingCut(element.shadowRoot!);
        if (width > 640) expectColumnsKept(element.shadowRoot!);
        control("Arroyo Family Law").click();
        const dialog = root.querySelector("ctm-change-dialog")!.shadowRoot!;
        await until(() => dialog.querySelector("dialog[open] footer"), "the pop-up");
        expectNothingCut(dialog);
      });
    }
  }
});

describe("the toolbar", () => {
  before(() => setViewport({ width: 1280, height: 700 }));
  after(() => setViewport({ width: 800, height: 600 }));

  const identify = () => ({ ...administrator, canReadLog: true });
  const backends: Readonly<Record<string, Parameters<typeof setupBulk>[0]>> = {
    "as every table has it": {},
    "with the log, and what runs out": { seed: seedWithUsage(12), backend: { identify } },
  };
  for (const [what, options] of Object.entries(backends)) {
    for (const lang of LANGUAGES.slice(1)) {
      it(`has nothing on a line of its own, and Export at its end, ${what}, in ${lang}`, async () => {
        const { box, root } = await setupNarrow(lang, options);
        const toolbar = root.querySelector(".toolbar")!;
        box.style.fontSize = "15px";
        for (const width of [1200, 900, 640, 480, 320]) {
          box.style.width = `${width}px`;
          expectNoOrphans(toolbar);
          const [bar, button] = [toolbar, root.querySelector(".export")!].map((one) => one.getBoundingClientRect());
          const gap = directionOf(lang) === "rtl" ? button!.left - bar!.left : bar!.right - button!.right;
          expect(gap, `${width} px`).to.be.closeTo(0, 1);
        }
      });
    }
  }
});
