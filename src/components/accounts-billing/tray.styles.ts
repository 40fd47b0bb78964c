import { css } from "lit";

/** What comes and goes after the rows: notices, and what is done with what is selected. */
export const trayStyles = css`
  .tray {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    justify-items: center;
    z-index: 1;
  }
  .selection {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space) var(--_wide);
    inline-size: 100%;
    margin-block-start: var(--_space);
    padding: var(--_space) var(--_wide);
    border: 1px solid color-mix(in srgb, var(--_border), var(--_text) 12%);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: var(--_shadow);
  }
  .selected,
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--_space);
  }
  .selected {
    flex: 1 1 auto;
    align-items: baseline;
    column-gap: var(--_wide);
  }
  .selection .notice {
    flex: 1 1 100%;
  }
  .actions {
    gap: var(--_space);
    justify-content: flex-end;
    margin-inline-start: auto;
  }
  .link {
    min-block-size: max(1.75em, 24px);
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    text-align: start;
  }
  button.link:hover {
    background: none;
    text-decoration: underline;
  }
  /* Nothing to do: the words stay, the button does not. */
  .actions [aria-disabled="true"] {
    border-color: transparent;
  }
  /* It sticks to the end of the window where that leaves most of it to the rows: not on a small phone, nor at 400 %. */
  @media screen and (min-width: 22em) and (min-height: 30em) {
    .root {
      --_below: calc(var(--_tray, 0px) + var(--_wide));
    }
    .tray:not(.high) {
      position: sticky;
      inset-block-end: var(--_space);
    }
  }
  /* What sticks does not cover itself. */
  .tray {
    --_below: 0px;
  }
  @media screen {
    @container (inline-size < 50em) {
      .actions {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 10em), 1fr));
        flex: 1 1 100%;
      }
    }
    @container (inline-size < 40em) {
      .selection {
        padding: var(--_space) calc(var(--_space) * 1.5);
      }
      .actions [aria-disabled="true"]:not(:focus) {
        display: none;
      }
    }
  }
`;
