import { html, nothing, type LitElement, type TemplateResult } from "lit";
import { findPendingRequest } from "../../model/billing-request.js";
import {
  countCharacters,
  isEmail,
  isMessage,
  leastStartingBalance,
  MAX_MESSAGE,
  toEmail,
} from "../../model/request-draft.js";
import { toDisplayText } from "../../model/untrusted-text.js";
import { parseMoney, toTypedMoney } from "../../model/money-input.js";
import { addWorkflowTerms } from "../../localization/workflow.js";
import { accountOf } from "../../changes/balance-controller.js";
import { describeRequest } from "../balance-toggle/balance-control.js";
import { renderFooter, renderNotice, type DialogView } from "../change-dialog/change-dialog-content.js";
import { alertIcon } from "../shared/icons.js";
import { adoptStyles } from "../on-demand.js";
import { formStyles } from "./request-form.styles.js";

type Texts = Readonly<Record<"email" | "amount" | "message", string>>;

/** A field: which one, what is said beside its label, and `true`, or else what is wrong with what stands in it. */
type Entry = readonly [id: keyof Texts, note: string, verdict: string | true];

/** What the pop-up shows of asking the customer to pay. It keeps what was typed for as long as the pop-up is open. */
export class RequestForm {
  readonly #host: LitElement;
  #view!: DialogView;
  #typed: Partial<Texts> = {};
  /** The language that the amount was typed in: it is read in that one, whatever the page's is by then. */
  #typedIn: string | undefined;
  /** What was wrong when it was to be sent, until it is corrected. */
  readonly #wrong = new Set<string>();
  /** The user is asked whether what was typed may be thrown away; this had the focus before. */
  #left: Element | null | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    addWorkflowTerms();
    adoptStyles(host, formStyles);
    // It may come late: the pop-up has given the focus to a button meanwhile.
    this.#focus(() => this.#root?.activeElement?.closest("footer") && this.#root.querySelector("[autofocus]"));
  }

  /** Opened again before the next update, the fields would show what was typed. */
  drop(): void {
    this.#root?.querySelector("form")?.reset();
  }

  /** The user wants to leave. Where something was typed that is not sent yet, they are asked first. */
  leave(): boolean {
    const { kind } = this.#view.popup;
    if ((kind !== "asking" && kind !== "unknown") || !this.#read().isChanged) return true;
    const left = this.#left;
    this.#left = left ? undefined : (this.#root?.activeElement ?? this.#host);
    this.#focus(() => left ?? this.#root?.querySelector("footer .primary"));
    return false;
  }

  /** What is wrong with what was typed; it takes the place of earlier errors. */
  renderSummary({ localization }: DialogView): TemplateResult | undefined {
    const names = Array.from(this.#wrong, (id) => localization.text(id as keyof Texts));
    const fields = new Intl.ListFormat(localization.locale).format(names);
    return fields ? renderNotice("danger", localization.text("check", { fields })) : undefined;
  }

  render(view: DialogView): TemplateResult {
    this.#view = view;
    const { localization, popup } = view;
    const account = accountOf(popup);
    const request = findPendingRequest(account);
    const { given, entries } = this.#read();
    return html`<div id="warning">
        ${
          request
            ? renderNotice("", [
                describeRequest(localization, account),
                html`<br />${localization.text("amount")}: <bdi>${localization.money(request.startingBalance)}</bdi>`,
              ])
            : html`<p>${localization.text("link")} ${localization.text("untilPaid")}</p>`
        }
      </div>
      <form id="request" novalidate @submit=${this.#onSubmit} @input=${this.#onInput}>
        ${entries.map((entry) => this.#renderEntry(entry, given))}
      </form>`;
  }

  renderFooter(view: DialogView): TemplateResult {
    const { popup, api, localization, onProceed, onClose } = view;
    if (this.#left) {
      return html`<footer>
        <span id="leave" role="status">${localization.text("discardAsk")}</span>
        <button @click=${this.#onDiscard}>${localization.text("discard")}</button>
        <button class="primary" aria-describedby="leave" @click=${onClose}>${localization.text("keepEditing")}</button>
      </footer>`;
    }
    const { kind } = popup;
    const isRetry = kind === "asking" && popup.retry?.draft;
    const isOut = findPendingRequest(accountOf(popup)) !== undefined;
    const label = isRetry ? "tryAgain" : isOut ? "sendAgain" : "emailClient";
    const withdraw = html`<button aria-disabled=${kind === "saving"} @click=${() => onProceed(null)}>
      ${localization.text("withdraw")}
    </button>`;
    return renderFooter(
      view,
      html`${isOut && api?.withdrawBillingRequest && kind !== "unknown" ? withdraw : nothing}
        <button class="primary" form="request" aria-disabled=${kind === "saving"}>
          ${localization.text(kind === "unknown" ? "checkAgain" : label)}
        </button>`,
    );
  }

  get #root(): ShadowRoot | null {
    return this.#host.shadowRoot;
  }

  /** What stands in the fields, as filled in and as typed since; what that means, and what is wrong with it. */
  #read() {
    const { popup, agency, localization } = this.#view;
    const { locale } = localization;
    const account = accountOf(popup);
    const request = findPendingRequest(account);
    const least = leastStartingBalance(agency);
    const asked = request?.startingBalance.currency === least.currency ? request.startingBalance : least;
    const names = { account: toDisplayText(account.name), agency: toDisplayText(agency?.name ?? "") };
    const given: Texts = {
      email: request?.email ?? "",
      amount: toTypedMoney(asked, locale),
      message: request?.message ?? localization.text("greeting", names).trim(),
    };
    const texts: Texts = { ...given, ...this.#typed };
    const { message } = texts;
    const email = toEmail(texts.email);
    const startingBalance = parseMoney(texts.amount, least.currency, this.#typedIn ?? locale);
    const isEnough = startingBalance !== undefined && startingBalance.cents >= least.cents;
    const most = localization.number(MAX_MESSAGE);
    const count = localization.number(countCharacters(message));
    const showExample = (example: string) => localization.text("example", { example });
    const entries: Entry[] = [
      ["email", "", isEmail(email) || showExample("name@example.com")],
      [
        "amount",
        localization.text("atLeast", { least: localization.money(least) }),
        isEnough || showExample(toTypedMoney(least, locale)),
      ],
      [
        "message",
        localization.text("counter", { count, most }),
        isMessage(message) || localization.text("messageWrong", { most }),
      ],
    ];
    return {
      given,
      isChanged: JSON.stringify(texts) !== JSON.stringify(given),
      entries,
      draft: startingBalance && { email, startingBalance, message },
    };
  }

  readonly #onInput = ({ target }: Event): void => {
    const { id, value } = target as HTMLInputElement;
    this.#typed = { ...this.#typed, [id]: value };
    if (id === "amount") this.#typedIn = this.#view.localization.locale;
    this.#left = undefined;
    for (const [field, , verdict] of this.#read().entries) if (verdict === true) this.#wrong.delete(field);
    this.#host.requestUpdate();
  };

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    const { popup, agencyPending, onProceed } = this.#view;
    if (popup.kind === "unknown") onProceed();
    // What is the least to ask for may not be known yet.
    if (popup.kind !== "asking" || agencyPending) return;
    this.#left = undefined;
    const { entries, draft } = this.#read();
    this.#wrong.clear();
    for (const [field, , verdict] of entries) if (verdict !== true) this.#wrong.add(field);
    if (draft && this.#wrong.size === 0) onProceed(draft);
    else this.#focus(() => this.#root?.querySelector("[aria-invalid=true]"));
  };

  readonly #onDiscard = (): void => {
    this.#typed = {};
    this.#view.onClose();
  };

  /** Moves the focus to what the next update brings. */
  #focus(find: () => Element | null | undefined): void {
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => (find() as HTMLElement | null | undefined)?.focus());
  }

  #renderEntry([id, note, verdict]: Entry, given: Texts): TemplateResult {
    const text = given[id];
    const isWrong = this.#wrong.has(id);
    const isLocked = this.#view.popup.kind !== "asking";
    const isAddress = id === "email";
    const describedBy = `${id}-note ${id}-error`;
    return html`<div class="entry">
      <label for=${id}>${this.#view.localization.text(id)}</label>
      <span class="quiet" id=${`${id}-note`}>${note}</span>
      ${
        id === "message"
          ? html`<textarea
              class="field"
              id=${id}
              rows="7"
              dir="auto"
              required
              aria-describedby=${describedBy}
              aria-invalid=${isWrong}
              ?readonly=${isLocked}
              .defaultValue=${text}
            ></textarea>`
          : html`<input
              class="field"
              id=${id}
              type=${isAddress ? "email" : "text"}
              autocomplete="off"
              inputmode=${isAddress ? "email" : "decimal"}
              required
              aria-describedby=${describedBy}
              aria-invalid=${isWrong}
              ?autofocus=${!text}
              ?readonly=${isLocked}
              .defaultValue=${text}
            />`
      }
      <p class="negative" id=${`${id}-error`}>${isWrong ? [alertIcon, " ", verdict] : nothing}</p>
    </div>`;
  }
}
