// The browser that tests and pictures use. It comes with `npm ci` and needs nothing of the machine.
import { existsSync } from "node:fs";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { inflate } from "@sparticuz/chromium";
import puppeteer from "puppeteer-core";

const cache = fileURLToPath(new URL("../node_modules/.cache/", import.meta.url));
const packed = (/** @type {string} */ path) =>
  fileURLToPath(new URL(`../${path}`, import.meta.resolve("@sparticuz/chromium")));

const flags = [
  "--no-sandbox",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--accept-lang=en-US,en",
  "--hide-scrollbars",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
];

/** The packed Chromium brings a font configuration that points at a folder which is not there. */
const fontConfig = (/** @type {string} */ folder) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/font-cache</cachedir>
</fontconfig>
`;

/** @param {string} folder */
async function unpack(folder) {
  const archives = ["chromium.br", "fonts.tar.br", "swiftshader.tar.br", "al2023.tar.br"];
  const temporary = process.env.TMPDIR;
  // Where to unpack to is not an option of the package: it takes the folder for temporary files.
  process.env.TMPDIR = folder;
  try {
    await Promise.all(archives.map((archive) => inflate(packed(`bin/${archive}`))));
  } finally {
    if (temporary === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = temporary;
  }
}

/** Unpacks Chromium once a version, and answers the folder. */
async function unpackedChromium() {
  /** @type {{ version: string }} */
  const { version } = JSON.parse(await readFile(packed("package.json"), "utf8"));
  const folder = join(cache, `chromium-${version}`);
  if (existsSync(folder)) return folder;
  const partial = `${folder}.${process.pid}`;
  await mkdir(partial, { recursive: true });
  await unpack(partial);
  await writeFile(join(partial, "fonts.conf"), fontConfig(folder));
  // Another run may have been faster; either copy is good.
  await rename(partial, folder).catch(() => rm(partial, { recursive: true }));
  return folder;
}

/** The packed Chromium is for Linux on x64; elsewhere, or where CHROME_PATH says so, an installed one is taken. */
async function findBrowser() {
  if (process.env.CHROME_PATH) return { executablePath: process.env.CHROME_PATH, env: {} };
  if (process.platform !== "linux" || process.arch !== "x64") {
    return { executablePath: await installedChrome(), env: {} };
  }
  const folder = await unpackedChromium();
  return {
    executablePath: join(folder, "chromium"),
    env: { LD_LIBRARY_PATH: join(folder, "al2023", "lib"), FONTCONFIG_FILE: join(folder, "fonts.conf") },
  };
}

async function installedChrome() {
  try {
    return await puppeteer.executablePath("chrome");
  } catch (cause) {
    throw new Error("No Chrome was found. Set CHROME_PATH to the path of a Chrome or Chromium.", { cause });
  }
}

/**
 * What to launch, the same on every machine: language, time zone and no network but the machine's own.
 * @returns {Promise<import("puppeteer-core").LaunchOptions>}
 */
export async function browserOptions() {
  const { executablePath, env } = await findBrowser();
  return {
    executablePath,
    headless: "shell",
    args: flags,
    env: { ...process.env, ...env, TZ: "UTC", LANGUAGE: "en_US", LC_ALL: "C.UTF-8" },
  };
}

/**
 * Starts the browser, for scripts that take pictures of the widget.
 * @param {import("puppeteer-core").LaunchOptions} [options] what is to differ from `browserOptions()`
 * @returns {Promise<import("puppeteer-core").Browser>}
 */
export async function launchBrowser(options = {}) {
  return await puppeteer.launch({ ...(await browserOptions()), ...options });
}
