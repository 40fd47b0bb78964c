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

/** Starts the command as it is built. Nobody is at a terminal. */
function start(...args: readonly string[]) {
  const child = spawn(process.execPath, [command, ...args], { stdio: ["ignore", "pipe", "pipe"] });
  let out = "";
  let told = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (out += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (told += text));
  const end = once(child, "close").then(([code]) => ({ code: code as number, out, told }));
  return { child, end };
}

/** A backend of a few accounts; the first change waits for what the test does with it. */
async function listen(onFirstChange: () => void = () => undefined) {
  const store = createMemoryStore(seedAccounts(12));
  const handle = withFaults(createBackend({ store }).handle, withInterference(firstOf(isChange), onFirstChange));
  const server = createAdaptorServer({ fetch: handle }).listen(0, "127.0.0.1");
  await once(server, "listening");
  after(() => server.close());
  return { endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`, store };
}

describe("the command in the package", () => {
  it("can be started by its name, and says its version", async () => {
    assert.match(readFileSync(command, "utf8"), /^#!\/usr\/bin\/env node\n/);
    assert.deepEqual(await start("--version").end, { code: 0, out: `${pack.version}\n`, told: "" });
  });

  it("ends with 0, and with one JSON document, where all is right", async () => {
    const { endpoint } = await listen();
    const { code, out, told } = await start("verify", endpoint, "--json").end;
    assert.equal((JSON.parse(out) as { ok: boolean }).ok, true);
    assert.deepEqual({ code, told }, { code: 0, told: "" });
  });

  it("ends with 2, and changes nothing, without a terminal and without --yes", async () => {
    const { endpoint } = await listen(() => assert.fail("A change was sent"));
    const { code, out, told } = await start("verify", endpoint, "--account", acme).end;
    assert.deepEqual({ code, out }, { code: 2, out: "" });
    assert.match(told, /give --yes/);
  });

  it("puts the account back before it ends, when it is interrupted", async () => {
    const { endpoint, store } = await listen(() => started.child.kill("SIGINT"));
    const started = start("verify", endpoint, "--account", acme, "--yes");
    const { code, told, out } = await started.end;
    assert.equal(code, 2);
    assert.match(told, /Stopping; the account is put back first/);
    assert.match(out, /✓ The account is as it was/);
    assert.equal(store.account(acme)?.balance_from, "customer");
  });
});
