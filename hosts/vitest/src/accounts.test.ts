import { afterEach, beforeEach, expect, test } from "vitest";
import { showAccounts } from "./accounts-page.js";
import { createBackend } from "./backend.js";

let backend: Awaited<ReturnType<typeof createBackend>>;
beforeEach(async () => {
  backend = await createBackend();
});
afterEach(async () => {
  document.body.replaceChildren();
  await backend.close();
});

/** Resolves with the next event of a type. */
const next = <Type extends keyof HTMLElementEventMap>(target: HTMLElement, type: Type) =>
  new Promise<HTMLElementEventMap[Type]>((resolve) => {
    target.addEventListener(type, resolve, { once: true });
  });

/** Finds in shadow trees, too, as a person would. */
function find(root: ParentNode, text: string): HTMLElement {
  const found = search(root, text);
  if (!found) throw new Error(`There is no button “${text}”.`);
  return found;
}

function search(root: ParentNode, text: string): HTMLElement | undefined {
  for (const element of root.querySelectorAll<HTMLElement>("*")) {
    const label = element.getAttribute("aria-label") ?? element.textContent;
    if (element.localName === "button" && label?.trim() === text) return element;
    const inside = element.shadowRoot && search(element.shadowRoot, text);
    if (inside) return inside;
  }
  return undefined;
}

async function open(isFrozen: boolean) {
  const billing = showAccounts(backend.fetch, () => isFrozen);
  await next(billing, "ctm-accounts-load");
  await billing.updateComplete;
  find(billing.shadowRoot!, "Balance from: customer, Acme Dental").click();
  await billing.updateComplete;
  return billing;
}

test("changes who pays through the pop-up", async () => {
  const billing = await open(false);
  const changed = next(billing, "ctm-balance-change");
  find(billing.shadowRoot!, "Add to agency billing").click();
  const { detail } = await changed;
  expect([detail.account.name, detail.from, detail.to]).toEqual(["Acme Dental", "customer", "agency"]);
  expect(await backend.balanceFrom(7)).toBe("agency");
  expect(backend.changes()).toBe(1);
});

test("sends nothing where the page stops the change", async () => {
  const billing = await open(true);
  const closed = next(billing, "ctm-popup-close");
  find(billing.shadowRoot!, "Add to agency billing").click();
  await closed;
  await billing.refresh();
  expect(await backend.balanceFrom(7)).toBe("customer");
  expect(backend.changes()).toBe(0);
});
