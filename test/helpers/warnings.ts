/** Returns the warnings in the console while something is done. */
export async function warningsDuring(act: () => Promise<unknown>): Promise<string[]> {
  const { warn } = console;
  const warnings: string[] = [];
  console.warn = (...words: unknown[]) => warnings.push(words.join(" "));
  try {
    await act();
    return warnings.filter((warning) => !warning.startsWith("Lit is in dev mode"));
  } finally {
    console.warn = warn;
  }
}
