// Compiled by `npm run types`, never run. Each line that says `wrong` has to fail.
import { Component } from "@angular/core";
import type { BalanceChangeEvent } from "ctm-accounts-billing";
import { CtmAccountsBillingDirective, CtmBalanceToggleDirective } from "../app/ctm-accounts-billing.directive";

@Component({
  selector: "app-types-wrong",
  imports: [CtmAccountsBillingDirective, CtmBalanceToggleDirective],
  template: `
    <ctm-accounts-billing sort="size" data-is="wrong" />
    <ctm-accounts-billing [pageSize]="[25]" data-is="wrong" />
    <ctm-accounts-billing [endpiont]="'/api/v1/accounts'" data-is="wrong" />
    <ctm-accounts-billing [headers]="7" data-is="wrong" />
    <ctm-balance-toggle [account]="{ id: 7 }" data-is="wrong" />
    <ctm-accounts-billing (ctm-balance-change)="onText($event)" data-is="wrong" />
    <ctm-accounts-billing (ctm-error)="onChange($event)" data-is="wrong" />
    <ctm-acounts-billing data-is="wrong" />
  `,
})
export class TypesWrong {
  onText(text: string) {
    return text;
  }
  onChange(event: BalanceChangeEvent) {
    return event.detail.account.name;
  }
}
