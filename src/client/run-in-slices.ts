/** How long work may keep a page from drawing and from answering, in milliseconds. */
const SLICE = 12;

/**
 * Runs work that pauses now and then, and lets the page live in the pauses.
 * @throws the reason of the signal, when that is aborted
 */
export async function runInSlices<Result>(steps: Generator<undefined, Result>, signal?: AbortSignal): Promise<Result> {
  let end = performance.now() + SLICE;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < end) continue;
    await yieldToPage();
    signal?.throwIfAborted();
    end = performance.now() + SLICE;
  }
}

/** Lets the page draw and answer. Not all browsers have a scheduler. */
export function yieldToPage(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}
