import { createWindow, installJsdom } from "./create-jsdom.js";

/** jsdom without what older versions and other simulated browsers do not have either, and without stubs. */
const window = createWindow({ pretendToBeVisual: false });

const missing = {
  Document: "adoptedStyleSheets",
  ShadowRoot: "adoptedStyleSheets",
  HTMLElement: "attachInternals",
  Crypto: "randomUUID",
};

for (const [name, property] of Object.entries(missing)) Reflect.deleteProperty(window[name]!.prototype, property);
Reflect.deleteProperty(window, "ElementInternals");
installJsdom(window);
Reflect.deleteProperty(globalThis, "BroadcastChannel");
Reflect.deleteProperty(URL, "createObjectURL");
