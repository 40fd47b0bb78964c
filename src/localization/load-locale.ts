import { importBuiltIn } from "./built-in-locales.js";
import { checkMessages, type PartialMessages } from "./check-messages.js";
import { importTexts } from "./import-texts.js";
import { warn } from "./warn.js";

/** How long the elements wait for their texts before they show English, in milliseconds. */
const PATIENCE = 10_000;

/**
 * Loads the texts of a language that comes with the package. Calls back with an error when they cannot be had, or not soon;
 * then also with the texts, should they arrive late. Never rejects: without them the elements are in English.
 *
 * @param place where the modules are, with a slash at its end; the package itself by default
 */
export async function loadLocale(
  tag: string,
  place: string | undefined,
  onEnd: (outcome: PartialMessages | Error) => void,
): Promise<void> {
  const loading = importLocale(tag, place);
  const first = await Promise.race([loading, tooLong()]);
  onEnd(first);
  const last = await loading;
  if (last !== first && !(last instanceof Error)) onEnd(last);
}

async function importLocale(tag: string, place: string | undefined): Promise<PartialMessages | Error> {
  try {
    const given = await (place ? importTexts(`${place}${tag}.js`) : importBuiltIn(tag));
    // It may be of another version, from a cache.
    const { messages, problems } = checkMessages(given);
    for (const problem of problems) warn(`locales/${tag}.js: ${problem}.`);
    return Object.keys(messages).length > 0 ? messages : new TypeError("The module has no texts");
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function tooLong(): Promise<Error> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(new Error("It takes too long")), PATIENCE);
  });
}
