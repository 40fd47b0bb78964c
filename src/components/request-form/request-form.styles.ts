import { css } from "lit";

/** The form in the pop-up that requests the customer to pay. */
export const formStyles = css`
  :host {
    display: contents;
  }
  form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_wide);
  }
  .entry {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: calc(var(--_space) / 2) var(--_space);
  }
  label {
    flex: 1;
    font-weight: 500;
  }
  .entry > .field {
    inline-size: 100%;
  }
  textarea {
    resize: vertical;
  }
  .amount {
    display: flex;
    align-items: center;
    gap: var(--_space);
    cursor: text;
  }
  .amount.after {
    flex-direction: row-reverse;
  }
  .amount .quiet {
    flex: none;
    font-size: 1em;
    white-space: nowrap;
  }
  .amount input {
    flex: 1;
    /* By itself it is as wide as twenty characters. */
    inline-size: 0;
    min-inline-size: 4em;
    padding: 0;
    border: 0;
    outline: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-variant-numeric: tabular-nums;
  }
  .amount:has(:focus-visible) {
    outline: 2px solid var(--ctm-focus-color, var(--_accent));
    outline-offset: 2px;
  }
  .field:is([readonly], :has([readonly])) {
    background: var(--_raised);
  }
  .field:is([aria-invalid="true"], :has([aria-invalid="true"])) {
    border-color: var(--_danger);
  }
  .caution > div > .status {
    color: var(--_tone);
  }
  .status svg {
    margin-inline-end: 0.35em;
    vertical-align: -0.125em;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space);
    margin-block-start: calc(var(--_space) / 2);
  }
  /* Beside the button where it fits into the line, and below where it does not. */
  .actions [role="status"] {
    flex: 0 1 auto;
  }
  .actions [role="status"]:empty {
    display: none;
  }
  .by-hand {
    flex: 1 1 100%;
  }
  .mail {
    display: grid;
    gap: var(--_space);
    margin-block-start: var(--_space);
    padding: var(--_space) var(--_wide);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_raised);
  }
  /* The customer's language may not be the page's. */
  .words {
    padding-block: var(--_space);
    border-block: 1px solid var(--_border);
    unicode-bidi: plaintext;
    white-space: pre-wrap;
  }
  .link {
    color: var(--_accent);
  }
`;
