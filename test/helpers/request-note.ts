import { Formats } from "../../src/localization/formats.js";

/** Returns what a row says of a request that was sent then. The year is told where it is another than now. */
export function requestNote(sentAt = "2026-11-19T12:00:00Z"): string {
  return `Payment requested ${new Formats("en").shortDay(sentAt, Date.now())}`;
}
