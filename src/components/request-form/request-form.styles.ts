import { css } from "lit";

/** The form in the pop-up that requests the customer to pay. */
export const formStyles = css`
  :host {
    display: contents;
  }
  form {
    display: grid;
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
  [readonly] {
    background: var(--_raised);
  }
  [aria-invalid="true"] {
    border-color: var(--_danger);
  }
`;
