// Compiled, never rendered.
import type { BalanceChangeEvent } from "ctm-accounts-billing";
import "ctm-accounts-billing/types/preact";

const onText = (text: string) => text;
const onChange = (event: BalanceChangeEvent) => event.detail.account.name;

export const tags = [
  // @ts-expect-error -- There is no such column.
  <ctm-accounts-billing sort="size" />,
  // @ts-expect-error -- It is a number.
  <ctm-accounts-billing page-size={[25]} />,
  // @ts-expect-error -- There is no such property.
  <ctm-accounts-billing endpiont="/api/v1/accounts" />,
  // @ts-expect-error -- An account has more than its id.
  <ctm-balance-toggle account={{ id: 7 }} />,
  // @ts-expect-error -- The event is no text.
  <ctm-accounts-billing onctm-balance-change={onText} />,
  // @ts-expect-error -- It is another event.
  <ctm-accounts-billing onctm-error={onChange} />,
];
