"use client";
import { createComponent, type EventName } from "@lit/react";
import * as React from "react";
import "../define.js";
import {
  CtmAccountsBilling as AccountsBillingElement,
  CtmBalanceToggle as BalanceToggleElement,
  type BillingEventMap,
} from "../index.js";
import type { TagProperties } from "./types/tag.js";

/** `onBalanceChange` for `ctm-balance-change`. */
type ListenerName<Type extends string> = Type extends `ctm-${infer Name}` ? `on${PascalCase<Name>}` : never;

type PascalCase<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${Capitalize<First>}${PascalCase<Rest>}`
  : Capitalize<Name>;

const events: { readonly [Type in keyof BillingEventMap as ListenerName<Type>]: Type } = {
  onRequestBalanceChange: "ctm-request-balance-change",
  onBalanceChange: "ctm-balance-change",
  onBillingRequestChange: "ctm-billing-request-change",
  onScheduledChange: "ctm-scheduled-change",
  onQueryChange: "ctm-query-change",
  onAccountsLoad: "ctm-accounts-load",
  onError: "ctm-error",
  onAccountRead: "ctm-account-read",
  onAccountOpen: "ctm-account-open",
  onPopupClose: "ctm-popup-close",
};

type Listeners = {
  readonly [Type in keyof BillingEventMap as ListenerName<Type>]?: (event: BillingEventMap[Type]) => void;
};

type Element = AccountsBillingElement | BalanceToggleElement;

/** The element's properties, its events as `on…`, and what React sets on every element. */
type Props<Type extends Element> = TagProperties<Type> &
  Listeners &
  Omit<React.HTMLAttributes<Type>, keyof TagProperties<Type> | keyof Listeners>;

/** A component whose `ref` is the element. */
type Component<Type extends Element> = React.ForwardRefExoticComponent<Props<Type> & React.RefAttributes<Type>>;

/** Properties of the table as React sets them, and its events. */
export type CtmAccountsBillingProps = Props<AccountsBillingElement>;

/** Properties of the control of one account as React sets them, and its events. */
export type CtmBalanceToggleProps = Props<BalanceToggleElement>;

/** `<ctm-accounts-billing>` as a component. On a server, it renders the empty tag. */
export const CtmAccountsBilling = wrap("ctm-accounts-billing", AccountsBillingElement);

/** `<ctm-balance-toggle>` as a component. On a server, it renders the empty tag. */
export const CtmBalanceToggle = wrap("ctm-balance-toggle", BalanceToggleElement);

function wrap<Type extends Element>(tagName: string, elementClass: new () => Type) {
  // Lit makes the accessors of the properties when this is read, which a server would not do. Without them, properties
  // would be rendered as attributes, and neither they nor the listeners would be there when the page has loaded.
  Reflect.get(elementClass, "observedAttributes");
  const named = events as unknown as Record<keyof typeof events, EventName>;
  return createComponent({ react: React, tagName, elementClass, events: named }) as unknown as Component<Type>;
}
