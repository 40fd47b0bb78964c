// A page in WebKitGTK, and what a test does with it: keys, the mouse, the size of the window, the viewer's preferences.
import { setForcedColors } from "./webkit-forced-colors.mjs";

/** @typedef {import("./webkit-driver.mjs").Ask} Ask */
/** @typedef {Record<string, string>} Features */

/** WebDriver's names of the keys that are no characters. */
const keys = {
  ...{ Backspace: "\uE003", Tab: "\uE004", Enter: "\uE007", Shift: "\uE008", Control: "\uE009", Alt: "\uE00A" },
  ...{ Escape: "\uE00C", Space: " ", PageUp: "\uE00E", PageDown: "\uE00F", End: "\uE010", Home: "\uE011" },
  ...{ ArrowLeft: "\uE012", ArrowUp: "\uE013", ArrowRight: "\uE014", ArrowDown: "\uE015", Delete: "\uE017" },
  ...{ Meta: "\uE03D" },
};

const buttons = { left: 0, middle: 1, right: 2 };

/** What the desktop says where nobody asks for anything else. */
const desktop = {
  "Net/ThemeName": "Adwaita",
  "Gtk/EnableAnimations": 1,
  // Two clicks of a test are two clicks, however fast it is.
  "Net/DoubleClickTime": 1,
};

/** How the desktop says what a media feature says, by its value. */
const settingsOf = {
  "prefers-color-scheme": { light: {}, dark: { "Net/ThemeName": "Adwaita-dark" } },
  "prefers-reduced-motion": { "no-preference": {}, reduce: { "Gtk/EnableAnimations": 0 } },
};

/** @type {Features} */
const usual = { "prefers-color-scheme": "light", "prefers-reduced-motion": "no-preference", "forced-colors": "none" };

/** In the page: waits until what it says of itself is so, at most for so long. */
const untilTrue = `
  const [condition, milliseconds, done] = arguments;
  const isTrue = new Function("return " + condition);
  const end = performance.now() + milliseconds;
  const look = () => {
    if (isTrue()) done(true);
    else if (performance.now() > end) done(false);
    else setTimeout(look, 5);
  };
  look();`;

/** @param {string} name */
function toKey(name) {
  const key = keys[/** @type {keyof typeof keys} */ (name)] ?? name;
  if ([...key].length !== 1) throw new Error(`WebKit is not told what the key "${name}" is`);
  return key;
}

export class WebKitPage {
  #ask;
  #settings;
  /** Which keys are down, and how often each has repeated. @type {Map<string, number>} */
  #down = new Map();
  /** @type {{ media?: Features, features?: Features }} */
  #emulation = {};

  /** @param {Ask} ask @param {{ write(settings: Record<string, string | number>): Promise<void> }} settings */
  constructor(ask, settings) {
    this.#ask = ask;
    this.#settings = settings;
  }

  /** Waits until a new window can be used. */
  async prepare() {
    await this.#settings.write(desktop);
    await this.#until(`document.hasFocus() && innerWidth === 1024 && innerHeight === 768`);
  }

  /** @param {string} url */
  async open(url) {
    await this.#ask("POST", "/url", { url });
  }

  /** @returns {Promise<string>} */
  async url() {
    return await this.#ask("GET", "/url");
  }

  async close() {
    await this.#ask("DELETE", "/actions");
    await this.#ask("DELETE", "/window");
  }

  /** @param {string} condition JavaScript that the page comes to fulfil */
  async #until(condition) {
    const body = { script: untilTrue, args: [condition, 8000] };
    if (await this.#ask("POST", "/execute/async", body)) return;
    throw new Error(`WebKit does not come to this: ${condition}`);
  }

  /** @param {...{ id: string, type: string, actions: object[] }} actions */
  async #act(...actions) {
    await this.#ask("POST", "/actions", { actions });
  }

  /** @param {string} text */
  async type(text) {
    const actions = [...text].flatMap((character) => {
      const value = character === "\n" ? toKey("Enter") : character;
      return [
        { type: "keyDown", value },
        { type: "keyUp", value },
      ];
    });
    await this.#act({ type: "key", id: "keyboard", actions });
  }

  /** @param {string} name */
  async press(name) {
    const value = toKey(name);
    const actions = [
      { type: "keyDown", value },
      { type: "keyUp", value },
    ];
    await this.#act({ type: "key", id: "keyboard", actions });
  }

  /** A key that is down already repeats: WebDriver has no word for that, but a second keyboard with it down is the same. @param {string} name */
  async keyDown(name) {
    const value = toKey(name);
    const repeats = this.#down.get(value) ?? 0;
    this.#down.set(value, repeats + 1);
    await this.#act({ type: "key", id: `${value} ${repeats}`, actions: [{ type: "keyDown", value }] });
  }

  /** @param {string} name */
  async keyUp(name) {
    const value = toKey(name);
    const count = this.#down.get(value) ?? 0;
    this.#down.delete(value);
    const keyboards = Array.from({ length: count }, (_, index) => `${value} ${index}`);
    await this.#act(...keyboards.map((id) => ({ type: "key", id, actions: [{ type: "keyUp", value }] })));
  }

  /** @param {object[]} actions */
  async #point(actions) {
    await this.#act(
      /** @type {any} */ ({ type: "pointer", id: "mouse", parameters: { pointerType: "mouse" }, actions }),
    );
  }

  /** @param {{ type: string, position?: [number, number], button?: keyof typeof buttons }} payload */
  async mouse({ type, position: [x, y] = [0, 0], button = "left" }) {
    const move = { type: "pointerMove", duration: 0, x, y, origin: "viewport" };
    const down = { type: "pointerDown", button: buttons[button] };
    const up = { type: "pointerUp", button: buttons[button] };
    const actions = { move: [move], down: [down], up: [up], click: [move, down, up] };
    await this.#point(actions[/** @type {keyof typeof actions} */ (type)]);
  }

  async resetMouse() {
    const ups = Object.values(buttons).map((button) => ({ type: "pointerUp", button }));
    await this.#point([...ups, { type: "pointerMove", duration: 0, x: 0, y: 0, origin: "viewport" }]);
  }

  /** @param {{ width: number, height: number }} size */
  async setViewport({ width, height }) {
    await this.#ask("POST", "/window/rect", { width, height });
    await this.#until(`innerWidth === ${width} && innerHeight === ${height}`);
  }

  /** @param {{ media?: Features, features?: Features }} change */
  async emulate(change) {
    this.#emulation = { ...this.#emulation, ...change };
    const features = { ...usual, ...this.#emulation.media, ...this.#emulation.features };
    const { "forced-colors": forcedColors, ...preferences } = features;
    const wanted = Object.entries(preferences);
    await this.#settings.write(Object.assign({}, desktop, ...wanted.map((preference) => toSettings(...preference))));
    await this.#until(wanted.map(([name, value]) => `matchMedia("(${name}: ${value})").matches`).join(" && "));
    await this.#ask("POST", "/execute/sync", { script: setForcedColors, args: [forcedColors === "active"] });
  }
}

/** @param {string} name @param {string} value */
function toSettings(name, value) {
  const values = /** @type {Record<string, object>} */ (
    settingsOf[/** @type {keyof typeof settingsOf} */ (name)] ?? {}
  );
  if (values[value]) return values[value];
  throw new Error(`WebKit cannot emulate ${name}: ${value}`);
}
