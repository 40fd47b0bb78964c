import { html, LitElement, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import { localize, type Localization } from "../../localization/localize.js";
import type { Account } from "../../model/account.js";
import { canWaitForFunds, type ScheduleDraft } from "../../model/scheduled-change.js";
import { clock } from "../../store/clock.js";
import { baseStyles } from "../shared/base.styles.js";
import { renderMessage } from "../shared/render-message.js";
import { FALL_BACK_DAYS, readSchedule, toDayRange, toOptions, type Options } from "./read-schedule.js";
import { ChooseEvent } from "./choose-event.js";
import { optionsStyles } from "./schedule-options.styles.js";

/**
 * When an account is handed over to its customer: now, on a date, or when the customer has paid in. It keeps what was chosen
 * for as long as the pop-up is open.
 *
 * @internal
 */
export class CtmScheduleOptions extends LitElement {
  static override styles = [baseStyles, optionsStyles];

  @property({ attribute: false }) account: Account | undefined;
  /** What was sent before, and is to be sent again. */
  @property({ attribute: false }) initial: ScheduleDraft | undefined;
  /** What was chosen is being sent. */
  @property({ attribute: false }) isLocked = false;
  @property({ attribute: false }) localization: Localization = localize("en");

  #options: Options | undefined;
  /** The day was wrong when it was to be sent, and is not corrected yet. */
  #isWrong = false;

  /** Shows what is wrong with the day, and gives it the focus. */
  refuse(): void {
    this.#isWrong = true;
    this.requestUpdate();
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>("#day")?.focus());
  }

  protected override render(): TemplateResult {
    const { localization, account } = this;
    const { when } = this.#current;
    return html`<fieldset ?disabled=${this.isLocked} @change=${this.#onChange} @input=${this.#onChange}>
      <legend>${renderMessage(localization, "schedule.when")}</legend>
      ${this.#renderChoice("now")} ${this.#renderChoice("date")} ${when === "date" ? this.#renderDay() : nothing}
      ${account && canWaitForFunds(account) ? this.#renderChoice("funded") : nothing}
      ${when === "now" ? nothing : this.#renderNet()}
    </fieldset>`;
  }

  #renderChoice(when: Options["when"]): TemplateResult {
    return html`<label>
      <input type="radio" name="when" .value=${when} .checked=${live(this.#current.when === when)} />
      <span>${renderMessage(this.localization, `schedule.${when}`)}</span>
    </label>`;
  }

  /** Below the field stands in which time zone the day begins. */
  #renderDay(): TemplateResult {
    const { localization } = this;
    const { first, last } = toDayRange(clock.now());
    const choice = readSchedule(this.#current, clock.now());
    const at = choice.type === "later" && "at" in choice.draft ? choice.draft.at : undefined;
    return html`<div class="day">
      <input
        class="field"
        type="date"
        id="day"
        required
        min=${first}
        max=${last}
        aria-label=${localization.text("schedule.day")}
        aria-describedby="day-note"
        aria-invalid=${this.#isWrong}
        .value=${live(this.#current.day)}
      />
      <span class=${this.#isWrong ? "negative" : "quiet"} id="day-note">
        ${
          at === undefined || this.#isWrong
            ? renderMessage(
                localization,
                localization.message("schedule.wrong", {
                  first: (formats) => formats.day(`${first}T12:00:00`),
                  last: (formats) => formats.day(`${last}T12:00:00`),
                }),
              )
            : renderMessage(localization, localization.message("schedule.start", { time: localization.zonedTime(at) }))
        }
      </span>
    </div>`;
  }

  #renderNet(): TemplateResult {
    const message = this.localization.message("schedule.net", { count: FALL_BACK_DAYS });
    return html`<label class="net">
      <input type="checkbox" id="net" .checked=${live(this.#current.hasNet)} />
      <span>${renderMessage(this.localization, message)}</span>
    </label>`;
  }

  get #current(): Options {
    return (this.#options ??= toOptions(this.initial, clock.now()));
  }

  readonly #onChange = (event: Event): void => {
    event.stopPropagation();
    const { id, value, checked, type } = event.target as HTMLInputElement;
    if (type === "radio") this.#options = { ...this.#current, when: value as Options["when"] };
    else if (id === "net") this.#options = { ...this.#current, hasNet: checked };
    else this.#options = { ...this.#current, day: value };
    const choice = readSchedule(this.#current, clock.now());
    if (choice.type !== "invalid") this.#isWrong = false;
    this.requestUpdate();
    this.dispatchEvent(new ChooseEvent(choice));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "ctm-schedule-options": CtmScheduleOptions;
  }
}
