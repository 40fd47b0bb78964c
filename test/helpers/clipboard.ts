/** What takes the place of the browser's clipboard; `undefined` for a page without one. */
type FakeClipboard = Pick<Clipboard, "writeText"> | undefined;

/** Gives the page another clipboard for as long as something happens. */
export async function withClipboard(clipboard: FakeClipboard, happen: () => Promise<void>): Promise<void> {
  Object.defineProperty(navigator, "clipboard", { value: clipboard, configurable: true });
  try {
    await happen();
  } finally {
    Reflect.deleteProperty(navigator, "clipboard");
  }
}
