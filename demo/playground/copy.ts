/**
 * Makes the page's copy buttons copy the element that each names by `data-copy`, or, where there is none with that id, the
 * page's address.
 */
export function enableCopying(status: HTMLElement): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-copy]")) {
    const source = document.getElementById(button.dataset.copy ?? "");
    const label = button.textContent.trim();
    button.addEventListener("click", () => {
      void copy(source).then((outcome) => {
        button.textContent = outcome;
        status.textContent = outcome;
        setTimeout(() => {
          button.textContent = label;
          status.textContent = "";
        }, 3000);
      });
    });
  }
}

/** Returns what has come of it, for the button and for screen readers. */
async function copy(source: HTMLElement | null): Promise<string> {
  try {
    await navigator.clipboard.writeText(source?.textContent ?? location.href);
    return "Copied";
  } catch {
    if (!source) return "Copy the address above";
    // Selects the text for copying with the keyboard, if writing to the clipboard is not permitted.
    getSelection()?.selectAllChildren(source);
    return `Press ${navigator.userAgent.includes("Mac OS") ? "⌘C" : "Ctrl+C"} to copy`;
  }
}
