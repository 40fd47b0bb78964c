const maxEntries = 200;
const timeFormat = new Intl.DateTimeFormat("en-GB", { timeStyle: "medium" });

/** Adds an entry at the top of a log, which keeps the newest. */
export function addEntry(log: HTMLElement, title: string): HTMLElement {
  const entry = document.createElement("li");
  const time = document.createElement("time");
  const now = new Date();
  time.dateTime = now.toISOString();
  time.textContent = timeFormat.format(now);
  const name = document.createElement("strong");
  name.textContent = title;
  entry.append(time, name);
  log.prepend(entry);
  while (log.childElementCount > maxEntries) log.lastElementChild?.remove();
  return entry;
}

/** Adds a line of details to an entry. */
export function addDetail(entry: HTMLElement, text: string): void {
  const detail = document.createElement("code");
  detail.textContent = text;
  entry.append(detail);
}
