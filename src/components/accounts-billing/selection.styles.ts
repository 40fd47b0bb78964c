import { css } from "lit";

/** Checkboxes, what is done with what is selected, and what was changed last. */
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
    scroll-margin-block-end: var(--_below);
  }
  .check + .account {
    padding-inline-start: 0;
  }
  .outcome > .notice {
    margin-block-end: var(--_wide);
  }
  /* Wherever in a long table the change was made: its notice, with Undo, stays visible. */
  .root > .outcome {
    position: sticky;
    inset-block-start: var(--_space);
    z-index: 1;
  }
  .noticed {
    --_above: 5em;
  }
  .toolbar,
  .outcome {
    --_above: 0;
  }
  /* First for the keyboard, last on screen: no row moves when it comes or goes. */
  .frame {
    display: flex;
    flex-direction: column;
  }
  .selecting {
    --_below: 11em;
  }
  .selection {
    --_below: 0;
    justify-content: end;
    order: 1;
    position: sticky;
    inset-block-end: 0;
    z-index: 1;
    background: var(--_surface);
    box-shadow: 0 0 16px rgb(10 12 30 / 16%);
  }
  .selected {
    flex: 1;
    font-weight: 650;
    white-space: nowrap;
  }
  @media screen {
    @container (inline-size < 40em) {
      .selecting {
        --_below: 18em;
      }
      .check {
        inline-size: auto;
        margin: calc(var(--_space) * -1);
      }
      thead tr {
        align-items: center;
      }
      .selectable tbody tr {
        grid-template-columns: auto 1fr auto;
      }
      .selection button {
        flex: auto;
      }
      @media (height < 30em) {
        .selection {
          position: static;
        }
      }
    }
  }
`;
