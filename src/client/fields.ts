import {
  array,
  fallback,
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
  transform,
  union,
  unknown,
  type GenericSchema,
} from "valibot";

/** An identifier: a non-empty text, or a number that JavaScript holds exactly. */
export const idSchema = union([pipe(number(), safeInteger()), pipe(string(), nonEmpty())]);

/** An amount in whole cents, exact as a number. Its currency is changed to upper case. */
const moneySchema = object({
  cents: pipe(number(), safeInteger()),
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

/** A text; of several, the first, as the vendor's API sends a status. */
const firstText = union([
  string(),
  pipe(
    array(unknown()),
    transform(([first]) => first),
    string(),
  ),
]);

/** An opaque text. Some backends count versions. */
const versionSchema = union([string(), pipe(number(), safeInteger(), transform(String))]);

export const optionalId = optionalField(idSchema);
export const optionalText = optionalField(string());
export const optionalFirstText = optionalField(firstText);
export const optionalVersion = optionalField(versionSchema);
export const optionalMoney = optionalField(moneySchema);
export const nullableMoney = nullableField(moneySchema);
export const optionalBalanceSource = optionalField(picklist(["agency", "customer"]));
