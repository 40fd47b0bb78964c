import type en from "../locales/en.js";

/** The key of a text. */
export type MessageKey = keyof typeof en;

/** Plural forms of a text by category; which one is used depends on `{count}`. Its source is `Intl.PluralRules`. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** What a function chooses by: numbers as numbers, and for everything else its name in braces. */
export interface MessageArguments {
  readonly [name: string]: number | string;
  readonly count: number;
  readonly total: number;
  readonly moved: number;
  readonly max: number;
}

/**
 * Returns the text to fill in, with the same values in braces, or plural forms of it. A number that the text does not have
 * is `undefined`.
 */
export type MessageFunction = (values: MessageArguments) => string | PluralForms;

/** A text, its plural forms, or a function that returns either. */
export type Message = string | PluralForms | MessageFunction;

/** All texts of the elements in one language. */
export type Messages = Readonly<Record<MessageKey, Message>>;

type TextOf<M> = M extends string ? M : M[keyof M];
type NamesIn<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;

/** The values that a text needs: one for each name in braces. */
export type ValuesOf<Key extends MessageKey, Value> = Readonly<Record<NamesIn<TextOf<(typeof en)[Key]>>, Value>>;
