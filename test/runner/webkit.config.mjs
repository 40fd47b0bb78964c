// The browser tests in WebKitGTK, with Debian's packages webkit2gtk-driver and xvfb.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { webdriverLauncher } from "@web/test-runner-webdriver";
import { exceptChromium, freePort, shared, withCommands } from "./shared.mjs";
import { webkitCommands } from "./webkit-commands.mjs";

const [binary] = globSync("/usr/lib/*/webkit2gtk-4.*/MiniBrowser");
if (!binary) throw new Error("There is no WebKitGTK. Install Debian's packages webkit2gtk-driver and xvfb.");

const settings = mkdtempSync(join(tmpdir(), "webkit-"));
mkdirSync(join(settings, "gtk-3.0"));
// GTK's own parts take next to no room, so that a window can be as narrow as a phone.
const slim = "* { padding: 0; margin: 0; border-width: 0; min-width: 0; min-height: 0; font-size: 1px; }";
writeFileSync(join(settings, "gtk-3.0", "gtk.css"), slim);
// Two clicks of a test are never a double click, however fast they are.
writeFileSync(join(settings, "gtk-3.0", "settings.ini"), "[Settings]\ngtk-double-click-time=1\n");

// Without a window manager the window under the pointer has the focus. On so small a screen the pointer is always over
// the window, and over its toolbar, where it hovers over nothing of the page.
const display = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "32x16x24", "-nolisten", "tcp"], {
  stdio: ["ignore", "ignore", "ignore", "pipe"],
});
const [displayNumber] = await once(/** @type {import("node:stream").Readable} */ (display.stdio[3]), "data");

const port = await freePort();
const driver = spawn("WebKitWebDriver", [`--port=${port}`, "--host=local"], {
  stdio: "ignore",
  env: {
    ...process.env,
    ...{ LC_ALL: undefined, LANG: "en_US.UTF-8", LANGUAGE: "en_US", LC_CTYPE: "C.UTF-8", TZ: "UTC" },
    ...{ XDG_CONFIG_HOME: settings, XDG_CACHE_HOME: settings, XDG_DATA_HOME: settings },
    ...{ DISPLAY: `:${String(displayNumber).trim()}`, GDK_BACKEND: "x11", WAYLAND_DISPLAY: undefined },
    GSETTINGS_BACKEND: "memory",
    // There is no graphics card to draw with: with compositing, pages take three times as long.
    WEBKIT_DISABLE_COMPOSITING_MODE: "1",
  },
});
process.once("exit", () => {
  // Without its display the browser ends as well.
  for (const child of [driver, display]) child.kill("SIGKILL");
  rmSync(settings, { recursive: true, force: true });
});
// Otherwise it would end without that.
process.once("SIGTERM", () => process.exit(1));

const capabilities = {
  browserName: "MiniBrowser",
  // WebKitGTK speaks no WebDriver BiDi.
  "wdio:enforceWebDriverClassic": true,
  // The page cache would keep each test file's page, with all its memory.
  "webkitgtk:browserOptions": { binary, args: ["--automation", "--enable-page-cache=false"] },
};

const launcher = webdriverLauncher({ protocol: "http", hostname: "127.0.0.1", port, path: "/", capabilities });

/** @type {import("@web/test-runner").TestRunnerConfig} */
export default {
  ...shared,
  files: [...shared.files, exceptChromium],
  // The launcher's own limit: several files at once would be iframes of one page.
  concurrency: 1,
  browsers: [withCommands(launcher, webkitCommands())],
};
