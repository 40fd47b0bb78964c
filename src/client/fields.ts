import {
  check,
  custom,
  fallback,
  optional,
  picklist,
  pipe,
  string,
  transform,
  unknown,
  type GenericSchema,
} from "valibot";
import type { AccountId } from "../model/account.js";
import type { Money } from "../model/money.js";
import { parseTime } from "../model/time.js";

export type Fields = Readonly<Record<string, unknown>>;

const CURRENCY = /^[a-z]{3}$/i;

/** An identifier, as `toId()` reads it. */
export const idSchema = custom<AccountId>((value) => toId(value) !== undefined);

/** A field that is `undefined` where it is missing or cannot be read. */
export function optionalField<const TSchema extends GenericSchema>(schema: TSchema) {
  return fallback(optional(schema), undefined);
}

export const optionalId = optionalField(idSchema);
export const optionalText = optionalField(string());
/** A point in time that can be read, as the server writes it. */
export const optionalTime = optionalField(
  pipe(
    string(),
    check((text) => parseTime(text) !== undefined),
  ),
);
/** An amount with its currency, as `toMoney()` reads it. */
export const optionalMoney = optionalField(
  pipe(
    unknown(),
    transform((value) => toMoney(value, "")),
  ),
);
export const optionalBalanceSource = optionalField(picklist(["agency", "customer"]));

/** Returns an object as its fields; `undefined` for any other value. */
export function toFields(value: unknown): Fields | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;
}

/** Whether an amount has no currency: the vendor's API leaves it out, others send null or an empty text. */
export function lacksCurrency(amount: unknown): amount is Fields {
  const fields = toFields(amount);
  return fields !== undefined && (fields.currency ?? "") === "";
}

/*
 * The fields of which a row has a dozen are read without schemas, which take longer: a list may have 100,000 rows. Each of these
 * returns `undefined` for what cannot be read; `null`, where it is kept, says that there is none.
 */

export function toText(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** Returns a text; of several, the first, as the vendor's API sends a status. */
export function toFirstText(value: unknown): string | undefined {
  return toText(Array.isArray(value) ? value[0] : value);
}

/** Returns an identifier: a non-empty text, or a number that JavaScript holds exactly. */
export function toId(value: unknown): AccountId | undefined {
  return (typeof value === "string" && value !== "") || isWhole(value) ? value : undefined;
}

/** Returns an opaque text. Some backends count versions. */
export function toVersion(value: unknown): string | undefined {
  return isWhole(value) ? String(value) : toText(value);
}

/**
 * Returns an amount in whole cents, exact as a number, with its currency in upper case.
 * @param currency that of an amount which has none
 */
export function toMoney(value: unknown, currency: string): Money | undefined {
  const amount = toFields(value);
  if (!amount || !isWhole(amount.cents)) return undefined;
  const own = lacksCurrency(value) ? currency : amount.currency;
  return typeof own === "string" && CURRENCY.test(own)
    ? { cents: amount.cents, currency: own.toUpperCase() }
    : undefined;
}

/** The same, but `null` is kept. */
export function toNullableMoney(value: unknown, currency: string): Money | null | undefined {
  return value === null ? null : toMoney(value, currency);
}

/** Whether a value is a whole number that JavaScript holds exactly. */
export function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value);
}
