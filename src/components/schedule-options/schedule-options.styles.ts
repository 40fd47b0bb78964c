import { css } from "lit";

/** When an account is handed over. */
export const optionsStyles = css`
  :host {
    display: block;
  }
  fieldset {
    display: grid;
    gap: calc(var(--_space) / 2);
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    margin-block-end: calc(var(--_space) / 2);
    font-weight: 500;
  }
  label {
    display: flex;
    align-items: baseline;
    gap: var(--_space);
    min-block-size: 24px;
    cursor: pointer;
  }
  label input {
    flex: none;
    inline-size: 1em;
    block-size: 1em;
    margin: 0;
    translate: 0 0.125em;
    accent-color: var(--_accent);
  }
  /* Below its choice, where the words of that begin. */
  .day {
    display: grid;
    justify-items: start;
    gap: calc(var(--_space) / 2);
    padding-inline-start: calc(1em + var(--_space));
  }
  .net {
    margin-block-start: calc(var(--_space) / 2);
    padding-block-start: var(--_space);
    border-block-start: 1px solid var(--_border);
  }
  fieldset:disabled label {
    cursor: default;
  }
  @media (pointer: coarse) {
    label {
      min-block-size: 36px;
      align-items: center;
    }
    label input {
      translate: none;
    }
  }
`;
