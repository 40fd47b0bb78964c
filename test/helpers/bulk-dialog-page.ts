import { seedAccounts, withDelay, type Match } from "../../server/index.js";
import { Gate, switchable } from "./gate.js";
import { click } from "./keyboard.js";
import { until } from "./until.js";
import { allByRole, findByRole, getByRole, nameOf, queryAll, textOf, type Name } from "./roles.js";
import { isChange, recordText, setup, type AccountsOptions } from "./accounts-billing-page.js";

/** The first accounts that can be added to agency billing. */
export const ADDABLE = ["Acme Dental", "Alder & Finch Realty", "Apex Roofing & Gutters"] as const;

export const ADD = /^Add to agency billing/;
export const REMOVE = /^Remove from agency billing/;
const INCLUDE = /^Also move/;

/** Matches the changes of these accounts. */
export function isChangeOf(...names: readonly string[]): Match {
  const ids = seedAccounts(12).accounts.flatMap(({ id, name }) => (names.includes(name) ? String(id) : []));
  return (request) => isChange(request) && ids.some((id) => request.url.endsWith(id));
}

/** Whether the browser would warn the user before the page is left. */
export function warnsOfLeaving(): boolean {
  return !dispatchEvent(new Event("beforeunload", { cancelable: true }));
}

export type BulkPage = Awaited<ReturnType<typeof setupBulk>>;

/** Renders the table over twelve accounts, with its checkboxes and the dialog about the selected ones. */
export async function setupBulk(options: AccountsOptions = {}) {
  const page = await setup({ seed: seedAccounts(12), ...options });
  const { element, root, store, fetch, button } = page;
  const checkbox = (name: string) => getByRole("checkbox", `Select ${name}`, root) as HTMLInputElement;
  const pageCheckbox = () => root.querySelector<HTMLInputElement>("thead input")!;
  const bar = () => root.querySelector<HTMLElement>("[part=selection]");
  const dialog = () => findByRole("dialog", undefined, root);
  const openedDialog = () => getByRole("dialog", undefined, root);
  const inDialog = (name: Name) => getByRole("button", name, openedDialog());
  const clickAndRender = async (target: Element) => {
    await click(target);
    await element.updateComplete;
  };
  const press = (name: Name) => clickAndRender(button(name));
  const dialogText = () => textOf(openedDialog());
  const dialogShows = (text: Name) =>
    until(
      () => dialog() && (typeof text === "string" ? dialogText().includes(text) : text.test(dialogText())),
      `the dialog to show ${String(text)}`,
    );
  const dialogCloses = () => until(() => !dialog(), "the dialog to close");
  const openDialogAbout = async (to: Name) => {
    await press(to);
    await dialogShows("Will be paid by");
  };
  return {
    ...page,

    // The selection
    checkbox,
    hasCheckbox: (name: string) => findByRole("checkbox", `Select ${name}`, root) !== undefined,
    pageCheckbox,
    checkboxes: () => [...root.querySelectorAll<HTMLElement>("tbody .check input")],
    hasCheckboxColumn: () => root.querySelector(".check") !== null,
    checked: () =>
      allByRole("checkbox", /^Select (?!all)/, root)
        .filter((one) => (one as HTMLInputElement).checked)
        .map((one) => nameOf(one).replace("Select ", "")),
    select: async (...names: readonly string[]) => {
      for (const name of names) await clickAndRender(checkbox(name));
    },
    selectPage: () => clickAndRender(pageCheckbox()),
    hasBar: () => bar() !== null,
    bar: () => bar()!,
    barText: () => bar()?.innerText ?? "",
    barShows: (text: string) => until(() => bar()?.innerText.includes(text), `the selection to show ${text}`),
    barLabels: () => [...root.querySelectorAll<HTMLElement>("[part=selection] button")].map(textOf),
    /** The first button that opens the dialog. */
    opener: () => root.querySelector<HTMLElement>("[part=selection] [aria-haspopup]")!,
    press,

    // The dialog
    dialog,
    dialogButtons: () => allByRole("button", undefined, openedDialog()).map((one) => textOf(one) || one.ariaLabel),
    inDialog,
    dialogText,
    dialogShows,
    dialogCloses,
    /** The texts that the dialog is described by. */
    descriptions: () => {
      const described = queryAll("dialog[open]", root)[0]?.getAttribute("aria-describedby");
      return (described?.split(" ") ?? []).map((id) => queryAll(`#${id}`, root)[0]?.textContent.trim());
    },
    warningText: () => queryAll("#warning", root)[0]!.textContent.trim(),
    listItems: () => allByRole("listitem", undefined, openedDialog()),
    regionNames: () => allByRole("region", undefined, openedDialog()).map(nameOf),
    /** Opens a group of accounts, and returns what its list shows. */
    openGroup: async (title: string) => {
      const summary = queryAll("summary", openedDialog()).find((one) => textOf(one).startsWith(title));
      if (!summary) throw new Error(`no group ${title}`);
      await click(summary);
      const list = () => queryAll("details[open] [role=region]", openedDialog()).find((one) => nameOf(one) === title);
      await until(list, `the list of ${title}`);
      return textOf(list()!);
    },
    summaryText: () => textOf(queryAll("#summary", openedDialog())[0]!),
    hasDangerBox: () => findByRole("checkbox", INCLUDE, openedDialog()) !== undefined,
    /** The checkbox by which accounts in danger are moved too. */
    dangerBox: () => getByRole("checkbox", INCLUDE, openedDialog()) as HTMLInputElement,
    hasImage: () => queryAll("img", root).length > 0,
    dialogHeaders: () => queryAll("header", openedDialog()),
    confirmButton: () => queryAll("dialog[open] .primary", root)[0]!,
    progress: () => queryAll<HTMLProgressElement>("progress", openedDialog())[0]!,
    recordDialogAnnouncements: () => recordText(queryAll("[role=status]", openedDialog())[0]!),
    /** Opens the dialog about the selected accounts. */
    openDialogAbout,
    /** Opens the dialog about the selected accounts, and confirms. */
    confirmSelected: async (to: Name = ADD) => {
      await openDialogAbout(to);
      await click(inDialog(to));
    },
    closeSummary: async () => {
      await click(inDialog("Done"));
      await dialogCloses();
      await element.updateComplete;
    },
    /** The changes that were sent, by the names of the accounts. */
    sent: () =>
      fetch.requestsOf("PATCH").map(({ url, key, headers, body }) => ({
        name: store.account(decodeURIComponent(url.pathname.split("/").at(-1)!))!.name,
        key,
        version: headers.get("If-Match"),
        to: (JSON.parse(body) as { balance_from: string }).balance_from,
      })),
  };
}

