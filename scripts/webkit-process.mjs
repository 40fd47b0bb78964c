// Programs that end with this process, however it ends.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** What is still to be done when this process ends. @type {Set<() => void>} */
const duties = new Set();
process.on("exit", () => {
  for (const duty of duties) duty();
});

// These end it without a word otherwise. Ctrl+C is answered by the test runner.
for (const signal of ["SIGTERM", "SIGHUP"]) process.once(signal, () => process.exit(1));

/** Does it when this process ends, or when what this answers is called: once. @param {() => void} duty */
export function atExit(duty) {
  duties.add(duty);
  return () => {
    if (duties.delete(duty)) duty();
  };
}

/** @param {string} program */
export function findProgram(program) {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  return folders.map((folder) => join(folder, program)).find((path) => existsSync(path));
}

/**
 * The promise, but not for longer than this.
 * @template T
 * @param {Promise<T>} promise @param {number} milliseconds @param {string} message
 */
export async function withTimeout(promise, milliseconds, message) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  /** @type {Promise<never>} */
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${message} within ${milliseconds / 1000} s`)), milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** A program in a process group of its own: Ctrl+C is for us to answer. */
export class Program {
  #child;
  #said = "";
  #end = new AbortController();

  /**
   * Where this process is killed outright, the kernel ends the program (`setpriv`, a part of every Debian).
   * @param {string} name @param {readonly string[]} args @param {NodeJS.ProcessEnv} env
   * @param {NodeJS.Signals} [signal] what ends it
   */
  constructor(name, args, env, signal = "SIGKILL") {
    const launcher = findProgram("setpriv") ? ["setpriv", "--pdeathsig", "KILL"] : [];
    const [command = "", ...rest] = [...launcher, name, ...args];
    const child = spawn(command, rest, { env, detached: true, stdio: ["ignore", "ignore", "pipe", "pipe"] });
    this.#child = child;
    child.stderr?.setEncoding("utf8").on("data", (/** @type {string} */ text) => {
      this.#said = (this.#said + text).slice(-2000);
    });
    child.once("error", (error) => this.#end.abort(error));
    child.once("exit", (code, signal) => this.#end.abort(new Error(`${name} has ended (${signal ?? code})`)));
    /** Ends it and what it has started. */
    this.kill = atExit(() => {
      try {
        if (child.pid) process.kill(-child.pid, signal);
      } catch {
        // It has ended already.
      }
    });
  }

  /** Aborted when it has ended. */
  get ended() {
    return this.#end.signal;
  }

  /** What it has said of itself of late, for an error. */
  get said() {
    return this.#said.trim();
  }

  /** Ends it, and waits until it has ended. */
  async stop() {
    const end = this.ended.aborted ? undefined : once(this.ended, "abort");
    this.kill();
    if (end) await withTimeout(end, 5000, `${this.#child.spawnfile} did not end`);
  }

  /** The first line that it writes to its descriptor 3. */
  async firstLine() {
    const stream = /** @type {import("node:stream").Readable} */ (this.#child.stdio[3]);
    let text = "";
    stream.setEncoding("utf8").on("data", (/** @type {string} */ part) => (text += part));
    while (!text.includes("\n")) {
      if (this.ended.aborted) throw this.ended.reason;
      await Promise.race([once(stream, "data"), once(this.ended, "abort")]);
    }
    return text.slice(0, text.indexOf("\n")).trim();
  }
}
