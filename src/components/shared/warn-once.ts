const warned = new Set<string>();

/** Warns the host's developer of wrong usage, of each only once. */
export function warnOnce(element: HTMLElement, message: string): void {
  const warning = `<${element.localName}>: ${message}`;
  if (warned.has(warning)) return;
  warned.add(warning);
  console.warn(warning);
}
