/** More than any page of 150 accounts can be. */
const MOST_BYTES = 16 * 1024 * 1024;

/** The body as text; `undefined` where it is too long to be held in memory. It rejects when the signal is aborted. */
export async function readText({ body }: Response, signal: AbortSignal): Promise<string | undefined> {
  if (!body) return "";
  const decoder = new TextDecoder();
  const reader = body.getReader();
  signal.addEventListener("abort", () => void reader.cancel(), { once: true });
  let text = "";
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    signal.throwIfAborted();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > MOST_BYTES) {
      await reader.cancel();
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}
