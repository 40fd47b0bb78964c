import { defineCustomElements } from "@revolist/revogrid/loader";
import { height, orderedBy, rowHeight, toLabel, toMoney } from "../shared.mjs";

export async function mount(host, { rows }) {
  await defineCustomElements();
  const grid = document.createElement("revo-grid");
  grid.style.cssText = `display: block; block-size: ${height}px`;
  Object.assign(grid, {
    rowSize: rowHeight,
    readonly: true,
    columns: [
      { prop: "name", name: "Name", size: 240 },
      { prop: "id", name: "ID", size: 130 },
      { prop: "status", name: "Status", size: 130 },
      {
        prop: "cents",
        name: "Balance",
        size: 150,
        cellTemplate: (h, { model }) => h("span", {}, toMoney(model.cents)),
      },
      {
        prop: "source",
        name: "Billing",
        size: 240,
        cellTemplate: (h, { model }) => h("button", {}, toLabel(model.source)),
      },
    ],
    source: rows,
  });
  host.append(grid);
  return orderedBy(rows, (shown) => (grid.source = shown));
}
