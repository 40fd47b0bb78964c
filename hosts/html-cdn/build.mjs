// Puts the one file where the pages are, with the languages beside it, and its hash into the page.
import { cp, mkdir, readFile, writeFile } from "node:fs/promises";

const installed = "node_modules/ctm-accounts-billing/dist/cdn";

await mkdir("dist", { recursive: true });
await cp(installed, "dist/assets", { recursive: true });
await cp("page.js", "dist/page.js");

const hashes = JSON.parse(await readFile(`${installed}/integrity.json`, "utf8"));
const page = await readFile("index.html", "utf8");
await writeFile("dist/index.html", page.replace("{{integrity}}", hashes["ctm-accounts-billing.js"]));
