import type { ApiError } from "../../client/api-error.js";
import { isolate } from "../../model/untrusted-text.js";
import type { Localization } from "../../localization/localize.js";

/** What was not possible: to read something, or to change an account. */
type Attempt = "read" | "change";

/** What an error means and what to do, in words for people; of the server's own text only a refusal's `detail`. */
export function toErrorText(localization: Localization, error: ApiError, attempt: Attempt): string {
  return localization.sentences([toCauseText(localization, error, attempt), toAdvice(localization, error)]);
}

/** The same without the advice to try again, which is wrong as long as it is not known what came of an attempt. */
export function toCauseText(localization: Localization, { kind, detail }: ApiError, attempt: Attempt): string {
  switch (kind) {
    case "validation":
      if (detail) return isolate(detail);
      return localization.text(attempt === "read" ? "error.validation.read" : "error.validation");
    case "forbidden":
      return localization.text(attempt === "read" ? "error.forbidden.read" : "error.forbidden");
    case "not-found":
      return localization.text(attempt === "read" ? "error.not-found.read" : "error.not-found");
    case "conflict":
      // Nobody changes anything by reading.
      return localization.text(attempt === "read" ? "error.validation.read" : "conflict.unknown");
    default:
      return localization.text(`error.${kind}`);
  }
}

function toAdvice(localization: Localization, { kind }: ApiError): string {
  if (kind === "network" || kind === "timeout") return localization.text("advice.network");
  return kind === "server" || kind === "rate-limit" ? localization.text("advice.server") : "";
}
