import { css } from "lit";

/** What stands above the table to find accounts with. */
export const toolbarStyles = css`
  [type="search"] {
    flex: 1 1 14em;
    min-inline-size: 0;
  }
  ::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  fieldset {
    display: flex;
    flex-wrap: wrap;
  }
  fieldset.field {
    padding: 0;
  }
  fieldset .choice {
    flex: auto;
    margin: -1px;
    border-color: transparent;
    background-clip: padding-box;
  }
  .choice {
    position: relative;
    gap: 0.4em;
    padding-inline: 0.5em;
  }
  /* It covers its label. */
  .choice input {
    position: absolute;
    inset: -1px;
    inline-size: calc(100% + 2px);
    block-size: calc(100% + 2px);
    border-radius: inherit;
    appearance: none;
    cursor: pointer;
  }
  .choice :checked {
    border: 2px solid var(--_accent);
    background: color-mix(in srgb, var(--_accent), transparent 90%);
  }
  .export {
    margin-inline-start: auto;
  }
  .export svg {
    display: none;
  }
  /* For cards. */
  .sort {
    display: none;
    flex: 1 1 0;
    align-items: center;
    gap: var(--_space);
    min-inline-size: 0;
    padding-block: 0;
    padding-inline-end: 0;
  }
  .sort select {
    flex: 1 1 0;
    min-inline-size: 0;
    min-block-size: calc(max(2.25em, 24px) - 2px);
    border: 0;
    background: none;
  }
  /* No line is left to one thing, unless it fills it. */
  @container (inline-size < 60em) {
    [type="search"] {
      flex-basis: 100%;
    }
  }
  /* An icon says it, and its name. */
  @container (inline-size < 48em) {
    .export > button {
      padding-inline: 0.5em;
    }
    .export > button svg {
      display: block;
    }
    .export > button span,
    .export > button::before,
    .export > button::after {
      display: none;
    }
  }
  @container (inline-size < 40em) {
    fieldset {
      flex: 1 1 100%;
    }
    .toolbar > .choice {
      flex: 1 1 100%;
    }
    .sort {
      display: flex;
    }
  }
  @media (forced-colors: active) {
    .choice :checked {
      border: 3px solid Highlight;
    }
  }
  .placeholder {
    visibility: hidden;
  }
  .count {
    min-inline-size: 2ch;
    font-variant-numeric: tabular-nums;
  }
`;
