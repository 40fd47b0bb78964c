import { waitUntil } from "@open-wc/testing";

/** Waits for something that is certain to happen. */
export async function until(isTrue: () => unknown, what: string): Promise<void> {
  await waitUntil(isTrue, `Timed out waiting for ${what}`, { interval: 5, timeout: 20_000 });
}
