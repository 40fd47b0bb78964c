import { watchLocales } from "../../src/localization/locale-registry.js";
import { localize, type Localization } from "../../src/localization/localize.js";
import type { PartialMessages } from "../../src/localization/check-messages.js";

/** Returns the localization for a language tag once its texts are there. */
export function load(tag: string, messages?: PartialMessages): Promise<Localization> {
  return new Promise((resolve) => {
    const end = watchLocales(read);
    read();
    function read(): void {
      const localization = localize(tag, messages);
      if (localization.isLoading) return;
      // Not during the call that returns it.
      queueMicrotask(() => end());
      resolve(localization);
    }
  });
}
