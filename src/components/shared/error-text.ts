import type { ApiError } from "../../client/api-error.js";
import type { FilledMessage, Localization } from "../../localization/localize.js";

/** What was not possible: to read something, or to change an account. */
type Attempt = "read" | "change";

/** Returns what an error means and what to do, a sentence each. */
export function describeError(localization: Localization, error: ApiError, attempt: Attempt): readonly FilledMessage[] {
  const cause = describeCause(localization, error, attempt);
  const { kind } = error;
  if (kind === "network" || kind === "timeout") return [cause, localization.message("advice.network")];
  if (kind === "server" || kind === "rate-limit") return [cause, localization.message("advice.server")];
  return [cause];
}

/**
 * Returns the same without the advice to try again, which is wrong as long as it is not known what came of an attempt. Of the
 * server's own text, only the `detail` of a refusal is shown.
 */
export function describeCause(localization: Localization, { kind, detail }: ApiError, attempt: Attempt): FilledMessage {
  switch (kind) {
    case "validation":
      if (detail) return { locale: localization.locale, parts: [{ type: "text", text: detail }] };
      return localization.message(attempt === "read" ? "error.validation.read" : "error.validation");
    case "forbidden":
      return localization.message(attempt === "read" ? "error.forbidden.read" : "error.forbidden");
    case "not-found":
      return localization.message(attempt === "read" ? "error.not-found.read" : "error.not-found");
    case "conflict":
      // Nobody changes anything by reading.
      return localization.message(attempt === "read" ? "error.validation.read" : "conflict.unknown");
    default:
      return localization.message(`error.${kind}`);
  }
}
