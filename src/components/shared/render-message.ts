import { html, nothing } from "lit";
import { directionOf, isSameLanguage } from "../../localization/language-tags.js";
import type { FilledMessage, Localization, MessageValues } from "../../localization/localize.js";
import type { MessagePart } from "../../localization/fill-message.js";
import type { MessageKey } from "../../localization/messages.js";
import { toDisplayText } from "../../model/untrusted-text.js";
import { renderText } from "./render-text.js";

/**
 * Renders a text, by its key or filled in already. What is not the language's own in it stands apart, with a direction of its
 * own; a text that is there in another language only says which.
 */
export function renderMessage(localization: Localization, message: FilledMessage): unknown;
export function renderMessage<Key extends MessageKey>(
  localization: Localization,
  key: Key,
  ...values: MessageValues<Key>
): unknown;
export function renderMessage(
  localization: Localization,
  message: FilledMessage | MessageKey,
  values?: unknown,
): unknown {
  const { locale, parts } = typeof message === "string" ? localization.message(message, values as never) : message;
  const content = parts.map(renderPart);
  if (!isSameLanguage(locale, localization.locale)) {
    return html`<span lang=${locale} dir=${directionOf(locale)}>${content}</span>`;
  }
  // Together: where what is around it is a flex box, each would be an item.
  return parts.length > 1 ? html`<span>${content}</span>` : content;
}

/** Renders sentences after each other, as the language puts them. */
export function renderSentences(localization: Localization, sentences: readonly unknown[]): unknown {
  return sentences.map((sentence, index) => (index > 0 ? [localization.sentenceGap, sentence] : sentence));
}

/** Renders texts that were filled in, each a sentence. */
export function renderMessages(localization: Localization, messages: readonly FilledMessage[]): unknown {
  return renderSentences(
    localization,
    messages.map((message) => renderMessage(localization, message)),
  );
}

/** Returns the attributes of an element that shows nothing but one text. */
export function languageOf(localization: Localization, key: MessageKey) {
  const locale = localization.localeOf(key);
  if (isSameLanguage(locale, localization.locale)) return { lang: nothing, dir: nothing };
  return { lang: locale, dir: directionOf(locale) };
}

function renderPart({ type, text }: MessagePart): unknown {
  if (type === "words") return renderText(text);
  if (type === "formatted") return html`<bdi class="formatted" .textContent=${text}></bdi>`;
  return html`<bdi .textContent=${toDisplayText(text)}></bdi>`;
}
