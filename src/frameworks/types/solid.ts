// The tags in the JSX of Solid, which sets a property as `prop:pageSize` and listens as `on:ctm-balance-change`.
import type { JSX } from "solid-js";
import type { BillingTags, TagListeners, TagProperties, TagProps } from "./tag.js";

type SolidTag<Element extends BillingTags[keyof BillingTags]> = TagProps<Element> &
  TagListeners<"on:"> & {
    [Name in keyof TagProperties<Element> & string as `prop:${Name}`]?: TagProperties<Element>[Name];
  } & Omit<JSX.HTMLAttributes<Element>, keyof TagProps<Element>>;

declare module "solid-js" {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- It is where Solid keeps them.
  namespace JSX {
    interface IntrinsicElements {
      "ctm-accounts-billing": SolidTag<BillingTags["ctm-accounts-billing"]>;
      "ctm-balance-toggle": SolidTag<BillingTags["ctm-balance-toggle"]>;
    }
  }
}
