import { existsSync, readFileSync } from "node:fs";
import { parseArguments } from "../../cli/arguments.js";
import { parseCommandLine } from "../../server/serve/options.js";

const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };

/** What npm does without a script, and what is not ours. */
const ofOthers = /^(npm (ci|install|test|start|version)|git [a-z]+)\b/;

/** Checks a line of a shell, and returns the commands in it that would be refused. */
export function checkCommand(line: string): string[] {
  const [code = ""] = line.replaceAll("…", "x").split(/(?:^|\s)#/);
  const commands = code.split("&&").map((command) => command.trim());
  return commands.filter((command) => command !== "" && !isKnown(command));
}

function isKnown(command: string): boolean {
  const words = splitWords(command).filter((word) => !/^[A-Z_]+=/.test(word));
  const [program, ...args] = words;
  if (program === "npx" && args[0] === "ctm-accounts-billing") return isOurs(args.slice(1));
  if (program !== "npm" || args[0] !== "run") return ofOthers.test(words.join(" "));
  const files = args.slice(2).filter((word) => word.startsWith("test/"));
  return scripts[args[1] ?? ""] !== undefined && files.every((file) => existsSync(file));
}

function isOurs([command, ...options]: readonly string[]): boolean {
  try {
    if (command === "serve") parseCommandLine(options);
    else parseArguments([command ?? "", ...options]);
    return true;
  } catch {
    return false;
  }
}

/** Words, as a shell splits them: what is in quotes is one. */
const splitWords = (command: string) =>
  Array.from(command.matchAll(/(?:"([^"]*)"|[^\s"])+/g), ([word]) => word.replaceAll('"', ""));
