let imports = 0;

/**
 * Imports a module once more, under another address: Chromium and Firefox keep the failure of an address for as long as the
 * page lives, and request it never again. Returns its only element. The one file has no such module to import.
 */
export async function importAgain(address: string): Promise<CustomElementConstructor> {
  const url = new URL(address);
  url.searchParams.set("again", String(++imports));
  const module = (await import(/* @vite-ignore */ /* webpackIgnore: true */ url.href)) as Record<string, unknown>;
  const elements = Object.values(module).filter(isElement);
  const [element] = elements;
  // Bundlers rename exports, and put several modules into one file.
  if (!element || elements.length > 1) throw new SyntaxError("The module has no element of its own");
  return element;
}

function isElement(value: unknown): value is CustomElementConstructor {
  return typeof value === "function" && value.prototype instanceof HTMLElement;
}
