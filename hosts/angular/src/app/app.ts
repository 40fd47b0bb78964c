import { Component, signal } from "@angular/core";
import type { BalanceChangeEvent, RequestBalanceChangeEvent } from "ctm-accounts-billing";
import { CtmAccountsBillingDirective } from "./ctm-accounts-billing.directive";

@Component({
  selector: "app-root",
  imports: [CtmAccountsBillingDirective],
  template: `
    <label><input type="checkbox" (change)="isFrozen.set(!isFrozen())" /> Freeze billing</label>
    <label><input type="checkbox" (change)="isReadonly.set(!isReadonly())" /> Read only</label>
    <label><input type="checkbox" (change)="isHidden.set(!isHidden())" /> Hide</label>
    <output>{{ outcome() }}</output>
    @if (!isHidden()) {
      <ctm-accounts-billing
        endpoint="/api/v1/accounts"
        [pageSize]="25"
        [headers]="headers"
        [readonly]="isReadonly()"
        (ctm-request-balance-change)="onRequest($event)"
        (ctm-balance-change)="onChange($event)"
      >
        <h2 slot="heading">Accounts, {{ changes() }} changed</h2>
      </ctm-accounts-billing>
    }
  `,
})
export class App {
  readonly headers = { "x-host": "yes" };
  readonly isFrozen = signal(false);
  readonly isReadonly = signal(false);
  readonly isHidden = signal(false);
  readonly changes = signal(0);
  readonly outcome = signal("");

  onRequest(event: RequestBalanceChangeEvent) {
    const { account, to } = event.detail;
    if (!this.isFrozen()) return;
    event.preventDefault();
    this.outcome.set(`Stopped: ${account.name} to ${to}`);
  }

  onChange({ detail: { account, from, to } }: BalanceChangeEvent) {
    this.outcome.set(`${account.name}: ${from} to ${to}`);
    this.changes.update((count) => count + 1);
  }
}
