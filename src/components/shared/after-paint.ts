import { onNextFrame } from "./optional-dom.js";

/** Where there are no frames, as in a tab that is out of sight, so many milliseconds are waited instead. */
const LONGEST = 100;

/** Resolves when what was rendered has been laid out and painted: with the frame after the next. */
export async function afterPaint(): Promise<void> {
  await nextFrame();
  await nextFrame();
}

/** Resolves when the next frame begins, before it is laid out. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, LONGEST);
    onNextFrame(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}
