import type { KeyValueStorage } from "./store.js";

/** Creates a storage that lasts as long as the page or process. */
export function createMemoryStorage(): KeyValueStorage {
  const values = new Map<string, unknown>();
  return {
    get: (key) => values.get(key),
    set: (key, value) => void values.set(key, value),
    remove: (key) => void values.delete(key),
    keys: () => [...values.keys()],
    clear: () => values.clear(),
  };
}
