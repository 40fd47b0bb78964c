// Writes what tools read of the elements: custom-elements.json from the code, and the files for editors and language models
// from that. With --check, says which of the files that are there do not match the code.
import { readFile, writeFile } from "node:fs/promises";
import { format } from "prettier";
import { analyze } from "./manifest/analyze.mjs";
import { toCssData, toHtmlData } from "./manifest/vs-code.mjs";
import { toLlmsText } from "./manifest/llms-text.mjs";
import { toWebTypes } from "./manifest/web-types.mjs";
import { validate } from "./manifest/validate.mjs";

const manifest = await analyze();
await validate(manifest);

/** @type {Record<string, object | string>} */
const contents = {
  "custom-elements.json": manifest,
  "web-types.json": toWebTypes(manifest),
  "vscode.html-custom-data.json": toHtmlData(manifest),
  "vscode.css-custom-data.json": toCssData(manifest),
  "llms.txt": toLlmsText(manifest),
};

/** @param {object | string} content */
const toText = (content) =>
  typeof content === "string"
    ? format(content, { parser: "markdown", printWidth: 120, proseWrap: "preserve" })
    : format(JSON.stringify(content), { parser: "json", printWidth: 120 });

for (const [file, content] of Object.entries(contents)) {
  const expected = await toText(content);
  if (!process.argv.includes("--check")) {
    await writeFile(file, expected);
  } else if ((await readFile(file, "utf8").catch(() => "")) !== expected) {
    console.error(`${file} does not match the code. Run \`npm run manifest\` and commit the file.`);
    process.exitCode = 1;
  }
}
