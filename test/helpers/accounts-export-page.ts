import { withDelay } from "../../server/index.js";
import { catchDownloads } from "./downloads.js";
import { click } from "./keyboard.js";
import { until } from "./until.js";
import { isList, lineOf, setup, type AccountsOptions } from "./accounts-billing-page.js";
import { Gate, switchable } from "./gate.js";

/** Renders a table, and takes the files that it exports. */
export async function setupExport(options: AccountsOptions = {}) {
  const page = await setup(options);
  const { root, fetch, element, button } = page;
  const first = fetch.requests.length;
  const part = () => root.querySelector("ctm-accounts-export")?.shadowRoot;
  const progress = () => root.querySelector<HTMLProgressElement>(".export progress");
  const exportStatus = () => lineOf(part()?.querySelector(".end") ?? null);
  const start = () => click(button("Export CSV"));
  const done = async () => {
    await until(exportStatus, "the end of the export");
    await element.updateComplete;
  };
  return {
    ...page,
    ...catchDownloads(),
    /** The URL parameters of the requests since the first rows. */
    exportRequests: () => fetch.requests.slice(first).map(({ url }) => url.searchParams.toString()),
    /** The pages that were requested since the first rows. */
    exportedPages: () => fetch.requests.slice(first).map(({ url }) => Number(url.searchParams.get("page"))),
    exportStatus,
    progress,
    alert: () => lineOf(part()?.querySelector(".notice.danger") ?? null),
    /** How far the export is, in words. */
    count: () => lineOf(part()?.querySelector(".notice > p") ?? null),
    start,
    done,
    /** Exports all, to the end. */
    exportAll: async () => {
      await start();
      await done();
    },
  };
}

/** Renders a table whose reads for the export are held, page by page. */
export async function setupHeldExport(options: AccountsOptions = {}) {
  const gate = new Gate();
  const delay = switchable(withDelay(isList, gate.wait), { isOn: false });
  const page = await setupExport({ ...options, faults: [...(options.faults ?? []), delay.fault] });
  delay.isOn = true;
  return { gate, ...page };
}
