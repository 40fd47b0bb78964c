import { html } from "lit";
import { directionOf, isSameLanguage } from "../../localization/language-tags.js";
import type { FilledMessage, Localization } from "../../localization/localize.js";
import type { MessagePart } from "../../localization/fill-message.js";
import { toDisplayText } from "../../model/untrusted-text.js";
import { renderText } from "./render-text.js";

/**
 * Renders a text. What is not the language's own in it stands apart, with a direction of its own; a text that is there in
 * another language only says which.
 */
export function renderMessage(localization: Localization, { locale, parts }: FilledMessage): unknown {
  const content = parts.map(renderPart);
  if (isSameLanguage(locale, localization.locale)) return content;
  return html`<span lang=${locale} dir=${directionOf(locale)}>${content}</span>`;
}

function renderPart({ type, text }: MessagePart): unknown {
  if (type === "words") return renderText(text);
  if (type === "formatted") return html`<bdi class="formatted" .textContent=${text}></bdi>`;
  return html`<bdi .textContent=${toDisplayText(text)}></bdi>`;
}

/** Renders sentences after each other, as the language puts them. */
export function renderSentences(localization: Localization, sentences: readonly unknown[]): unknown {
  return sentences.map((sentence, index) => (index > 0 ? [localization.sentenceGap, sentence] : sentence));
}
