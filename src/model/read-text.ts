/** In bytes: 32 MiB. A bare array of 100,000 accounts takes about half of it. */
const MAX_SIZE = 2 ** 25;

/**
 * Reads a body. Returns `undefined` where it is longer than `maxSize`, by default 32 MiB: what is too long, or never ends,
 * must not fill the memory.
 */
export async function readText(
  body: ReadableStream<Uint8Array> | null,
  maxSize = MAX_SIZE,
): Promise<string | undefined> {
  if (!body) return "";
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = "";
  for (let size = 0; ;) {
    const { value } = await reader.read();
    if (!value) return text + decoder.decode();
    size += value.byteLength;
    if (size > maxSize) {
      // Nobody waits for it: it may never end either.
      reader.cancel().catch(() => undefined);
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}

/** Parses JSON. Returns `undefined` where it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
