import type { LitElement, ReactiveController } from "lit";
import { localize, type Localization } from "./localize.js";

const listeners = new Set<() => void>();
let observer: MutationObserver | undefined;

/** Follows the language of the nearest ancestor that has one, through shadow roots. */
export class LocaleController implements ReactiveController {
  readonly #host: LitElement;
  #current = localize("en");

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  get current(): Localization {
    return this.#current;
  }

  hostConnected(): void {
    listeners.add(this.#read);
    watchLanguages(this.#host.getRootNode());
    this.#read();
  }

  hostDisconnected(): void {
    listeners.delete(this.#read);
    if (listeners.size > 0) return;
    observer?.disconnect();
    observer = undefined;
  }

  readonly #read = (): void => {
    const found = localize(findLanguage(this.#host));
    if (found === this.#current) return;
    this.#current = found;
    this.#host.requestUpdate();
  };
}

/** One observer for all elements: every observer of a document costs each change of an attribute in it. */
function watchLanguages(root: Node): void {
  observer ??= new MutationObserver(() => listeners.forEach((listener) => listener()));
  observer.observe(root, { attributeFilter: ["lang"], subtree: true });
  if (root instanceof ShadowRoot) watchLanguages(root.host.getRootNode());
}

function findLanguage(element: Element): string {
  const holder = element.closest("[lang]");
  if (holder) return holder.getAttribute("lang") || "en";
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? findLanguage(root.host) : "en";
}
