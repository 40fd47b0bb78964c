// W3C WebDriver, as Debian's WebKitWebDriver speaks it to the MiniBrowser of WebKitGTK: one driver, one session. Both are
// started here, so that both are ours to watch and to end.
import { globSync } from "node:fs";
import { connect } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "./free-port.mjs";
import { Program, withTimeout } from "./webkit-process.mjs";

/** Nothing takes this long, not even on a machine that is busy with other things. */
const patience = 15_000;

const options = [
  ...["--automation", "--javascript-can-open-windows-automatically=true", "--enable-page-cache=false"],
  // No network but the machine's own. (WebKit falls over the same in WebDriver's words.)
  ...["--proxy=http://127.0.0.1:9", "--ignore-host=localhost", "--ignore-host=127.0.0.1"],
];

const capabilities = {
  pageLoadStrategy: "none",
  timeouts: { script: 10_000, pageLoad: 10_000, implicit: 0 },
};

/** Debian has it among the libraries. */
export function findMiniBrowser() {
  return globSync("/usr/lib/*/webkit2gtk-4.*/MiniBrowser").at(-1);
}

/** @param {number} port @returns {Promise<boolean>} */
function accepts(port) {
  const socket = connect(port, "127.0.0.1");
  return new Promise((resolve) => {
    socket.once("error", () => resolve(false));
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
  });
}

/** Starts a program that listens, and waits until it does. @param {string} program @param {readonly string[]} args @param {NodeJS.ProcessEnv} env @param {number} port */
async function startServer(program, args, env, port) {
  const server = new Program(program, args, env);
  const listens = async () => {
    while (!(await accepts(port))) {
      if (server.ended.aborted) throw server.ended.reason;
      await pause(10);
    }
  };
  try {
    await withTimeout(listens(), patience, `${program} did not listen`);
    return server;
  } catch (error) {
    server.kill();
    throw new Error(`${String(error)}\n${server.said}`, { cause: error });
  }
}

/** @param {NodeJS.ProcessEnv} env */
async function startBoth(env) {
  const [inspector, port] = [await freePort(), await freePort()];
  const address = `127.0.0.1:${inspector}`;
  const program = findMiniBrowser() ?? "MiniBrowser";
  const browser = await startServer(program, options, { ...env, WEBKIT_INSPECTOR_SERVER: address }, inspector);
  try {
    const args = [`--port=${port}`, "--host=local", `--target=${address}`];
    const driver = await startServer("WebKitWebDriver", args, env, port);
    return { browser, driver, url: `http://127.0.0.1:${port}` };
  } catch (error) {
    browser.kill();
    throw error;
  }
}

/** @param {NodeJS.ProcessEnv} env the environment of the browser */
export async function startDriver(env) {
  const { browser, driver, url } = await startBoth(env);
  let session = "";

  /** @param {string} method @param {string} path @param {object} [body] @returns {Promise<any>} */
  async function ask(method, path, body) {
    const signal = AbortSignal.any([AbortSignal.timeout(patience), browser.ended, driver.ended]);
    const response = await fetch(url + session + path, { method, signal, ...(body && { body: JSON.stringify(body) }) });
    const { value } = /** @type {{ value: any }} */ (await response.json());
    if (!response.ok) throw new Error(`WebKit refuses ${method} ${path}: ${value?.error}: ${value?.message}`);
    return value;
  }

  async function stop() {
    await Promise.all([driver.stop(), browser.stop()]);
  }

  try {
    const { sessionId } = await ask("POST", "/session", { capabilities: { alwaysMatch: capabilities } });
    session = `/session/${sessionId}`;
    return { ask, stop };
  } catch (error) {
    await stop();
    throw new Error(`WebKit opens no session: ${String(error)}\n${browser.said}`, { cause: error });
  }
}

/** @typedef {Awaited<ReturnType<typeof startDriver>>["ask"]} Ask */
