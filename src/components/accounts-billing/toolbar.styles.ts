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
  .export,
  .log {
    margin-inline-start: auto;
  }
  .log + .paste,
  .log + .export {
    margin-inline-start: 0;
  }
  .export svg,
  .log svg {
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
  /* With one button more, a line is full sooner. WebKit would be late to see what :has() depends on. */
  @container (inline-size < 70em) {
    .has-paste [type="search"] {
      flex-basis: 100%;
    }
  }
  .runs-out svg {
    display: none;
  }
  /* An icon says it, and its name. The log comes with the rows: for that there is room on the line that is there by then. */
  @container (inline-size < 98em) {
    .log {
      padding-inline: 0.5em;
    }
    .log svg {
      display: block;
    }
    .log span {
      display: none;
    }
  }
  @container (inline-size < 48em) {
    .has-log.has-runs-out {
      column-gap: var(--_space);
    }
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
