import { setupBulk } from "./bulk-dialog-page.js";
import { type AccountsOptions } from "./accounts-billing-page.js";
import { click } from "./keyboard.js";
import { allByRole, getByRole, queryAll, textOf, type Name } from "./roles.js";
import { until } from "./until.js";

/** Renders the table, and drives the dialog in which a list is pasted. */
export async function setupPaste(options: AccountsOptions = {}) {
  const page = await setupBulk(options);
  const { root, element, button, dialogShows, dialogCloses, dialogText } = page;
  const opened = () => getByRole("dialog", undefined, root);
  const field = () => getByRole("textbox", /^Names or IDs/, opened()) as HTMLTextAreaElement;
  const open = async () => {
    await click(button("Paste a list"));
    await dialogShows("Check the list");
  };
  const enter = (text: string) => {
    field().value = text;
    field().dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
  };
  const inDialog = (name: Name) => getByRole("button", name, opened());
  const pressInDialog = (name: Name) => click(inDialog(name));
  const check = async (text: string) => {
    await open();
    enter(text);
    await pressInDialog("Check the list");
    await dialogShows(/Review changes/);
  };
  const drag = (type: string, files: readonly File[]) => {
    const dataTransfer = new DataTransfer();
    for (const file of files) dataTransfer.items.add(file);
    const event = new DragEvent(type, { dataTransfer, bubbles: true, composed: true, cancelable: true });
    root.querySelector("table")!.dispatchEvent(event);
    return event;
  };
  return {
    ...page,
    open,
    enter,
    field,
    pressInDialog,
    /** Enters a list, and waits for what it means. */
    check,
    drag,
    /** Pastes a text with the keys, where no field has the focus. */
    pasteKeys: (text: string, target: Element = button("Paste a list")) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", text);
      const event = new ClipboardEvent("paste", { bubbles: true, composed: true, cancelable: true });
      // Firefox ignores the data that the constructor is given.
      Object.defineProperty(event, "clipboardData", { value: clipboardData });
      target.dispatchEvent(event);
      return event;
    },
    hasButton: () => allByRole("button", "Paste a list", root).length > 0,
    /** What the list comes to. */
    outcome: () => textOf(queryAll("#about", opened())[0]!),
    groups: () => queryAll("summary .title", opened()).map(textOf),
    menus: () => queryAll<HTMLSelectElement>("select", opened()),
    choose: async (menu: HTMLSelectElement, option: string) => {
      const found = [...menu.options].find(({ text }) => text.includes(option));
      if (!found) throw new Error(`no option ${option} in ${[...menu.options].map(({ text }) => text).join("; ")}`);
      menu.value = found.value;
      menu.dispatchEvent(new Event("change", { bubbles: true }));
      await element.updateComplete;
    },
    isReady: () => inDialog("Review changes").getAttribute("aria-disabled") === "false",
    /** Goes on to the pop-up about many accounts. */
    review: async () => {
      await pressInDialog("Review changes");
      await dialogShows("Will be paid by");
    },
    closesAll: async () => {
      await dialogCloses();
      await until(() => queryAll("dialog[open]", root).length === 0, "all dialogs to close");
      await element.updateComplete;
    },
    dialogText,
  };
}
