import assert from "node:assert/strict";
import { globSync, readFileSync, existsSync } from "node:fs";
import { describe, it } from "node:test";
import { parse } from "yaml";
import { readJson } from "./helpers.ts";

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly { readonly uses?: string; readonly run?: string }[];
}

interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const readWorkflow = (file: string) => parse(readFileSync(file, "utf8")) as Workflow;
const publish = readWorkflow(".github/workflows/publish.yml");

/** What a job runs, in its order. */
const commandsOf = ({ steps }: Job): string[] => steps.flatMap(({ run }) => run ?? []);

for (const file of globSync(".github/workflows/*.yml")) {
  const { permissions, jobs } = readWorkflow(file);
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  describe(file, () => {
    it("reads, unless a job says what else it needs", () => assert.deepEqual(permissions, { contents: "read" }));

    it("takes every action at a commit, whatever its tags are moved to", () => {
      for (const { uses = "" } of steps) if (uses) assert.match(uses, /^[\w-]+\/[\w-]+@[\da-f]{40}$/);
    });

    it("runs what is there", () => {
      const { scripts } = readJson("package.json") as { scripts: Record<string, string> };
      for (const command of Object.values(jobs).flatMap(commandsOf)) {
        const [, script] = /^npm run (?:-s )?(\S+)/.exec(command) ?? [];
        if (script) assert.ok(script in scripts, command);
        else assert.ok(/^npm (?:ci|test|pack|publish)\b/.test(command) || existsSync(command), command);
      }
    });
  });
}

describe("publishing", () => {
  it("follows the check of the release, all tests, and the hosts with the tarball itself", () => {
    assert.deepEqual(commandsOf(publish.jobs.pack!), [
      "npm ci",
      "npm run check:release",
      "npm test",
      "npm pack",
      "npm run test:hosts -- --tarball ./*.tgz",
    ]);
    assert.deepEqual(commandsOf(publish.jobs.publish!), ["npm publish ./*.tgz --provenance --access public"]);
  });

  it("alone can prove to npm which workflow it is, and installs nothing", () => {
    const canProve = Object.entries(publish.jobs).filter(([, job]) => job.permissions?.["id-token"] === "write");
    assert.deepEqual(
      canProve.map(([name]) => name),
      ["publish"],
    );
  });

  it("by hand is checked too", () => {
    const { scripts } = readJson("package.json") as { scripts: Record<string, string> };
    assert.match(scripts.prepublishOnly ?? "", /check:release/);
  });
});
