import { waitUntil } from "@open-wc/testing";

/** Waits for something that is certain to come. */
export async function until(isThere: () => unknown, what: string): Promise<void> {
  await waitUntil(isThere, `Waited in vain for ${what}`, { interval: 5, timeout: 20_000 });
}
