import { toAccount, toAgency, toFields, type AccountRow, type Fields } from "../../src/client/account-schema.js";
import { currencyOf } from "../../src/client/list-schema.js";
import { toScheduledChange } from "../../src/client/scheduled-change-schema.js";
import { parseTime } from "../../src/model/time.js";
import { toWebLink } from "../../src/model/web-link.js";
import type { CheckId } from "../catalog.js";
import { toLine } from "../words.js";

/** A row as it was sent, and as the widget reads it. */
export interface ReadRow {
  readonly sent: Fields;
  readonly row: AccountRow;
}

/** Something in a row that is not as in the contract, and that the widget copes with. */
interface RowDeviation {
  readonly id: CheckId;
  readonly widget: string;
  readonly advice?: string;
  /** Returns what was sent, if the row deviates. */
  readonly find: (read: ReadRow) => string | undefined;
}

/** Returns the deviations of rows that the widget copes with. */
export function rowDeviations(list: Fields): readonly RowDeviation[] {
  const currency = currencyOf(toAgency(list.agency));
  return [
    {
      id: "rows.source",
      widget: "takes true as agency and false as customer.",
      advice: 'Send "balance_from": "agency" or "customer". The widget does not look at shared_billing beside it.',
      find: ({ sent, row }) =>
        sent.balance_from === undefined && row.balance_from !== ""
          ? `shared_billing ${toLine(sent.shared_billing)}`
          : undefined,
    },
    {
      id: "rows.named",
      widget: "shows the id in its place.",
      find: ({ row }) => (row.name.trim() === "" ? `"${toLine(row.name, 10)}"` : undefined),
    },
    {
      id: "rows.amounts",
      widget: `takes it as ${currency === undefined ? "US dollars" : `${currency}, the agency's currency`}.`,
      advice: 'Send the currency with each amount: { "cents": 18240, "currency": "USD" }.',
      find: ({ row: { balance } }) =>
        toFields(balance) && toFields(balance)?.currency === undefined ? `balance ${toLine(balance, 40)}` : undefined,
    },
    {
      id: "rows.fields",
      widget: "takes the first text of the array.",
      advice: "Send status as one text.",
      find: ({ row: { status } }) => (Array.isArray(status) ? `status ${toLine(status, 30)}` : undefined),
    },
    {
      id: "rows.fields",
      widget: "says that a request is out, and shows what of it can be read.",
      advice: "Send email, starting_balance, message and sent_at, or null where no request is out.",
      find: ({ row }) => findRequestError(row),
    },
    {
      id: "rows.fields",
      widget: "says that a change is scheduled, and shows what of it can be read.",
      advice: 'Send to, and either at as RFC 3339 or "when": "funded"; or null where nothing is scheduled.',
      find: ({ row }) => findScheduleError(row),
    },
    {
      id: "rows.fields",
      widget: "does not link it.",
      advice: "Send links.open and links.billing as addresses at http or https.",
      find: ({ row: { links } }) => findLink(toFields(links) ?? {}),
    },
    {
      id: "rows.fields",
      widget: "shows the text as it was sent.",
      advice: "Send times as RFC 3339, of days that exist.",
      find: ({ row }) => findTime(row),
    },
  ];
}

function findRequestError({ billing_request: request }: AccountRow): string | undefined {
  if (request == null || request === false) return undefined;
  const { email, message, sent_at: sentAt } = toFields(request) ?? {};
  const isComplete = [email, message, sentAt].every((text) => typeof text === "string");
  return isComplete ? undefined : `billing_request ${toLine(request, 40)}`;
}

function findScheduleError(row: AccountRow): string | undefined {
  const scheduled = toScheduledChange(row.scheduled_change);
  if (!scheduled) return undefined;
  const { to, at, when } = scheduled;
  return to && (at === undefined) !== (when === undefined)
    ? undefined
    : `scheduled_change ${toLine(row.scheduled_change, 40)}`;
}

function findLink({ open, billing }: Fields): string | undefined {
  const wrong = Object.entries({ open, billing }).find(([, link]) => link != null && toWebLink(link) === undefined);
  return wrong && `links.${wrong[0]} ${toLine(wrong[1], 30)}`;
}

function findTime(row: AccountRow): string | undefined {
  const { updated, billingRequest } = toAccount(row);
  const times = { updated, sent_at: billingRequest?.sentAt };
  const wrong = Object.entries(times).find(([, text]) => text !== undefined && parseTime(text) === undefined);
  return wrong && `${wrong[0]} ${toLine(wrong[1], 30)}`;
}
