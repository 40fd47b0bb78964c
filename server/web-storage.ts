import type { KeyValueStorage } from "./store.js";

// Increment this when the shape of a record or the seed changes, so that data of older versions is ignored.
const format = 3;

/** A value together with the text that it was parsed from. */
interface Parsed {
  readonly text: string;
  readonly value: unknown;
}

/**
 * Creates a key-value storage over web storage; by default over local storage, which all tabs of the site share. Reads
 * and writes go directly to it, so that a tab sees what another tab has just written.
 */
export function createWebStorage(name: string, storage: Storage = localStorage): KeyValueStorage {
  const prefix = `ctm-demo:${format}:${name}:`;
  /** Avoids parsing an unchanged text again. */
  const parsed = new Map<string, Parsed>();
  /** Values that did not fit into the storage. Only this tab has them, until it is reloaded. */
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

  const storedKeys = () =>
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
    keys: () => [...new Set([...storedKeys(), ...unsaved.keys()])],
    clear() {
      for (const key of storedKeys()) remove(key);
      unsaved.clear();
      parsed.clear();
    },
  };
}

/** Returns `false` if the storage is full. */
function write(storage: Storage, key: string, text: string): boolean {
  try {
    storage.setItem(key, text);
    return true;
  } catch (error) {
    if (error instanceof DOMException && error.name === "QuotaExceededError") return false;
    throw error;
  }
}
