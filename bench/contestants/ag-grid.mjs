import { AllCommunityModule, createGrid, ModuleRegistry } from "ag-grid-community";
import { createButton, height, rowHeight, toMoney } from "../shared.mjs";

ModuleRegistry.registerModules([AllCommunityModule]);

export async function mount(host, { rows }) {
  const box = host.appendChild(document.createElement("div"));
  box.style.blockSize = `${height}px`;
  const grid = createGrid(box, {
    animateRows: false,
    rowHeight,
    getRowId: ({ data }) => data.id,
    columnDefs: [
      { field: "name", filter: "agTextColumnFilter" },
      { field: "id" },
      { field: "status" },
      { field: "cents", valueFormatter: ({ value }) => toMoney(value) },
      { field: "source", cellRenderer: ({ value }) => createButton(value) },
    ],
    rowData: rows,
  });
  return {
    sortByBalance: () => grid.applyColumnState({ state: [{ colId: "cents", sort: "desc" }] }),
    filterByName: (filter) => grid.setFilterModel({ name: { filterType: "text", type: "contains", filter } }),
  };
}
