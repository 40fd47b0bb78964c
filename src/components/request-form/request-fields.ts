import { html, nothing, type TemplateResult } from "lit";
import type { Localization } from "../../localization/localize.js";
import { alertIcon } from "../shared/icons.js";
import { renderMessage } from "../shared/render-message.js";
import type { Field } from "./read-request-form.js";

/** How a field stands. */
export interface FieldView {
  readonly localization: Localization;
  /** What it is filled in with at first. */
  readonly text: string;
  /** Its text was wrong when the form was to be sent. */
  readonly isWrong: boolean;
  /** What was typed is being sent. */
  readonly isLocked: boolean;
  /** The currency of the amount. */
  readonly currency: string;
}

/** Renders a field with its label, what is said beside it, and what is wrong with it. */
export function renderField({ id, note, spokenNote, error }: Field, view: FieldView): TemplateResult {
  const { localization, isWrong } = view;
  const noteId = `${id}-note`;
  return html`<div class="entry">
    <label for=${id}>${renderMessage(localization, id)}</label>
    <span class="quiet" aria-hidden=${spokenNote ? "true" : nothing} id=${spokenNote ? nothing : noteId}>
      ${note ? renderMessage(localization, note) : nothing}
    </span>
    ${spokenNote ? html`<span class="unseen" id=${noteId}>${renderMessage(localization, spokenNote)}</span>` : nothing}
    ${id === "message" ? renderMessageField(id, view) : id === "amount" ? renderAmountField(id, view) : renderEmailField(id, view)}
    <p class="negative" id=${`${id}-error`}>
      ${isWrong && error ? [alertIcon, " ", renderMessage(localization, error)] : nothing}
    </p>
  </div>`;
}

const describedBy = (id: string) => `${id}-note ${id}-error`;

// `required` and `type=email` are left out: Firefox calls a field invalid by them before anything was typed, whatever
// `aria-invalid` says.

function renderEmailField(id: Field["id"], { text, isWrong, isLocked }: FieldView): TemplateResult {
  return html`<input
    class="field"
    id=${id}
    dir="auto"
    autocomplete="off"
    autocapitalize="off"
    spellcheck="false"
    inputmode="email"
    aria-required="true"
    aria-describedby=${describedBy(id)}
    aria-invalid=${isWrong}
    ?autofocus=${!text}
    ?readonly=${isLocked}
    .defaultValue=${text}
  />`;
}

/** With the sign of the currency where the language puts it. */
function renderAmountField(id: Field["id"], view: FieldView): TemplateResult {
  const { localization, currency, text, isWrong, isLocked } = view;
  const { sign, isFirst } = localization.currencySign(currency);
  return html`<span class=${`field amount ${isFirst ? "" : "after"}`}>
    <bdi class="quiet" aria-hidden="true" .textContent=${sign}></bdi>
    <input
      id=${id}
      autocomplete="off"
      inputmode="decimal"
      aria-required="true"
      aria-describedby=${describedBy(id)}
      aria-invalid=${isWrong}
      ?readonly=${isLocked}
      .defaultValue=${text}
    />
  </span>`;
}

function renderMessageField(id: Field["id"], { text, isWrong, isLocked }: FieldView): TemplateResult {
  return html`<textarea
    class="field"
    id=${id}
    rows="8"
    dir="auto"
    aria-required="true"
    aria-describedby=${describedBy(id)}
    aria-invalid=${isWrong}
    ?readonly=${isLocked}
    .defaultValue=${text}
  ></textarea>`;
}
