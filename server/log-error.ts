/** Logs an error in one line, without its properties, stack and cause: they may quote what was sent to a provider. */
export function logError(error: unknown): void {
  console.error(describeError(error));
}

function describeError(error: unknown): string {
  if (!(error instanceof Error)) return "What was thrown is no Error. Throw an Error that says what is wrong.";
  const { name, message } = error;
  return hideKeys(`${name}: ${message || ("code" in error ? String(error.code) : "without a message")}`);
}

/** Hides what looks like a key. */
function hideKeys(text: string): string {
  return (
    text
      .replace(/\b(basic|bearer)\s+[^\s"',;]+/gi, "$1 …")
      // The user, the password and the query of a URL.
      .replace(/(\w:\/\/)[^\s/@"']*@/g, "$1…@")
      .replace(/(\w:\/\/[^\s?"']*\?)[^\s"']*/g, "$1…")
      // What is too long for a word, and has letters and digits.
      .replace(/[\w+=~.-]{16,}/g, (run) => (/\d/.test(run) && /[a-z]/i.test(run) ? "…" : run))
  );
}
