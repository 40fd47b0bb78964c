import type { LitElement, ReactiveController } from "lit";
import type { PartialMessages } from "./check-messages.js";
import { watchLocales } from "./locale-registry.js";
import { localize, type Localization } from "./localize.js";

const listeners = new Set<() => void>();
let observer: MutationObserver | undefined;

watchLocales(notify);

/** An element in the language of the page, with texts of the page's own. */
export interface LocalizedHost extends LitElement {
  /** Texts of the page's own, checked. */
  readonly ownMessages: PartialMessages;
}

/** Follows the language of the nearest ancestor that has one, through shadow roots. */
export class LocaleController implements ReactiveController {
  readonly #host: LocalizedHost;
  #current = localize("en");
  #hasBegun = false;
  #onLoaded: (() => void) | undefined;
  /** Resolves when there are texts to show. */
  #loaded: Promise<void> | undefined;

  constructor(host: LocalizedHost) {
    this.#host = host;
    host.addController(this);
  }

  get current(): Localization {
    return this.#current;
  }

  /** Resolves when there are texts to show. */
  get loaded(): Promise<void> | undefined {
    return this.#loaded;
  }

  hostConnected(): void {
    listeners.add(this.#read);
    watchLanguages(this.#host.getRootNode());
    this.#read();
  }

  /** Called before every update: texts of the page's own may have come with it. */
  update(): void {
    // Outside of the document no language is known.
    if (this.#host.isConnected) this.#read();
  }

  hostDisconnected(): void {
    listeners.delete(this.#read);
    // Nobody waits for what an element that is gone will say.
    this.#endLoading();
    if (listeners.size > 0) return;
    observer?.disconnect();
    observer = undefined;
  }

  readonly #read = (): void => {
    const found = localize(findLanguage(this.#host), this.#host.ownMessages);
    // What is in one language already stays in it until the texts of the other are there.
    if (found.isLoading && this.#hasBegun && !this.#current.isLoading) return;
    if (!found.isLoading) this.#endLoading();
    else if (this.#host.isConnected) this.#loaded ??= new Promise((resolve) => (this.#onLoaded = resolve));
    if (found === this.#current) return;
    this.#hasBegun = true;
    this.#current = found;
    this.#host.requestUpdate();
  };

  #endLoading(): void {
    this.#onLoaded?.();
    this.#loaded = this.#onLoaded = undefined;
  }
}

/** One observer for all elements: every observer of a document costs each change of an attribute in it. */
function watchLanguages(root: Node): void {
  observer ??= new MutationObserver(notify);
  observer.observe(root, { attributeFilter: ["lang"], subtree: true });
  if (root instanceof ShadowRoot) watchLanguages(root.host.getRootNode());
}

function notify(): void {
  for (const listener of listeners) listener();
}

function findLanguage(element: Element): string {
  const holder = element.closest("[lang]");
  if (holder) return holder.getAttribute("lang") || "en";
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? findLanguage(root.host) : "en";
}
