import type { Persist, StoreSnapshot } from "./store.js";

// Goes up when the shape of a snapshot or the seed changes, so that an old tab's state is left alone.
const format = 1;

/** Writes of one burst (a bulk change, say) are kept together, at the latest when the page goes. */
const pauseBeforeWriting = 100;

/** Where the snapshot is kept, in the browser's own `Storage`. */
export interface StoragePersist extends Persist {
  /** Writes at once what is waiting. */
  flush(): void;
}

/** Keeps a store's snapshot in web storage, by default for as long as the tab lives. */
export function keepInStorage(name: string, storage: Storage = sessionStorage): StoragePersist {
  const key = `ctm-demo:${format}:${name}`;
  let waiting: (() => StoreSnapshot) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function settle(): void {
    clearTimeout(timer);
    timer = undefined;
    waiting = undefined;
  }

  function flush(): void {
    const take = waiting;
    settle();
    if (take) write(storage, key, take());
  }

  addEventListener("pagehide", flush);
  return {
    flush,
    load: () => read(storage, key),
    save(take) {
      waiting = take;
      timer ??= setTimeout(flush, pauseBeforeWriting);
    },
    clear() {
      settle();
      storage.removeItem(key);
    },
  };
}

function read(storage: Storage, key: string): StoreSnapshot | undefined {
  const text = storage.getItem(key);
  return text === null ? undefined : (JSON.parse(text) as StoreSnapshot);
}

function write(storage: Storage, key: string, snapshot: StoreSnapshot): void {
  try {
    storage.setItem(key, JSON.stringify(snapshot));
  } catch (error) {
    // A full storage costs the demo its memory over a reload, nothing else.
    if (!(error instanceof DOMException && error.name === "QuotaExceededError")) throw error;
    storage.removeItem(key);
  }
}
