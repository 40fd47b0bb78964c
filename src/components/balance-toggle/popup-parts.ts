import type { LitElement } from "lit";
import type { ApiError } from "../../client/api-error.js";
import type { BillingApi } from "../../client/billing-api.js";
import type { Localization } from "../../localization/localize.js";
import type { BalanceController } from "../../changes/balance-controller.js";
import type { BillingHistory } from "../billing-history/billing-history.js";
import type { Operation } from "../../events.js";
import { OnDemand } from "../on-demand.js";
import type { RequestForm } from "../request-form/request-form.js";

/** What the parts need of the control, and whom they tell. */
export interface PartsOptions {
  readonly api: () => BillingApi | undefined;
  readonly localization: () => Localization;
  readonly onError: (error: ApiError, operation: Operation) => void;
}

/** The parts of the pop-up that few open: the form that asks the customer to pay, and the billing history. */
export class PopupParts {
  readonly form: OnDemand<RequestForm>;
  readonly history: OnDemand<BillingHistory>;
  readonly #host: LitElement;
  readonly #balance: BalanceController;
  #historyOpened = false;

  constructor(host: LitElement, balance: BalanceController, options: PartsOptions) {
    const report = (operation: Operation) => (error: ApiError) => options.onError(error, operation);
    this.#host = host;
    this.#balance = balance;
    this.form = new OnDemand(
      host,
      async () => {
        const { RequestForm } = await import("../request-form/request-form.js");
        return () => new RequestForm(host);
      },
      report("request"),
    );
    this.history = new OnDemand(
      host,
      async () => {
        const { BillingHistory } = await import("../billing-history/billing-history.js");
        const accountId = () => balance.asked?.id;
        return () => new BillingHistory(host, { ...options, accountId, onError: report("history") });
      },
      report("history"),
    );
  }

  /** Before every update: follows what the pop-up is doing. */
  update(): void {
    this.#historyOpened &&= this.#balance.asked !== undefined;
    this.form.want(this.#balance.requesting);
    this.history.want(this.#historyOpened);
  }

  /** The details with the history were opened or closed. */
  readonly onHistory = ({ target }: Event): void => {
    this.#historyOpened ||= (target as HTMLDetailsElement).open;
    this.#host.requestUpdate();
  };
}
