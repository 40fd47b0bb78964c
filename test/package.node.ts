import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { build } from "vite";

describe("the package in Node, without a DOM", () => {
  it("exports the classes", async () => {
    const { CtmAccountsBilling } = await import("ctm-accounts-billing");
    assert.equal(typeof CtmAccountsBilling, "function");
  });

  it("registers no elements", () => {
    assert.equal(globalThis.customElements.get("ctm-accounts-billing"), undefined);
  });

  it("can import the definitions", async () => {
    await assert.doesNotReject(import("ctm-accounts-billing/define"));
  });
});

describe("the package's types", () => {
  // Ignores the project's configuration, which maps the package to the source.
  const flags = "--ignoreConfig --noEmit --strict --target es2022 --module esnext --moduleResolution bundler";
  const libraries = "--skipLibCheck false --lib es2023,dom,dom.iterable";

  it("describe the elements and events to a page that imports only ./define", () => {
    const compile = () =>
      execFileSync("npx", ["tsc", ...`${flags} ${libraries}`.split(" "), "test/types/embedding.ts"]);
    assert.doesNotThrow(compile);
  });
});

describe("the one-file build", () => {
  const elsewhere = mkdtempSync(join(tmpdir(), "elsewhere-"));
  after(() => rmSync(elsewhere, { recursive: true }));

  it("is the same, byte by byte, when it is built in another folder", async () => {
    const sources = ["src", "scripts", "package.json", "tsconfig.json", "tsconfig.build.json", "vite.config.ts"];
    for (const source of sources) cpSync(source, join(elsewhere, source), { recursive: true });
    symlinkSync(join(process.cwd(), "node_modules"), join(elsewhere, "node_modules"), "junction");
    await build({ root: elsewhere, configFile: join(elsewhere, "vite.config.ts"), mode: "cdn", logLevel: "error" });
    const read = (folder: string) => readFileSync(join(folder, "dist/cdn/integrity.json"), "utf8");
    assert.equal(read(elsewhere), read(process.cwd()));
  });
});
