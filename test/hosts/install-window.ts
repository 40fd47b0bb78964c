import { runInNewContext } from "node:vm";

/** What belongs to the language, whichever window there is. */
const ofLanguage = runInNewContext("Object.getOwnPropertyNames(globalThis)") as readonly string[];

/**
 * Makes what a simulated window has the globals of this process, as test runners do.
 * @param kept names of globals that stay Node's
 */
export function installWindow(window: object, kept: readonly string[] = []): void {
  const skipped = new Set([...ofLanguage, ...kept, "constructor", "global"]);
  const inherited = ["addEventListener", "removeEventListener", "dispatchEvent"];
  for (const name of [...Object.getOwnPropertyNames(window), ...inherited]) {
    if (!skipped.has(name)) install(window, name);
  }
  for (const name of ["window", "self", "top", "parent"]) {
    Object.defineProperty(globalThis, name, { value: globalThis, configurable: true });
  }
}

function install(window: object, name: string): void {
  const read = (): unknown => Reflect.get(window, name);
  const value = read();
  // Functions such as `addEventListener` need their window, and classes have statics.
  const isMethod = typeof value === "function" && /^[a-z]/.test(name);
  const bound: unknown = isMethod ? value.bind(window) : undefined;
  Object.defineProperty(globalThis, name, { get: () => bound ?? read(), set: ignore, configurable: true });
}

/** Node's own code may set what it has set before. */
function ignore(): void {
  // Nothing is kept.
}
