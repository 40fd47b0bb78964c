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
  /* No line is left to one thing, unless it fills it. */
  @container (inline-size < 60em) {
    [type="search"] {
      flex-basis: 100%;
    }
  }
  @container (inline-size < 40em) {
    fieldset {
      flex: 1 1 100%;
    }
    .toolbar > .choice,
    .export {
      flex: auto;
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
