import type { Account, CtmBalanceToggle } from "ctm-accounts-billing";
import type { Client } from "./clients.js";

/** Renders the host's table with plain DOM methods, with a toggle in one of the cells. */
export function renderClients(body: HTMLElement, clients: readonly Client[], endpoint: string): void {
  body.replaceChildren(...clients.map((client) => createRow(client, endpoint)));
}

/** Returns the toggle of an account, if the table has a row for it. */
export function findToggle(body: HTMLElement, id: Account["id"]): CtmBalanceToggle | null {
  return body.querySelector<CtmBalanceToggle>(`ctm-balance-toggle[account-id="${CSS.escape(String(id))}"]`);
}

/** Shows the time of the last change in the row of an account. */
export function markChanged(body: HTMLElement, id: Account["id"], when: Date): void {
  const cell = findToggle(body, id)?.closest("tr")?.cells.item(4);
  if (cell) cell.textContent = `Today, ${when.toLocaleTimeString("en", { timeStyle: "short" })}`;
}

function createRow({ accountId, name, manager, numbers }: Client, endpoint: string): HTMLTableRowElement {
  const row = document.createElement("tr");
  const toggle = document.createElement("ctm-balance-toggle");
  toggle.setAttribute("endpoint", endpoint);
  toggle.setAttribute("account-id", String(accountId));
  row.append(cell(name), cell(manager, "optional"), cell(String(numbers), "optional number"), cell(toggle));
  row.append(cell("–", "optional"));
  return row;
}

function cell(content: string | Node, className = ""): HTMLTableCellElement {
  const td = document.createElement("td");
  td.className = className;
  td.append(content);
  return td;
}
