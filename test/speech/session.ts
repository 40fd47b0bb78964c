// A screen without a monitor, a window manager, Orca and Firefox on it: everything that a person would have, but the voice.
import { once } from "node:events";
import { copyFileSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { ChildProcess } from "node:child_process";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { setTimeout as pause } from "node:timers/promises";
import { spawnWithin } from "./environment.js";

/** Nothing is fetched but the page, and no key opens a menu of the browser. */
const preferences = {
  "accessibility.force_disabled": -1,
  "app.update.enabled": false,
  "browser.aboutwelcome.enabled": false,
  "browser.newtabpage.enabled": false,
  "browser.shell.checkDefaultBrowser": false,
  "browser.startup.homepage_override.mstone": "ignore",
  "datareporting.policy.dataSubmissionEnabled": false,
  "extensions.getAddons.cache.enabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "services.settings.server": "http://127.0.0.1:9/",
  "termsofuse.bypassNotification": true,
  "browser.termsofuse.bypassNotification": true,
  "toolkit.telemetry.enabled": false,
  "ui.key.menuAccessKey": 0,
  "ui.key.menuAccessKeyFocuses": false,
};

/** Windows fill the screen. The empty list of keys leaves all of them to the page. */
const windowManager = `<openbox_config xmlns="http://openbox.org/3.4/rc"><keyboard/><mouse/>
<applications><application class="*"><maximized>yes</maximized></application></applications></openbox_config>`;

const customizations = fileURLToPath(new URL("orca-customizations.py", import.meta.url));

export class Session {
  readonly #environment: string;
  /** The folder of this session, as the machine sees it. */
  readonly #folder: string;
  /** The same folder, as the programs within the environment see it. */
  readonly #inner: string;
  readonly #processes: ChildProcess[] = [];
  #variables: NodeJS.ProcessEnv;
  #orca: ChildProcess | undefined;

  constructor(environment: string) {
    this.#environment = environment;
    this.#folder = mkdtempSync(join(environment, "tmp/speech-"));
    this.#inner = this.#folder.slice(environment.length);
    const inner = (path: string) => join(this.#inner, path);
    this.#variables = {
      PATH: "/usr/sbin:/usr/bin:/sbin:/bin",
      ...{ LANG: "C.UTF-8", LC_ALL: "C.UTF-8", TZ: "UTC" },
      ...{ HOME: inner("home"), XDG_RUNTIME_DIR: inner("run"), XDG_DATA_HOME: inner("data") },
      ...{ XDG_CONFIG_HOME: inner("config"), XDG_CACHE_HOME: inner("cache"), SPEECH_LOG: inner("spoken") },
      ...{ GNOME_ACCESSIBILITY: "1", GSETTINGS_BACKEND: "memory", GDK_BACKEND: "x11", MOZ_ENABLE_WAYLAND: "0" },
      DBUS_SESSION_BUS_ADDRESS: `unix:path=${inner("run/bus")}`,
    };
    process.once("exit", () => this.#kill("SIGKILL"));
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));
  }

  /** Starts the screen and Orca, and waits until Orca has said so. */
  async start(): Promise<void> {
    for (const name of ["home", "config", "cache", "firefox", "data/orca"]) this.#makeFolder(name);
    mkdirSync(join(this.#folder, "run"), { mode: 0o700 });
    mkdirSync(join(this.#environment, "tmp/.X11-unix"), { recursive: true, mode: 0o1777 });
    writeFileSync(join(this.#folder, "spoken"), "");
    writeFileSync(join(this.#folder, "openbox.xml"), windowManager);
    copyFileSync(customizations, join(this.#folder, "data/orca/orca-customizations.py"));

    const screen = this.#spawn(["Xvfb", "-displayfd", "3", "-screen", "0", "1280x900x24", "-nolisten", "tcp"], true);
    this.#variables = { ...this.#variables, DISPLAY: `:${await firstLine(screen)}` };
    const bus = ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address=3"];
    await firstLine(this.#spawn([...bus, `--address=unix:path=${this.#inner}/run/bus`], true));
    this.#spawn(["/usr/libexec/at-spi-bus-launcher", "--launch-immediately", "--a11y=1", "--screen-reader=1"]);
    this.#spawn(["openbox", "--config-file", join(this.#inner, "openbox.xml")]);
    this.#orca = this.#spawn(["orca"]);
    for (let left = 300; left > 0; left--) {
      if (this.readSpoken().includes("Screen reader on.")) return;
      await pause(100);
    }
    throw new Error(`"Screen reader on" was not heard. Is another Orca running?\n${this.readLog("orca")}`);
  }

  openFirefox(url: string): void {
    const lines = Object.entries(preferences).map(
      ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
    );
    writeFileSync(join(this.#folder, "firefox/user.js"), lines.join(""));
    this.#spawn(["firefox-esr", "--no-remote", "--profile", join(this.#inner, "firefox"), url]);
  }

  /** Strikes keys, named as X names them, or types a text. */
  async strike(keys: readonly string[]): Promise<void> {
    await this.#xdotool(["key", "--clearmodifiers", ...keys]);
  }

  async type(text: string): Promise<void> {
    await this.#xdotool(["type", "--delay", "60", text]);
  }

  /** All that Orca has said so far. */
  readSpoken(): string[] {
    const lines = readFileSync(join(this.#folder, "spoken"), "utf8").split("\n");
    // The last one is empty, or still being written.
    return lines.slice(0, -1).map((line) => String(JSON.parse(line)));
  }

  /** The processor time that Orca has used: while it grows, Orca has more to say. */
  readOrcaTime(): number {
    const fields =
      readFileSync(`/proc/${this.#orca?.pid ?? 0}/stat`, "utf8")
        .split(") ")[1]
        ?.split(" ") ?? [];
    return Number(fields[11]) + Number(fields[12]);
  }

  readLog(program: string): string {
    return readFileSync(join(this.#folder, `${program}.log`), "utf8");
  }

  async end(): Promise<void> {
    this.#kill("SIGTERM");
    const running = this.#processes.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null);
    await Promise.race([Promise.all(running.map((child) => once(child, "exit"))), pause(5000)]);
    this.#kill("SIGKILL");
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }

  #makeFolder(name: string): void {
    mkdirSync(join(this.#folder, name), { recursive: true });
  }

  /** @param isAnswering whether it writes to its file descriptor 3 */
  #spawn(command: readonly string[], isAnswering = false): ChildProcess {
    const name = command[0]?.split("/").at(-1) ?? "";
    const log = openSync(join(this.#folder, `${name}.log`), "a");
    const child = spawnWithin(this.#environment, command, {
      stdio: ["ignore", log, log, isAnswering ? "pipe" : "ignore"],
      env: this.#variables,
    });
    this.#processes.push(child);
    return child;
  }

  async #xdotool(command: readonly string[]): Promise<void> {
    const [code] = (await once(this.#spawn(["xdotool", ...command]), "exit")) as [number | null];
    if (code !== 0) throw new Error(`xdotool has failed:\n${this.readLog("xdotool")}`);
  }

  /** Ends all that was started, with what each has started itself. */
  #kill(signal: NodeJS.Signals): void {
    for (const { pid } of this.#processes.toReversed()) {
      try {
        if (pid !== undefined) process.kill(-pid, signal);
      } catch {
        // It has ended already.
      }
    }
  }
}

async function firstLine(child: ChildProcess): Promise<string> {
  const [line] = (await once(child.stdio[3] as Readable, "data")) as [Buffer];
  return line.toString().trim();
}
