import { css } from "lit";

/** The dialog in which a list is pasted. */
export const pasteListStyles = css`
  dialog {
    inline-size: min(38em, 100vi - 2em);
  }
  .editor {
    display: grid;
    gap: var(--_space);
  }
  .editor > label,
  legend {
    font-weight: 500;
  }
  textarea {
    inline-size: 100%;
    resize: vertical;
    overflow-wrap: normal;
    white-space: pre;
    font-variant-numeric: tabular-nums;
  }
  textarea[aria-invalid="true"] {
    border-color: var(--_danger);
  }
  #problem:empty {
    display: none;
  }
  .file {
    margin-inline-end: auto;
  }
  .target {
    display: grid;
    gap: calc(var(--_space) / 2);
    padding: var(--_space) var(--_wide);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  .target label {
    display: flex;
    align-items: baseline;
    gap: var(--_space);
    min-block-size: 24px;
    padding-block: 0.25em;
    cursor: pointer;
  }
  .target input {
    flex: none;
    accent-color: var(--_accent);
  }
  .open {
    border: 1px solid color-mix(in srgb, var(--_tone), transparent 65%);
    border-radius: var(--_radius);
  }
  .open ul {
    padding: 0;
  }
  .open li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: 0 var(--_wide);
    align-items: center;
    padding-block: var(--_space) 0;
  }
  .open label {
    align-self: end;
    font-weight: 500;
  }
  .open li .quiet {
    grid-row: 2;
    align-self: start;
    max-inline-size: none;
  }
  .open select {
    grid-row: 1 / span 2;
    grid-column: 2;
    inline-size: 100%;
  }
  @media (max-width: 30em) {
    .open li {
      grid-template-columns: minmax(0, 1fr);
      gap: calc(var(--_space) / 2);
    }
    .open li > * {
      grid-row: auto;
      grid-column: auto;
    }
  }
`;
