import type { Account, Agency } from "../../model/account.js";
import { parseAddressList, type AddressList } from "../../model/address-list.js";
import {
  countCharacters,
  MAX_MESSAGE,
  minimumStartingBalance,
  type BillingRequestDraft,
} from "../../model/billing-request.js";
import { planRequests, type BulkRequestPlan } from "../../model/bulk-request.js";
import { parseMoney, toTypedMoney } from "../../model/money-input.js";
import { findUnknownPlaces } from "../../model/request-template.js";
import type { Formats } from "../../localization/formats.js";
import type { FilledMessage, Localization } from "../../localization/localize.js";
import type { Field } from "../request-form/read-request-form.js";

/** The texts in the fields. */
export type BulkTexts = Readonly<Record<"amount" | "message" | "addresses", string>>;

/** The places for names, as they are written in a message. */
export const PLACES = { first: "{account}", second: "{agency}" } as const;

/** What the form is about, and what was typed. */
export interface BulkRequestForm {
  readonly accounts: readonly Account[];
  readonly agency: Agency | undefined;
  readonly localization: Localization;
  readonly typed: Partial<BulkTexts>;
  /** The language that the amount was typed in. */
  readonly typedLocale: string;
  readonly isAskedIncluded: boolean;
}

/** What the texts mean. */
export interface BulkRequestReading {
  readonly texts: BulkTexts;
  readonly currency: string;
  /** The amount and the message. */
  readonly fields: readonly Field[];
  readonly list: AddressList;
  /** With the least amount where what was typed is none. */
  readonly plan: BulkRequestPlan;
  readonly drafts: readonly (readonly [Account, BillingRequestDraft])[];
}

/** Reads the form: who is asked with what, and what is wrong. */
export function readBulkRequest(form: BulkRequestForm): BulkRequestReading {
  const { accounts, agency, localization, typed, typedLocale, isAskedIncluded } = form;
  const minimum = minimumStartingBalance(agency);
  const texts: BulkTexts = {
    amount: toTypedMoney(minimum, localization.locale),
    message: localization.plainText("greeting", { account: PLACES.first, agency: PLACES.second }).trim(),
    addresses: "",
    ...typed,
  };
  const amount = parseMoney(texts.amount, minimum.currency, typedLocale);
  const least = (formats: Formats) => formats.money(minimum);
  const isEnough = amount !== undefined && amount.cents >= minimum.cents;
  const list = parseAddressList(texts.addresses, accounts);
  const startingBalance = amount ?? minimum;
  const plan = planRequests({ accounts, agency, message: texts.message, startingBalance, list, isAskedIncluded });
  const drafts = [...plan.drafts];
  return {
    texts,
    currency: minimum.currency,
    list,
    plan,
    drafts,
    fields: [
      {
        id: "amount",
        note: localization.message("atLeast", { least }),
        spokenNote: localization.message("atLeast.spoken", { least, currency: minimum.currency }),
        error: isEnough
          ? undefined
          : amount
            ? localization.message("wrong.tooLittle", { least })
            : localization.message("wrong.amount", { example: toTypedMoney(minimum, localization.locale) }),
      },
      { id: "message", note: undefined, error: describeMessage(localization, texts.message, drafts) },
    ],
  };
}

/** A message is checked as each customer would read it. */
function describeMessage(
  localization: Localization,
  message: string,
  drafts: BulkRequestReading["drafts"],
): FilledMessage | undefined {
  const [place] = findUnknownPlaces(message);
  if (message.trim() === "") return localization.message("wrong.noMessage");
  if (place !== undefined) return localization.message("askMany.wrongPlace", { ...PLACES, place });
  const isTooLong = drafts.some(([, draft]) => countCharacters(draft.message) > MAX_MESSAGE);
  return isTooLong ? localization.message("wrong.tooLong", { max: MAX_MESSAGE }) : undefined;
}
