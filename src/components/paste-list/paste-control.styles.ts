import { css } from "lit";

/** The button that opens the dialog for a list, and the table as a place to drop one. */
export const pasteControlStyles = css`
  .paste {
    margin-inline-start: auto;
  }
  .paste + .export {
    margin-inline-start: 0;
  }
  .paste svg {
    display: none;
  }
  /* An icon says it, and its name, where there is less room than all languages need for the words. */
  @container (inline-size < 72em) {
    .paste {
      padding-inline: 0.5em;
    }
    .paste svg {
      display: block;
    }
    .paste span {
      display: none;
    }
  }
  @container (inline-size < 56em) {
    .paste + .export > button {
      padding-inline: 0.5em;
    }
    .paste + .export > button svg {
      display: block;
    }
    .paste + .export > button span,
    .paste + .export > button::before,
    .paste + .export > button::after {
      display: none;
    }
  }
  .drop {
    position: absolute;
    inset: 3px;
    z-index: 2;
    display: grid;
    place-content: center;
    border: 2px dashed var(--_accent);
    border-radius: calc(var(--_radius) - 2px);
    background: color-mix(in srgb, var(--_accent), var(--_surface) 88%);
    color: var(--_accent);
    font-weight: 600;
    pointer-events: none;
    opacity: 0.94;
  }
`;
