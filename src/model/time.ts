/** RFC 3339, or a date alone; also with a space in place of the T, as databases write it. */
const TIME = /^(\d{4})-(\d\d)-(\d\d)(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?$/i;

/**
 * Parses a point in time, in milliseconds since 1970; `undefined` where there is no such time. Some browsers would move a
 * day that does not exist, such as 30 February, to one that does.
 */
export function parseTime(text: string): number | undefined {
  const [, year, month, day] = TIME.exec(text) ?? [];
  if (!year) return undefined;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const exists = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  const time = Date.parse(text.toUpperCase().replace(" ", "T"));
  return exists && !Number.isNaN(time) ? time : undefined;
}