/** All accounts selected, and the dialog about them open. */
export async function setupQuestion(to: RegExp, options: AccountsOptions = {}) {
  const page = await setupBulk(options);
  await page.selectPage();
  await page.openDialogAbout(to);
  return page;
}

/** All accounts that can be added, confirmed. */
export async function setupConfirmed(options: AccountsOptions = {}) {
  const page = await setupQuestion(ADD, options);
  await click(page.inDialog(ADD));
  return page;
}

/** All accounts that can be added, confirmed; the test releases each change. */
export async function setupHeld(options: AccountsOptions = {}) {
  const gate = new Gate();
  const page = await setupConfirmed({
    ...options,
    faults: [withDelay(isChange, gate.wait), ...(options.faults ?? [])],
  });
  const first = [await gate.next(), await gate.next(), await gate.next(), await gate.next()];
  return {
    gate,
    ...page,
    /** Releases the four changes that are under way. */
    release: () => {
      for (const held of first) held.release();
    },
    /** Releases the two changes that come after those. */
    releaseRest: async () => {
      for (const held of [await gate.next(), await gate.next()]) held.release();
    },
    /** Releases one of the four. */
    releaseOne: (name: string) => first.find(({ request }) => isChangeOf(name)(request))!.release(),
  };
}

/** One account moved to agency billing by its row. */
export async function setupOneChanged(options: AccountsOptions = {}) {
  const page = await setupBulk(options);
  await page.change("Acme Dental");
  return page;
}

/** Three accounts selected and moved to agency billing. */
export async function setupThreeConfirmed(options: AccountsOptions = {}) {
  const page = await setupBulk(options);
  await page.select(...ADDABLE);
  await page.confirmSelected();
  return page;
}

/** One account moved to agency billing by its row, and its Undo pressed; the test releases the change back. */
export async function setupUndoing(options: AccountsOptions = {}) {
  const gate = new Gate();
  const delay = switchable(withDelay(isChange, gate.wait), { isOn: false });
  const page = await setupOneChanged({ ...options, faults: [delay.fault, ...(options.faults ?? [])] });
  delay.isOn = true;
  await page.press("Undo");
  return { held: await gate.next(), delay, ...page };
}
