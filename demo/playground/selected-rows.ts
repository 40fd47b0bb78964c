import type { CtmAccountsBilling } from "ctm-accounts-billing";

/** Returns the ids of the selected rows of the page of rows. */
export function findSelected(table: CtmAccountsBilling): string[] {
  return findBoxes(table).flatMap(({ id, box }) => (box.checked ? [id] : []));
}

/** Selects these accounts, as a visitor does, as soon as the rows are there. */
export function selectRows(table: CtmAccountsBilling, ids: readonly string[]): void {
  const onLoad = (): void => {
    for (const { id, box } of findBoxes(table)) if (ids.includes(id) && !box.checked) box.click();
  };
  table.addEventListener("ctm-accounts-load", onLoad, { once: true });
}

/** Finds the check boxes of the rows, which are in the table's shadow tree. */
function findBoxes(table: CtmAccountsBilling): { id: string; box: HTMLInputElement }[] {
  const rows = table.shadowRoot?.querySelectorAll("tbody tr") ?? [];
  return [...rows].flatMap((row) => {
    const box = row.querySelector<HTMLInputElement>("input[type=checkbox]");
    const id = idOf(row);
    return box && id !== undefined ? [{ id, box }] : [];
  });
}

/** Returns the id of a row's account, which stands below its name. */
export function idOf(row: Element): string | undefined {
  return row.querySelector(".account .quiet bdi")?.textContent;
}
