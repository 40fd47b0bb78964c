import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, describe, it } from "node:test";

const folder = mkdtempSync(join(tmpdir(), "ctm-tarball-"));
const modules = join(folder, "node_modules");
const installed = join(modules, "ctm-accounts-billing");

/** Runs a module of a host that has installed the package. */
function runHost(code: string, ...flags: readonly string[]): string {
  writeFileSync(join(folder, "host.mjs"), code);
  return execFileSync(process.execPath, [...flags, "host.mjs"], { cwd: folder, encoding: "utf8", stdio: "pipe" });
}

const host = `
import { createBillingServer, openSqliteStore } from "ctm-accounts-billing/server";
const agency = {
  id: 1, name: "Alder", balance: { cents: 5000, currency: "USD" },
  minimum_starting_balance: { cents: 2500, currency: "USD" },
};
const accounts = [{ id: 7, name: "Acme", balance_from: "customer", version: "r1" }];
const store = await openSqliteStore(":memory:");
await store.seed({ agency, accounts, changes: {} });
const server = createBillingServer({ store, identify: () => ({ agencyId: "1", name: "Dana" }) });
const url = "http://host.example/api/v1/accounts";
const change = await server.fetch(new Request(url + "/7", {
  method: "PATCH",
  headers: { "Content-Type": "application/json", "Idempotency-Key": "one" },
  body: JSON.stringify({ balance_from: "agency" }),
}));
const list = await server.fetch(new Request(url));
console.log(JSON.stringify([change.status, (await list.json()).accounts.map((account) => account.balance_from)]));
await store.close();
`;

describe("the installed package", () => {
  before(() => {
    const npm = (...words: readonly string[]) =>
      execFileSync("npm", [...words, "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], {
        encoding: "utf8",
      });
    const [{ filename }] = JSON.parse(npm("pack", "--json", "--pack-destination", folder)) as [{ filename: string }];
    writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "host", private: true, type: "module" }));
    npm("install", join(folder, filename), "--prefix", folder, "--prefer-offline");
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it("brings lit, @lit/task, ky, valibot and what these need, and nothing of the backend kit", () => {
    const { dependencies } = JSON.parse(readFileSync(join(installed, "package.json"), "utf8")) as {
      dependencies: Record<string, string>;
    };
    assert.deepEqual(Object.keys(dependencies), ["@lit/task", "ky", "lit", "valibot"]);
    for (const name of ["hono", "@hono", "kysely", "pg", "msw"])
      assert.equal(existsSync(join(modules, name)), false, name);
    const names = readdirSync(modules).filter((name) => !name.startsWith("."));
    assert.deepEqual(names.filter((name) => !name.startsWith("@") && !name.startsWith("lit")).sort(), [
      "ctm-accounts-billing",
      "ky",
      "valibot",
    ]);
  });

  it("serves the contract from SQLite in a few lines of a host's own", () => {
    assert.deepEqual(JSON.parse(runHost(host)), [200, ["agency"]]);
  });

  it("says in a sentence that SQLite needs a newer Node", () => {
    assert.throws(
      () => runHost(host, "--no-experimental-sqlite"),
      /openSqliteStore\(\) needs the SQLite of Node 22\.16 or 24 and newer; this is Node/,
    );
  });

  it("says in a sentence that PostgreSQL needs the package pg", () => {
    const code = `
      import { openPostgresStore } from "ctm-accounts-billing/server";
      await openPostgresStore("postgres://127.0.0.1/none");
    `;
    assert.throws(() => runHost(code), /openPostgresStore\(\) needs the package pg\. Install it: npm install pg/);
  });

  it("says in a sentence which option createBillingServer() needs", () => {
    const code = (options: string) => `
      import { createBillingServer } from "ctm-accounts-billing/server";
      createBillingServer(${options});
    `;
    assert.throws(() => runHost(code("{}")), /createBillingServer\(\) needs a store/);
    assert.throws(() => runHost(code("{ store: { listAccounts() {} } }")), /needs `identify`/);
  });

  it("has nothing of the backend kit in the file that a browser loads", () => {
    const widget = readFileSync(join(installed, "dist/cdn/ctm-accounts-billing.js"), "utf8");
    for (const word of ["kysely", "node:sqlite", "PostgresDialect"]) assert.equal(widget.includes(word), false, word);
  });

  it("serves a page with the accounts by its command", async (test) => {
    const command = join(installed, "dist/cli/ctm-accounts-billing.js");
    const child = spawn(process.execPath, [command, "serve", "--port", "0"], { cwd: folder, stdio: "pipe" });
    // Otherwise a failure would wait for it.
    test.after(() => child.kill("SIGKILL"));
    const [line] = (await once(child.stdout, "data")) as [Buffer];
    const url = /http:\/\/\S+:\d+/.exec(String(line))?.[0] ?? "";
    const read = async (path: string) => (await fetch(url + path)).text();
    assert.match(await read("/"), /<script type="module" src="\/page\.js">/);
    assert.match(await read("/page.js"), /ctm-accounts-billing/);
    assert.ok((await read("/cdn/ctm-accounts-billing.js")).length > 100_000);
    assert.match(await read("/cdn/ctm-accounts-billing.js.map"), /"sourcesContent":/);
    assert.match(await read("/api/v1/accounts?per_page=5"), /"total_entries":137/);
    child.kill("SIGTERM");
    assert.deepEqual(await once(child, "exit"), [0, null]);
  });

  it("loads nothing of Node until a database is opened, so that Workers, Deno and Bun run it", () => {
    const server = join(installed, "dist/server");
    const importsOf = (file: string): string[] => {
      const code = readFileSync(join(server, file), "utf8");
      const names = [...code.matchAll(/^(?:import|export)\b[^;]*?from "([^"]+)";/gm)].map(([, name]) => name ?? "");
      return names.flatMap((name) => (name.startsWith(".") ? importsOf(join(dirname(file), name)) : [name]));
    };
    assert.deepEqual(importsOf("index.js"), []);
    assert.ok(importsOf("node.js").includes("node:http"), "the same look finds what is imported");
  });

  it("describes it to TypeScript without types of what is inside", () => {
    writeFileSync(
      join(folder, "host.ts"),
      `import {
         createBillingServer, openPostgresStore, openSqliteStore, Problem,
         type OwnStore, type PostgresPool, type Store, type Visitor,
       } from "ctm-accounts-billing/server";
       export async function start(visitor: Visitor): Promise<(request: Request) => Promise<Response>> {
         const store: Store = await openSqliteStore("accounts.sqlite");
         return createBillingServer({ store, identify: () => visitor }).fetch;
       }
       export const share = (pool: PostgresPool): Promise<OwnStore> => openPostgresStore(pool, { maxChanges: 100 });
       export const problem = new Problem(401, "Sign in.");
       // @ts-expect-error -- The types are not \`any\`.
       createBillingServer({ store: 7 });`,
    );
    const flags = "--noEmit --strict --target es2022 --module nodenext --skipLibCheck false --lib es2023,dom";
    const compile = () =>
      execFileSync(join(process.cwd(), "node_modules/.bin/tsc"), [...flags.split(" "), "host.ts"], {
        cwd: folder,
        encoding: "utf8",
      });
    assert.doesNotThrow(compile);
  });
});
