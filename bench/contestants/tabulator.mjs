import { FilterModule, FormatModule, SortModule, Tabulator } from "tabulator-tables";
import css from "tabulator-tables/dist/css/tabulator.min.css?inline";
import { createButton, height, rowHeight, toMoney } from "../shared.mjs";

Tabulator.registerModule([SortModule, FilterModule, FormatModule]);

export async function mount(host, { rows }) {
  document.head.appendChild(document.createElement("style")).textContent = css;
  const table = new Tabulator(host.appendChild(document.createElement("div")), {
    data: rows,
    index: "id",
    height,
    rowHeight,
    layout: "fitColumns",
    columns: [
      { title: "Name", field: "name", sorter: "string" },
      { title: "ID", field: "id" },
      { title: "Status", field: "status" },
      { title: "Balance", field: "cents", sorter: "number", formatter: (cell) => toMoney(cell.getValue()) },
      { title: "Billing", field: "source", formatter: (cell) => createButton(cell.getValue()) },
    ],
  });
  await new Promise((resolve) => table.on("tableBuilt", resolve));
  return {
    sortByBalance: () => table.setSort("cents", "desc"),
    filterByName: (text) => table.setFilter("name", "like", text),
  };
}
