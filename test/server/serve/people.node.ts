import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { after, describe, it } from "node:test";
import { renameRoles } from "../../../server/sql/migrations/0005-roles.js";
import { demoPeople, findPerson, preparePeople } from "../../../server/serve/people.js";
import { openSqlite } from "../../../server/sql/sqlite.js";
import { password, serve } from "./setup.js";
import { spawnServer } from "./spawn-server.js";

const folder = mkdtempSync(join(tmpdir(), "ctm-people-"));
after(() => rmSync(folder, { recursive: true }));

/** Starts a server on a file, stops it, and changes the file. */
async function createFile(name: string, statements: string): Promise<string> {
  const database = join(folder, name);
  await (await serve({ access: "session", database })).stop();
  const file = new DatabaseSync(database);
  file.exec(statements);
  file.close();
  return database;
}

describe("people in a database that the server is started on again", () => {
  it("keep the names and roles that they were given", async () => {
    const database = await createFile(
      "renamed.sqlite",
      "update people set name = 'Priya Okafor', role = 'Billing Manager' where id = 'priya'",
    );
    const { signIn } = await serve({ access: "session", database });
    const { name, role } = (await (await signIn("priya")).json()) as { name: string; role: string };
    assert.deepEqual([name, role], ["Priya Okafor", "Billing Manager"]);
  });

  it("stay away once they are deleted", async () => {
    const database = await createFile("deleted.sqlite", "delete from people where id = 'noa'");
    const { signIn } = await serve({ access: "session", database });
    assert.deepEqual([(await signIn("noa")).status, (await signIn("dana")).status], [401, 200]);
  });

  it("are named at the start as they are now", async () => {
    const database = await createFile(
      "greeted.sqlite",
      "delete from people where id = 'noa'; update people set role = 'Billing Manager' where id = 'priya'",
    );
    const { output, kill, exit } = await spawnServer(database, "--configuration", "session");
    kill("SIGTERM");
    await exit;
    assert.ok(output.includes("Sign in as dana (Agency Administrator) or priya (Billing Manager)."), output.join("\n"));
  });
});

describe("people of before the roles of today", () => {
  it("have today's in place of theirs", async () => {
    const database = await openSqlite(":memory:");
    await preparePeople(database, demoPeople, { password: undefined, needsPassword: false, cost: 2 });
    const before = new Map([
      ["dana", "administrator"],
      ["priya", "billing"],
      ["noa", "viewer"],
    ]);
    for (const [id, role] of before) await database.updateTable("people").set({ role }).where("id", "=", id).execute();
    await renameRoles().up(database);
    const people = await database.selectFrom("people").select(["id", "role"]).execute();
    const today = new Map(demoPeople.map(({ id, role }) => [id, role]));
    assert.deepEqual(new Map(people.map(({ id, role }) => [id, role])), today);
    await database.destroy();
  });
});

describe("a password that several starts make up at the same time", () => {
  it("is that of one of them, which is the one that says it", async () => {
    const database = await openSqlite(":memory:");
    const options = { password: undefined, needsPassword: true, cost: 2 };
    const made = await Promise.all(Array.from({ length: 3 }, () => preparePeople(database, demoPeople, options)));
    const [told, ...others] = made.filter((one) => one !== undefined);
    assert.deepEqual(others, []);
    for (const { id } of demoPeople) assert.ok((await findPerson(database, id, told ?? "", 2)).isRight);
    await database.destroy();
  });

  it("gives way to one that was chosen", async () => {
    const database = await openSqlite(":memory:");
    const start = (chosen?: string) =>
      preparePeople(database, demoPeople, { password: chosen, needsPassword: true, cost: 2 });
    await Promise.all([start(), start(password), start()]);
    await start(password);
    for (const { id } of demoPeople) assert.ok((await findPerson(database, id, password, 2)).isRight);
    await database.destroy();
  });
});
