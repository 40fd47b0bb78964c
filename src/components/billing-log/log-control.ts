import { html, nothing, type LitElement, type TemplateResult } from "lit";
import { createRef, ref } from "lit/directives/ref.js";
import type { BillingApi } from "../../client/billing-api.js";
import type { Localization } from "../../localization/localize.js";
import type { Agency } from "../../model/account.js";
import type { ReadAccounts } from "../../store/fetch-all-pages.js";
import { LazyElement } from "../lazy-element.js";
import { clockIcon } from "../shared/icons.js";
import { renderMessage } from "../shared/render-message.js";

/** What the log is read from. */
export interface LogSource {
  readonly localization: Localization;
  readonly api: BillingApi | undefined;
  readonly agency: Agency | undefined;
  readonly readAccounts: ReadAccounts;
}

/** The button that opens the agency's log, where the backend offers one. The log is an element of its own. */
export class LogControl {
  readonly #host: LitElement;
  readonly #element: LazyElement;
  readonly #button = createRef<HTMLButtonElement>();
  #isOpen = false;

  /** @param announce called with why the log could not be loaded */
  constructor(host: LitElement, announce: (text: string) => void) {
    this.#host = host;
    const load = async () => (await import("./billing-log.js")).CtmBillingLog;
    this.#element = new LazyElement(host, "ctm-billing-log", "log", load, () => true, announce);
  }

  renderButton({ localization, api, agency }: LogSource): TemplateResult | typeof nothing {
    if (agency?.links?.balanceChanges === undefined || !api?.listAgencyChanges) return nothing;
    return html`<button
      class="log"
      aria-haspopup="dialog"
      aria-label=${localization.text("log")}
      title=${localization.text("log")}
      ${ref(this.#button)}
      @click=${this.#onPress}
    >
      ${clockIcon}<span>${renderMessage(localization, "log")}</span>
    </button>`;
  }

  renderDialog({ localization, api, agency, readAccounts }: LogSource): TemplateResult | typeof nothing {
    if (!this.#isOpen) return nothing;
    return this.#element.render(
      localization,
      (fallback) =>
        html`<ctm-billing-log
          exportparts="dialog, notice"
          .api=${api}
          .link=${agency?.links?.balanceChanges}
          .readAccounts=${readAccounts}
          .localization=${localization}
          @closed=${this.#onClosed}
          >${fallback}</ctm-billing-log
        >`,
    );
  }

  readonly #onPress = (): void => {
    this.#isOpen = true;
    this.#host.requestUpdate();
  };

  readonly #onClosed = (): void => {
    this.#isOpen = false;
    this.#host.requestUpdate();
    this.#button.value?.focus();
  };
}
