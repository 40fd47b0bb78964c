import type { Messages } from "../localization/messages.js";
import en from "./en.js";

/** The texts in English as it is written outside the United States. */
const enGB: Messages = {
  ...en,
  "status.canceled": "Cancelled",
  unscheduled: "The scheduled change of {account} is cancelled.",
};

export default enGB;
