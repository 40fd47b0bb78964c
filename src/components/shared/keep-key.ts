/**
 * Keeps a key from the page around an element, its release too: that may meet another element, where the focus has gone
 * meanwhile. Capturing listeners of the page still come first.
 */
export function keepKey(event: KeyboardEvent): void {
  event.stopPropagation();
  if (event.type === "keydown") keepRelease(event.code);
}

function keepRelease(code: string): void {
  const end = new AbortController();
  const options = { capture: true, signal: end.signal };
  const onKeyUp = (event: KeyboardEvent) => {
    if (event.code !== code) return;
    event.stopPropagation();
    end.abort();
  };
  // The release was missed, in another window for one.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.code === code) end.abort();
  };
  addEventListener("keyup", onKeyUp, options);
  addEventListener("keydown", onKeyDown, options);
}
