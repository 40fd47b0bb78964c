import { holdDefinitions, releaseDefinitions } from "./definitions.mjs";
import { openHostPage } from "./host-page.mjs";
import { makeChanges } from "./make-changes.mjs";
import { passValues } from "./pass-values.mjs";
import { serveHost } from "./serve-host.mjs";

/**
 * Visits the pages of a host, each with the elements defined at once, and after the host has rendered them.
 * @param {{
 *   folder: string, site: string, host: import("./npm.mjs").HostSettings, browser: import("puppeteer-core").Browser,
 * }} options
 * @returns {Promise<string[]>} what was done
 */
export async function visitPages({ folder, site, host, browser }) {
  for (const place of host.pages ?? [{ path: "/" }]) {
    for (const isLate of place.late === false ? [false] : [false, true]) {
      const server = await serveHost({ folder, site, ...(host.headers && { headers: host.headers }) });
      const context = await browser.createBrowserContext();
      try {
        await visit({ server, context, place, isLate });
      } catch (error) {
        const when = isLate
          ? "whose elements are defined after they are rendered"
          : "whose elements are defined at once";
        throw new Error(`At ${place.path}, ${when}:`, { cause: error });
      } finally {
        await context.close();
        await server.close();
      }
    }
  }
  return ["changes", "veto", "values"];
}

/**
 * @param {{
 *   server: Awaited<ReturnType<typeof serveHost>>, context: import("puppeteer-core").BrowserContext,
 *   place: import("./npm.mjs").Place, isLate: boolean,
 * }} options
 */
async function visit({ server, context, place, isLate }) {
  const host = await openHostPage(context);
  if (isLate) await holdDefinitions(host.page);
  await host.goTo(server.url, place);
  if (isLate) await releaseDefinitions(host.page);
  await host.shows("customer");
  await passValues(host, server);
  await makeChanges(host, server);
  host.assertQuiet();
}
