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

/** Lets the page draw and answer. Not all browsers have a scheduler; timers of a tab that is hidden may take a second each. */
export function yieldToPage(): Promise<void> {
  const { scheduler, document } = globalThis as { scheduler?: Scheduler; document?: Document };
  const wait = () => (document?.hidden ? Promise.resolve() : new Promise<void>((resolve) => setTimeout(resolve)));
  // It rejects where a task of the page, in which this goes on, has been aborted.
  return scheduler?.yield?.().catch(wait) ?? wait();
}

interface Scheduler {
  readonly yield?: () => Promise<void>;
}
