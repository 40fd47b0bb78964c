const warned = new Set<string>();

/** Writes a warning to the console, each once. */
export function warn(text: string): void {
  if (warned.has(text)) return;
  warned.add(text);
  console.warn(`ctm-accounts-billing: ${text}`);
}
