import { html, nothing, type TemplateResult } from "lit";
import { isFiltered, parseSort, type AccountQuery, type AccountSummary } from "../../model/query.js";
import type { Localization } from "../../localization/localize.js";
import { RUNS_OUT_WITHIN } from "../../model/usage.js";
import { hasRunway, toOrders } from "./columns.js";
import { isCounting, isEmpty, type ListState } from "./list-state.js";
import { hourglassIcon } from "../shared/icons.js";
import { renderMessage } from "../shared/render-message.js";
import { keepKey } from "../shared/keep-key.js";

/** What stands above the table to find accounts with. */
export interface ToolbarView {
  readonly localization: Localization;
  /** The requested query. */
  readonly query: AccountQuery;
  /** What the search field shows. */
  readonly text: string;
  /** The direction of the page, where it is not that of the table. */
  readonly slotDirection: "ltr" | "rtl" | undefined;
  readonly state: ListState;
  /** What pastes a list. */
  readonly pasteControl: unknown;
  /** What exports the list. */
  readonly exportControl: unknown;
  /** What opens the agency's log. */
  readonly logControl: unknown;
  /** `isUrgent`: search at once, without the pause after typing. */
  readonly onType: (text: string, isUrgent?: boolean) => void;
  readonly onFilter: (change: Partial<AccountQuery>) => void;
}

/** Renders search and filters, and what the page has put beside them; only that where there is nothing to find, or nobody who may. */
export function renderToolbar(view: ToolbarView): TemplateResult {
  const { localization, state } = view;
  const isNothing =
    state.status === "loaded" && isEmpty(state, false) && !isFiltered(state.query) && !isFiltered(view.query);
  const isSignedOut = state.status === "failed" && state.error.kind === "unauthorized";
  if (state.status === "unset" || isNothing || isSignedOut)
    return html`<slot name="toolbar" dir=${view.slotDirection ?? nothing}></slot>`;
  const runsOut = renderRunsOut(view);
  const classes = [
    "toolbar",
    view.pasteControl === nothing ? "" : "has-paste",
    view.logControl === nothing ? "" : "has-log",
    runsOut === nothing ? "" : "has-runs-out",
  ];
  return html`<div class=${classes.join(" ")} part="toolbar">
    ${renderSearch(view)}
    <fieldset class="field" aria-label=${localization.text("billing")}>
      ${([undefined, "agency", "customer"] as const).map((source) => renderSource(view, source))}
    </fieldset>
    ${renderAttention(view)} ${runsOut} ${renderSort(view)} ${view.logControl} ${view.pasteControl}
    ${state.status === "failed" ? nothing : view.exportControl}
    <slot name="toolbar" dir=${view.slotDirection ?? nothing}></slot>
  </div>`;
}

function renderSearch({ localization, text, onType }: ToolbarView): TemplateResult {
  const label = localization.text("search");
  const onInput = ({ target }: Event) => onType((target as HTMLInputElement).value);
  const onKeyDown = (event: KeyboardEvent) => {
    const { value } = event.target as HTMLInputElement;
    // While text is composed, keys belong to the input method.
    if (event.isComposing) return;
    if (event.key === "Enter") onType(value, true);
    if (event.key !== "Escape" || !value) return;
    event.preventDefault();
    onType("");
  };
  return html`<input
    type="search"
    class="field"
    part="search"
    aria-keyshortcuts="/"
    spellcheck="false"
    aria-label=${label}
    placeholder=${label}
    .value=${text}
    @input=${onInput}
    @keydown=${(event: KeyboardEvent) => {
      keepTyping(event);
      onKeyDown(event);
    }}
    @keypress=${keepTyping}
  />`;
}

/**
 * What is typed is no shortcut of the page, and no command of a grid around the table. Tab and F6, and Escape in an empty
 * field, are for what is around it.
 */
function keepTyping(event: KeyboardEvent): void {
  const { key, target } = event;
  const isForPage = key === "Tab" || key === "F6" || (key === "Escape" && !(target as HTMLInputElement).value);
  if (!isForPage || event.isComposing) keepKey(event);
}

const NO_OTHER_FILTER = { needsAttention: false, runsOutWithin: undefined };

