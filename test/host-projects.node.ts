import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { describe, it } from "node:test";

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

interface Lock {
  readonly packages: Readonly<Record<string, Manifest & { readonly optionalDependencies?: Record<string, string> }>>;
}

const read = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));
const folders = globSync("hosts/*/package.json").map((path) => dirname(path));

/** The name of what is at a path such as `node_modules/a/node_modules/b`. */
const toName = (path: string): string => path.split("node_modules/").at(-1) ?? "";

describe("the projects of the hosts", () => {
  it("are there", () => assert.ok(folders.length >= 10, `${folders.length} projects`));

  for (const folder of folders) {
    describe(folder, () => {
      const manifest = read(`${folder}/package.json`) as Manifest;
      const { packages } = read(`${folder}/package-lock.json`) as Lock;

      it("names exact versions, and the lock file has them", () => {
        const named = { ...manifest.dependencies, ...manifest.devDependencies };
        for (const [name, version] of Object.entries(named)) assert.match(version, /^\d+\.\d+\.\d+$/, name);
        assert.deepEqual({ ...packages[""]?.dependencies, ...packages[""]?.devDependencies }, named);
      });

      it("has a lock file that names no address and no folder, and not this package", () => {
        const lock = readFileSync(`${folder}/package-lock.json`, "utf8");
        assert.doesNotMatch(lock, /"resolved"|"file:|ctm-accounts-billing/);
      });

      it("has a lock file that is complete, for each platform", () => {
        const held = new Set(Object.keys(packages).map(toName));
        const wanted = Object.values(packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}));
        assert.deepEqual(
          wanted.filter((name) => !held.has(name)),
          [],
        );
      });
    });
  }
});
