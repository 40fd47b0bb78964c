/** How a day is written in `<input type="date">`, and in RFC 3339. */
const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;

const MILLISECONDS = 24 * 60 * 60 * 1000;

/** What a time zone's clocks show, each part as a number. */
const PARTS = {
  calendar: "iso8601",
  numberingSystem: "latn",
  hourCycle: "h23",
  year: "numeric",
  month: "numeric",
  day: "numeric",
  hour: "numeric",
  minute: "numeric",
  second: "numeric",
} as const satisfies Intl.DateTimeFormatOptions;

/**
 * Returns when a day begins in a time zone, as RFC 3339 with the offset of that moment: clocks may be changed until then.
 * Where they skip midnight, it begins when they show the day first. `undefined` for what is no day.
 * @param timeZone the reader's own by default
 */
export function toStartOfDay(day: string, timeZone?: string): string | undefined {
  const midnight = toMidnight(day);
  if (midnight === undefined) return undefined;
  const offsets = [midnight - MILLISECONDS, midnight + MILLISECONDS].map((time) => offsetAt(time, timeZone));
  const times = offsets.map((offset) => midnight - offset).sort((one, other) => one - other);
  // Where clocks skip midnight, they have the earlier offset until they do.
  const start = times.find((time) => time + offsetAt(time, timeZone) === midnight) ?? midnight - (offsets[0] ?? 0);
  return toRfc3339(start, offsetAt(start, timeZone));
}

/** Returns the day that a time is on in a time zone. */
export function toDay(time: number, timeZone?: string): string {
  return new Date(time + offsetAt(time, timeZone)).toISOString().slice(0, 10);
}

/** Returns the day that is so many days later. */
export function addDays(day: string, days: number): string {
  return new Date((toMidnight(day) ?? NaN) + days * MILLISECONDS).toISOString().slice(0, 10);
}

/** Returns when a day begins in UTC; `undefined` for what is no day, such as 30 February. */
function toMidnight(day: string): number | undefined {
  const [, year, month, date] = (DAY.exec(day) ?? []).map(Number);
  if (year === undefined || month === undefined || date === undefined) return undefined;
  const midnight = Date.UTC(year, month - 1, date);
  return new Date(midnight).toISOString().startsWith(day) ? midnight : undefined;
}

/** Returns how far a time zone's clocks are ahead of UTC, in milliseconds. */
function offsetAt(time: number, timeZone: string | undefined): number {
  // A format of the reader's own zone takes a slow machine longer than all else that a list of days does.
  if (timeZone === undefined) return -new Date(time).getTimezoneOffset() * 60_000;
  const parts = new Intl.DateTimeFormat("en", { ...PARTS, timeZone }).formatToParts(time);
  const find = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value);
  const shown = Date.UTC(find("year"), find("month") - 1, find("day"), find("hour"), find("minute"), find("second"));
  return shown - Math.floor(time / 1000) * 1000;
}

function toRfc3339(time: number, offset: number): string {
  const minutes = Math.abs(Math.round(offset / 60_000));
  const toDigits = (value: number) => String(value).padStart(2, "0");
  const zone = `${offset < 0 ? "-" : "+"}${toDigits(Math.floor(minutes / 60))}:${toDigits(minutes % 60)}`;
  return `${new Date(time + offset).toISOString().slice(0, 19)}${zone}`;
}
