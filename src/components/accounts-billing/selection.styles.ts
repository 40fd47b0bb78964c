import { css } from "lit";

/** Checkboxes. */
export const selectionStyles = css`
  .check {
    inline-size: 2.75em;
    padding: 0;
  }
  .check label {
    display: block;
    padding: var(--_space);
  }
  .check input {
    display: block;
    margin-inline: auto;
    inline-size: 1em;
    block-size: 1em;
    font: inherit;
  }
  .check + .account {
    padding-inline-start: 0;
  }
`;
