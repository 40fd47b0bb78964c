import { css } from "lit";

/** The pop-up about many accounts. */
export const bulkDialogStyles = css`
  dialog [role="status"]:empty {
    display: none;
  }
  h3 {
    font-size: 1em;
  }
  footer:not(:has(button)) {
    display: none;
  }
  ul {
    max-block-size: 11em;
    padding: 0;
    overflow: auto;
  }
  .notice summary {
    color: var(--_tone);
    font-weight: 650;
  }
  progress {
    display: block;
    inline-size: calc(100% - var(--_space) * 6);
  }
  li {
    display: flex;
    justify-content: space-between;
    gap: var(--_wide);
    padding: 0.25em 0;
  }
  /* An amount breaks only where it does not fit by itself. */
  li .quiet {
    max-inline-size: 50%;
  }
  li .quiet,
  li .quiet * {
    overflow-wrap: break-word;
  }
`;
