import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { format } from "prettier";
import { compileSamples } from "./compile-samples.js";
import { checkCommand } from "./check-command.js";
import { checkMarkup } from "./check-markup.js";
import { findSamples, nameOf, readSamples, type Sample } from "./samples.js";

const samples = readSamples();
const withLanguage = (...languages: readonly string[]) =>
  samples.filter(({ language }) => languages.includes(language));

/** What each language is checked by; other languages have nothing to check. */
const checked = ["ts", "tsx", "js", "html", "css", "json", "sh"];
const unchecked = ["", "sql", "mermaid", "nginx", "text"];

describe("the samples in the documentation", () => {
  it("are in languages that are checked, or cannot be", () => {
    const unknown = samples.filter(({ language }) => ![...checked, ...unchecked].includes(language));
    assert.deepEqual(unknown.map(nameOf), []);
  });

  for (const languages of [["ts", "tsx"], ["js"]]) {
    const results = compileSamples(withLanguage(...languages));
    for (const [sample, faults] of results) it(`compile: ${nameOf(sample)}`, () => assert.deepEqual(faults, []));
  }

  for (const sample of withLanguage("html"))
    it(`use what the elements have: ${nameOf(sample)}`, async () =>
      assert.deepEqual(await checkMarkup(sample.code), []));

  for (const sample of withLanguage("css"))
    it(`style what the elements have: ${nameOf(sample)}`, async () => assert.deepEqual(await checkStyles(sample), []));

  for (const sample of withLanguage("json"))
    it(`can be read: ${nameOf(sample)}`, () => assert.doesNotThrow(() => JSON.parse(sample.code) as unknown));

  for (const sample of withLanguage("sh"))
    it(`are commands that there are: ${nameOf(sample)}`, () => {
      const faults = sample.code.split("\n").flatMap((line) => checkCommand(line));
      assert.deepEqual(faults, []);
    });
});

/** The custom properties, parts and states that a style sheet names, and that no element has. */
async function checkStyles({ code }: Sample): Promise<string[]> {
  await format(code, { parser: "css" });
  const page = readFileSync("docs/styling.md", "utf8");
  const names = Array.from(code.matchAll(/--ctm-[\w-]+|(?<=::part\()[\w-]+|(?<=:state\()[\w-]+/g), ([name]) => name);
  return names.filter((name) => !page.includes(`\`${name}\``) && !page.includes(`\`:state(${name})\``));
}

describe("the check of samples", () => {
  const toSample = (value: string): Sample => ({
    page: "x.md",
    line: 1,
    language: "ts",
    code: `import "ctm-accounts-billing/define";\ndocument.createElement("ctm-accounts-billing").pageSize = ${value};`,
  });

  it("finds a wrong type, with its line", () => {
    const [right, wrong] = [toSample("5"), toSample("{}")];
    const faults = compileSamples([right, wrong]);
    assert.deepEqual(faults.get(right), []);
    assert.match(faults.get(wrong)?.join() ?? "", /^line 2 of it: Type '\{\}' is not assignable/);
  });

  it("finds an import that the package does not have", () => {
    const sample = {
      page: "x.md",
      line: 1,
      language: "js",
      code: 'import { nothing } from "ctm-accounts-billing/server";',
    };
    assert.match(compileSamples([sample]).get(sample)?.join() ?? "", /no exported member 'nothing'/);
  });

  it("finds an attribute, a slot and a tag that the elements do not have", async () => {
    const faults = await checkMarkup(
      '<ctm-accounts-billing pagesize="5"><p slot="top"></p></ctm-accounts-billing><ctm-table></ctm-table>',
    );
    assert.deepEqual(faults, ["pagesize", "the slot top", "ctm-table"]);
  });

  it("finds an option, a script and a command that there are not", () => {
    assert.equal(checkCommand("npx ctm-accounts-billing serve --adaptor ctm").length, 1);
    assert.equal(checkCommand("npx ctm-accounts-billing verify https://host.example/a --acount 7").length, 1);
    assert.deepEqual(checkCommand("npm ci && npm run tset"), ["npm run tset"]);
  });

  it("reads a sample of a list without its indent", () => {
    const [sample] = findSamples("x.md", "- text\n\n  ```js\n  one();\n    two();\n  ```\n");
    assert.deepEqual(sample, { page: "x.md", line: 4, language: "js", code: "one();\n  two();\n" });
  });
});
