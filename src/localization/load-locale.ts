import { importBuiltIn } from "./built-in-locales.js";
import { importTexts } from "./import-texts.js";
import type { Messages } from "./messages.js";
import { warn } from "./warn.js";

/** How long the elements wait for their texts before they show English, in milliseconds. */
const PATIENCE = 10_000;

let place: string | undefined;

/**
 * Says where the modules of the languages are, for a page that serves them elsewhere than beside the one file. Each is
 * requested as `{url}/{tag}.js`.
 *
 * @param url absolute, or relative to the page
 * @throws TypeError when it is not a URL
 */
export function setLocalesUrl(url: string | URL): void {
  const { href } = new URL(url, document.baseURI);
  place = href.endsWith("/") ? href : `${href}/`;
}

/**
 * Loads the texts of a language that comes with the package. Calls back with `null` when they cannot be had, or not soon;
 * then also with the texts, should they arrive late. Never rejects: without them the elements are in English.
 */
export async function loadLocale(tag: string, onEnd: (messages: Messages | null) => void): Promise<void> {
  const loading = importLocale(tag);
  const first = await Promise.race([loading, tooLong()]);
  if (first instanceof Error) {
    warn(
      `the texts in "${tag}" could not be loaded, so English is shown: ${first.message}. Serve the folder "locales" beside ` +
        `the file, say where it is by setLocalesUrl(), or hand the texts over by registerLocale().`,
    );
  }
  onEnd(first instanceof Error ? null : first);
  const last = await loading;
  if (last !== first && !(last instanceof Error)) onEnd(last);
}

async function importLocale(tag: string): Promise<Messages | Error> {
  try {
    const messages = await (place ? importTexts(`${place}${tag}.js`) : importBuiltIn(tag));
    if (typeof messages !== "object" || messages === null) return new TypeError("The module has no texts");
    return messages as Messages;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function tooLong(): Promise<Error> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(new Error("It takes too long")), PATIENCE);
  });
}
