import { noChange, type ElementPart } from "lit";
import { Directive, directive } from "lit/directive.js";
import type { LabelParts } from "./label-parts.js";

/**
 * Writes a label into its element, the word that matters within a `strong`: as few nodes as there can be, in each row. All of it
 * is written anew, so that of a translated page no part stays that was about another word.
 */
class WriteLabelDirective extends Directive {
  #written: LabelParts | undefined;

  /** Its parameter is the type of what a template hands over. */
  override render(parts: LabelParts): unknown {
    return parts.word;
  }

  override update({ element }: ElementPart, [parts]: [LabelParts]): unknown {
    if (parts === this.#written) return noChange;
    this.#written = parts;
    const word = document.createElement("strong");
    word.textContent = parts.word;
    element.replaceChildren(...[parts.start, word, parts.end].filter((part) => part !== ""));
    return noChange;
  }
}

export const writeLabel = directive(WriteLabelDirective);
