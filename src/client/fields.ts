import {
  fallback,
  integer,
  nonEmpty,
  nullish,
  number,
  object,
  optional,
  picklist,
  pipe,
  regex,
  safeInteger,
  string,
  toUpperCase,
  union,
  type GenericSchema,
} from "valibot";

/** An identifier: a non-empty text, or a number that JavaScript holds exactly. */
export const idSchema = union([pipe(number(), safeInteger()), pipe(string(), nonEmpty())]);

/** An amount in whole cents. Its currency is changed to upper case. */
export const moneySchema = object({
  cents: pipe(number(), integer()),
  currency: pipe(string(), regex(/^[a-z]{3}$/i), toUpperCase()),
});

/** A field that is `undefined` where it is missing or cannot be read. */
export function optionalField<const TSchema extends GenericSchema>(schema: TSchema) {
  return fallback(optional(schema), undefined);
}

/** The same, but `null` is kept: the server says that there is none. */
export function nullableField<const TSchema extends GenericSchema>(schema: TSchema) {
  return fallback(nullish(schema), undefined);
}

export const optionalId = optionalField(idSchema);
export const optionalText = optionalField(string());
export const optionalMoney = optionalField(moneySchema);
export const nullableMoney = nullableField(moneySchema);
export const optionalBalanceSource = optionalField(picklist(["agency", "customer"]));
