// The tags in the templates of Vue.
import type { DefineSetupFnComponent, HTMLAttributes } from "vue";
import type { BillingEventMap } from "../../index.js";
import type { BillingTags, TagProps } from "./tag.js";

/** `@ctm-balance-change` in a template. */
type VueListeners = { [Name in keyof BillingEventMap]: (event: BillingEventMap[Name]) => void };

/** What `vue-tsc` and editors ask for: what may be set, and what may be listened to. */
type VueTag<Element extends BillingTags[keyof BillingTags]> = DefineSetupFnComponent<
  TagProps<Element> & Omit<HTMLAttributes, keyof TagProps<Element>>,
  VueListeners
>;

declare module "vue" {
  interface GlobalComponents {
    "ctm-accounts-billing": VueTag<BillingTags["ctm-accounts-billing"]>;
    "ctm-balance-toggle": VueTag<BillingTags["ctm-balance-toggle"]>;
  }
  /** Content for a slot of an element is marked with the platform's own attribute. */
  interface HTMLAttributes {
    slot?: string | undefined;
  }
}
