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
  /* At the top end, whatever wraps: what it says is not cut short by it. */
  .tray > .notice:has(> .close),
  :host(ctm-accounts-export) .notice:has(> .close) {
    position: relative;
    padding-inline-end: 3.25em;
  }
  .tray > .notice > .close,
  :host(ctm-accounts-export) .notice > .close {
    position: absolute;
    inset-block-start: var(--_space);
    inset-inline-end: var(--_space);
    margin: 0;
  }
  /* As wide as what it says: the buttons come below it only where there is no room beside it. */
  .tray > .notice > :first-child,
  :host(ctm-accounts-export) .notice > :first-child {
    flex: 1 1 0;
    min-inline-size: min(100%, 14em);
  }
`;
