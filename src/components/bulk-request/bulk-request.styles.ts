import { css } from "lit";

/** The pop-up that requests many customers to pay. */
export const bulkRequestStyles = css`
  :host {
    display: contents;
  }
  /* It belongs to the field above. */
  .places {
    margin-block-start: calc(var(--_wide) * -1);
  }
  .turn {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space);
    margin-block-start: var(--_space);
  }
  .preview details:not([open]) + .turn {
    display: none;
  }
`;
