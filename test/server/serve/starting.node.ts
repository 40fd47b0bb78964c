import assert from "node:assert/strict";
import { lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { after, describe, it } from "node:test";
import { openSqliteStore } from "../../../server/kit.js";
import { newKey } from "../setup.js";
import { abbot, cookieOf } from "./setup.js";
import { runToEnd, runToEndIn, runToEndWithFlags, spawnServer, spawnServerWith } from "./spawn-server.js";

const folder = mkdtempSync(join(tmpdir(), "ctm-starting-"));
after(() => rmSync(folder, { recursive: true }));

const json = { "Content-Type": "application/json" };

async function moveAbbot(url: string, to: string): Promise<number> {
  const headers = { ...json, "Idempotency-Key": newKey() };
  const body = JSON.stringify({ balance_from: to });
  return (await fetch(`${url}/api/v1/accounts/${abbot}`, { method: "PATCH", headers, body })).status;
}

async function payerOfAbbot(url: string): Promise<string> {
  const response = await fetch(`${url}/api/v1/accounts/${abbot}`);
  return ((await response.json()) as { balance_from: string }).balance_from;
}

function signIn(url: string, password: string): Promise<Response> {
  return fetch(`${url}/session`, { method: "POST", headers: json, body: JSON.stringify({ user: "dana", password }) });
}

async function isSignedIn(url: string, Cookie: string): Promise<boolean> {
  return (await fetch(`${url}/session`, { headers: { Cookie } })).status === 200;
}

/** Ends a server, and waits until it has. */
async function end({ kill, exit }: Awaited<ReturnType<typeof spawnServer>>): Promise<void> {
  kill("SIGTERM");
  await exit;
}

/** Checks that a command ends with one sentence that says this, without a stack. */
function assertRefused({ status, stderr }: ReturnType<typeof runToEnd>, ...parts: readonly RegExp[]): void {
  assert.equal(status, 1);
  assert.equal(stderr.trim().split("\n").length, 1, stderr);
  assert.doesNotMatch(stderr, / {4}at |Error:/);
  for (const part of parts) assert.match(stderr, part);
}

describe("a second start on the file of a running server", () => {
  for (const options of [[], ["--fresh"]]) {
    it(`is refused and changes nothing, with the options “${options.join(" ")}”`, async () => {
      const file = join(folder, `second${options.length}.sqlite`);
      const first = await spawnServer(file);
      for (const to of ["customer", "agency", "customer"]) assert.equal(await moveAbbot(first.url, to), 200);
      const second = runToEnd("--port", "0", "--database", file, ...options);
      assertRefused(second, /Another server uses the database/, new RegExp(file), /--database/);
      assert.equal(await payerOfAbbot(first.url), "customer");
      first.kill("SIGKILL");
      await first.exit;
      // What is left of the lock locks nobody out.
      const third = await spawnServer(file);
      assert.equal(await payerOfAbbot(third.url), "customer");
      await end(third);
    });
  }

  it("is refused for another name of the file, too", async () => {
    const [file, link] = [join(folder, "named.sqlite"), join(folder, "link.sqlite")];
    const first = await spawnServer(file);
    symlinkSync(file, link);
    assertRefused(runToEnd("--port", "0", "--database", link), /Another server uses the database/);
    await end(first);
  });

  it("ends with one sentence at a port in use, and touches nothing", async () => {
    const file = join(folder, "port.sqlite");
    const other = join(folder, "other.sqlite");
    await end(await spawnServer(other));
    const before = readFileSync(other);
    const first = await spawnServer(file);
    const { port } = new URL(first.url);
    assertRefused(runToEnd("--port", port, "--database", other, "--fresh"), /is in use/, new RegExp(port), /--port/);
    assert.deepEqual(readFileSync(other), before);
    await end(first);
  });

  it("may delete the file with --fresh once the other server has ended", async () => {
    const file = join(folder, "fresh.sqlite");
    const first = await spawnServer(file);
    await moveAbbot(first.url, "customer");
    await end(first);
    const second = await spawnServer(file, "--fresh");
    assert.equal(await payerOfAbbot(second.url), "agency");
    await end(second);
  });

  it("may delete with --fresh the file that a link leads to, and keeps the link", async () => {
    const [file, link] = [join(folder, "real.sqlite"), join(folder, "fresh-link.sqlite")];
    symlinkSync(file, link);
    const first = await spawnServer(link);
    await moveAbbot(first.url, "customer");
    await end(first);
    await end(await spawnServer(link, "--fresh"));
    assert.ok(lstatSync(link).isSymbolicLink());
    const second = await spawnServer(file);
    assert.equal(await payerOfAbbot(second.url), "agency");
    await end(second);
  });
});

describe("starting again", () => {
  const session = ["--configuration", "session"];
  const passwordIn = (output: readonly string[]) =>
    output.flatMap((line) => /^Their password is (\S+)$/.exec(line)?.[1] ?? [])[0];

  it("keeps people, their made-up password and their sessions", async () => {
    const file = join(folder, "kept.sqlite");
    const first = await spawnServer(file, ...session);
    const password = passwordIn(first.output) ?? "";
    assert.ok(password.length > 8);
    const cookie = cookieOf(await signIn(first.url, password));
    await end(first);
    const second = await spawnServer(file, ...session);
    assert.equal(passwordIn(second.output), undefined);
    assert.ok(await isSignedIn(second.url, cookie));
    assert.equal((await signIn(second.url, password)).status, 200);
    await end(second);
  });

  it("takes another DEMO_PASSWORD, and then ends the sessions; the same one ends none", async () => {
    const file = join(folder, "changed.sqlite");
    const first = await spawnServerWith({ DEMO_PASSWORD: "one horse" }, file, ...session);
    const cookie = cookieOf(await signIn(first.url, "one horse"));
    await end(first);
    const second = await spawnServerWith({ DEMO_PASSWORD: "one horse" }, file, ...session);
    assert.ok(await isSignedIn(second.url, cookie));
    await end(second);
    const third = await spawnServerWith({ DEMO_PASSWORD: "two horses" }, file, ...session);
    assert.equal(await isSignedIn(third.url, cookie), false);
    assert.equal((await signIn(third.url, "one horse")).status, 401);
    assert.equal((await signIn(third.url, "two horses")).status, 200);
    await end(third);
  });

  it("makes a password up where there was none, as after the development configuration", async () => {
    const file = join(folder, "first-without.sqlite");
    await end(await spawnServer(file));
    const second = await spawnServer(file, ...session);
    assert.equal((await signIn(second.url, passwordIn(second.output) ?? "")).status, 200);
    await end(second);
  });
});

describe("a start that cannot succeed", () => {
  const file = join(folder, "unusable.sqlite");

  it("names a mistyped option, or a value that an option cannot have", () => {
    assertRefused(runToEnd("--prot", "80"), /--prot/, /--help/);
    assertRefused(runToEnd("--port", "eighty", "--database", file), /port/, /--port/);
    assertRefused(runToEnd("--port"), /--port/);
    assertRefused(runToEnd("--configuration", "open", "--database", file), /“open”/, /development, session, bearer/);
    const session = ["--configuration", "session", "--origin", "https://a.example", "--database", file];
    assertRefused(runToEnd(...session, "--host", "192.0.2.7"), /no address 192\.0\.2\.7/, /--host/);
    assertRefused(runToEnd(...session, "--idle-minutes", "0"), /Minutes/);
  });

  it("names a file that is no database, and leaves it as it is", () => {
    writeFileSync(file, "accounts, as a list\n".repeat(300));
    assertRefused(runToEnd("--port", "0", "--database", file), /is not a SQLite database/, /unusable\.sqlite/);
    assert.match(readFileSync(file, "utf8"), /^accounts, as a list/);
  });

  it("names a file that is damaged, and leaves it as it is", async () => {
    const damaged = join(folder, "damaged.sqlite");
    await end(await spawnServer(damaged));
    const content = readFileSync(damaged);
    content.fill(0xff, 100, 4_000);
    writeFileSync(damaged, content);
    assertRefused(runToEnd("--port", "0", "--database", damaged), /damaged\.sqlite cannot be used as a database/);
    assert.deepEqual(readFileSync(damaged), content);
  });

  it("names a place where no database can be", () => {
    for (const place of [folder, join(file, "accounts.sqlite")])
      assertRefused(runToEnd("--port", "0", "--database", place), /cannot be used as a database/, new RegExp(place));
  });

  it("says that a mistyped URL is none, without the password, and makes no file of it", () => {
    const cwd = mkdtempSync(join(folder, "urls-"));
    for (const name of ["postgre://eve:secret@127.0.0.1/db", "mysql://eve:secret@127.0.0.1/db", "eve:secret@host/db"]) {
      for (const options of [[], ["--backup", "copy.sqlite"]]) {
        const refused = runToEndIn(cwd, "--port", "0", "--database", name, ...options);
        assertRefused(refused, /--database takes a file, or a URL that begins with postgres:\/\//);
        assert.doesNotMatch(refused.stderr, /secret/);
      }
    }
    assert.deepEqual(readdirSync(cwd), []);
  });

  it("says which Node a file needs, and needs none of it for PostgreSQL", () => {
    const runWithoutSqlite = (...words: readonly string[]) => runToEndWithFlags(["--no-experimental-sqlite"], ...words);
    for (const words of [[], ["--backup", join(folder, "copy.sqlite")]])
      assertRefused(runWithoutSqlite("--port", "0", "--database", file, ...words), /needs the SQLite of Node 22\.16/);
    assertRefused(
      runWithoutSqlite("--port", "0", "--database", ":memory:"),
      /^A database in memory needs the SQLite of Node 22\.16 .* Update Node, or name a PostgreSQL database \(postgres:\/\/…\) with --database\.$/m,
    );
    const shared = runWithoutSqlite("--port", "0", "--database", "postgres://eve:secret@127.0.0.1:9/none");
    assertRefused(shared, /PostgreSQL database cannot be used\. Nothing listens there\./);
  });

  it("says that the list is empty over a database of a host's own, and only there", async () => {
    const own = join(folder, "own.sqlite");
    const store = await openSqliteStore(own);
    const cents = { cents: 0, currency: "USD" };
    await store.saveAgency({ id: 1, name: "Host", balance: cents, minimum_starting_balance: cents });
    await store.close();
    const says = async (name: string) => {
      const server = await spawnServer(name);
      await end(server);
      return server.output.some((line) => line.startsWith("The list is empty: "));
    };
    assert.deepEqual([await says(own), await says(join(folder, "demo.sqlite"))], [true, false]);
  });

  it("names a database of another version, and leaves it as it is", async () => {
    const later = join(folder, "later.sqlite");
    await end(await spawnServer(later));
    const database = new DatabaseSync(later);
    database.exec("INSERT INTO ctm_billing_migration VALUES ('9999-later', '2030-01-01T00:00:00Z')");
    database.close();
    assertRefused(runToEnd("--port", "0", "--database", later), /later\.sqlite/, /9999-later/);
    const earlier = join(folder, "earlier.sqlite");
    const foreign = new DatabaseSync(earlier);
    foreign.exec("CREATE TABLE accounts (id text, json text)");
    foreign.close();
    assertRefused(runToEnd("--port", "0", "--database", earlier), /earlier\.sqlite/, /earlier version/);
  });
});
