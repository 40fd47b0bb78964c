import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import core, { type RulesetDefinition } from "@stoplight/spectral-core";
import parsers from "@stoplight/spectral-parsers";
import rulesets from "@stoplight/spectral-rulesets";
import { parse } from "yaml";

const openapi = readFileSync("openapi.yaml", "utf8");

/** The rulesets that `.spectral.yaml` extends, by name. */
const known: Readonly<Record<string, object>> = { "spectral:oas": rulesets.oas };

/** Reads `.spectral.yaml` without Spectral's own reader, which comes with a bundler. */
function readRuleset(): RulesetDefinition {
  const { extends: names, ...rules } = parse(readFileSync(".spectral.yaml", "utf8")) as { extends: string[] };
  const bases = names.map((name) => known[name] ?? assert.fail(`Unknown ruleset ${name}`));
  return { ...rules, extends: bases } as RulesetDefinition;
}

/** Lints a document. Returns each problem, whatever its severity, as one line. */
async function lint(text: string): Promise<string[]> {
  const spectral = new core.Spectral();
  spectral.setRuleset(readRuleset());
  const results = await spectral.run(new core.Document(text, parsers.Yaml, "openapi.yaml"));
  return results.map(({ code, message, range }) => `${range.start.line + 1} ${code}: ${message}`);
}

describe("openapi.yaml, as Spectral reads it", () => {
  it("has no problem of any severity", async () => {
    assert.deepEqual(await lint(openapi), []);
  });

  it("would not pass with an operationId that is used twice", async () => {
    const problems = await lint(openapi.replace("operationId: readAccount\n", "operationId: listAccounts\n"));
    assert.match(problems.join("\n"), /operation-operationId-unique/);
  });
});
