import "@vaadin/grid";
import { createButton, height, orderedBy, toMoney } from "../shared.mjs";

export async function mount(host, { rows }) {
  const grid = document.createElement("vaadin-grid");
  grid.style.blockSize = `${height}px`;
  grid.itemIdPath = "id";
  const columns = {
    name: undefined,
    id: undefined,
    status: undefined,
    cents: (root, _column, { item }) => (root.textContent = toMoney(item.cents)),
    source: (root, _column, { item }) => root.replaceChildren(createButton(item.source)),
  };
  for (const [path, renderer] of Object.entries(columns)) {
    const column = document.createElement("vaadin-grid-column");
    Object.assign(column, { path, header: path, ...(renderer && { renderer }) });
    grid.append(column);
  }
  grid.items = rows;
  host.append(grid);
  return orderedBy(rows, (shown) => (grid.items = shown));
}
