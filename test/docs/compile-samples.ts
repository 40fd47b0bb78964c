import { fileURLToPath } from "node:url";
import ts from "typescript";
import type { Sample } from "./samples.js";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** What a host imports, as source. */
const paths = {
  "ctm-accounts-billing": ["./src/index.ts"],
  "ctm-accounts-billing/define": ["./src/define.ts"],
  "ctm-accounts-billing/react": ["./src/frameworks/react.ts"],
  "ctm-accounts-billing/types/*": ["./src/frameworks/types/*.ts"],
  "ctm-accounts-billing/locales/*.js": ["./src/locales/*.ts"],
  "ctm-accounts-billing/server": ["./server/kit.ts"],
  "ctm-accounts-billing/server/node": ["./server/node.ts"],
};

/** What every sample takes for granted: the tags are known, and the host has functions of its own. */
const surroundings = [`${root}src/define.ts`, `${root}test/docs/host-of-samples.d.ts`];

/** The one file, which a page without a bundler imports. */
const oneFile = { name: `${root}docs/ctm-accounts-billing.d.ts`, text: 'export * from "ctm-accounts-billing";' };

/** Compiles samples as modules of one project, and returns what the compiler says of each. */
export function compileSamples(samples: readonly Sample[]): Map<Sample, string[]> {
  const files = new Map(samples.map((sample, index) => [toFileName(sample, index), sample]));
  const texts = new Map([...files].map(([name, sample]) => [name, toModule(sample)]));
  texts.set(oneFile.name, oneFile.text);
  const options = readOptions(samples.every(({ language }) => language !== "js"));
  const program = ts.createProgram([...files.keys(), ...surroundings], options, createHost(options, texts));
  return new Map(
    [...files].map(([name, sample]) => {
      const file = program.getSourceFile(name);
      return [
        sample,
        [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(describe),
      ];
    }),
  );
}

/** A sample that begins with the name of a file is that file, which other samples may import. */
function toFileName({ page, line, code, language }: Sample, index: number): string {
  const [, ownName] = /^\/\/ ([\w-]+\.ts)\n/.exec(code) ?? [];
  const name = `sample-${index}-${page.replaceAll(/\W+/g, "-")}-${line}.${language === "tsx" ? "tsx" : "ts"}`;
  return `${root}docs/${ownName ?? name}`;
}

/** "…" stands for what is left out. Each sample has names of its own, as a module has. */
const toModule = ({ code }: Sample) => `${code.replaceAll(/(?<=[[{(,] ?)…/g, "...theRest")}\nexport {};\n`;

/** JavaScript is checked for names, members and arguments, not for what may be null. */
function readOptions(isTypeScript: boolean): ts.CompilerOptions {
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, (path) => ts.sys.readFile(path)) as { config: object };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const loose = { strict: false, exactOptionalPropertyTypes: false, noImplicitReturns: false };
  const own = {
    paths,
    jsx: ts.JsxEmit.ReactJSX,
    noEmit: true,
    noUnusedLocals: false,
    noUnusedParameters: false,
    noUncheckedIndexedAccess: false,
  };
  return { ...options, ...own, ...(isTypeScript ? {} : loose) };
}

function createHost(options: ts.CompilerOptions, texts: ReadonlyMap<string, string>): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  return {
    ...host,
    fileExists: (name) => texts.has(name) || ts.sys.fileExists(name),
    readFile: (name) => texts.get(name) ?? ts.sys.readFile(name),
    getSourceFile: (name, target, ...rest) => {
      const text = texts.get(name);
      return text === undefined ? host.getSourceFile(name, target, ...rest) : ts.createSourceFile(name, text, target);
    },
  };
}

function describe({ messageText, file, start = 0 }: ts.Diagnostic): string {
  const line = file ? file.getLineAndCharacterOfPosition(start).line + 1 : 0;
  return `line ${line} of it: ${ts.flattenDiagnosticMessageText(messageText, " ")}`;
}
