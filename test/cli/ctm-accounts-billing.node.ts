import assert from "node:assert/strict";
import { createAdaptorServer } from "@hono/node-server";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { after, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import {
  createBackend,
  createMemoryStore,
  firstOf,
  seedAccounts,
  withFaults,
  withInterference,
} from "../../server/index.js";
import { acme, base, isChange } from "./setup.js";

const root = new URL("../../", import.meta.url);
const pack = JSON.parse(readFileSync(new URL("package.json", root), "utf8")) as {
  version: string;
  bin: Record<string, string>;
};
const command = fileURLToPath(new URL(pack.bin["ctm-accounts-billing"] ?? "", root));

/** Runs the built command without a terminal. */
function start(...args: readonly string[]) {
  const child = spawn(process.execPath, [command, ...args], { stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  let errors = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (output += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (errors += text));
  const end = once(child, "close").then(([code]) => ({ code: code as number, output, errors }));
  return { child, end };
}

/** Starts a backend with twelve accounts, and a callback for the first change. */
async function listen(onFirstChange: () => void = () => undefined) {
  const store = createMemoryStore(seedAccounts(12));
  const handle = withFaults(createBackend({ store }).handle, withInterference(firstOf(isChange), onFirstChange));
  const server = createAdaptorServer({ fetch: handle }).listen(0, "127.0.0.1");
  await once(server, "listening");
  after(() => server.close());
  return { endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`, store };
}

describe("the command in the package", () => {
  it("is executable, and prints its version", async () => {
    assert.match(readFileSync(command, "utf8"), /^#!\/usr\/bin\/env node\n/);
    assert.deepEqual(await start("--version").end, { code: 0, output: `${pack.version}\n`, errors: "" });
  });

  it("exits with 0, and prints one JSON document, if all checks pass", async () => {
    const { endpoint } = await listen();
    const { code, output, errors } = await start("verify", endpoint, "--json").end;
    assert.equal((JSON.parse(output) as { ok: boolean }).ok, true);
    assert.deepEqual({ code, errors }, { code: 0, errors: "" });
  });

  it("exits with 2, without changes, without a terminal and without --yes", async () => {
    const { endpoint } = await listen(() => assert.fail("A change was sent"));
    const { code, output, errors } = await start("verify", endpoint, "--account", acme).end;
    assert.deepEqual({ code, output }, { code: 2, output: "" });
    assert.match(errors, /confirm with --yes/);
  });

  it("restores the account before it exits after an interruption", async () => {
    const { endpoint, store } = await listen(() => started.child.kill("SIGINT"));
    const started = start("verify", endpoint, "--account", acme, "--yes");
    const { code, errors, output } = await started.end;
    assert.equal(code, 2);
    assert.match(errors, /Stopping as soon as the account is restored/);
    assert.match(output, /✓ The account is restored/);
    assert.equal(store.account(acme)?.balance_from, "customer");
  });
});
