// Compiled, never rendered.
import type { BalanceChangeEvent } from "ctm-accounts-billing";
import { CtmAccountsBilling, CtmBalanceToggle } from "ctm-accounts-billing/react";
import "ctm-accounts-billing/types/react";

const onText = (text: string) => text;
const onChange = (event: BalanceChangeEvent) => event.detail.account.name;

export const components = [
  // @ts-expect-error -- There is no such column.
  <CtmAccountsBilling sort="size" />,
  // @ts-expect-error -- It is a number.
  <CtmAccountsBilling pageSize={[25]} />,
  // @ts-expect-error -- There is no such property.
  <CtmAccountsBilling endpiont="/api/v1/accounts" />,
  // @ts-expect-error -- An account has more than its id.
  <CtmBalanceToggle account={{ id: 7 }} />,
  // @ts-expect-error -- The event is no text.
  <CtmAccountsBilling onBalanceChange={onText} />,
  // @ts-expect-error -- It is another event.
  <CtmAccountsBilling onError={onChange} />,
];

export const tags = [
  // @ts-expect-error -- There is no such column.
  <ctm-accounts-billing sort="size" />,
  // @ts-expect-error -- It is a number.
  <ctm-accounts-billing page-size={[25]} />,
  // @ts-expect-error -- There is no such property.
  <ctm-accounts-billing endpiont="/api/v1/accounts" />,
  // @ts-expect-error -- An account has more than its id.
  <ctm-balance-toggle account={{ id: 7 }} />,
];
