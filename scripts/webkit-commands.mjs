// What tests ask of the browser, answered for WebKitGTK.

/** @typedef {import("./webkit-page.mjs").WebKitPage} WebKitPage */

/** @type {Record<string, (page: WebKitPage, payload: any) => Promise<void>>} */
const commands = {
  async "send-keys"(page, { type, press, down, up }) {
    if (type !== undefined) await page.type(type);
    if (press !== undefined) await page.press(press);
    if (down !== undefined) await page.keyDown(down);
    if (up !== undefined) await page.keyUp(up);
  },
  "send-mouse": (page, payload) => page.mouse(payload),
  "reset-mouse": (page) => page.resetMouse(),
  "set-viewport": (page, payload) => page.setViewport(payload),
  "emulate-media": (page, { colorScheme, reducedMotion }) =>
    page.emulate({
      media: {
        ...(colorScheme && { "prefers-color-scheme": colorScheme }),
        ...(reducedMotion && { "prefers-reduced-motion": reducedMotion }),
      },
    }),
  "emulate-features": (page, payload) => page.emulate({ features: payload ?? {} }),
};

/**
 * The commands of @web/test-runner-commands, and the project's own `emulate-features`.
 * @returns {import("@web/test-runner-core").TestRunnerPlugin<any>}
 */
export function webkitCommands() {
  return {
    name: "webkit-commands",
    async executeCommand({ command, payload, session }) {
      const run = commands[command];
      if (!run) return undefined;
      const launcher = /** @type {import("./webkit-launcher.mjs").WebKitLauncher} */ (session.browser);
      await run(launcher.getPage(session.id), payload);
      return true;
    },
  };
}
