// The folder that Orca and Firefox run in: a Debian of their own, since the machine's may be older or lack them.
import { execFileSync, spawn, type ChildProcess, type SpawnOptions } from "node:child_process";
import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const mirror = "http://deb.debian.org/debian";
/** The first whose Orca reads native dialogs right. */
const release = "trixie";
const packages = [
  ...["orca", "at-spi2-core", "dbus-daemon", "firefox-esr", "fonts-dejavu-core"],
  ...["openbox", "procps", "x11-utils", "xdotool", "xvfb"],
];

/** Runs "$@" within the folder "$0", with the machine's devices and processes. What is mounted goes with the process. */
const enter = 'mount -t proc proc "$0/proc" && mount --rbind /dev "$0/dev" && exec chroot "$0" "$@"';

/** Makes the folder where it is missing; that takes some minutes, and about 1.5 GB. */
export function prepareEnvironment(folder: string): void {
  // Written at the end: what was interrupted is made anew.
  const mark = join(folder, ".complete");
  if (existsSync(mark)) return;
  requireRoot();
  console.log(`Making ${folder}: Debian ${release} with Orca and Firefox. This takes a few minutes, once.`);
  rmSync(folder, { recursive: true, force: true });
  try {
    execFileSync("debootstrap", ["--variant=minbase", release, folder, mirror], {
      stdio: ["ignore", "ignore", "inherit"],
    });
  } catch (cause) {
    throw new Error("debootstrap failed. Is it installed (apt-get install debootstrap)?", { cause });
  }
  const install = ["apt-get", "install", "--yes", "--quiet", "--no-install-recommends", ...packages];
  execFileSync("unshare", enterWith(folder, install), {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
  writeFileSync(mark, "");
}

/** Starts a program within the folder, as the leader of a process group. */
export function spawnWithin(folder: string, command: readonly string[], options: SpawnOptions): ChildProcess {
  requireRoot();
  return spawn("unshare", enterWith(folder, command), { ...options, detached: true });
}

function enterWith(folder: string, command: readonly string[]): string[] {
  return ["--mount", "sh", "-c", enter, folder, ...command];
}

function requireRoot(): void {
  if (process.getuid?.() !== 0) throw new Error("chroot and debootstrap have to be run as root, on Linux.");
}
