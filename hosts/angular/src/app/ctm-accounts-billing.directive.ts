// To copy. It tells Angular the two tags: templates need no CUSTOM_ELEMENTS_SCHEMA, and what they set is checked. Their
// events are checked as they are, by the types of the package.
import { Directive, ElementRef, inject, Input } from "@angular/core";
import type { CtmAccountsBilling, CtmBalanceToggle } from "ctm-accounts-billing";
import "ctm-accounts-billing/define";

/** `readonly` without a value is true, as in HTML. */
type Flag = boolean | "" | undefined;

@Directive()
abstract class BillingDirective<Billing extends CtmAccountsBilling | CtmBalanceToggle> {
  protected readonly element = inject<ElementRef<Billing>>(ElementRef).nativeElement;

  @Input() set endpoint(value: string | URL | undefined) {
    this.element.endpoint = value;
  }
  @Input() set readonly(value: Flag) {
    this.element.readonly = value;
  }
  @Input() set credentials(value: RequestCredentials | undefined) {
    this.element.credentials = value;
  }
  @Input() set timeout(value: number | undefined) {
    this.element.timeout = value;
  }
  @Input() set headers(value: Billing["headers"]) {
    this.element.headers = value;
  }
  @Input() set fetch(value: Billing["fetch"]) {
    this.element.fetch = value;
  }
  @Input() set api(value: Billing["api"]) {
    this.element.api = value;
  }
  @Input() set messages(value: Billing["messages"]) {
    this.element.messages = value;
  }
}

@Directive({ selector: "ctm-accounts-billing" })
export class CtmAccountsBillingDirective extends BillingDirective<CtmAccountsBilling> {
  @Input() set page(value: number | undefined) {
    this.element.page = value;
  }
  @Input() set pageSize(value: number | undefined) {
    this.element.pageSize = value;
  }
  @Input() set search(value: string | undefined) {
    this.element.search = value;
  }
  @Input() set sort(value: CtmAccountsBilling["sort"]) {
    this.element.sort = value;
  }
  @Input() set balanceFrom(value: CtmAccountsBilling["balanceFrom"]) {
    this.element.balanceFrom = value;
  }
  @Input() set needsAttention(value: Flag) {
    this.element.needsAttention = value;
  }
  @Input() set runsOutWithin(value: CtmAccountsBilling["runsOutWithin"]) {
    this.element.runsOutWithin = value;
  }
  @Input() set columns(value: CtmAccountsBilling["columns"]) {
    this.element.columns = value;
  }
}

@Directive({ selector: "ctm-balance-toggle" })
export class CtmBalanceToggleDirective extends BillingDirective<CtmBalanceToggle> {
  @Input() set accountId(value: CtmBalanceToggle["accountId"]) {
    this.element.accountId = value;
  }
  @Input() set account(value: CtmBalanceToggle["account"]) {
    this.element.account = value;
  }
  @Input() set agency(value: CtmBalanceToggle["agency"]) {
    this.element.agency = value;
  }
}
