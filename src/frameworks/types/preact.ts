// The tags in the JSX of Preact.
import type { HTMLAttributes } from "preact";
import type { BillingTags, TagListeners, TagProps } from "./tag.js";

type PreactTag<Element extends BillingTags[keyof BillingTags]> = TagProps<Element> &
  TagListeners<"on"> &
  Omit<HTMLAttributes<Element>, keyof TagProps<Element>>;

declare module "preact" {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- It is where Preact keeps them.
  namespace JSX {
    interface IntrinsicElements {
      "ctm-accounts-billing": PreactTag<BillingTags["ctm-accounts-billing"]>;
      "ctm-balance-toggle": PreactTag<BillingTags["ctm-balance-toggle"]>;
    }
  }
}
