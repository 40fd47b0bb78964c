import type { ApiError } from "../../client/api-error.js";
import { isolate } from "../../model/untrusted-text.js";
import type { Localization } from "../../localization/localize.js";

/** What an error means, in words for people; of the server's own text only a refusal's `detail`. */
export function toErrorText(localization: Localization, { kind, detail }: ApiError): string {
  if (kind === "validation" && detail) return isolate(detail);
  switch (kind) {
    case "conflict":
      return localization.text(kind, { label: localization.text("unknown") });
    // A person can do the same about either.
    case "timeout":
      return localization.text("network");
    case "rate-limit":
      return localization.text("server");
    default:
      return localization.text(kind);
  }
}
