// What the runner's launcher for WebDriver lacks: the size of the page, text as it is typed, and keys that are held.

/** What webdriverio has of a browser, as far as it is used here. */
/**
 * @typedef {object} Driver
 * @property {(actions: object[]) => Promise<void>} performActions
 * @property {(script: string) => Promise<any>} execute
 * @property {() => Promise<{ width: number, height: number }>} getWindowRect
 * @property {(x: null, y: null, width: number, height: number) => Promise<unknown>} setWindowRect
 */

/** WebDriver's names of the keys that are no characters. @type {Record<string, string>} */
const keys = {
  ...{ Backspace: "\uE003", Tab: "\uE004", Enter: "\uE007", Shift: "\uE008", Escape: "\uE00C" },
  ...{
    Control: "\uE009",
    Space: "\uE00D",
    PageUp: "\uE00E",
    PageDown: "\uE00F",
    End: "\uE010",
    Home: "\uE011",
    F6: "\uE036",
  },
  ...{ ArrowLeft: "\uE012", ArrowUp: "\uE013", ArrowRight: "\uE014", ArrowDown: "\uE015" },
};

/** Keyboards with a key down. Pressing one that is down already is nothing to WebDriver: a repeat needs another keyboard. */
/** @type {{ id: string, value: string }[]} */
let held = [];

/** @param {string} name */
function toKey(name) {
  const key = keys[name] ?? name;
  if ([...key].length !== 1) throw new Error(`There is no key "${name}" in test/runner/webkit-commands.mjs`);
  return key;
}

/** @param {string} value */
const strike = (value) => [
  { type: "keyDown", value },
  { type: "keyUp", value },
];

/** @param {Driver} driver @param {{ type?: string, press?: string, down?: string, up?: string }} payload */
async function sendKeys(driver, { type, press, down, up }) {
  const struck = type === undefined ? [toKey(press ?? " ")] : [...type];
  if (down !== undefined) {
    const keyboard = { id: `held ${held.length}`, value: toKey(down) };
    held.push(keyboard);
    await driver.performActions([
      { type: "key", id: keyboard.id, actions: [{ type: "keyDown", value: keyboard.value }] },
    ]);
  } else if (up !== undefined) {
    const ending = held.filter(({ value }) => value === toKey(up));
    held = held.filter((keyboard) => !ending.includes(keyboard));
    const release = ending.map(({ id, value }) => ({ type: "key", id, actions: [{ type: "keyUp", value }] }));
    await driver.performActions(release);
  } else {
    await driver.performActions([{ type: "key", id: "keyboard", actions: struck.flatMap(strike) }]);
  }
}

/** The window is larger than the page by its toolbar. @param {Driver} driver @param {{ width: number, height: number }} size */
async function setViewport(driver, { width, height }) {
  const outer = await driver.getWindowRect();
  const [innerWidth, innerHeight] = await driver.execute("return [innerWidth, innerHeight]");
  await driver.setWindowRect(null, null, outer.width + width - innerWidth, outer.height + height - innerHeight);
  // The page learns of its new size later: a click until then would be aimed at the old layout.
  for (let left = 100; left > 0; left--) {
    const size = await driver.execute("return [innerWidth, innerHeight]");
    if (size[0] === width && size[1] === height) return;
  }
}

/** @returns {import("@web/test-runner").TestRunnerPlugin<any>} */
export function webkitCommands() {
  return {
    name: "webkit-commands",
    async executeCommand({ command, payload, session }) {
      const { driver } = /** @type {{ driver: Driver }} */ (/** @type {unknown} */ (session.browser));
      if (command === "send-keys") await sendKeys(driver, payload);
      else if (command === "set-viewport") await setViewport(driver, payload);
      else return undefined;
      return true;
    },
  };
}
