import type { Keep } from "./store.js";

// Goes up when the shape of a record or the seed changes, so that what an old version kept is left alone.
const format = 2;

/** What a stored text says. */
interface Parsed {
  readonly text: string;
  readonly value: unknown;
}

/**
 * Keeps things in web storage, by default in that which all tabs of the site share. Each read looks there and each
 * write is there at once, so that a tab answers with what another has just written.
 */
export function keepInStorage(name: string, storage: Storage = localStorage): Keep {
  const prefix = `ctm-demo:${format}:${name}:`;
  /** What is still the same text need not be parsed once more. */
  const parsed = new Map<string, Parsed>();
  /** What the storage has no room for: this tab at least knows it, until it is reloaded. */
  const unsaved = new Map<string, unknown>();

  function read(key: string): unknown {
    const text = storage.getItem(prefix + key);
    if (text === null) return undefined;
    const known = parsed.get(key);
    if (known?.text === text) return known.value;
    const value: unknown = JSON.parse(text);
    parsed.set(key, { text, value });
    return value;
  }

  const storedNames = () =>
    Object.keys(storage).flatMap((key) => (key.startsWith(prefix) ? key.slice(prefix.length) : []));

  function remove(key: string): void {
    unsaved.delete(key);
    storage.removeItem(prefix + key);
  }

  return {
    get: (key) => (unsaved.has(key) ? unsaved.get(key) : read(key)),
    set(key, value) {
      unsaved.delete(key);
      if (!write(storage, prefix + key, JSON.stringify(value))) unsaved.set(key, value);
    },
    remove,
    names: () => [...new Set([...storedNames(), ...unsaved.keys()])],
    clear() {
      for (const key of storedNames()) remove(key);
      unsaved.clear();
      parsed.clear();
    },
  };
}

/** Whether there was room. */
function write(storage: Storage, key: string, text: string): boolean {
  try {
    storage.setItem(key, text);
    return true;
  } catch (error) {
    if (error instanceof DOMException && error.name === "QuotaExceededError") return false;
    throw error;
  }
}
