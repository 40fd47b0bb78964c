// What the checkers of Vue and Svelte read for their templates. test/frameworks/types.node.ts compiles it.
import type { SvelteHTMLElements } from "svelte/elements";
import type { GlobalComponents } from "vue";
import "ctm-accounts-billing/types/svelte";
import "ctm-accounts-billing/types/vue";

type SvelteProps = SvelteHTMLElements["ctm-accounts-billing"];
type VueProps = ConstructorParameters<GlobalComponents["ctm-accounts-billing"]>[0];

/** Both know the properties, the attributes of other names, and the events. */
export const svelte: SvelteProps = {
  endpoint: "/api/v1/accounts",
  pageSize: "25",
  "page-size": 25,
  class: "billing",
  "onctm-balance-change": ({ detail }) => detail.from.trim(),
};
export const vue: VueProps = { endpoint: "/api/v1/accounts", pageSize: "25", "page-size": 25, class: "billing" };

// @ts-expect-error -- The balance is the agency's or the customer's.
export const wrongSvelte: SvelteProps = { balanceFrom: "partner" };
// @ts-expect-error -- The balance is the agency's or the customer's.
export const wrongVue: VueProps = { "balance-from": "partner" };
// @ts-expect-error -- There is no such property.
export const unknownSvelte: SvelteProps = { pagesize: 25 };
// @ts-expect-error -- There is no such property.
export const unknownVue: VueProps = { pagesize: 25 };
