// The floor: as little code as there can be, from the same JSON as the widget. It keeps a pool of rows, and writes into them
// what is in sight. It has no errors, no keyboard, no languages.
import { createButton, height, orderedBy, rowHeight, toLabel, toMoney } from "../shared.mjs";

const pooled = Math.ceil(height / rowHeight) + 10;

export async function mount(host, { json }) {
  const answer = await new Response(json).json();
  const accounts = answer.map(({ id, name, status, balance, balance_from: source }) => ({
    ...{ id, name, status, source },
    cents: balance.cents,
  }));
  const list = createList(host);
  list.show(accounts);
  return orderedBy(accounts, list.show);
}

function createList(host) {
  host.insertAdjacentHTML(
    "beforeend",
    `<style>
      .scroller { position: relative; block-size: ${height}px; overflow: auto }
      .row { position: absolute; inset: 0 0 auto; block-size: ${rowHeight}px; display: grid; contain: strict;
        grid-template-columns: 2fr 1fr 1fr 1fr 1.4fr; align-items: center; border-block-end: 1px solid #ddd }
    </style><div class="scroller"><div></div></div>`,
  );
  const scroller = host.querySelector(".scroller");
  const rows = Array.from({ length: pooled }, () => scroller.appendChild(createRow()));
  let shown = [];
  const draw = () => {
    const first = Math.max(0, Math.floor(scroller.scrollTop / rowHeight) - 5);
    rows.forEach((row, index) => fillRow(row, shown[first + index], first + index));
  };
  scroller.addEventListener("scroll", draw, { passive: true });
  return {
    show: (accounts) => {
      shown = accounts;
      scroller.firstElementChild.style.blockSize = `${accounts.length * rowHeight}px`;
      draw();
    },
  };
}

function createRow() {
  const row = document.createElement("div");
  row.className = "row";
  for (let cell = 0; cell < 4; cell++) row.append(document.createElement("div"));
  row.appendChild(document.createElement("div")).append(createButton("agency"));
  return row;
}

function fillRow(row, account, index) {
  row.hidden = !account;
  if (!account) return;
  const { id, name, status, cents, source } = account;
  row.style.transform = `translateY(${index * rowHeight}px)`;
  [name, id, status, toMoney(cents)].forEach((text, cell) => (row.children[cell].textContent = text));
  row.lastElementChild.firstElementChild.textContent = toLabel(source);
}
