import { css } from "lit";

/** What came of something last, on a surface of its own after the rows. */
export const toastStyles = css`
  .tray > .notice,
  :host(ctm-accounts-export) .notice {
    min-inline-size: min(100%, 22em);
    max-inline-size: 100%;
    margin-block-start: var(--_space);
    box-shadow: var(--_shadow);
  }
  /* As wide as what it says: the buttons come below it only where there is no room beside it. */
  .tray > .notice > :first-child,
  :host(ctm-accounts-export) .notice > :first-child {
    flex: 1 1 0;
    min-inline-size: min(100%, 14em);
  }
`;
