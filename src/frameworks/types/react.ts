// The tags in the JSX of React 18 and 19. A page that uses the components of `ctm-accounts-billing/react` needs none of this.
import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { BillingTags, TagListeners, TagProps } from "./tag.js";

type ReactTag<Element extends BillingTags[keyof BillingTags]> = TagProps<Element> &
  TagListeners<"on"> &
  Omit<DetailedHTMLProps<HTMLAttributes<Element>, Element>, keyof TagProps<Element>>;

declare module "react" {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- It is where React keeps them.
  namespace JSX {
    interface IntrinsicElements {
      "ctm-accounts-billing": ReactTag<BillingTags["ctm-accounts-billing"]>;
      "ctm-balance-toggle": ReactTag<BillingTags["ctm-balance-toggle"]>;
    }
  }
}
