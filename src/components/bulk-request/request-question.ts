import { html, nothing, type TemplateResult } from "lit";
import { titleOf } from "../../model/account.js";
import type { FilledMessage, Localization } from "../../localization/localize.js";
import { renderGroups, type AccountGroup, type GroupsView } from "../bulk-dialog/account-groups.js";
import { renderEmailPreview } from "../request-form/email-preview.js";
import { renderField } from "../request-form/request-fields.js";
import type { FieldTexts } from "../request-form/read-request-form.js";
import { renderMessage, renderSentences } from "../shared/render-message.js";
import { renderUntrusted } from "../shared/render-untrusted.js";
import { PLACES, type BulkRequestReading } from "./read-bulk-request.js";

/** How many lines are named that could not be used. */
const LINES = 3;

/** What the question shows. */
export interface RequestQuestionView extends GroupsView {
  readonly reading: BulkRequestReading;
  /** What was filled in at first. */
  readonly initial: BulkRequestReading["texts"];
  readonly wrong: ReadonlySet<keyof FieldTexts>;
  readonly isAskedIncluded: boolean;
  /** Which of the messages is shown. */
  readonly shown: number;
  readonly onShow: (index: number) => void;
  readonly onInput: (event: Event) => void;
  readonly onChoose: (isAskedIncluded: boolean) => void;
}

/** Returns how many customers are asked, and how many accounts stay as they are. */
export function describeRequests(
  localization: Localization,
  { plan: { withoutAddress, asked, forbidden }, drafts }: BulkRequestReading,
): readonly FilledMessage[] {
  const stays = withoutAddress.length + asked.length + forbidden.length;
  return [
    localization.message("askMany.will", { count: drafts.length }),
    ...(stays > 0 ? [localization.message("bulk.stays", { count: stays })] : []),
  ];
}

/** Renders who is asked with what, and who is not. */
export function renderRequestQuestion(view: RequestQuestionView): TemplateResult {
  const { localization, reading, initial, wrong, onInput } = view;
  const { fields, currency } = reading;
  const [will, ...stays] = describeRequests(localization, reading).map((message) =>
    renderMessage(localization, message),
  );
  return html`
    <p id="summary">${renderSentences(localization, [html`<strong>${will}</strong>`, ...stays])}</p>
    <p id="warning">${renderMessage(localization, "askMany.youPay")}</p>
    <form @input=${onInput} @submit=${(event: Event) => event.preventDefault()} novalidate>
      ${fields.map((field) => renderField(field, { localization, text: initial[field.id === "amount" ? "amount" : "message"], isWrong: wrong.has(field.id), isLocked: false, currency }))}
      <p class="quiet places">${renderMessage(localization, "askMany.places", PLACES)}</p>
      <div class="entry">
        <label for="addresses">${renderMessage(localization, "askMany.addresses")}</label>
        <textarea
          class="field"
          id="addresses"
          rows="4"
          dir="auto"
          spellcheck="false"
          aria-describedby="addresses-note addresses-error"
        ></textarea>
        <p class="quiet" id="addresses-note">${renderMessage(localization, "askMany.addressesHint")}</p>
        <div id="addresses-error">${renderLines(view)}</div>
      </div>
    </form>
    ${renderPreview(view)} ${renderGroups(view, toGroups(view))}
  `;
}

/** The lines of the list that could not be used, and why. */
function renderLines({ localization, reading: { list } }: RequestQuestionView): unknown {
  const { unmatched, ambiguous, invalid } = list;
  return Object.entries({
    "askMany.unmatched": unmatched,
    "askMany.ambiguous": ambiguous,
    "askMany.invalid": invalid,
  } as const).map(([key, lines]) => {
    if (lines.length === 0) return nothing;
    const more = lines.length - LINES;
    const named = [...lines.slice(0, LINES), ...(more > 0 ? [localization.text("andMore", { count: more })] : [])];
    const message = localization.message(key as "askMany.unmatched", { lines: localization.list(named) });
    return html`<p class="negative">${renderMessage(localization, message)}</p>`;
  });
}

/** The message of each customer, one at a time. */
function renderPreview({ localization, reading: { drafts }, shown, onShow }: RequestQuestionView): unknown {
  const index = Math.min(shown, drafts.length - 1);
  const [account, draft] = drafts[index] ?? [];
  if (!account || !draft) return nothing;
  const turn = (label: "previous" | "next", to: number) =>
    html`<button
      aria-disabled=${to < 0 || to >= drafts.length}
      @click=${() => to >= 0 && to < drafts.length && onShow(to)}
    >
      ${renderMessage(localization, label)}
    </button>`;
  return html`<div class="preview">
    ${renderEmailPreview(localization, draft)}
    <div class="turn" role="group" aria-label=${localization.text("emailPreview")}>
      <span role="status"
        >${renderUntrusted(titleOf(account))}
        <span class="quiet"
          >${renderMessage(localization, "range", { range: String(index + 1), total: drafts.length })}</span
        ></span
      >
      ${turn("previous", index - 1)} ${turn("next", index + 1)}
    </div>
  </div>`;
}

function toGroups(view: RequestQuestionView): readonly AccountGroup[] {
  const { localization, reading, isAskedIncluded, onChoose } = view;
  const { withoutAddress, asked, forbidden } = reading.plan;
  const all = reading.drafts.map(([account]) => account);
  return [
    { key: "ready", title: localization.message("accountCount", { count: all.length }), accounts: all },
    {
      key: "noAddress",
      title: localization.message("askMany.noAddress", { count: withoutAddress.length }),
      accounts: withoutAddress,
      tone: "caution",
    },
    {
      key: "asked",
      title: localization.message("askMany.asked", { count: asked.length }),
      accounts: asked,
      tone: "muted",
      choice: html`<label class="include">
        <input
          type="checkbox"
          .checked=${isAskedIncluded}
          @change=${({ target }: Event) => onChoose((target as HTMLInputElement).checked)}
        />
        <span>${renderMessage(localization, "askMany.includeAsked")}</span>
      </label>`,
    },
    {
      key: "forbidden",
      title: localization.message("leftOut.forbidden", { count: forbidden.length }),
      accounts: forbidden,
      tone: "muted",
    },
  ];
}
