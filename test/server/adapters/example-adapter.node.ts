import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { setupStore } from "../setup.js";
import { createSwitchboardStore } from "./example-adapter.js";
import { createFakeSwitchboard, switchboardToken, toUuid } from "./fake-switchboard.js";
import { verify } from "./run-verify.js";
import { listen, serveStore } from "./setup.js";

/** Creates the adapter over its provider, over HTTP. */
async function setupExample(handle: (request: Request) => Promise<Response> | undefined = () => undefined) {
  const provider = createFakeSwitchboard();
  const baseUrl = await listen(async (request) => (await handle(request)) ?? (await provider.handle(request)));
  const store = createSwitchboardStore({ token: switchboardToken, baseUrl, warn: () => undefined });
  return { provider, ...setupStore(store) };
}

/** The names that a file imports. */
const findImports = (code: string): string[] =>
  Array.from(code.matchAll(/import (?:type )?\{([^}]*)\}/g), ([, names = ""]) =>
    names.replaceAll("type ", "").split(","),
  )
    .flat()
    .map((name) => name.trim())
    .filter((name) => name !== "")
    .sort();

const removeImports = (code: string): string => code.slice(code.indexOf("\n\n"));

describe("the adapter of the documentation", () => {
  it("is shown as it is, with the imports of a host", () => {
    const [, shown = ""] =
      /```ts\n(\/\/ switchboard\.ts\n[^]*?)```/.exec(readFileSync("docs/write-your-own-adapter.md", "utf8")) ?? [];
    const code = readFileSync("test/server/adapters/example-adapter.ts", "utf8");
    assert.deepEqual(findImports(shown), findImports(code));
    assert.match(shown, /^\/\/ switchboard\.ts\nimport \{[^}]*\} from "ctm-accounts-billing\/server";\n\n/);
    assert.equal(removeImports(shown), removeImports(code));
  });

  it("has a hundred lines", () => {
    const lines = readFileSync("test/server/adapters/example-adapter.ts", "utf8").trimEnd().split("\n");
    assert.ok(lines.length <= 100, `${lines.length} lines`);
  });

  it("passes all checks of verify, a change and its way back included", async () => {
    const { store, provider } = await setupExample();
    const { code, failed, tolerated, passed } = await verify(await serveStore(store), "--account", toUuid(2));
    assert.deepEqual([code, failed, tolerated], [0, [], []]);
    assert.ok(passed.includes("change.answer") && passed.includes("account.restored"), passed.join());
    assert.deepEqual(
      [provider.clients.get(toUuid(2))?.billed_to, provider.clients.get(toUuid(2))?.revision],
      ["self", 3],
    );
  });

  it("reads a lost answer back", async () => {
    const example = await setupExample((request) =>
      request.method === "POST"
        ? example.provider.handle(request).then(() => Response.json({ uuid: "cut short" }))
        : undefined,
    );
    assert.equal((await example.change(toUuid(1), "customer")).status, 200);
    assert.equal(example.provider.clients.get(toUuid(1))?.revision, 2);
  });

  it("does not take what cannot be read for accounts", async () => {
    for (const answer of ["null", "{}", '{"clients":[{"uuid":1}]}', '{"clients":[],"next_cursor":7}']) {
      const { get } = await setupExample(() => Promise.resolve(new Response(answer)));
      assert.equal((await get()).status, 502);
    }
  });

  it("does not read a list without an end", async () => {
    const { get } = await setupExample(() => Promise.resolve(Response.json({ clients: [], next_cursor: "again" })));
    assert.equal((await get()).status, 502);
  });
});
