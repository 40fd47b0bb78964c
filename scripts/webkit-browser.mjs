// One WebKitGTK with a display of its own. Nothing is shared with another one, so that none takes the focus from another.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pointer, startDisplay } from "./webkit-display.mjs";
import { startDriver } from "./webkit-driver.mjs";
import { WebKitPage } from "./webkit-page.mjs";
import { atExit } from "./webkit-process.mjs";

/** @typedef {Awaited<ReturnType<typeof startDisplay>>} Display */
/** @typedef {Awaited<ReturnType<typeof startDriver>>} Driver */

/** Its windows may be as narrow as a phone: GTK's own parts in them take no room. */
const slimWindows = "* { padding: 0; margin: 0; border-width: 0; min-width: 0; min-height: 0; font-size: 1px; }";

/** A folder for what it writes, which goes with it. */
function createHome() {
  const path = mkdtempSync(join(tmpdir(), "webkit-"));
  const remove = atExit(() => rmSync(path, { recursive: true, force: true }));
  mkdirSync(join(path, "gtk-3.0"));
  writeFileSync(join(path, "gtk-3.0", "gtk.css"), slimWindows);
  return { path, remove };
}

/** The same on every machine: language, time zone, and no desktop but our own. @param {string} display @param {string} home */
function environment(display, home) {
  return {
    ...process.env,
    ...{ GTK_THEME: undefined, WAYLAND_DISPLAY: undefined, LC_ALL: undefined },
    ...{ LANG: "en_US.UTF-8", LANGUAGE: "en_US", LC_CTYPE: "C.UTF-8", TZ: "UTC" },
    ...{ HOME: home, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home, XDG_DATA_HOME: home },
    ...{ DISPLAY: display, GDK_BACKEND: "x11", GSETTINGS_BACKEND: "memory", GIO_USE_VFS: "local", GTK_USE_PORTAL: "0" },
    ...{ DBUS_SESSION_BUS_ADDRESS: "disabled:", NO_AT_BRIDGE: "1" },
    // There is no graphics card to draw with: without this, pages take three times as long.
    WEBKIT_DISABLE_COMPOSITING_MODE: "1",
  };
}

export class WebKitBrowser {
  #home;
  #display;
  #driver;
  /** The window that it has from the start, which opens the others. */
  #opener = "";

  /** @param {{ remove(): void }} home @param {Display} display @param {Driver} driver */
  constructor(home, display, driver) {
    this.#home = home;
    this.#display = display;
    this.#driver = driver;
  }

  /** Opens a window without a toolbar, under the pointer and so with the focus. */
  async openPage() {
    const { ask } = this.#driver;
    this.#opener ||= await ask("GET", "/window");
    await ask("POST", "/window", { handle: this.#opener });
    const features = `popup,width=1024,height=768,left=${pointer.x - 1},top=${pointer.y - 1}`;
    const script = `return window.open("about:blank", "", "${features}") !== null`;
    const isOpen = await ask("POST", "/execute/sync", { script, args: [] });
    const handles = await ask("GET", "/window/handles");
    const handle = handles.find((/** @type {string} */ other) => other !== this.#opener);
    if (!isOpen || !handle) throw new Error("WebKit opens no window");
    await ask("POST", "/window", { handle });
    const page = new WebKitPage(ask, this.#display.settings);
    await page.prepare();
    return page;
  }

  async stop() {
    await this.#driver.stop();
    await this.#display.stop();
    this.#home.remove();
  }
}

/** @returns {Promise<WebKitBrowser>} */
export async function startBrowser() {
  const home = createHome();
  const display = await startDisplay();
  try {
    const driver = await startDriver(environment(display.name, home.path));
    return new WebKitBrowser(home, display, driver);
  } catch (error) {
    await display.stop();
    home.remove();
    throw error;
  }
}
