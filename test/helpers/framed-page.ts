/** The table in a page of its own, in a frame: its elements are of another window. */
import { fixture, html } from "@open-wc/testing";
import type { CtmAccountsBilling } from "../../src/index.js";
import { allText } from "./roles.js";
import { everythingIn } from "./strict-page.js";
import { until } from "./until.js";

/** Opens a page with a table, and waits for its rows. */
export async function setupFrame(src: string, attributes: Readonly<Record<string, string>> = {}) {
  const frame = await fixture<HTMLIFrameElement>(html`<iframe title="page" width="900" height="600"></iframe>`);
  for (const [name, value] of Object.entries(attributes)) frame.setAttribute(name, value);
  let loads = 0;
  frame.addEventListener("load", () => loads++);
  frame.src = src;
  const document = () => frame.contentDocument!;
  const everything = () => everythingIn(document());
  const element = () => document().querySelector<CtmAccountsBilling>("ctm-accounts-billing")!;
  const hasRows = () => everything().some((one) => one.localName === "tbody" && !one.ariaHidden);
  await until(() => loads > 0 && hasRows(), "the rows");
  loads = 0;
  const buttons = (name: string) =>
    everything().filter(
      (one) =>
        one.localName === "button" && one.checkVisibility() && (one.ariaLabel ?? one.textContent.trim()) === name,
    );
  return {
    frame,
    element: element(),
    everything,
    hasRows,
    /** How often the page was loaded anew. */
    loads: () => loads,
    text: () => allText(document().body).replace(/\s+/g, " "),
    shows: (text: string) => until(() => allText(document().body).includes(text), text),
    hasButton: (name: string) => buttons(name).length > 0,
    press: (name: string) => {
      const [button] = buttons(name);
      if (!button) throw new Error(`There is no button "${name}"`);
      button.click();
    },
    errors: () => recordErrors(element()),
  };
}

function recordErrors(element: CtmAccountsBilling): string[] {
  const errors: string[] = [];
  element.addEventListener("ctm-error", ({ detail }) => errors.push(`${detail.operation} ${detail.error.kind}`));
  return errors;
}
