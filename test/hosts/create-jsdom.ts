// @ts-expect-error -- It has no types.
import { JSDOM } from "jsdom";
import { installWindow } from "./install-window.js";

/** A window, by the names of its interfaces. */
export type SimulatedWindow = Record<string, { readonly prototype: object }>;

type Options = Readonly<Record<string, unknown>>;
const Page = JSDOM as new (html: string, options: Options) => { readonly window: SimulatedWindow };

/** jsdom has no `fetch`. Test runners leave Node's in place, and what goes with it: one does not take the other's. */
const ofFetch = ["AbortController", "AbortSignal", "Blob", "FormData", "Headers", "URL", "URLSearchParams"];
const ofTime = ["setTimeout", "clearTimeout", "setInterval", "clearInterval", "queueMicrotask", "performance"];

/** Creates the window of an empty page. */
export function createWindow(options: Options): SimulatedWindow {
  return new Page("", { url: "https://host.example/clients", ...options }).window;
}

/** Makes what it has the globals of this process, but for what test runners leave as it is in Node. */
export function installJsdom(window: SimulatedWindow): void {
  installWindow(window, [...ofFetch, ...ofTime, "TextDecoder", "TextEncoder"]);
}
