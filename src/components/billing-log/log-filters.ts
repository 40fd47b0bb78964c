import { html, type TemplateResult } from "lit";
import type { Localization } from "../../localization/localize.js";
import type { MessageKey } from "../../localization/messages.js";
import { toDay } from "../../model/day.js";
import { renderMessage } from "../shared/render-message.js";
import type { LogFilter, Period } from "./timeline.js";

/** What the log shows: the changes, the days of a month, or who paid on a date. */
export const VIEWS = ["changes", "month", "day"] as const;
type View = (typeof VIEWS)[number];

/** What was chosen and typed. */
export interface Filters extends Period, LogFilter {
  readonly view: View;
  /** Such as 2026-03. */
  readonly month: string;
  /** Such as 2026-03-18. */
  readonly day: string;
}

/** What the filters show. */
export interface FiltersView {
  readonly localization: Localization;
  readonly filters: Filters;
  readonly now: number;
  readonly onChange: (change: Partial<Filters>) => void;
}

/** How many months can be chosen. */
const MONTHS = 24;

/** Renders what can be chosen, and what it is filtered by. */
export function renderFilters(view: FiltersView): TemplateResult {
  const { localization, filters } = view;
  return html`<div class="filters">
    <fieldset class="field views" aria-label=${localization.text("log.view")}>
      ${VIEWS.map((name) => renderChoice(view, name))}
    </fieldset>
    <div class="fields">
      ${renderText(view, "account", "account")}
      ${
        filters.view === "changes"
          ? [
              renderText(view, "person", "log.person"),
              renderDay(view, "first", "log.first"),
              renderDay(view, "last", "log.last"),
            ]
          : filters.view === "month"
            ? renderMonth(view)
            : renderDay(view, "day", "log.day")
      }
    </div>
  </div>`;
}

function renderChoice({ localization, filters, onChange }: FiltersView, name: View): TemplateResult {
  return html`<label class="field choice">
    <input type="radio" name="view" .checked=${filters.view === name} @change=${() => onChange({ view: name })} />
    ${renderMessage(localization, `log.view.${name}`)}
  </label>`;
}

function renderText({ localization, filters, onChange }: FiltersView, name: keyof LogFilter, label: MessageKey) {
  return html`<label>
    <span class="quiet">${renderMessage(localization, localization.message(label as "account"))}</span>
    <input
      class="field"
      type="text"
      dir="auto"
      autocomplete="off"
      spellcheck="false"
      .value=${filters[name]}
      @input=${({ target }: Event) => onChange({ [name]: (target as HTMLInputElement).value })}
    />
  </label>`;
}

function renderDay(
  { localization, filters, now, onChange }: FiltersView,
  name: "first" | "last" | "day",
  label: "log.first" | "log.last" | "log.day",
): TemplateResult {
  return html`<label>
    <span class="quiet">${renderMessage(localization, label)}</span>
    <input
      class="field"
      type="date"
      max=${toDay(now)}
      .value=${filters[name]}
      @change=${({ target }: Event) => onChange({ [name]: (target as HTMLInputElement).value })}
    />
  </label>`;
}

/** Not a field of type month: not every browser has one. */
function renderMonth({ localization, filters, now, onChange }: FiltersView): TemplateResult {
  const today = new Date(now);
  const months = Array.from({ length: MONTHS }, (_, ago) => new Date(today.getFullYear(), today.getMonth() - ago, 1));
  return html`<label>
    <span class="quiet">${renderMessage(localization, "log.month")}</span>
    <select @change=${({ target }: Event) => onChange({ month: (target as HTMLSelectElement).value })}>
      ${months.map((month) => {
        const value = toDay(month.getTime()).slice(0, 7);
        return html`<option
          value=${value}
          .selected=${value === filters.month}
          .textContent=${localization.month(month.toISOString())}
        ></option>`;
      })}
    </select>
  </label>`;
}
