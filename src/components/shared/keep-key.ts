const EVENTS = ["keyup", "keydown"] as const;

/** Whether a key is pressed alone, and nobody has used it yet. */
export function isPlain({ altKey, ctrlKey, metaKey, shiftKey, isComposing, defaultPrevented }: KeyboardEvent): boolean {
  return !(altKey || ctrlKey || metaKey || shiftKey || isComposing || defaultPrevented);
}

/**
 * Keeps a key from the page around an element, its release too: that may meet another element, where the focus has gone
 * meanwhile. Capturing listeners of the page still come first.
 */
export function keepKey(event: KeyboardEvent): void {
  event.stopPropagation();
  if (event.type === "keydown") keepRelease(event.code);
}

function keepRelease(code: string): void {
  const onKey = (event: KeyboardEvent) => {
    if (event.code !== code) return;
    // Otherwise the release was missed, in another window for one.
    if (event.type === "keyup") event.stopPropagation();
    for (const type of EVENTS) removeEventListener(type, onKey, true);
  };
  for (const type of EVENTS) addEventListener(type, onKey, true);
}