function renderSource(view: ToolbarView, source: "agency" | "customer" | undefined): TemplateResult {
  const { query, onFilter } = view;
  const summary = findSummary(view);
  // All: that is without the other filters as well.
  const isOtherwiseFiltered = Boolean(query.needsAttention) || query.runsOutWithin !== undefined;
  return renderChoice(view, {
    type: "radio",
    name: "source",
    label: renderMessage(view.localization, `payer.${source ?? "all"}`),
    count: summary && (source ? summary[source] : summary.agency + summary.customer),
    isChosen: query.balanceFrom === source && (source !== undefined || !isOtherwiseFiltered),
    onChange: () => onFilter(source ? { balanceFrom: source } : { ...NO_OTHER_FILTER, balanceFrom: source }),
  });
}

/** Only where the backend counts these accounts: others ignore the filter. Until that is known, its place is kept. */
function renderAttention(view: ToolbarView): TemplateResult | typeof nothing {
  const { query, state, onFilter } = view;
  const isUnknown = isCounting(state);
  const isChosen = Boolean(query.needsAttention);
  const count = findSummary(view)?.needsAttention;
  if (count === undefined && !isChosen && !isUnknown) return nothing;
  return renderChoice(view, {
    type: "checkbox",
    isPlaceholder: isUnknown && !isChosen,
    name: "attention",
    label: renderMessage(view.localization, "needsAttention"),
    count,
    isChosen,
    onChange: () => onFilter({ needsAttention: !isChosen }),
  });
}

/** Only where the backend counts these accounts. Where its words would need one line more than there was, an icon says it. */
function renderRunsOut(view: ToolbarView): TemplateResult | typeof nothing {
  const { query, localization, onFilter } = view;
  const summary = findSummary(view);
  const chosen = query.runsOutWithin;
  if (summary?.runsOut === undefined && chosen === undefined) return nothing;
  const days = chosen ?? RUNS_OUT_WITHIN;
  return renderChoice(view, {
    type: "checkbox",
    name: "runs-out",
    label: html`${hourglassIcon}<span>${renderMessage(localization, "runsOutWithin", { count: days })}</span>`,
    title: localization.text("runsOutWithin", { count: days }),
    // Others are not counted.
    count: days === RUNS_OUT_WITHIN ? summary?.runsOut : undefined,
    isChosen: chosen !== undefined,
    onChange: () => onFilter({ runsOutWithin: chosen === undefined ? RUNS_OUT_WITHIN : undefined }),
  });
}

/** As cards, the rows have no header to sort them by. */
function renderSort(view: ToolbarView): TemplateResult {
  const { localization, query, onFilter } = view;
  const onChange = ({ target }: Event) => onFilter({ sort: parseSort((target as HTMLSelectElement).value) });
  const orders = toOrders(hasRunway(findSummary(view), query)).flatMap(([column, by]) => [
    { sort: by, label: localization.text("sort.ascending", { column: localization.text(column) }) },
    { sort: `-${by}` as const, label: localization.text("sort.descending", { column: localization.text(column) }) },
  ]);
  return html`<label class="field sort">
    <span class="quiet">${renderMessage(localization, "sortBy")}</span>
    <select @change=${onChange}>
      ${query.sort ? nothing : html`<option value="" selected .textContent=${localization.text("sort.none")}></option>`}
      ${orders.map(({ sort, label }) => html`<option value=${sort} .selected=${sort === query.sort} .textContent=${label}></option>`)}
    </select>
  </label>`;
}

function findSummary({ state }: ToolbarView): AccountSummary | undefined {
  return state.status === "loaded" ? state.page.summary : undefined;
}

interface Choice {
  readonly type: "radio" | "checkbox";
  readonly name: string;
  readonly label: unknown;
  readonly title?: string;
  readonly count: number | undefined;
  readonly isChosen: boolean;
  /** It is not known yet whether it is offered: only its place is kept. */
  readonly isPlaceholder?: boolean;
  readonly onChange: () => void;
}

function renderChoice({ localization, state }: ToolbarView, choice: Choice): TemplateResult {
  const { type, name, label, title, count, isChosen, isPlaceholder, onChange } = choice;
  const isCounted = count !== undefined || isCounting(state);
  return html`<label class=${`field choice ${name} ${isPlaceholder ? "placeholder" : ""}`} title=${title ?? nothing}>
    <input type=${type} name=${name} .checked=${isChosen} @change=${onChange} />
    ${label}
    ${isCounted ? html`<span class="count quiet" .textContent=${count === undefined ? "" : localization.number(count)}></span>` : nothing}
  </label>`;
}
