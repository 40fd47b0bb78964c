import { titleOf, type Account, type Agency, type BillingRequest } from "../../model/account.js";
import {
  countCharacters,
  findPendingRequest,
  isEmail,
  isMessage,
  MAX_MESSAGE,
  minimumStartingBalance,
  toEmail,
  type BillingRequestDraft,
} from "../../model/billing-request.js";
import type { Money } from "../../model/money.js";
import { parseMoney, toTypedMoney } from "../../model/money-input.js";
import { toDisplayText } from "../../model/untrusted-text.js";
import type { Formats } from "../../localization/formats.js";
import type { FilledMessage, Localization } from "../../localization/localize.js";

/** From which share of the longest message on its length is shown. */
const COUNTED_FROM = 0.8;

/** The texts in the fields of the form. */
export type FieldTexts = Readonly<Record<"email" | "amount" | "message", string>>;

/** A field: what is said beside its label, and what is wrong with its text, if anything. */
export interface Field {
  readonly id: keyof FieldTexts;
  readonly note: FilledMessage | undefined;
  /** What a screen reader says for the note, where that is too short to be understood. */
  readonly spokenNote?: FilledMessage;
  readonly error: FilledMessage | undefined;
}

/** What the form is about, and what was typed. */
export interface RequestFormInput {
  readonly account: Account | undefined;
  readonly agency: Agency | undefined;
  /** A request to begin with, in place of the one that is out and of the first draft. */
  readonly draft: BillingRequest | undefined;
  readonly localization: Localization;
  readonly typed: Partial<FieldTexts>;
  /** The language that the amount was typed in. */
  readonly typedLocale: string;
}

/** What the texts in the form mean. */
export interface RequestFormReading {
  /** What was filled in at first. */
  readonly initial: FieldTexts;
  /** What is in the fields now. */
  readonly texts: FieldTexts;
  readonly isChanged: boolean;
  /** The currency of the amount. */
  readonly currency: string;
  readonly fields: readonly Field[];
  /** `undefined` where the amount cannot be read. */
  readonly draft: BillingRequestDraft | undefined;
}

/** Reads the form: validates what was typed, or what was filled in. */
export function readRequestForm(input: RequestFormInput): RequestFormReading {
  const { agency, localization, typed, typedLocale } = input;
  const minimum = minimumStartingBalance(agency);
  const initial = toInitialTexts(input);
  const texts: FieldTexts = { ...initial, ...typed };
  const { message } = texts;
  const email = toEmail(texts.email.trim());
  const startingBalance = parseMoney(texts.amount, minimum.currency, typedLocale);
  const isEnough = startingBalance !== undefined && startingBalance.cents >= minimum.cents;
  const least = (formats: Formats) => formats.money(minimum);
  return {
    initial,
    texts,
    currency: minimum.currency,
    isChanged: JSON.stringify(texts) !== JSON.stringify(initial),
    fields: [
      {
        id: "email",
        note: undefined,
        error: isEmail(email) ? undefined : localization.message("wrong.email", { example: "name@example.com" }),
      },
      {
        id: "amount",
        note: localization.message("atLeast", { least }),
        spokenNote: localization.message("atLeast.spoken", { least, currency: minimum.currency }),
        error: isEnough ? undefined : describeAmount(localization, startingBalance, minimum),
      },
      {
        id: "message",
        ...countMessage(localization, message),
        error: isMessage(message) ? undefined : describeMessage(localization, message),
      },
    ],
    draft: startingBalance && { email, startingBalance, message },
  };
}

function describeAmount(localization: Localization, amount: Money | undefined, minimum: Money): FilledMessage {
  if (amount) return localization.message("wrong.tooLittle", { least: (formats) => formats.money(minimum) });
  return localization.message("wrong.amount", { example: toTypedMoney(minimum, localization.locale) });
}

function describeMessage(localization: Localization, message: string): FilledMessage {
  return message.trim()
    ? localization.message("wrong.tooLong", { max: MAX_MESSAGE })
    : localization.message("wrong.noMessage");
}

/** How long the message is, once that begins to matter. */
function countMessage(localization: Localization, message: string): Pick<Field, "note" | "spokenNote"> {
  const values = { count: countCharacters(message), max: MAX_MESSAGE };
  if (values.count < MAX_MESSAGE * COUNTED_FROM) return { note: undefined };
  return {
    note: localization.message("characters", values),
    spokenNote: localization.message("characters.spoken", values),
  };
}

/** What the form is filled in with: the request to begin with, the one that is out, or a first draft. */
function toInitialTexts({ account, agency, draft, localization }: RequestFormInput): FieldTexts {
  const request = draft ?? (account && findPendingRequest(account));
  const minimum = minimumStartingBalance(agency);
  const before = request?.startingBalance;
  const names = { account: account ? toDisplayText(titleOf(account)) : "", agency: toDisplayText(agency?.name ?? "") };
  return {
    email: request?.email ?? "",
    amount: toTypedMoney(before?.currency === minimum.currency ? before : minimum, localization.locale),
    message: request?.message ?? localization.plainText("greeting", names).trim(),
  };
}
