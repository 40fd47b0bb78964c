import { MAX_REASON_LENGTH } from "../src/model/reason.js";
import { cleanText } from "../src/model/untrusted-text.js";

/** Returns what is wrong with a reason, as the end of a sentence; `undefined` where it can be sent and shown. */
export function findReasonFault(text: string): string | undefined {
  const { length } = Array.from(text);
  if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(text)) return "needs a text";
  if (length > MAX_REASON_LENGTH) return `takes at most ${MAX_REASON_LENGTH} characters, and yours has ${length}`;
  return isPrintable(text) ? undefined : "has a character that cannot be shown, such as a line break";
}

/** U+FFFD stands for what the shell has sent in another encoding. */
function isPrintable(text: string): boolean {
  return !/[\p{Cc}\p{Zl}\p{Zp}\ufffd]/u.test(text) && cleanText(text) === text;
}
