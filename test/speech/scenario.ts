import type { Listener } from "./listener.js";

/** The header of a column at each of its check boxes, and a live region without a word in each row. */
const noise = [/column header/i, /status bar/i];

/** Goes through the settings page as somebody does who does not see it. */
export async function scenario(page: Listener, origin: string): Promise<void> {
  await page.open(`${origin}settings-page.html`, "Accounts");
  await readTable(page);
  await select(page);
  await findByName(page, "arroyo", "Arroyo Family Law");
  await changeAndUndo(page);
  await readHistory(page);
  await findByName(page, "plomer", "Álvarez Plomería");
  await requestPayment(page);
}

/** In browse mode, cell by cell. */
async function readTable(page: Listener): Promise<void> {
  await page.pressUntil("To the table", "t", /Accounts\. table/);
  await page.press("To its first row", "alt+shift+Down", { not: [/status bar/i] });
  await page.pressUntil("Cell by cell to the control", "alt+shift+Right", /Billing column header/, {
    hears: [/Balance from: agency, Abbot Lane Veterinary/, /button/],
    not: [/status bar/i, /a gency/i],
  });
  await page.press("The control of the next row", "alt+shift+Down", {
    hears: [/Balance from: customer, Acme Dental/, /button/],
    not: [/status bar/i, /c ustomer/i],
  });
}

async function select(page: Listener): Promise<void> {
  await page.press("To the top of the page", "ctrl+Home");
  await page.pressUntil("To the check box of all rows", "Tab", /Select all on this page/, { not: noise });
  await page.pressUntil("To the check box of a row", "Tab", /Select Abbot Lane Veterinary/, { not: noise });
  await page.press("Tick it", "space", { hears: [/checked/, /1 account selected/], not: noise });
  await page.press("And not", "space", { hears: [/not checked/, /Selection cleared/], not: noise });
}

async function findByName(page: Listener, part: string, name: string): Promise<void> {
  await page.pressUntil("To the search", "shift+Tab", /Search by name or ID/);
  await page.press("Select what is in it", "ctrl+a");
  await page.type(`Search for ${part}`, part, { hears: [/Showing 1 of 1 account/] });
  await page.pressUntil("To its check box", "Tab", new RegExp(`Select ${name}`), { not: noise });
  await page.press("To its control", "Tab", {
    hears: [new RegExp(`Balance from: agency, ${name}`), /button/],
    not: [/status bar/i, /a gency/i],
  });
}

async function changeAndUndo(page: Listener): Promise<void> {
  await page.press("Open the pop-up: calls may stop", "Return", {
    hears: [
      /Remove From Agency Billing/,
      /dialog/,
      /The agency currently pays for Arroyo Family Law\./,
      /Calls to Arroyo Family Law may stop\./,
      /has \$0\.00 left\./,
      /Cancel/,
    ],
  });
  await page.press("To what confirms", "Tab", { hears: [/Remove from agency billing/, /button/] });
  await page.press("Confirm", "Return", {
    hears: [/Balance from: customer, Arroyo Family Law/, /Arroyo Family Law moved to customer billing\./, /F6/],
  });
  await page.press("To what undoes it", "F6", { hears: [/Undo/, /button/] });
  await page.press("Undo", "Return", { hears: [/Undone\. Arroyo Family Law is back on agency billing\./] });
}

/** Of an account that was never changed. */
async function readHistory(page: Listener): Promise<void> {
  await findByName(page, "patisserie", "Aïcha Pâtisserie");
  await page.press("Open its pop-up", "Return", { hears: [/Remove From Agency Billing/, /dialog/] });
  await page.pressUntil("To the history", "Tab", /Billing history/);
  await page.press("Open the history", "space", {
    hears: [/No billing changes yet\./],
    not: [/Nothing was changed/, /No changes were made/],
  });
  await page.press("Close the pop-up", "Escape", { hears: [/Balance from: agency, Aïcha Pâtisserie/] });
}

async function requestPayment(page: Listener): Promise<void> {
  await page.press("Open the pop-up: the customer has no card", "Return", {
    hears: [/Remove From Agency Billing/, /dialog/, /Customer email/],
    not: [/invalid/i],
  });
  await page.type("Type half an address", "owner at");
  await page.press("Send", "Return", { hears: [/Fix customer email to continue\.|Enter an email address/] });
  await page.press("Leave", "Escape", { hears: [/Discard this request\?/] });
}
