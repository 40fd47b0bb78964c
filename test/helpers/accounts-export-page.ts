import { withDelay } from "../../server/index.js";
import { catchDownloads } from "./downloads.js";
import { click } from "./keyboard.js";
import { until } from "./until.js";
import { isList, lineOf, setup, type AccountsOptions } from "./accounts-billing-page.js";
import { Gate, switchable } from "./gate.js";

/** A table whose export is caught. */
export async function setupExport(options: AccountsOptions = {}) {
  const screen = await setup(options);
  const { root, fetch, element, button } = screen;
  const first = fetch.requests.length;
  const part = () => root.querySelector("ctm-accounts-export")?.shadowRoot;
  const progress = () => part()?.querySelector("progress") ?? null;
  const status = () => (progress() ? "" : lineOf(part()?.querySelector("span.quiet") ?? null));
  return {
    ...screen,
    ...catchDownloads(),
    /** What was asked for the export: its URL parameters. */
    asked: () => fetch.requests.slice(first).map(({ url }) => url.searchParams.toString()),
    exportStatus: status,
    progress,
    alert: () => lineOf(part()?.querySelector("[role=alert]") ?? null),
    start: () => click(button("Export CSV")),
    done: async () => {
      await until(() => status(), "the end of the export");
      await element.updateComplete;
    },
  };
}

/** A table whose reading for the export is held back, page by page. */
export async function setupHeldExport(options: AccountsOptions = {}) {
  const gate = new Gate();
  const delay = switchable(withDelay(isList, gate.wait));
  delay.isOn = false;
  const screen = await setupExport({ ...options, faults: [...(options.faults ?? []), delay.fault] });
  delay.isOn = true;
  return { gate, ...screen };
}
