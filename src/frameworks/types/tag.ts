import type { LitElement } from "lit";
import type { BillingEventMap, CtmAccountsBilling, CtmBalanceToggle } from "../../index.js";

/** The elements, by tag. */
export interface BillingTags {
  "ctm-accounts-billing": CtmAccountsBilling;
  "ctm-balance-toggle": CtmBalanceToggle;
}

/** The properties that a page sets: those of the elements' own that can be written. */
export type TagProperties<Element extends LitElement> = {
  [Name in WritableKey<Omit<Element, keyof LitElement>>]?: PropertyValue<Element[Name & keyof Element]> | undefined;
};

/** Listeners, named as `Prefix` and the event: `onctm-balance-change`, `on:ctm-balance-change`. */
export type TagListeners<Prefix extends string> = {
  [Name in keyof BillingEventMap as `${Prefix}${Name}`]?: ((event: BillingEventMap[Name]) => void) | undefined;
};

/** The properties, and the attributes whose names are others: `page-size` for `pageSize`. */
export type TagProps<Element extends LitElement> = TagProperties<Element> & TagAttributes<TagProperties<Element>>;

/** `readOnly` is a property only. */
type TagAttributes<Properties> = {
  [Name in Exclude<keyof Properties & string, "readOnly"> as AttributeName<Name>]?: AttributeValue<Properties[Name]>;
};

type WritableKey<Type> = {
  [Name in keyof Type]-?: IsSame<Pick<Type, Name>, { -readonly [Same in Name]: Type[Same] }> extends true
    ? Type[Name] extends (...parameters: never[]) => unknown
      ? never
      : Name
    : never;
}[keyof Type];

/** Types are the same only where they also agree in what is optional and what is read only. */
/* eslint-disable @typescript-eslint/no-unnecessary-type-parameters -- Two functions differ where their conditions do. */
type IsSame<One, Other> =
  (<Type>() => Type extends One ? 1 : 2) extends <Type>() => Type extends Other ? 1 : 2 ? true : false;
/* eslint-enable @typescript-eslint/no-unnecessary-type-parameters */

/** Markup says numbers as text, and true without a value. */
type PropertyValue<Value> =
  NonNullable<Value> extends number ? Value | `${number}` : NonNullable<Value> extends boolean ? Value | "" : Value;

type AttributeValue<Value> = NonNullable<Value> extends string | number | boolean ? Value : never;

/** `never` where the property has the same name. */
type AttributeName<Name extends string> = KebabCase<Name> extends Name ? never : KebabCase<Name>;

type KebabCase<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? First extends Lowercase<First>
    ? `${First}${KebabCase<Rest>}`
    : `-${Lowercase<First>}${KebabCase<Rest>}`
  : Name;
