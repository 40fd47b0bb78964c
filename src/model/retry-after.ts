/** Parses the header `Retry-After`, in seconds or as a date, to milliseconds from now. Returns `undefined` if it is neither. */
export function parseRetryAfter(text: string | null): number | undefined {
  const value = text?.trim() ?? "";
  const wait = /^\d+(\.\d+)?$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isNaN(wait) ? undefined : Math.max(wait, 0);
}
