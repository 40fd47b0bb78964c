import type { Step } from "./listener.js";

/** Returns what was heard as Markdown: a list of the steps, each with its keys and with what was said. */
export function writeTranscript(steps: readonly Step[]): string {
  return steps.map(writeStep).join("\n");
}

function writeStep({ label, keys, heard }: Step): string {
  const title = keys ? `**${label}** (${keys})` : `**${label}**`;
  const lines = heard.filter((line) => line.trim() !== "").map((line) => `> ${line}`);
  return `${title}\n\n${lines.length > 0 ? lines.join("  \n") : "> (silence)"}\n`;
}
