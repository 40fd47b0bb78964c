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
  @media screen {
    @container (inline-size < 40em) {
      .check {
        inline-size: auto;
        margin-inline: calc(var(--_space) * -1);
      }
      tbody .check {
        margin-block: calc(var(--_space) * -1);
      }
      /* In the middle of the first line. */
      tbody .check input {
        margin-block: calc((1lh - 1em) / 2);
      }
      .selectable tbody tr {
        grid-template-columns: auto 1fr auto;
      }
    }
  }
`;
