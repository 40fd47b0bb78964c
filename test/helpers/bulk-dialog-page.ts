import { seedAccounts } from "../../server/index.js";
import { click } from "./keyboard.js";
import { until } from "./until.js";
import { allByRole, findByRole, getByRole, nameOf, textOf, type Name } from "./roles.js";
import { setup, type AccountsOptions } from "./accounts-billing-page.js";

/** Of the first dozen, by what can be done with them. */
export const ADDABLE = ["Acme Dental", "Alder & Finch Realty", "Apex Roofing & Gutters"] as const;

/** The table over twelve accounts, and what many are changed with. */
export async function setupBulk(options: AccountsOptions = {}) {
  const screen = await setup({ seed: seedAccounts(12), ...options });
  const { element, root } = screen;
  const box = (name: string) => getByRole("checkbox", `Select ${name}`, root) as HTMLInputElement;
  const dialog = () => findByRole("dialog", undefined, root);
  const button = (name: Name) => getByRole("button", name, root);
  const press = async (name: Name) => {
    await click(button(name));
    await element.updateComplete;
  };
  return {
    ...screen,
    box,
    hasBox: (name: string) => findByRole("checkbox", `Select ${name}`, root) !== undefined,
    pageBox: () => getByRole("checkbox", "Select all on this page", root) as HTMLInputElement,
    checked: () =>
      allByRole("checkbox", /^Select (?!all)/, root)
        .filter((one) => (one as HTMLInputElement).checked)
        .map((one) => nameOf(one).replace("Select ", "")),
    select: async (...names: readonly string[]) => {
      for (const name of names) await click(box(name));
      await element.updateComplete;
    },
    hasBar: () => root.querySelector("[part=selection]") !== null,
    bar: () => root.querySelector<HTMLElement>("[part=selection]"),
    labels: () => [...root.querySelectorAll("[part=selection] button")].map((one) => textOf(one as HTMLElement)),
    button,
    press,
    dialog,
    /** A button of the pop-up. */
    inDialog: (name: Name) => getByRole("button", name, getByRole("dialog", undefined, root)),
    dialogText: () => textOf(getByRole("dialog", undefined, root)),
    says: (text: Name) =>
      until(
        () => {
          const said = dialog() && textOf(dialog()!);
          return typeof text === "string" ? said?.includes(text) : said && text.test(said);
        },
        `the pop-up to say ${String(text)}`,
      ),
    closes: () => until(() => !dialog(), "the pop-up to close"),
    notice: () => root.querySelector<HTMLElement>(".outcome > [part=notice]")?.innerText.replace(/\s+/g, " ").trim(),
    saving: () =>
      screen.rows().flatMap((row) => (row.ariaBusy === "true" ? [row.querySelector(".name")!.textContent] : [])),
    /** The changes that were sent, by the names of the accounts. */
    sent: () =>
      screen.fetch.requestsOf("PATCH").map(({ url, key, headers, body }) => ({
        name: screen.store.account(decodeURIComponent(url.pathname.split("/").at(-1)!))!.name,
        key,
        version: headers.get("If-Match"),
        to: (JSON.parse(body) as { balance_from: string }).balance_from,
      })),
  };
}
