// The tags in the templates of Svelte.
import type { HTMLAttributes } from "svelte/elements";
import type { BillingTags, TagListeners, TagProps } from "./tag.js";

type SvelteTag<Element extends BillingTags[keyof BillingTags]> = TagProps<Element> &
  TagListeners<"on"> &
  TagListeners<"on:"> &
  Omit<HTMLAttributes<Element>, keyof TagProps<Element>>;

declare module "svelte/elements" {
  interface SvelteHTMLElements {
    "ctm-accounts-billing": SvelteTag<BillingTags["ctm-accounts-billing"]>;
    "ctm-balance-toggle": SvelteTag<BillingTags["ctm-balance-toggle"]>;
  }
}
