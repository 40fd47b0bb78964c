/** Makes the page's copy buttons copy the element that each names by `data-copy`. */
export function enableCopying(status: HTMLElement): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-copy]")) {
    const source = document.getElementById(button.dataset.copy ?? "");
    if (source) button.addEventListener("click", () => void copy(source, button, status));
  }
}

/** Says in the button, and to screen readers, what has come of it. */
async function copy(source: HTMLElement, button: HTMLButtonElement, status: HTMLElement): Promise<void> {
  const outcome = await write(source);
  button.textContent = outcome;
  status.textContent = outcome;
  setTimeout(() => {
    button.textContent = "Copy";
    status.textContent = "";
  }, 3000);
}

async function write(source: HTMLElement): Promise<string> {
  try {
    await navigator.clipboard.writeText(source.textContent);
    return "Copied";
  } catch {
    // Selects the text for copying with the keyboard, if writing to the clipboard is not permitted.
    getSelection()?.selectAllChildren(source);
    return `Press ${navigator.userAgent.includes("Mac OS") ? "⌘C" : "Ctrl+C"} to copy`;
  }
}
