import { titleOf, type Account, type Agency } from "../../model/account.js";
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
import { parseMoney, toTypedMoney } from "../../model/money-input.js";
import { toDisplayText } from "../../model/untrusted-text.js";
import type { Localization } from "../../localization/localize.js";

/** The texts in the fields of the form. */
export type FieldTexts = Readonly<Record<"email" | "amount" | "message", string>>;

/** A field: what is said beside its label, and what is wrong with its text, if anything. */
export interface Field {
  readonly id: keyof FieldTexts;
  readonly note: string;
  readonly error: string | undefined;
}

/** What the form is about, and what was typed. */
export interface RequestFormInput {
  readonly account: Account | undefined;
  readonly agency: Agency | undefined;
  readonly localization: Localization;
  readonly typed: Partial<FieldTexts>;
  /** The language that the amount was typed in. */
  readonly typedLocale: string;
}

/** What the texts in the form mean. */
export interface RequestFormReading {
  /** What was filled in at first. */
  readonly initial: FieldTexts;
  readonly isChanged: boolean;
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
  const email = toEmail(texts.email);
  const startingBalance = parseMoney(texts.amount, minimum.currency, typedLocale);
  const isEnough = startingBalance !== undefined && startingBalance.cents >= minimum.cents;
  const most = localization.number(MAX_MESSAGE);
  const count = localization.number(countCharacters(message));
  const toExample = (example: string) => localization.text("example", { example });
  return {
    initial,
    isChanged: JSON.stringify(texts) !== JSON.stringify(initial),
    fields: [
      { id: "email", note: "", error: isEmail(email) ? undefined : toExample("name@example.com") },
      {
        id: "amount",
        note: localization.text("atLeast", { least: localization.money(minimum) }),
        error: isEnough ? undefined : toExample(toTypedMoney(minimum, localization.locale)),
      },
      {
        id: "message",
        note: localization.text("counter", { count, most }),
        error: isMessage(message) ? undefined : localization.text("messageWrong", { most }),
      },
    ],
    draft: startingBalance && { email, startingBalance, message },
  };
}

/** What the form is filled in with: the request that is out, or a first draft. */
function toInitialTexts({ account, agency, localization }: RequestFormInput): FieldTexts {
  const request = account && findPendingRequest(account);
  const minimum = minimumStartingBalance(agency);
  const before = request?.startingBalance;
  const names = { account: account ? toDisplayText(titleOf(account)) : "", agency: toDisplayText(agency?.name ?? "") };
  return {
    email: request?.email ?? "",
    amount: toTypedMoney(before?.currency === minimum.currency ? before : minimum, localization.locale),
    message: request?.message ?? localization.text("greeting", names).trim(),
  };
}
