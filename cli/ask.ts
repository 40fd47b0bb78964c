import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";

/** Where a question is asked. */
export interface Asking {
  readonly input: Readable;
  readonly output: Writable;
  /** Ends the question, as no. */
  readonly signal: AbortSignal;
  /** Called for a Ctrl-C, which a terminal in raw mode does not turn into a signal of the process. */
  readonly onInterrupt: () => void;
}

/** Asks for a yes. Anything else is a no: another answer, the end of the input, an interruption. */
export async function ask(question: string, { input, output, signal, onInterrupt }: Asking): Promise<boolean> {
  if (signal.aborted) return false;
  const lines = createInterface({ input, output });
  const close = () => lines.close();
  signal.addEventListener("abort", close, { once: true });
  try {
    return await new Promise<boolean>((resolve) => {
      // Before the question, whose answer may come first.
      lines.once("close", () => resolve(false));
      lines.once("SIGINT", () => {
        onInterrupt();
        lines.close();
      });
      lines.question(question, (answer) => resolve(/^y(es)?$/i.test(answer.trim())));
    });
  } finally {
    signal.removeEventListener("abort", close);
    lines.close();
  }
}
